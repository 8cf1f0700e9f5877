package org.lebenswelten.index;

import java.util.Arrays;
import org.lebenswelten.model.ProblemCode;

/**
 * How the normalised values of a node's children become one value for each unit.
 *
 * <p>In the formulas {@code x} are the values of the children that are there and {@code w} their weights; children of
 * weight 0 are left out altogether. Where a {@link MissingValuePolicy} lets a unit have a value although children are
 * missing, the weights of those present stand for all.
 *
 * <p>Reference: OECD/JRC (2008), Handbook on constructing composite indicators, step 6. doi:10.1787/9789264043466-en
 */
public enum Aggregation implements AggregationStep {

    /**
     * Weighted arithmetic mean: a heavy burden in one child can be made good by a light one in another.
     *
     * <pre>{@code
     * sum w x / sum w
     * }</pre>
     */
    ARITHMETIC_MEAN {
        @Override
        double create(double[] x, double[] w, int count, double totalWeight) {
            return weightedSum(x, w, count) / sum(w, count);
        }
    },

    /**
     * Weighted sum.
     *
     * <pre>{@code
     * sum w x                          all children there
     * sum w x * (sum all w) / sum w    some missing: the mean of those present times the weight of all
     * }</pre>
     *
     * Other than for means, the size of the weights matters.
     */
    SUM {
        @Override
        double create(double[] x, double[] w, int count, double totalWeight) {
            double weight = sum(w, count);
            double sum = weightedSum(x, w, count);
            return weight == totalWeight ? sum : sum / weight * totalWeight;
        }
    },

