package org.lebenswelten.index;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.lebenswelten.model.ProblemCode;

/**
 * Weights of columns taken from the columns themselves. All weights are 0 or more and add up to 1.
 *
 * <p>Units with a missing value in any column are left out. What such weights say is statistical, not how much a burden
 * matters: a column that varies more, or differently from the others, weighs more.
 *
 * <p>Reference: OECD/JRC (2008), Handbook on constructing composite indicators, section 6.1. doi:10.1787/9789264043466-en
 */
public enum Weighting implements WeightingStep {

    /** The same weight for each of {@code k} columns, {@code 1 / k}. */
    EQUAL {
        @Override
        double[] create(CompleteColumns columns) {
            double[] importance = new double[columns.columns().length];
            Arrays.fill(importance, 1);
            return importance;
        }
    },

    /**
     * Entropy weights of columns that are 0 or more: a column in which all units have about the same weighs little.
     *
     * <pre>{@code
     * p_i = x_i / sum x,   e = -sum p ln p / ln n,   w = (1 - e) / sum over columns (1 - e)        0 ln 0 = 0
     * }</pre>
     *
     * Reference: Zeleny M (1982), Multiple criteria decision making. McGraw-Hill, chapter 7.
     */
    ENTROPY {
        @Override
        double[] create(CompleteColumns columns) {
            double[] importance = new double[columns.columns().length];
            for (int j = 0; j < importance.length; j++) {
                if (columns.summary(j).minimum() < 0) {
                    throw IndexComputationException.of(
                                    ProblemCode.VALUE_OUTSIDE_DOMAIN,
                                    columns.summary(j).minimum(),
                                    this,
                                    ">= 0")
                            .atColumn(j);
                }
                importance[j] = 1 - entropy(columns.columns()[j]);
            }
            return importance;
        }
    },

    /**
     * CRITIC weights: spread on the min-max scale times how little a column agrees with the others.
     *
     * <pre>{@code
     * c_j = sd_j sum_k (1 - r_jk),   w = c / sum c        sample standard deviation, Pearson correlation
     * }</pre>
     *
     * Reference: Diakoulaki D, Mavrotas G, Papayannakis L (1995), Determining objective weights in multiple criteria
     * problems: the CRITIC method. Computers and Operations Research 22, 763-770. doi:10.1016/0305-0548(94)00059-H
     */
    CRITIC {
        @Override
        double[] create(CompleteColumns columns) {
            double[][] correlations = columns.correlations();
            double[] importance = new double[correlations.length];
            for (int j = 0; j < importance.length; j++) {
                ColumnSummary summary = columns.summary(j);
                double conflict = Arrays.stream(correlations[j]).map(r -> 1 - r).sum();
                importance[j] =
                        summary.sampleDeviation() / (summary.maximum() - summary.minimum()) * Math.max(0, conflict);
            }
            return importance;
        }
    },

    /** Shares of the first principal component, {@link PrincipalComponent#shares()}. */
    PRINCIPAL_COMPONENT {
        @Override
        double[] create(CompleteColumns columns) {
            return PrincipalComponent.of(columns).shares();
        }
    },

    /**
     * Weights that make all columns equally important: each correlates equally with the weighted mean of all. Equal weights
     * do not, where columns agree with some of the others and not with the rest, or vary on different scales.
     *
     * <pre>{@code
     * R v = 1,   w_j = v_j / sd_j,   w = w / sum w        R Pearson correlations, sample standard deviations
     * }</pre>
     *
     * Found exactly. Where a {@code v_j} is not above 0 no weights do it, as for a column opposed to the others; that is an
     * error.
     *
     * <p>Reference: Becker W et al. (2017), Weights and importance in composite indicators: closing the gap. Ecological
     * Indicators 80, 12-22. doi:10.1016/j.ecolind.2017.03.056
     */
    EQUAL_IMPORTANCE {
        @Override
        double[] create(CompleteColumns columns) {
            double[] importance = solved(columns.correlations());
            double[] deviations = columns.deviations();
            for (int j = 0; j < importance.length; j++) {
                if (!(importance[j] > 0)) {
                    throw IndexComputationException.of(ProblemCode.NO_SOLUTION, importance[j], this, "w > 0")
                            .atColumn(j);
                }
                importance[j] /= deviations[j];
            }
            return importance;
        }

        private double[] solved(double[][] correlations) {
            double[] ones = new double[correlations.length];
            Arrays.fill(ones, 1);
            DecompositionSolver solver = new LUDecomposition(MatrixUtils.createRealMatrix(correlations)).getSolver();
            if (!solver.isNonSingular()) {
                throw IndexComputationException.of(ProblemCode.NO_SOLUTION, null, this, "det R = 0");
            }
            return solver.solve(new ArrayRealVector(ones)).toArray();
        }
    };

    /**
     * Weighs columns.
     *
     * @param columns one or more columns of equal length, {@code NaN} for missing
     * @return a new array of weights, which add up to 1
     * @throws IllegalArgumentException if there are no columns or they differ in length
     * @throws IndexComputationException if a column has no range over the units with all values, a value is infinite or, for
     *     entropy, negative, no column weighs anything, or no weights make all equally important
     */
    public double[] weights(double[][] columns) {
        double[] importance = create(CompleteColumns.of(columns, toString()));
        double sum = Arrays.stream(importance).sum();
        if (!(sum > 0)) {
            throw IndexComputationException.of(ProblemCode.NO_SOLUTION, sum, this, "sum w > 0");
        }
        return Arrays.stream(importance).map(part -> part / sum).toArray();
    }

    @Override
    public double[] weights(double[][] columns, double[] given) {
        return weights(columns);
    }

    @Override
    public boolean needsColumns() {
        return this != EQUAL;
    }

    /**
     * The importance of each column, on any scale.
     *
     * @param columns columns without gaps
     * @return numbers 0 or more
     */
    abstract double[] create(CompleteColumns columns);

    private static double entropy(double[] column) {
        double sum = Arrays.stream(column).sum();
        double entropy = 0;
        for (double value : column) {
            if (value > 0) {
                entropy -= value / sum * Math.log(value / sum);
            }
        }
        return entropy / Math.log(column.length);
    }
}
