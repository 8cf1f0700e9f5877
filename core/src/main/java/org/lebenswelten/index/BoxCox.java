package org.lebenswelten.index;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.lebenswelten.index.OutlierTreatment.Step;
import org.lebenswelten.index.OutlierTreatment.Treated;
import org.lebenswelten.model.ProblemCode;

/**
 * The power transformation of Box and Cox, of values above 0. It keeps the order of values.
 *
 * <pre>{@code
 * y = (x^lambda - 1) / lambda        lambda not 0
 * y = ln x                           lambda 0
 * }</pre>
 *
 * Without a stated {@code lambda} the one that makes the column most like a normal distribution is found between -5 and 5: it
 * maximises
 *
 * <pre>{@code
 * (lambda - 1) sum ln x  -  n/2 ln(sum (y - mean y)^2 / n)
 * }</pre>
 *
 * A column without range then stays as it is.
 *
 * <p>Reference: Box GEP, Cox DR (1964), An analysis of transformations. Journal of the Royal Statistical Society B 26,
 * 211-252. doi:10.1111/j.2517-6161.1964.tb00553.x. Agrees with: SciPy {@code stats.boxcox}, COINr 1.1.14 {@code boxcox} for
 * values above 0.
 *
 * @param lambda the exponent; empty for that of largest likelihood
 */
public record BoxCox(OptionalDouble lambda) implements TreatmentStep {

    private static final double LIMIT = 5;
    private static final int GRID = 100;
    private static final double PRECISION = 1e-10;
    private static final double LARGEST = 1e150;
    private static final int MAXIMUM_STEPS = 1_000;

    /**
     * Checks the exponent.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public BoxCox {
        if (lambda.isPresent() && !Double.isFinite(lambda.getAsDouble())) {
            throw new IllegalArgumentException("exponent " + lambda.getAsDouble() + ", expected a finite number");
        }
    }

    @Override
    public Treated apply(double[] column) {
        ColumnSummary summary = ColumnSummary.of(column);
        if (summary.minimum() <= 0) {
            throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, summary.minimum(), "BOX_COX", "> 0");
        }
        if (lambda.isEmpty() && !summary.hasRange()) {
            return Untreated.NONE.apply(column);
        }
        double[] values = powers(column, lambda.orElseGet(() -> mostLikely(column)));
        return new Treated(values, Step.POWER, OutlierTreatment.changed(column, values));
    }

    @Override
    public boolean isFixed() {
        return lambda.isPresent();
    }

    /**
     * The exponent of largest likelihood: the best of a grid, refined between its neighbours, so that a second, lower maximum is
     * not taken for the first. Values are divided by their geometric mean beforehand, which adds a constant to the likelihood and
     * keeps powers from overflowing.
     */
    static double mostLikely(double[] column) {
        double[] logarithms = Arrays.stream(column)
                .filter(value -> !Double.isNaN(value))
                .map(Math::log)
                .toArray();
        double middle = Arrays.stream(logarithms).average().orElseThrow();
        double[] present = Arrays.stream(logarithms)
                .map(logarithm -> Math.exp(logarithm - middle))
                .toArray();
        UnivariateFunction likelihood = exponent -> likelihood(powers(present, exponent));
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int step = 0; step <= GRID; step++) {
            double reached = likelihood.value(exponent(step));
            if (reached > highest) {
                highest = reached;
                best = step;
            }
        }
        return new BrentOptimizer(PRECISION, PRECISION)
                .optimize(
                        new MaxEval(MAXIMUM_STEPS),
                        new UnivariateObjectiveFunction(likelihood),
                        GoalType.MAXIMIZE,
                        new SearchInterval(
                                exponent(Math.max(0, best - 1)), exponent(Math.min(GRID, best + 1)), exponent(best)))
                .getPoint();
    }

    /** The likelihood of a transformed column but for a factor and a constant; none of powers too large to be squared. */
    private static double likelihood(double[] transformed) {
        return Arrays.stream(transformed).map(Math::abs).max().orElseThrow() < LARGEST
                ? -Math.log(ColumnSummary.of(transformed).squares())
                : Double.NEGATIVE_INFINITY;
    }

    /** An exponent of the grid, {@code -LIMIT} to {@code LIMIT}. */
    private static double exponent(int step) {
        return LIMIT * (2.0 * step / GRID - 1);
    }

    private static double[] powers(double[] column, double exponent) {
        return Arrays.stream(column)
                .map(x -> exponent == 0 ? Math.log(x) : Math.expm1(exponent * Math.log(x)) / exponent)
                .toArray();
    }
}
