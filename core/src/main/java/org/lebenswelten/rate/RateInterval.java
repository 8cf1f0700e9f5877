package org.lebenswelten.rate;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * Confidence limits of a ratio {@code x / n} of a count {@code x} to the persons or person-years {@code n} behind it.
 *
 * <p>In the formulas {@code c} is the confidence level, such as 0.95, {@code a = (1 - c) / 2} the probability beyond each
 * limit, and {@code z} the standard normal quantile of {@code 1 - a}. Counts may be fractional.
 *
 * <p>Agrees with: PHEindicatormethods 2.1.0 {@code phe_proportion} and {@code phe_rate}, 1e-11 relative, for
 * {@link #WILSON_SCORE}, {@link #BYAR}, {@link #EXACT_POISSON} and {@link #BYAR_EXACT_BELOW_10}.
 */
public enum RateInterval {

    /**
     * Score interval of a binomial proportion; {@code x <= n}.
     *
     * <pre>{@code
     * (2 x + z^2 -/+ z sqrt(z^2 + 4 x (1 - x / n))) / (2 (n + z^2))
     * }</pre>
     *
     * The lower limit is 0 for {@code x = 0}, the upper limit 1 for {@code x = n}.
     *
     * <p>Reference: Wilson EB (1927), Probable inference, the law of succession, and statistical inference. JASA 22,
     * 209-212. doi:10.1080/01621459.1927.10502953
     */
    WILSON_SCORE {
        @Override
        Limits create(double x, double n, double confidence) {
            double z = normalQuantile(confidence);
            double centre = 2 * x + z * z;
            double half = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
            double scale = 2 * (n + z * z);
            return new Limits(x == 0 ? 0 : (centre - half) / scale, x == n ? 1 : (centre + half) / scale);
        }

        @Override
        boolean isOfProportions() {
            return true;
        }
    },

    /**
     * Exact limits of a binomial proportion, by quantiles {@code q} of the beta distribution; {@code x <= n}.
     *
     * <pre>{@code
     * lower = q(a, x, n - x + 1)        0 for x = 0
     * upper = q(1 - a, x + 1, n - x)    1 for x = n
     * }</pre>
     *
     * Never less than the confidence, mostly more: wider than {@link #WILSON_SCORE}.
     *
     * <p>Reference: Clopper CJ, Pearson ES (1934), The use of confidence or fiducial limits illustrated in the case of
     * the binomial. Biometrika 26, 404-413. doi:10.1093/biomet/26.4.404
     *
     * <p>Agrees with: R 4.2.2 {@code binom.test}, 1e-9 relative.
     */
    CLOPPER_PEARSON {
        @Override
        Limits create(double x, double n, double confidence) {
            double beyond = (1 - confidence) / 2;
            return new Limits(
                    x == 0 ? 0 : betaQuantile(x, n - x + 1, beyond),
                    x == n ? 1 : betaQuantile(x + 1, n - x, 1 - beyond));
        }

        @Override
        boolean isOfProportions() {
            return true;
        }
    },

    /**
     * Equal-tailed posterior interval of a binomial proportion under Jeffreys' prior; {@code x <= n}.
     *
     * <pre>{@code
     * lower = q(a, x + 1/2, n - x + 1/2)        0 for x = 0
     * upper = q(1 - a, x + 1/2, n - x + 1/2)    1 for x = n
     * }</pre>
     *
     * with quantiles {@code q} of the beta distribution.
     *
     * <p>Reference: Brown LD, Cai TT, DasGupta A (2001), Interval estimation for a binomial proportion. Statistical
     * Science 16, 101-133, section 3.1. doi:10.1214/ss/1009213286
     *
     * <p>Agrees with: R 4.2.2 {@code qbeta}, 1e-9 relative.
     */
    JEFFREYS {
        @Override
        Limits create(double x, double n, double confidence) {
            double beyond = (1 - confidence) / 2;
            return new Limits(
                    x == 0 ? 0 : betaQuantile(x + 0.5, n - x + 0.5, beyond),
                    x == n ? 1 : betaQuantile(x + 0.5, n - x + 0.5, 1 - beyond));
        }

        @Override
        boolean isOfProportions() {
            return true;
        }
    },

    /**
     * {@link #JEFFREYS} with its two deep dips of coverage near 0 and 1 removed.
     *
     * <pre>{@code
     * upper = 1 - a^(1 / n) for x = 0        lower = a^(1 / n) for x = n
     * lower = 0 for x <= 1                   upper = 1 for x >= n - 1
     * }</pre>
     *
     * Reference: Brown LD, Cai TT, DasGupta A (2001), Interval estimation for a binomial proportion. Statistical Science
     * 16, 101-133, section 4.1.2. doi:10.1214/ss/1009213286
     */
    JEFFREYS_MODIFIED {
        @Override
        Limits create(double x, double n, double confidence) {
            double atEdge = Math.pow((1 - confidence) / 2, 1 / n);
            Limits plain = JEFFREYS.create(x, n, confidence);
            double lower = x == n ? atEdge : x <= 1 ? 0 : plain.lower();
            double upper = x == 0 ? 1 - atEdge : x >= n - 1 ? 1 : plain.upper();
            return new Limits(lower, upper);
        }

        @Override
        boolean isOfProportions() {
            return true;
        }
    },

    /**
     * Byar's approximation to the Poisson limits of a count.
     *
     * <pre>{@code
     * lower = x (1 - 1 / (9 x) - z / (3 sqrt(x)))^3 / n
     * upper = (x + 1) (1 - 1 / (9 (x + 1)) + z / (3 sqrt(x + 1)))^3 / n
     * }</pre>
     *
     * The lower limit is 0 for {@code x = 0}. For counts so small that the formula falls below 0 there is no lower limit,
     * {@code NaN}, as in PHEindicatormethods.
     *
     * <p>Reference: Breslow NE, Day NE (1987), Statistical methods in cancer research, volume II. IARC Scientific
     * Publications 82, Lyon, page 69.
     */
    BYAR {
        @Override
        Limits create(double x, double n, double confidence) {
            double z = normalQuantile(confidence);
            double lower = x == 0 ? 0 : x * cube(1 - 1 / (9 * x) - z / (3 * Math.sqrt(x)));
            double upper = (x + 1) * cube(1 - 1 / (9 * (x + 1)) + z / (3 * Math.sqrt(x + 1)));
            return new Limits(lower < 0 ? Double.NaN : lower / n, upper / n);
        }
    },

    /**
     * Exact limits of a Poisson count, by quantiles {@code q} of the chi-squared distribution.
     *
     * <pre>{@code
     * lower = q(a, 2 x) / 2 / n          0 for x = 0
     * upper = q(1 - a, 2 x + 2) / 2 / n
     * }</pre>
     *
     * Reference: Garwood F (1936), Fiducial limits for the Poisson distribution. Biometrika 28, 437-442.
     * doi:10.1093/biomet/28.3-4.437
     */
    EXACT_POISSON {
        @Override
        Limits create(double x, double n, double confidence) {
            double beyond = (1 - confidence) / 2;
            double lower = x == 0 ? 0 : gammaQuantile(x, beyond);
            return new Limits(lower / n, gammaQuantile(x + 1, 1 - beyond) / n);
        }
    },

    /**
     * {@link #EXACT_POISSON} for counts below 10, {@link #BYAR} from 10: the rule of the English public health
     * indicators.
     *
     * <p>Reference: Public Health England (2018), Technical guide: confidence intervals, section "Rates".
     */
    BYAR_EXACT_BELOW_10 {
        @Override
        Limits create(double x, double n, double confidence) {
            return (x < 10 ? EXACT_POISSON : BYAR).create(x, n, confidence);
        }
    };

    /** Absolute accuracy of quantiles of the gamma and beta distributions. */
    private static final double QUANTILE_ACCURACY = 1e-15;

    /** Each step doubles the correct digits, and the solver leaves at least five. */
    private static final int NEWTON_STEPS = 2;

    /**
     * The limits of {@code x / n}. Messages name the rule that is broken, never the count: a count must not stand in a
     * log.
     *
     * @param x the count, 0 or more
     * @param n persons or person-years, 0 or more
     * @param confidence confidence level, above 0 and below 1
     * @return the limits; {@link Limits#NONE} if {@code n} is 0, or {@code x} or {@code n} is {@code NaN}
     * @throws IllegalArgumentException if the confidence is out of range, a count is negative or infinite, or {@code x}
     *     exceeds {@code n} in a proportion
     */
    public Limits limits(double x, double n, double confidence) {
        double level = new ConfidenceLevel(confidence).level();
        if (x < 0 || n < 0 || Double.isInfinite(x) || Double.isInfinite(n)) {
            throw new IllegalArgumentException(this + ": count negative or infinite, expected finite counts >= 0");
        }
        if (isOfProportions() && x > n) {
            throw new IllegalArgumentException(this + ": numerator above the denominator, expected at most as large");
        }
        if (n == 0 || Double.isNaN(x) || Double.isNaN(n)) {
            return Limits.NONE;
        }
        return create(x, n, level);
    }

    /**
     * Computes the limits of valid counts.
     *
     * @param x the count, 0 or more
     * @param n above 0
     * @param confidence above 0 and below 1
     * @return the limits
     */
    abstract Limits create(double x, double n, double confidence);

    /** Whether the count is part of its denominator. */
    boolean isOfProportions() {
        return false;
    }

    private static double normalQuantile(double confidence) {
        return new ConfidenceLevel(confidence).z();
    }

    /** Half the chi-squared quantile with {@code 2 shape} degrees of freedom. */
    private static double gammaQuantile(double shape, double probability) {
        return new GammaDistribution(null, shape, 1, QUANTILE_ACCURACY).inverseCumulativeProbability(probability);
    }

    /** Quantile of the beta distribution, made relatively accurate by Newton's steps: a small one loses digits. */
    private static double betaQuantile(double alpha, double beta, double probability) {
        BetaDistribution distribution = new BetaDistribution(null, alpha, beta, QUANTILE_ACCURACY);
        double quantile = distribution.inverseCumulativeProbability(probability);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double density = distribution.density(quantile);
            double next = quantile - (distribution.cumulativeProbability(quantile) - probability) / density;
            if (!(next > 0 && next < 1)) {
                return quantile;
            }
            quantile = next;
        }
        return quantile;
    }

    private static double cube(double root) {
        return root * root * root;
    }
}
