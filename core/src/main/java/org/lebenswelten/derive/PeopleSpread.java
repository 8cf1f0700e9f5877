package org.lebenswelten.derive;

import java.util.Arrays;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawPopulation;

/**
 * The population of each unit, spread over the unit (dasymetric).
 *
 * @param population the population, over the zoning of the indicator
 * @param weighting where within a unit people are
 */
public record PeopleSpread(RawPopulation population, Weighting weighting) implements People {

    /**
     * All residents of each unit in a period: the mean of the population's periods that lie in it, {@code NaN} where there
     * is none or a number is unknown.
     */
    double[] residents(Period period) {
        UnitPeriods frame = population.frame();
        double[] residents = new double[frame.unitCount()];
        int periods = 0;
        for (int t = 0; t < frame.periods().size(); t++) {
            if (period.contains(frame.periods().get(t))) {
                periods++;
                for (double[] band : population.persons()) {
                    for (int u = 0; u < residents.length; u++) {
                        residents[u] += band[frame.cell(u, t)];
                    }
                }
            }
        }
        double count = periods;
        return Arrays.stream(residents).map(sum -> sum / count).toArray();
    }

    /** Says the weighting only. */
    @Override
    public String toString() {
        return "PeopleSpread[" + weighting + "]";
    }
}
