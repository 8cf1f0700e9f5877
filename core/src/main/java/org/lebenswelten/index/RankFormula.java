package org.lebenswelten.index;

/**
 * What a rank becomes. In the formulas {@code r} is the rank, from 1 for the lightest burden, and {@code n} the number of
 * values that are ranked.
 */
public enum RankFormula {
    /** The rank itself, {@code r}. */
    RANK {
        @Override
        double of(double r, double n) {
            return r;
        }
    },
    /** Borda points, {@code r - 1}. */
    BORDA {
        @Override
        double of(double r, double n) {
            return r - 1;
        }
    },
    /** Inclusive percent rank, {@code (r - 1) / (n - 1)}, no more than 1; of a single value it is not defined. */
    PERCENT_RANK {
        @Override
        double of(double r, double n) {
            return Math.min(1, (r - 1) / (n - 1));
        }
    },
    /** Exclusive percent rank, {@code r / (n + 1)}. */
    PERCENT_RANK_EXCLUSIVE {
        @Override
        double of(double r, double n) {
            return r / (n + 1);
        }
    },
    /** Percent rank after Hazen, {@code (r - 1/2) / n}. */
    PERCENT_RANK_MIDPOINT {
        @Override
        double of(double r, double n) {
            return (r - 0.5) / n;
        }
    },
    /** Share of values at or below, {@code r / n}. */
    SHARE_AT_OR_BELOW {
        @Override
        double of(double r, double n) {
            return r / n;
        }
    },
    /** Exponential transformation of {@link Normalisation#EXPONENTIAL_RANK}, no more than 100. */
    EXPONENTIAL_RANK {
        @Override
        double of(double r, double n) {
            return Normalisation.exponential(Math.min(1, r / n));
        }
    };

    /**
     * The result of a rank.
     *
     * @param r the rank
     * @param n number of ranked values, 1 or more
     * @return the result
     */
    abstract double of(double r, double n);

    /** Whether the formula is defined for a number of values. */
    boolean isDefined(int count) {
        return count > 1 || this != PERCENT_RANK;
    }
}
