package org.lebenswelten.spatial.scan;

/**
 * Which windows count as unusual, by the likelihood ratio of a Poisson model with another rate inside than outside.
 *
 * <pre>{@code
 * LLR = O ln(O/E) + (C - O) ln((C - O)/(C - E))
 * }</pre>
 *
 * <p>O are the cases in the window, E those expected, C all cases; {@code 0 ln 0} is 0. Windows without the rates in question
 * have 0, as have those with E = 0 (nobody at risk, so no cases either) or E = C.
 *
 * <p>Reference: Kulldorff, M. (1997): A spatial scan statistic. Communications in Statistics, Theory and Methods 26,
 * 1481-1496, doi:10.1080/03610929708831995.
 */
public enum ScannedRates {
    /** More cases than expected: {@code O > E}. */
    HIGH {
        @Override
        boolean concerns(double observed, double expected) {
            return observed > expected;
        }
    },
    /** Fewer cases than expected: {@code O < E}. */
    LOW {
        @Override
        boolean concerns(double observed, double expected) {
            return observed < expected;
        }
    },
    /** More or fewer cases than expected. */
    HIGH_OR_LOW {
        @Override
        boolean concerns(double observed, double expected) {
            return observed != expected;
        }
    };

    /** Below this share of E, a difference is rounding of sums. */
    private static final double ROUNDING = 1e-12;

    abstract boolean concerns(double observed, double expected);

    /**
     * The logarithm of the likelihood ratio.
     *
     * @param observed cases in the window, O
     * @param expected cases expected there, E
     * @param all all cases, C
     * @return LLR, 0 or more
     */
    public double logLikelihoodRatio(double observed, double expected, double all) {
        return isUnusual(observed, expected, all) ? ratio(observed, expected, all) : 0;
    }

    /**
     * An upper bound of LLR that takes no logarithm: {@code (O - E)^2 C / (E (C - E))}, the relative entropy being at most
     * the chi-squared distance.
     */
    double bound(double observed, double expected, double all) {
        double difference = observed - expected;
        return isUnusual(observed, expected, all)
                ? difference * difference * all / (expected * (all - expected)) * (1 + ROUNDING)
                : 0;
    }

    private boolean isUnusual(double observed, double expected, double all) {
        return concerns(observed, expected)
                && expected > 0
                && all - expected > ROUNDING * all
                && Math.abs(observed - expected) > ROUNDING * expected;
    }

    private static double ratio(double observed, double expected, double all) {
        double ratio = observed > 0 ? observed * StrictMath.log(observed / expected) : 0;
        double outside = all - observed;
        return outside > 0 ? ratio + outside * StrictMath.log(outside / (all - expected)) : ratio;
    }
}
