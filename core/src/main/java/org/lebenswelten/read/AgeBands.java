package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Sex;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * Whether the age bands of a population add up to a target group: in every period, whole bands of the sex cover each of its
 * years of age, and none reaches beyond them.
 *
 * <p>A target group of all sexes is made of bands of {@code all}, or of bands of each sex that the period has.
 */
final class AgeBands {

    private final RawPopulation population;

    /**
     * The bands of a population.
     *
     * @param population the population
     */
    AgeBands(RawPopulation population) {
        this.population = population;
    }

    /**
     * Whether the bands add up to a target group in every period.
     *
     * @param target the target group
     * @return true if they do
     */
    boolean canMake(TargetGroup target) {
        return IntStream.range(0, population.frame().periods().size()).allMatch(period -> canMake(target, period));
    }

    private boolean canMake(TargetGroup target, int period) {
        List<Band> bands = bandsIn(period);
        if (target.sex() != Sex.ALL) {
            return covers(bands, target, target.sex());
        }
        List<Sex> sexes = bands.stream().map(Band::sex).distinct().toList();
        return !sexes.isEmpty() && sexes.stream().allMatch(sex -> covers(bands, target, sex));
    }

    private static boolean covers(List<Band> bands, TargetGroup target, Sex sex) {
        // Bands are ascending and do not overlap, so each must begin where the one before it ended.
        long next = target.ageMin();
        for (Band band : bands) {
            boolean touches = band.ageTo() >= target.ageMin() && band.ageFrom() <= target.ageMax();
            if (band.sex() != sex || !touches) {
                continue;
            }
            if (band.ageFrom() != next || band.ageTo() > target.ageMax()) {
                return false;
            }
            next = band.ageTo() + 1L;
        }
        return next == target.ageMax() + 1L;
    }

    private List<Band> bandsIn(int period) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < population.bands().size(); i++) {
            double[] persons = population.persons()[i];
            int first = population.frame().cell(0, period);
            boolean known = IntStream.range(first, first + population.frame().unitCount())
                    .anyMatch(cell -> !Double.isNaN(persons[cell]));
            if (known) {
                bands.add(population.bands().get(i));
            }
        }
        return bands;
    }
}
