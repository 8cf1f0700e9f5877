package org.lebenswelten.spatial.inference;

import java.util.Arrays;

/**
 * How a p-value is made of an observed statistic T and the statistics T* of R permutations.
 *
 * <p>All conventions count the observed arrangement as one of R + 1, so that no p-value is below 1/(R + 1). A T* that
 * differs from T by less than 1e-12 of the larger of both counts as equal: sums of the same numbers in another order differ
 * in the last bit. If all T* equal T, p is 1 under every convention.
 *
 * <p>Reference: North, B. V., Curtis, D., Sham, P. C. (2002): A note on the calculation of empirical P values from Monte
 * Carlo procedures. American Journal of Human Genetics 71, 439-441, doi:10.1086/341527. Agrees with: esda 2.5.1 where it has
 * the convention, within what two generators allow.
 */
public enum PValueConvention {
    /** {@code (#(T* >= T) + 1) / (R + 1)}. */
    GREATER {
        @Override
        double count(double statistic, double[] reference, int atLeast, int atMost) {
            return atLeast;
        }
    },
    /** {@code (#(T* <= T) + 1) / (R + 1)}. */
    LESS {
        @Override
        double count(double statistic, double[] reference, int atLeast, int atMost) {
            return atMost;
        }
    },
    /**
     * The smaller tail: {@code (min(#(T* >= T), R - #(T* >= T)) + 1) / (R + 1)}. One-sided in the direction that the data
     * show, so a level of 0.05 rejects 10 in 100 by chance. As GeoDa, pygeoda and esda ({@code alternative = "directed"}).
     */
    DIRECTED {
        @Override
        double count(double statistic, double[] reference, int atLeast, int atMost) {
            return Math.min(atLeast, reference.length - atLeast);
        }
    },
    /**
     * Both tails: twice the smaller of {@link #GREATER} and {@link #LESS}, at most 1. Differs from esda's
     * {@code "two-sided"}, which counts beyond the mirrored percentile, by at most 1/(R + 1).
     */
    TWO_SIDED {
        @Override
        double count(double statistic, double[] reference, int atLeast, int atMost) {
            return Math.min(2.0 * (Math.min(atLeast, atMost) + 1) - 1, reference.length);
        }
    },
    /**
     * As far from the mean m of the T*: {@code (#(|T* - m| >= |T - m|) + 1) / (R + 1)}. As esda ({@code "folded"}).
     */
    FOLDED {
        @Override
        double count(double statistic, double[] reference, int atLeast, int atMost) {
            double mean = Arrays.stream(reference).sum() / reference.length;
            double distance = Math.abs(statistic - mean);
            double slack = SLACK * Math.max(Math.abs(statistic), Math.abs(mean));
            int count = 0;
            for (double other : reference) {
                count += Math.abs(other - mean) >= distance - slack ? 1 : 0;
            }
            return count;
        }
    };

    private static final double SLACK = 1e-12;

    /** How many T* count as extreme, when so many are at least T and so many at most T. */
    abstract double count(double statistic, double[] reference, int atLeast, int atMost);

    /**
     * The p-value.
     *
     * @param statistic the observed statistic
     * @param reference the statistics of the permutations, at least one
     * @return the p-value, above 0, at most 1; {@code NaN} if the statistic is {@code NaN}
     * @throws IllegalArgumentException if there is no permutation
     */
    public double p(double statistic, double[] reference) {
        if (reference.length == 0) {
            throw new IllegalArgumentException("0 permutations, expected at least 1");
        }
        if (Double.isNaN(statistic)) {
            return Double.NaN;
        }
        double slack = SLACK * Math.abs(statistic);
        int atLeast = 0;
        int atMost = 0;
        for (double other : reference) {
            atLeast += other >= statistic - slack ? 1 : 0;
            atMost += other <= statistic + slack ? 1 : 0;
        }
        boolean allTied = atLeast == reference.length && atMost == reference.length;
        return allTied ? 1 : (count(statistic, reference, atLeast, atMost) + 1) / (reference.length + 1);
    }
}
