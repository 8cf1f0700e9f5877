package org.lebenswelten.rate.plan;

import org.lebenswelten.model.TrendDirection;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.LinearTrend;
import org.lebenswelten.rate.MannKendallTrend;

/** How the figures of an areal unit over the periods are tested for a trend, at 5 %, two-sided. */
public enum TrendRule {
    /** Weighted straight line ({@link LinearTrend}) with the standard errors that the 95 % limits tell; 3 figures or more. */
    LINEAR {
        @Override
        public TrendDirection of(double[] times, double[] values, double[] errors) {
            double[] known = values.clone();
            for (int i = 0; i < known.length; i++) {
                known[i] = errors[i] > 0 ? known[i] : Double.NaN;
            }
            LinearTrend.Result line = LinearTrend.withDefaults().fit(times, known, errors);
            return direction(line.slope(), line.pValue());
        }
    },
    /** Test of Mann and Kendall ({@link MannKendallTrend}), whatever the shape; 4 figures or more. */
    MANN_KENDALL {
        @Override
        public TrendDirection of(double[] times, double[] values, double[] errors) {
            MannKendallTrend.Result test = MannKendallTrend.withDefaults().test(times, values);
            return test.slope().isEstimated()
                    ? direction(
                            Estimate.of(Math.signum(test.score()), test.slope().limits()), test.pValue())
                    : TrendDirection.TOO_FEW;
        }
    },
    /** Not at all. */
    NONE {
        @Override
        public TrendDirection of(double[] times, double[] values, double[] errors) {
            return TrendDirection.TOO_FEW;
        }
    };

    private static final double LEVEL = 1 - ConfidenceLevel.P95.level();

    /**
     * Tests one unit.
     *
     * @param times middles of the periods, ascending
     * @param values figures, {@code NaN} where missing
     * @param errors standard errors of the figures, {@code NaN} where unknown
     * @return the direction
     */
    public abstract TrendDirection of(double[] times, double[] values, double[] errors);

    private static TrendDirection direction(Estimate slope, double pValue) {
        if (!slope.isEstimated()) {
            return TrendDirection.TOO_FEW;
        }
        if (!(pValue < LEVEL) || slope.value() == 0) {
            return TrendDirection.NOT_TOLD;
        }
        return slope.value() > 0 ? TrendDirection.RISING : TrendDirection.FALLING;
    }
}
