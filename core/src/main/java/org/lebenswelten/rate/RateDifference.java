package org.lebenswelten.rate;

/**
 * Difference of two rates or proportions, {@code x1 / n1 - x2 / n2}, with limits.
 *
 * <p>In the formulas {@code x} are events, {@code n} persons or person-years, {@code r} the rates, {@code d} their
 * difference, and {@code z} the standard normal quantile of the confidence level.
 *
 * <p>Special results: {@link Availability#MISSING} if a count is missing, {@link Availability#ZERO_DENOMINATOR} if a
 * denominator is 0.
 */
public enum RateDifference {

    /**
     * Normal limits of a difference of rates; too narrow for small counts.
     *
     * <pre>{@code
     * d -/+ z sqrt(x1 / n1^2 + x2 / n2^2)
     * }</pre>
     *
     * Reference: Rothman KJ, Greenland S, Lash TL (2008), Modern epidemiology, 3rd edition. Lippincott, Philadelphia,
     * chapter 14.
     */
    NORMAL_RATES {
        @Override
        Limits create(double x1, double n1, double x2, double n2, ConfidenceLevel confidence) {
            return normal(x1 / n1 - x2 / n2, x1 / (n1 * n1) + x2 / (n2 * n2), confidence);
        }
    },

    /**
     * Limits of a difference of rates, put together from those of each rate ({@link RateInterval#BYAR_EXACT_BELOW_10}).
     *
     * <pre>{@code
     * lower = d - sqrt((r1 - l1)^2 + (u2 - r2)^2)
     * upper = d + sqrt((u1 - r1)^2 + (r2 - l2)^2)
     * }</pre>
     *
     * with the limits {@code l} and {@code u} of the rates.
     *
     * <p>Reference: Zou GY, Donner A (2008), Construction of confidence limits about effect measures: a general approach.
     * Statistics in Medicine 27, 1693-1702. doi:10.1002/sim.3095
     */
    HYBRID_RATES {
        @Override
        Limits create(double x1, double n1, double x2, double n2, ConfidenceLevel confidence) {
            return hybrid(RateInterval.BYAR_EXACT_BELOW_10, x1, n1, x2, n2, confidence);
        }
    },

    /**
     * Normal limits of a difference of proportions; too narrow for small counts.
     *
     * <pre>{@code
     * d -/+ z sqrt(r1 (1 - r1) / n1 + r2 (1 - r2) / n2)
     * }</pre>
     *
     * Reference: Newcombe RG (1998), Interval estimation for the difference between independent proportions. Statistics in
     * Medicine 17, 873-890, method 1.
     * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779>3.0.CO;2-I
     */
    NORMAL_PROPORTIONS {
        @Override
        Limits create(double x1, double n1, double x2, double n2, ConfidenceLevel confidence) {
            double r1 = x1 / n1;
            double r2 = x2 / n2;
            return normal(r1 - r2, r1 * (1 - r1) / n1 + r2 * (1 - r2) / n2, confidence);
        }

        @Override
        boolean isOfProportions() {
            return true;
        }
    },

    /**
     * Limits of a difference of proportions, put together from the score limits of each ({@link
     * RateInterval#WILSON_SCORE}) as {@link #HYBRID_RATES} are.
     *
     * <p>Reference: Newcombe RG (1998), as above, method 10.
     */
    HYBRID_SCORE_PROPORTIONS {
        @Override
        Limits create(double x1, double n1, double x2, double n2, ConfidenceLevel confidence) {
            return hybrid(RateInterval.WILSON_SCORE, x1, n1, x2, n2, confidence);
        }

        @Override
        boolean isOfProportions() {
            return true;
        }
    };

    /**
     * The first rate less the second. Messages name the rule that is broken, never the count.
     *
     * @param x1 events of the first rate
     * @param n1 its persons or person-years
     * @param x2 events of the second rate
     * @param n2 its persons or person-years
     * @param confidence level of the limits
     * @return difference and limits
     * @throws IllegalArgumentException if a count is negative or infinite, or a numerator exceeds its denominator in a
     *     proportion
     */
    public Estimate estimate(double x1, double n1, double x2, double n2, ConfidenceLevel confidence) {
        RatePairs.requireValid(this, isOfProportions(), x1, n1, x2, n2);
        if (RatePairs.isMissing(x1, n1, x2, n2)) {
            return Estimate.none(Availability.MISSING);
        }
        if (n1 == 0 || n2 == 0) {
            return Estimate.none(Availability.ZERO_DENOMINATOR);
        }
        return Estimate.of(x1 / n1 - x2 / n2, create(x1, n1, x2, n2, confidence));
    }

    /** Computes the limits of valid counts with denominators above 0. */
    abstract Limits create(double x1, double n1, double x2, double n2, ConfidenceLevel confidence);

    /** Whether the counts are part of their denominators. */
    boolean isOfProportions() {
        return false;
    }

    private static Limits normal(double difference, double variance, ConfidenceLevel confidence) {
        double half = confidence.z() * Math.sqrt(variance);
        return new Limits(difference - half, difference + half);
    }

    private static Limits hybrid(
            RateInterval interval, double x1, double n1, double x2, double n2, ConfidenceLevel confidence) {
        double r1 = x1 / n1;
        double r2 = x2 / n2;
        Limits first = interval.limits(x1, n1, confidence.level());
        Limits second = interval.limits(x2, n2, confidence.level());
        return new Limits(
                r1 - r2 - Math.hypot(r1 - first.lower(), second.upper() - r2),
                r1 - r2 + Math.hypot(first.upper() - r1, r2 - second.lower()));
    }
}
