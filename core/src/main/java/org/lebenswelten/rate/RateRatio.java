package org.lebenswelten.rate;

/**
 * Ratio of two rates or proportions, {@code (x1 / n1) / (x2 / n2)}, with limits.
 *
 * <p>In the formulas {@code x} are events, {@code n} persons or person-years, and {@code z} is the standard normal
 * quantile of the confidence level.
 *
 * <p>Special results: {@link Availability#MISSING} if a count is missing, {@link Availability#ZERO_DENOMINATOR} if a
 * denominator or the second rate is 0, {@link Availability#TOO_FEW_EVENTS} if the method needs an event where there is
 * none.
 */
public enum RateRatio {

    /**
     * Normal limits of the logarithm of a ratio of rates; needs events on both sides.
     *
     * <pre>{@code
     * ratio exp(-/+ z sqrt(1 / x1 + 1 / x2))
     * }</pre>
     *
     * Reference: Rothman KJ, Greenland S, Lash TL (2008), Modern epidemiology, 3rd edition. Lippincott, Philadelphia,
     * chapter 14.
     */
    LOG_NORMAL_RATES {
        @Override
        Estimate create(double x1, double n1, double x2, double n2, ConfidenceLevel confidence) {
            return logNormal(x1, n1, x2, n2, 1 / x1 + 1 / x2, confidence);
        }
    },

    /**
     * Normal limits of the logarithm of a ratio of proportions; needs events on both sides.
     *
     * <pre>{@code
     * ratio exp(-/+ z sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2))
     * }</pre>
     *
     * Reference: Katz D, Baptista J, Azen SP, Pike MC (1978), Obtaining confidence intervals for the risk ratio in cohort
     * studies. Biometrics 34, 469-474. doi:10.2307/2530610
     */
    LOG_NORMAL_PROPORTIONS {
        @Override
        Estimate create(double x1, double n1, double x2, double n2, ConfidenceLevel confidence) {
            return logNormal(x1, n1, x2, n2, 1 / x1 - 1 / n1 + 1 / x2 - 1 / n2, confidence);
        }

        @Override
        boolean isOfProportions() {
            return true;
        }
    },

    /**
     * Exact limits of a ratio of rates: given {@code x1 + x2} events, {@code x1} is binomial, and the limits {@code p} of
     * its share ({@link RateInterval#CLOPPER_PEARSON}) turn into those of the ratio. Needs no event in the first rate.
     *
     * <pre>{@code
     * p / (1 - p) n2 / n1
     * }</pre>
     *
     * Reference: Przyborowski J, Wilenski H (1940), Homogeneity of results in testing samples from Poisson series.
     * Biometrika 31, 313-323. doi:10.2307/2332612
     *
     * <p>Agrees with: R 4.2.2 {@code poisson.test(c(x1, x2), c(n1, n2))}, 1e-9 relative.
     */
    EXACT_CONDITIONAL_RATES {
        @Override
        Estimate create(double x1, double n1, double x2, double n2, ConfidenceLevel confidence) {
            Limits share = RateInterval.CLOPPER_PEARSON.limits(x1, x1 + x2, confidence.level());
            double lower = share.lower() / (1 - share.lower()) * n2 / n1;
            double upper = share.upper() / (1 - share.upper()) * n2 / n1;
            return Estimate.of(x1 / n1 / (x2 / n2), new Limits(lower, upper));
        }
    };

    /**
     * The ratio of the first rate to the second. Messages name the rule that is broken, never the count.
     *
     * @param x1 events of the first rate
     * @param n1 its persons or person-years
     * @param x2 events of the second rate
     * @param n2 its persons or person-years
     * @param confidence level of the limits
     * @return ratio and limits
     * @throws IllegalArgumentException if a count is negative or infinite, or a numerator exceeds its denominator in a
     *     proportion
     */
    public Estimate estimate(double x1, double n1, double x2, double n2, ConfidenceLevel confidence) {
        RatePairs.requireValid(this, isOfProportions(), x1, n1, x2, n2);
        if (RatePairs.isMissing(x1, n1, x2, n2)) {
            return Estimate.none(Availability.MISSING);
        }
        if (n1 == 0 || n2 == 0 || x2 == 0) {
            return Estimate.none(Availability.ZERO_DENOMINATOR);
        }
        return create(x1, n1, x2, n2, confidence);
    }

    /** Computes the ratio of valid counts with denominators and {@code x2} above 0. */
    abstract Estimate create(double x1, double n1, double x2, double n2, ConfidenceLevel confidence);

    /** Whether the counts are part of their denominators. */
    boolean isOfProportions() {
        return false;
    }

    private static Estimate logNormal(
            double x1, double n1, double x2, double n2, double variance, ConfidenceLevel confidence) {
        if (x1 == 0) {
            return Estimate.none(Availability.TOO_FEW_EVENTS);
        }
        double ratio = x1 / n1 / (x2 / n2);
        double factor = Math.exp(confidence.z() * Math.sqrt(variance));
        return Estimate.of(ratio, new Limits(ratio / factor, ratio * factor));
    }
}
