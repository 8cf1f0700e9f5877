package org.lebenswelten.rate;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.Direction;

/**
 * Control limits around a reference value: where the figures of areas of a given size fall that are truly like the
 * reference. Drawn over the size they are a funnel.
 *
 * <p>In the formulas {@code r} is the reference, {@code n} the persons, person-years or expected events behind the area's
 * figure, {@code a} the probability beyond each limit, and {@code z} its standard normal quantile.
 *
 * <p>Reference: Spiegelhalter DJ (2005), Funnel plots for comparing institutional performance. Statistics in Medicine 24,
 * 1185-1202. doi:10.1002/sim.1970
 *
 * <p>Agrees with: PHEindicatormethods 2.1.0 {@code calculate_funnel_limits} and {@code assign_funnel_significance}, 1e-6.
 */
public enum FunnelLimits {

    /**
     * Limits of a proportion: those whose score interval ({@link RateInterval#WILSON_SCORE}) ends at the reference.
     *
     * <pre>{@code
     * r -/+ z sqrt(r (1 - r) / n), within 0 and 1
     * }</pre>
     */
    PROPORTION {
        @Override
        Limits create(double reference, double n, ConfidenceLevel confidence) {
            double half = confidence.z() * Math.sqrt(reference * (1 - reference) / n);
            return new Limits(Math.max(0, reference - half), Math.min(1, reference + half));
        }

        @Override
        double highest() {
            return 1;
        }
    },

    /**
     * Limits of a rate, or of a ratio of observed to expected events with {@code r = 1}: those whose exact interval
     * ({@link RateInterval#EXACT_POISSON}) ends at the reference. With {@code E = r n}, the regularised gamma function
     * {@code P}, and counts taken as continuous:
     *
     * <pre>{@code
     * lower = x / n, P(x + 1, E) = 1 - a      0 if even no event is within the limit
     * upper = x / n, P(x, E) = a
     * }</pre>
     */
    POISSON {
        @Override
        Limits create(double reference, double n, ConfidenceLevel confidence) {
            double expected = reference * n;
            double spread = 10 * Math.sqrt(expected) + 40;
            double least = Gamma.regularizedGammaP(1, expected);
            double lower =
                    least < 1 - confidence.beyond() ? 0 : shape(expected, 1 - confidence.beyond(), 1, expected + 1) - 1;
            double upper = shape(expected, confidence.beyond(), SMALLEST_SHAPE, expected + spread);
            return new Limits(lower / n, upper / n);
        }

        @Override
        double highest() {
            return Double.MAX_VALUE;
        }
    };

    private static final double SMALLEST_SHAPE = 1e-9;

    private static final double SHAPE_ACCURACY = 1e-12;

    private static final int MOST_STEPS = 500;

    /**
     * The control limits for areas of one size.
     *
     * @param reference the reference figure, 0 or more, for proportions at most 1
     * @param n persons, person-years or expected events, 0 or more
     * @param confidence level of the limits
     * @return the limits; {@link Limits#NONE} if {@code n} is 0 or missing, or the reference is missing or 0
     * @throws IllegalArgumentException if the reference or {@code n} is out of range
     */
    public Limits limits(double reference, double n, ConfidenceLevel confidence) {
        if (reference < 0 || reference > highest() || n < 0 || Double.isInfinite(n)) {
            throw new IllegalArgumentException(this + ": reference " + reference
                    + " or size of the area out of range, expected finite numbers >= 0, and a proportion at most 1");
        }
        if (!(reference > 0 && n > 0)) {
            return Limits.NONE;
        }
        return create(reference, n, confidence);
    }

    /**
     * Compares an area's figure with the control limits at 95 and 99.8 %.
     *
     * @param x events of the area
     * @param n persons, person-years or expected events
     * @param reference the reference figure
     * @param direction which way the indicator points
     * @return the comparison; {@link Comparison#NOT_COMPARED} where there are no control limits or no events are
     *     known
     * @throws IllegalArgumentException if the reference or {@code n} is out of range
     */
    public Comparison compare(double x, double n, double reference, Direction direction) {
        Limits at95 = limits(reference, n, ConfidenceLevel.P95);
        if (at95.equals(Limits.NONE) || Double.isNaN(x)) {
            return Comparison.NOT_COMPARED;
        }
        Limits at998 = limits(reference, n, ConfidenceLevel.P998);
        return ReferenceComparison.of(side(x / n, at95), side(x / n, at998), direction);
    }

    /** Computes the limits of a reference and a size above 0. */
    abstract Limits create(double reference, double n, ConfidenceLevel confidence);

    /** The highest reference there can be. */
    abstract double highest();

    private static int side(double value, Limits limits) {
        return value > limits.upper() ? 1 : value < limits.lower() ? -1 : 0;
    }

    /** The shape at which a gamma distribution of scale 1 has the given probability up to {@code x}. */
    private static double shape(double x, double probability, double low, double high) {
        return new BrentSolver(SHAPE_ACCURACY, SHAPE_ACCURACY)
                .solve(MOST_STEPS, shape -> Gamma.regularizedGammaP(shape, x) - probability, low, high);
    }
}
