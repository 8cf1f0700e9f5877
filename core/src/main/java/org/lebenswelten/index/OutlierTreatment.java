package org.lebenswelten.index;

import java.util.BitSet;
import java.util.List;

/**
 * Treatment of columns whose few extreme values would stretch a scale so far that all others lie close together.
 *
 * <p>A column passes untreated if
 *
 * <pre>{@code
 * |skewness| < skewness limit   or   kurtosis < kurtosis limit
 *
 * skewness = sqrt(n) S3 / S2^1.5 * sqrt(n (n - 1)) / (n - 2)
 * kurtosis = ((n + 1) (n S4 / S2^2 - 3) + 6) (n - 1) / ((n - 2) (n - 3))
 * }</pre>
 *
 * with {@code S_k} the sum of the k-th powers of deviations from the mean of the {@code n} values that are there.
 * Otherwise, while it does not pass and at most the allowed number of values has been changed, it is winsorised: at
 * positive skewness all values equal to the largest become the next smaller one, at negative skewness all equal to the
 * smallest the next larger one. A block of equal values is changed as a whole, so the allowed number may be exceeded. If
 * the column still does not pass, it is taken untreated and put on a logarithm:
 *
 * <pre>{@code
 * ln(x - min + 0.01 (max - min))        positive skewness
 * -ln(max + 0.01 (max - min) - x)       negative skewness
 * }</pre>
 *
 * Columns of fewer than four values or without range pass.
 *
 * <p>Reference: Becker W et al. (2022), COINr: an R package for developing composite indicators. JOSS 7(78), 4567.
 * doi:10.21105/joss.04567. Agrees with: COINr 1.1.14 {@code Treat} with {@code winsorise} and {@code log_CT_plus}, 1e-12.
 *
 * @param skewnessLimit limit of the absolute skewness, above 0
 * @param kurtosisLimit limit of the excess kurtosis
 * @param allowedCount number of values that may be winsorised, 0 or more
 */
public record OutlierTreatment(double skewnessLimit, double kurtosisLimit, int allowedCount) implements TreatmentStep {

    /** What was done to a column. */
    public enum Step {
        /** Nothing: it passed, or could not be judged. */
        NONE,
        /** Extreme values were drawn in. */
        WINSORISED,
        /** All values were put on a logarithm. */
        LOGARITHM,
        /** All values were raised to a power, see {@link BoxCox}. */
        POWER
    }

    /**
     * A treated column.
     *
     * @param values the values after treatment, {@code NaN} for missing
     * @param step what was done
     * @param changed positions of the values that are not what they were
     */
    public record Treated(double[] values, Step step, BitSet changed) {

        /**
         * What became of each value that was changed.
         *
         * @param before the column before treatment
         * @return the changes in the order of the units
         * @throws IllegalArgumentException if the column has another length
         */
        public List<Change> changes(double[] before) {
            if (before.length != values.length) {
                throw new IllegalArgumentException(
                        before.length + " values before treatment, expected " + values.length);
            }
            return changed.stream()
                    .mapToObj(unit -> new Change(unit, before[unit], values[unit]))
                    .toList();
        }
    }

    /**
     * A value that is not what it was.
     *
     * @param unit position of the unit
     * @param before the value before treatment
     * @param after the value after it
     */
    public record Change(int unit, double before, double after) {}

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if the skewness limit is not above 0, the kurtosis limit is not a number or the
     *     number is negative
     */
    public OutlierTreatment {
        if (!(skewnessLimit > 0) || Double.isNaN(kurtosisLimit)) {
            throw new IllegalArgumentException("skewness limit " + skewnessLimit + ", kurtosis limit " + kurtosisLimit
                    + ", expected numbers, the first above 0");
        }
        if (allowedCount < 0) {
            throw new IllegalArgumentException("allowed count " + allowedCount + ", expected a number >= 0");
        }
    }