    /**
     * Weighted geometric mean of values above 0.
     *
     * <pre>{@code
     * exp(sum w ln x / sum w)
     * }</pre>
     */
    GEOMETRIC_MEAN {
        @Override
        double create(double[] x, double[] w, int count, double totalWeight) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += w[i] * Math.log(x[i]);
            }
            return Math.exp(sum / sum(w, count));
        }

        @Override
        boolean needsPositiveValues() {
            return true;
        }
    },

    /**
     * Weighted harmonic mean of values above 0.
     *
     * <pre>{@code
     * sum w / sum (w / x)
     * }</pre>
     */
    HARMONIC_MEAN {
        @Override
        double create(double[] x, double[] w, int count, double totalWeight) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += w[i] / x[i];
            }
            return sum(w, count) / sum;
        }

        @Override
        boolean needsPositiveValues() {
            return true;
        }
    },

    /**
     * Product of values that are 0 or more, weights as exponents: of groups that multiply, such as the load on an area and
     * how sensitive its people are. Where children are missing those present stand for all.
     *
     * <pre>{@code
     * (product x^w)^((sum all w) / sum w)
     * }</pre>
     */
    PRODUCT {
        @Override
        double create(double[] x, double[] w, int count, double totalWeight) {
            double product = 1;
            for (int i = 0; i < count; i++) {
                if (x[i] < 0) {
                    throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, x[i], this, ">= 0");
                }
                product *= Math.pow(x[i], w[i]);
            }
            return Math.pow(product, totalWeight / sum(w, count));
        }
    },

    /** The largest value, whatever the weights: the heaviest burden decides. */
    MAXIMUM {
        @Override
        double create(double[] x, double[] w, int count, double totalWeight) {
            double maximum = x[0];
            for (int i = 1; i < count; i++) {
                maximum = Math.max(maximum, x[i]);
            }
            return maximum;
        }
    },

    /**
     * Mazziotta-Pareto index of burdens, of values above 0: the mean plus a penalty for unequal children, so that one
     * heavy burden is not made good by light ones. Meant for values with mean 100 and standard deviation 10, see
     * {@link Normalisation#STANDARD_SCORE_100_10}; on a {@link LinearScale} from 70 to 130 with fixed goalposts it is the
     * adjusted index AMPI, which is comparable over time.
     *
     * <pre>{@code
     * M + S^2 / M,    M = sum w x / sum w,    S^2 = sum w (x - M)^2 / sum w
     * }</pre>
     *
     * Reference: Mazziotta M, Pareto A (2016), On a generalized non-compensatory composite index for measuring
     * socio-economic phenomena. Social Indicators Research 127, 983-1003. doi:10.1007/s11205-015-0998-2
     */
    MAZZIOTTA_PARETO {
        @Override
        double create(double[] x, double[] w, int count, double totalWeight) {
            double mean = weightedSum(x, w, count) / sum(w, count);
            return mean + variance(x, w, count, mean) / mean;
        }

        @Override
        boolean needsPositiveValues() {
            return true;
        }
    },

    /**
     * Mazziotta-Pareto index of merits, {@code M - S^2 / M} with the symbols of {@link #MAZZIOTTA_PARETO}: for an index on
     * which high is good, the form most often published.
     */
    MAZZIOTTA_PARETO_OF_MERITS {
        @Override
        double create(double[] x, double[] w, int count, double totalWeight) {
            double mean = weightedSum(x, w, count) / sum(w, count);
            return mean - variance(x, w, count, mean) / mean;
        }

        @Override
        boolean needsPositiveValues() {
            return true;
        }
    };

    /**
     * Aggregates columns unit by unit.
     *
     * @param columns one column a child, of equal length, {@code NaN} for missing
     * @param weights one weight a child, 0 or more, not all 0
     * @param missing when a unit has a value although children are missing
     * @return a new column, {@code NaN} where too few children are there
     * @throws IllegalArgumentException if columns differ in length
     * @throws IndexComputationException if the numbers of columns and weights differ, a weight is negative or not finite, all
     *     weights are 0, or a value is not above 0 where the formula needs it
     */
    @Override
    public double[] aggregate(double[][] columns, double[] weights, MissingValuePolicy missing) {
        return switch (this) {
            case ARITHMETIC_MEAN -> LinearAggregation.mean(columns, weights, missing);
            case SUM -> LinearAggregation.sum(columns, weights, missing);
            default -> aggregate(columns, weights, missing, needsPositiveValues(), toString(), this::create);
        };
    }

    /** A formula for the children of one unit, see {@link #create}. */
    @FunctionalInterface
    interface Formula {
        double create(double[] x, double[] w, int count, double totalWeight);
    }

    /**
     * Aggregates columns by a formula, see {@link #aggregate(double[][], double[], MissingValuePolicy)}.
     *
     * @param columns one column a child
     * @param weights one weight a child
     * @param missing when a unit has a value although children are missing
     * @param positive whether the formula is defined for values above 0 only
     * @param name the formula's name for messages
     * @param formula the formula
     * @return a new column
     */
    static double[] aggregate(
            double[][] columns,
            double[] weights,
            MissingValuePolicy missing,
            boolean positive,
            String name,
            Formula formula) {
        requireFit(columns, weights);
        int[] weighty = positive(weights);
        double totalWeight =
                Arrays.stream(weighty).mapToDouble(child -> weights[child]).sum();
        double[] result = new double[columns[0].length];
        double[] x = new double[weighty.length];
        double[] w = new double[weighty.length];
        for (int unit = 0; unit < result.length; unit++) {
            int count = 0;
            for (int child : weighty) {
                double value = columns[child][unit];
                if (!Double.isNaN(value)) {
                    if (positive && !(value > 0)) {
                        throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, value, name, "> 0")
                                .atColumn(child)
                                .atUnit(unit);
                    }
                    x[count] = value;
                    w[count] = weights[child];
                    count++;
                }
            }
            result[unit] = missing.isMet(count, weighty.length) ? formula.create(x, w, count, totalWeight) : Double.NaN;
        }
        return result;
    }

    /**
     * Aggregates the children of one unit.
     *
     * @param x values
     * @param w weights above 0
     * @param count number of values, 1 or more; what stands behind in the arrays is not meant
     * @param totalWeight weight of all children, whether there or not
     * @return the aggregate
     */
    abstract double create(double[] x, double[] w, int count, double totalWeight);

    /** Whether the formula is defined for values above 0 only. */
    boolean needsPositiveValues() {
        return false;
    }

    /**
     * Checks that weights fit columns.
     *
     * @param columns one column a child
     * @param weights one weight a child
     * @throws IllegalArgumentException if columns differ in length
     * @throws IndexComputationException if there is no column, the numbers differ, a weight is negative or not finite, or all
     *     weights are 0
     */
    static void requireFit(double[][] columns, double[] weights) {
        if (columns.length == 0 || columns.length != weights.length) {
            throw IndexComputationException.of(
                    ProblemCode.COUNT_DOES_NOT_FIT, null, "w", weights.length, Math.max(1, columns.length));
        }
        for (double[] column : columns) {
            if (column.length != columns[0].length) {
                throw new IllegalArgumentException(
                        "columns of " + columns[0].length + " and " + column.length + " rows, expected equal lengths");
            }
        }
        for (int child = 0; child < weights.length; child++) {
            if (!(weights[child] >= 0) || Double.isInfinite(weights[child])) {
                throw IndexComputationException.of(ProblemCode.WEIGHT_NEGATIVE, weights[child])
                        .atColumn(child);
            }
        }
        if (positive(weights).length == 0) {
            throw IndexComputationException.of(ProblemCode.WEIGHTS_ALL_ZERO, null, "w");
        }
    }

    static int[] positive(double[] weights) {
        int[] children = new int[weights.length];
        int count = 0;
        for (int child = 0; child < weights.length; child++) {
            if (weights[child] > 0) {
                children[count++] = child;
            }
        }
        return Arrays.copyOf(children, count);
    }

    private static double weightedSum(double[] x, double[] w, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }

    private static double variance(double[] x, double[] w, int count, double mean) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += w[i] * (x[i] - mean) * (x[i] - mean);
        }
        return sum / sum(w, count);
    }

    private static double sum(double[] w, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += w[i];
        }
        return sum;
    }
}
