package org.lebenswelten.reach;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Sex;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * The persons of a target group, summed over the age bands and sexes of a population table.
 *
 * <p>Everyone is the sum over bands of {@link Sex#ALL} where the table has such, otherwise over all sexes.
 */
public final class TargetPopulation {

    private TargetPopulation() {}

    /**
     * Whether the bands of a table add up to a target group: no band lies partly inside its ages, and for the sex asked
     * for the bands cover its ages without a gap.
     *
     * @param bands the bands of a population table
     * @param group the target group
     * @return true if {@link #of} can count the group
     */
    public static boolean fits(List<Band> bands, TargetGroup group) {
        Set<Sex> sexes = sexes(bands, group.sex());
        return !sexes.isEmpty() && sexes.stream().allMatch(sex -> covers(bands, group, sex));
    }

    /**
     * The persons of a target group.
     *
     * @param population the table
     * @param group the target group
     * @return a new column over the table's frame; {@code NaN} where a band is unknown
     * @throws IllegalArgumentException if the bands do not add up to the group
     */
    public static double[] of(RawPopulation population, TargetGroup group) {
        if (!fits(population.bands(), group)) {
            throw new IllegalArgumentException("ages " + group.ageMin() + " to " + group.ageMax() + ", sex "
                    + group.sex() + " cannot be made of the age bands of the population");
        }
        Set<Sex> sexes = sexes(population.bands(), group.sex());
        double[] sum = new double[population.frame().size()];
        for (int b = 0; b < population.bands().size(); b++) {
            Band band = population.bands().get(b);
            if (sexes.contains(band.sex()) && inside(band, group)) {
                double[] persons = population.persons()[b];
                for (int cell = 0; cell < sum.length; cell++) {
                    sum[cell] += persons[cell];
                }
            }
        }
        return sum;
    }

    /** The sexes to add up: the one asked for, or for everyone each sex of a table without a sum of its own. */
    private static Set<Sex> sexes(List<Band> bands, Sex asked) {
        Set<Sex> told = EnumSet.noneOf(Sex.class);
        bands.forEach(band -> told.add(band.sex()));
        return asked != Sex.ALL || told.contains(Sex.ALL) ? EnumSet.of(asked) : told;
    }

    private static boolean inside(Band band, TargetGroup group) {
        return band.ageFrom() >= group.ageMin() && band.ageTo() <= group.ageMax();
    }

    private static boolean covers(List<Band> bands, TargetGroup group, Sex sex) {
        List<Band> ofSex = bands.stream()
                .filter(band -> band.sex() == sex)
                .filter(band -> band.ageTo() >= group.ageMin() && band.ageFrom() <= group.ageMax())
                .sorted((a, b) -> Integer.compare(a.ageFrom(), b.ageFrom()))
                .toList();
        long next = group.ageMin();
        for (Band band : ofSex) {
            if (band.ageFrom() != next || !inside(band, group)) {
                return false;
            }
            next = (long) band.ageTo() + 1;
        }
        return next == (long) group.ageMax() + 1;
    }
}
