package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.PeriodPooling;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawStrata;

/**
 * An indicator whose table is to be read.
 *
 * @param indicator the indicator with the periods it is published for
 * @param tablePeriods the periods of its table, which are pooled where they are others
 * @param zoning the zoning of its table
 * @param plan what is to be made of its counts
 * @param entry its entry in the definition
 */
record IndicatorReading(Indicator indicator, List<Period> tablePeriods, Zoning zoning, RatePlan plan, YamlNode entry) {

    /** The same with a table over other polygons. */
    IndicatorReading over(Zoning source) {
        return new IndicatorReading(indicator, tablePeriods, source, plan, entry);
    }

    /** Whether absent rows of a table by age stand for no event. */
    boolean absentRowsAreZero() {
        YamlNode estimate = entry.find("estimate");
        return estimate != null && estimate.text("absentRows", "error").equals("zero");
    }

    /** Counts in the periods of the indicator. */
    RawCounts pooled(RawCounts counts) {
        return isPooled() ? new PeriodPooling(indicator.periods()).pool(counts) : counts;
    }

    /** Counts by age and sex in the periods of the indicator. */
    RawStrata pooled(RawStrata strata) {
        if (!isPooled()) {
            return strata;
        }
        PeriodPooling pooling = new PeriodPooling(indicator.periods());
        List<RawCounts> pooled = new ArrayList<>();
        List<RawCounts> squares = new ArrayList<>();
        for (int band = 0; band < strata.bands().size(); band++) {
            pooled.add(pooling.pool(new RawCounts(strata.frame(), strata.events()[band], strata.persons()[band])));
            if (strata.squares() != null) {
                squares.add(
                        pooling.pool(new RawCounts(strata.frame(), strata.squares()[band], strata.persons()[band])));
            }
        }
        return new RawStrata(
                pooled.get(0).frame(),
                strata.bands(),
                pooled.stream().map(RawCounts::numerator).toArray(double[][]::new),
                squares.isEmpty()
                        ? null
                        : squares.stream().map(RawCounts::numerator).toArray(double[][]::new),
                pooled.stream().map(RawCounts::denominator).toArray(double[][]::new));
    }

    private boolean isPooled() {
        return !tablePeriods.equals(indicator.periods());
    }
}
