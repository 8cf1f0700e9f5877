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
    private static final double PRECISION = 1e-10;
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

    /** The exponent of largest likelihood. */
    static double mostLikely(double[] column) {
        double[] present =
                Arrays.stream(column).filter(value -> !Double.isNaN(value)).toArray();
        double logarithms = Arrays.stream(present).map(Math::log).sum();
        UnivariateFunction likelihood = exponent -> (exponent - 1) * logarithms
                - present.length
                        / 2.0
                        * Math.log(ColumnSummary.of(powers(present, exponent)).squares() / present.length);
        return new BrentOptimizer(PRECISION, PRECISION)
                .optimize(
                        new MaxEval(MAXIMUM_STEPS),
                        new UnivariateObjectiveFunction(likelihood),
                        GoalType.MAXIMIZE,
                        new SearchInterval(-LIMIT, LIMIT, 1))
                .getPoint();
    }

    private static double[] powers(double[] column, double exponent) {
        return Arrays.stream(column)
                .map(x -> exponent == 0 ? Math.log(x) : Math.expm1(exponent * Math.log(x)) / exponent)
                .toArray();
    }
}
