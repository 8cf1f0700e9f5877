package org.lebenswelten.reach;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * The persons of a target group, summed over the age bands and sexes of a population table.
 *
 * <p>Everyone is the sum over bands of {@link Sex#ALL} where a period has such, otherwise over all sexes. Each period may have
 * bands of its own: those with a number in some unit, and of the others those that overlap none of them.
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
     * Whether the bands of each period add up to a target group.
     *
     * @param population the table
     * @param group the target group
     * @return true if {@link #of} can count the group
     */
    public static boolean fits(RawPopulation population, TargetGroup group) {
        return IntStream.range(0, population.frame().periods().size())
                .allMatch(period -> fits(bands(population, bandsIn(population, period)), group));
    }

    /**
     * The persons of a target group.
     *
     * @param population the table
     * @param group the target group
     * @return a new column over the table's frame; {@code NaN} where a band is unknown
     * @throws IllegalArgumentException if the bands of a period do not add up to the group
     */
    public static double[] of(RawPopulation population, TargetGroup group) {
        UnitPeriods frame = population.frame();
        double[] sum = new double[frame.size()];
        for (int period = 0; period < frame.periods().size(); period++) {
            List<Integer> ofPeriod = bandsIn(population, period);
            List<Band> bands = bands(population, ofPeriod);
            if (!fits(bands, group)) {
                throw new IllegalArgumentException("ages " + group.ageMin() + " to " + group.ageMax() + ", sex "
                        + group.sex() + " cannot be made of the age bands of the population in "
                        + frame.periods().get(period));
            }
            Set<Sex> sexes = sexes(bands, group.sex());
            for (int b : ofPeriod) {
                Band band = population.bands().get(b);
                if (sexes.contains(band.sex()) && inside(band, group)) {
                    for (int unit = 0; unit < frame.unitCount(); unit++) {
                        sum[frame.cell(unit, period)] += population.persons()[b][frame.cell(unit, period)];
                    }
                }
            }
        }
        return sum;
    }

    private static List<Band> bands(RawPopulation population, List<Integer> positions) {
        return positions.stream().map(population.bands()::get).toList();
    }

    /** The positions of the bands of a period, ascending. */
    private static List<Integer> bandsIn(RawPopulation population, int period) {
        int first = population.frame().cell(0, period);
        List<Integer> known = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (int b = 0; b < population.bands().size(); b++) {
            double[] persons = population.persons()[b];
            boolean isKnown = IntStream.range(first, first + population.frame().unitCount())
                    .anyMatch(cell -> !Double.isNaN(persons[cell]));
            (isKnown ? known : unknown).add(b);
        }
        for (int b : unknown) {
            Band band = population.bands().get(b);
            if (known.stream()
                    .noneMatch(other -> overlap(band, population.bands().get(other)))) {
                known.add(b);
            }
        }
        known.sort(null);
        return known;
    }

    private static boolean overlap(Band one, Band other) {
        return one.sex() == other.sex() && one.ageFrom() <= other.ageTo() && other.ageFrom() <= one.ageTo();
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