    /**
     * The usual limits: skewness 2, kurtosis 3.5, five values.
     *
     * @return the treatment
     */
    public static OutlierTreatment withDefaults() {
        return new OutlierTreatment(2, 3.5, 5);
    }

    /**
     * Treats a column.
     *
     * @param column the column, {@code NaN} for missing; it is not changed
     * @return the treated column
     * @throws IndexComputationException if a value is infinite
     */
    @Override
    public Treated apply(double[] column) {
        if (passes(column)) {
            return new Treated(column.clone(), Step.NONE, new BitSet());
        }
        double[] winsorised = winsorised(column);
        if (passes(winsorised)) {
            return new Treated(winsorised, Step.WINSORISED, changed(column, winsorised));
        }
        double[] logarithms = logarithms(column);
        return new Treated(logarithms, Step.LOGARITHM, changed(column, logarithms));
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    private boolean passes(double[] column) {
        return passes(Shape.of(column));
    }

    private boolean passes(Shape shape) {
        return shape.equals(Shape.UNKNOWN)
                || Math.abs(shape.skewness()) < skewnessLimit
                || shape.kurtosis() < kurtosisLimit;
    }

    private double[] winsorised(double[] column) {
        double[] values = column.clone();
        for (int changed = 0; changed < allowedCount; ) {
            ColumnSummary summary = ColumnSummary.of(values);
            Shape shape = Shape.of(values, summary);
            if (passes(shape)) {
                return values;
            }
            boolean upper = shape.skewness() >= 0;
            double extreme = upper ? summary.maximum() : summary.minimum();
            double next = next(values, extreme, upper);
            changed = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] == extreme ? next : values[i];
                changed += values[i] == column[i] || Double.isNaN(column[i]) ? 0 : 1;
            }
        }
        return values;
    }

    /** The value next to an extreme one. */
    private static double next(double[] values, double extreme, boolean upper) {
        double next = upper ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (double value : values) {
            if (upper && value < extreme) {
                next = Math.max(next, value);
            } else if (!upper && value > extreme) {
                next = Math.min(next, value);
            }
        }
        return next;
    }

    /** The shifted logarithms of a column, by the sign of its skewness. */
    static double[] logarithms(double[] column) {
        ColumnSummary summary = ColumnSummary.of(column);
        double offset = 0.01 * (summary.maximum() - summary.minimum());
        boolean upper = Shape.of(column).skewness() >= 0;
        double[] logarithms = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            logarithms[i] = upper
                    ? Math.log(column[i] - summary.minimum() + offset)
                    : -Math.log(summary.maximum() + offset - column[i]);
        }
        return logarithms;
    }

    /** Positions of the values that are not what they were. */
    static BitSet changed(double[] before, double[] after) {
        BitSet changed = new BitSet();
        for (int i = 0; i < before.length; i++) {
            changed.set(i, !Double.isNaN(before[i]) && before[i] != after[i]);
        }
        return changed;
    }

    /** Skewness and excess kurtosis, both corrected for bias. */
    record Shape(double skewness, double kurtosis) {

        static final Shape UNKNOWN = new Shape(Double.NaN, Double.NaN);

        static Shape of(double[] column) {
            return of(column, ColumnSummary.of(column));
        }

        private static Shape of(double[] column, ColumnSummary summary) {
            double n = summary.count();
            if (n < 4 || !summary.hasRange()) {
                return UNKNOWN;
            }
            double unit = Math.sqrt(summary.squares()); // so that powers do not overflow
            double cubes = 0;
            double fourths = 0;
            for (double value : column) {
                if (!Double.isNaN(value)) {
                    double deviation = (value - summary.mean()) / unit;
                    double square = deviation * deviation;
                    cubes += square * deviation;
                    fourths += square * square;
                }
            }
            double skewness = Math.sqrt(n) * cubes * Math.sqrt(n * (n - 1)) / (n - 2);
            double kurtosis = ((n + 1) * (n * fourths - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
            return new Shape(skewness, kurtosis);
        }
    }
}
