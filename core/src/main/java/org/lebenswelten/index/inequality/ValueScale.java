package org.lebenswelten.index.inequality;

import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.model.ProblemCode;

/** The scale on which the sampling error of a value is about normal. */
public enum ValueScale {
    /** As it is, such as years of life expectancy. */
    PLAIN {
        @Override
        double to(double value) {
            return value;
        }

        @Override
        double from(double scaled) {
            return scaled;
        }
    },
    /** Natural logarithm, for rates above 0. */
    RATE {
        @Override
        double to(double value) {
            if (!(value > 0)) {
                throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, value, "ln", "> 0");
            }
            return Math.log(value);
        }

        @Override
        double from(double scaled) {
            return Math.exp(scaled);
        }
    },
    /** Log odds, {@code ln(p / (1 - p))}, for proportions above 0 and below 1. */
    PROPORTION {
        @Override
        double to(double value) {
            if (!(value > 0 && value < 1)) {
                throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, value, "logit", "> 0, < 1");
            }
            return Math.log(value / (1 - value));
        }

        @Override
        double from(double scaled) {
            return 1 / (1 + Math.exp(-scaled));
        }
    };

    private static final double NORMAL_975 = 1.959963984540054;

    /** A value on the scale. */
    abstract double to(double value);

    /** A value back from the scale. */
    abstract double from(double scaled);

    /**
     * Standard errors on the scale from 95 % limits, {@code (to(upper) - to(lower)) / (2 z)}, z = 1.96.
     *
     * @param lower lower 95 % limits of values
     * @param upper upper 95 % limits of values
     * @return a new column; {@code NaN} where a limit is missing
     * @throws IllegalArgumentException if lengths differ
     * @throws IndexComputationException if an upper limit is below its lower one or a limit does not fit the scale
     */
    public double[] standardErrors(double[] lower, double[] upper) {
        WeightedColumn.requireLength("upper limits", upper, lower.length);
        double[] errors = new double[lower.length];
        for (int i = 0; i < errors.length; i++) {
            if (lower[i] > upper[i]) {
                throw IndexComputationException.of(
                                ProblemCode.VALUE_OUTSIDE_DOMAIN, upper[i], "upper limit", ">= " + lower[i])
                        .atUnit(i);
            }
            errors[i] = Double.isNaN(lower[i]) || Double.isNaN(upper[i])
                    ? Double.NaN
                    : (to(upper[i]) - to(lower[i])) / (2 * NORMAL_975);
        }
        return errors;
    }
}
