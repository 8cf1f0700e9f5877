package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lebenswelten.coverage.CoverageOptions.TrendTest;
import org.lebenswelten.coverage.CoverageTrend;
import org.lebenswelten.coverage.MeasureCoverage;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.LinearTrend;
import org.lebenswelten.rate.LinearTrend.Errors;
import org.lebenswelten.rate.MannKendallTrend;

/**
 * How reached shares change over the years, from published figures. A straight line weighs each year by the size of its target
 * group, as the variance of a share falls with it; the uncertainty comes from the scatter around the line.
 */
final class CoverageTrends {

    private CoverageTrends() {}

    /** The trend of each areal unit. */
    static List<CoverageTrend> of(MeasureCoverage coverage) {
        UnitPeriods frame = coverage.reach().target().frame();
        List<CoverageTrend> trends = new ArrayList<>();
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            double[] shares = new double[frame.periods().size()];
            double[] persons = new double[shares.length];
            for (int period = 0; period < shares.length; period++) {
                int cell = frame.cell(unit, period);
                shares[period] = coverage.reach().reachedShare().value(cell);
                persons[period] = coverage.reach().target().value(cell);
            }
            trends.add(of(coverage, shares, persons));
        }
        return trends;
    }

    /** The trend of a share over the periods of a coverage; years without a share or target group are left out. */
    static CoverageTrend of(MeasureCoverage coverage, double[] shares, double[] persons) {
        double[] times = coverage.reach().target().frame().periods().stream()
                .mapToDouble(period -> (period.firstYear() + period.lastYear()) / 2.0)
                .toArray();
        return of(coverage.definition().options().trend(), times, shares, persons);
    }

    static CoverageTrend of(TrendTest test, double[] times, double[] shares, double[] persons) {
        double[] values = new double[shares.length];
        double[] errors = new double[shares.length];
        Arrays.setAll(values, p -> persons[p] > 0 ? shares[p] : Double.NaN);
        Arrays.setAll(errors, p -> 1 / Math.sqrt(Math.max(1, persons[p])));
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double difference = known.length < 2 ? Double.NaN : known[known.length - 1] - known[0];
        if (known.length < CoverageTrend.FEWEST_YEARS) {
            return new CoverageTrend(known.length, Double.NaN, Double.NaN, Double.NaN, Double.NaN, difference);
        }
        if (test == TrendTest.MANN_KENDALL) {
            MannKendallTrend.Result result = MannKendallTrend.withDefaults().test(times, values);
            return trend(known.length, result.slope(), result.pValue(), difference);
        }
        LinearTrend.Result result =
                new LinearTrend(ConfidenceLevel.P95, Errors.FROM_RESIDUALS).fit(times, values, errors);
        return trend(known.length, result.slope(), result.pValue(), difference);
    }

    private static CoverageTrend trend(int years, Estimate slope, double probability, double difference) {
        return new CoverageTrend(
                years, slope.value(), slope.limits().lower(), slope.limits().upper(), probability, difference);
    }
}
