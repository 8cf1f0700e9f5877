package org.lebenswelten.spatial.global;

import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightSums;

/**
 * Counts joins between neighbours that both have a mark (black, B), both have not (white, W), or differ.
 *
 * <pre>{@code
 * BB = 1/2 sum_ij w_ij y_i y_j,   WW = 1/2 sum_ij w_ij (1-y_i)(1-y_j),   BW = 1/2 sum_ij w_ij (y_i - y_j)^2
 * }</pre>
 *
 * <p>y_i is 1 for a mark and 0 else, with {@link org.lebenswelten.spatial.neighbour.WeightStyle#BINARY} weights as a rule.
 * With p = n_B / n, q = 1 - p under {@link Assumption#NORMAL} (free sampling), and n^(k) = n (n-1) .. (n-k+1) under
 * {@link Assumption#RANDOMISATION} (nonfree sampling):
 *
 * <pre>{@code
 * free:    E(BB) = S0 p^2 / 2    V(BB) = (S1 p^2 + (S2 - 2 S1) p^3 + (S1 - S2) p^4) / 4
 *          E(BW) = S0 p q        V(BW) = (S2 p q + 4 (S1 - S2) p^2 q^2) / 4
 * nonfree: E(BB) = S0 P2 / 2     V(BB) = (S1 P2 + (S2 - 2 S1) P3 + (S0^2 + S1 - S2) P4 - S0^2 P2^2) / 4,
 *                                Pk = n_B^(k) / n^(k)
 *          E(BW) = S0 Q2         V(BW) = (2 S1 Q2 + (S2 - 2 S1) Q3 + 4 (S0^2 + S1 - S2) Q4 - 4 S0^2 Q2^2) / 4,
 *                                Q2 = n_B n_W / n^(2), Q3 = n_B n_W (n_B + n_W - 2) / n^(3), Q4 = n_B^(2) n_W^(2) / n^(4)
 * }</pre>
 *
 * <p>WW is BB of the white. Islands have no joins, but count in n. Special results: fewer than 3 areas, all marked alike or no
 * weight at all give results without a value.
 *
 * <p>Reference: Cliff, A. D., Ord, J. K. (1981): Spatial Processes. Pion, London, chapter 1. Agrees with: spdep 1.2-7
 * {@code joincount.test}, {@code joincount.multi}, 1e-12; esda {@code Join_Counts}.
 *
 * @param bothMarked BB
 * @param bothUnmarked WW
 * @param different BW
 */
public record JoinCounts(GlobalResult bothMarked, GlobalResult bothUnmarked, GlobalResult different) {

    /**
     * Counts.
     *
     * @param marked whether each area has the mark
     * @param weights the weights
     * @param assumption free or nonfree sampling
     * @return the three counts with their moments
     * @throws IllegalArgumentException if there is not one mark an area
     */
    public static JoinCounts of(boolean[] marked, SpatialWeights weights, Assumption assumption) {
        Outcome outcome = outcome(marked, weights);
        int n = marked.length;
        if (outcome != Outcome.DEFINED) {
            GlobalResult none = GlobalResult.undefined(outcome, n);
            return new JoinCounts(none, none, none);
        }
        double black = count(marked);
        double white = n - black;
        WeightSums s = weights.sums();
        boolean free = assumption == Assumption.NORMAL;
        double[] same = free ? freeSame(black / n, s) : nonfreeSame(black, n, s);
        double[] sameWhite = free ? freeSame(white / n, s) : nonfreeSame(white, n, s);
        double[] different = free ? freeDifferent(black / n, s) : nonfreeDifferent(black, white, s);
        return new JoinCounts(
                result(n, joins(marked, weights, 1, 1), same),
                result(n, joins(marked, weights, 0, 0), sameWhite),
                result(n, (joins(marked, weights, 0, 1) + joins(marked, weights, 1, 0)), different));
    }

    /**
     * BB among those of random arrangements of the marks.
     *
     * @param marked whether each area has the mark
     * @param weights the weights
     * @param plan how often, from which seed, by which convention
     * @return the result
     * @throws IllegalArgumentException if there is not one mark an area
     */
    public static PermutationResult permuteBothMarked(boolean[] marked, SpatialWeights weights, PermutationPlan plan) {
        return permute(marked, weights, plan, (own, lag, sum) -> own * lag);
    }

    /**
     * WW among those of random arrangements of the marks.
     *
     * @param marked whether each area has the mark
     * @param weights the weights
     * @param plan how often, from which seed, by which convention
     * @return the result
     * @throws IllegalArgumentException if there is not one mark an area
     */
    public static PermutationResult permuteBothUnmarked(
            boolean[] marked, SpatialWeights weights, PermutationPlan plan) {
        return permute(marked, weights, plan, (own, lag, sum) -> (1 - own) * (sum - lag));
    }

    /**
     * BW among those of random arrangements of the marks.
     *
     * @param marked whether each area has the mark
     * @param weights the weights
     * @param plan how often, from which seed, by which convention
     * @return the result
     * @throws IllegalArgumentException if there is not one mark an area
     */
    public static PermutationResult permuteDifferent(boolean[] marked, SpatialWeights weights, PermutationPlan plan) {
        return permute(marked, weights, plan, (own, lag, sum) -> own * (sum - lag) + (1 - own) * lag);
    }

    private static PermutationResult permute(
            boolean[] marked, SpatialWeights weights, PermutationPlan plan, Joins joins) {
        Outcome outcome = outcome(marked, weights);
        if (outcome != Outcome.DEFINED) {
            return PermutationResult.undefined(outcome, marked.length, plan);
        }
        double[] y = new double[marked.length];
        double[] rowSum = new double[marked.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = marked[i] ? 1 : 0;
            rowSum[i] = weights.rowSum(i);
        }
        return PermutationResult.of(y, plan, shuffled -> {
            double sum = 0;
            for (int i = 0; i < shuffled.length; i++) {
                sum += joins.of(shuffled[i], weights.lag(i, shuffled), rowSum[i]);
            }
            return sum / 2;
        });
    }

    /** The joins of one area, by its mark, the weighted marks of its neighbours and the sum of its weights. */
    private interface Joins {
        double of(double own, double lag, double sum);
    }

    private static Outcome outcome(boolean[] marked, SpatialWeights weights) {
        if (marked.length != weights.size()) {
            throw new IllegalArgumentException(marked.length + " marks, expected " + weights.size() + ", one an area");
        }
        int black = count(marked);
        if (marked.length < 3) {
            return Outcome.TOO_FEW_AREAS;
        }
        if (black == 0 || black == marked.length) {
            return Outcome.CONSTANT;
        }
        return weights.sums().s0() > 0 ? Outcome.DEFINED : Outcome.NO_NEIGHBOURS;
    }

    private static int count(boolean[] marked) {
        int count = 0;
        for (boolean mark : marked) {
            count += mark ? 1 : 0;
        }
        return count;
    }

    private static double joins(boolean[] marked, SpatialWeights weights, int own, int others) {
        double sum = 0;
        for (int i = 0; i < marked.length; i++) {
            for (int k = 0; k < weights.neighbours().count(i); k++) {
                boolean other = marked[weights.neighbours().neighbour(i, k)];
                if (marked[i] == (own == 1) && other == (others == 1)) {
                    sum += weights.weight(i, k);
                }
            }
        }
        return sum / 2;
    }

    private static GlobalResult result(int n, double joins, double[] moments) {
        return new GlobalResult(Outcome.DEFINED, n, joins, moments[0], moments[1]);
    }

    private static double[] freeSame(double p, WeightSums s) {
        double variance = s.s1() * p * p + (s.s2() - 2 * s.s1()) * p * p * p + (s.s1() - s.s2()) * p * p * p * p;
        return new double[] {s.s0() * p * p / 2, variance / 4};
    }

    private static double[] freeDifferent(double p, WeightSums s) {
        double pq = p * (1 - p);
        return new double[] {s.s0() * pq, (s.s2() * pq + 4 * (s.s1() - s.s2()) * pq * pq) / 4};
    }

    private static double[] nonfreeSame(double marked, double n, WeightSums s) {
        double p2 = falling(marked, 2) / falling(n, 2);
        double p3 = falling(marked, 3) / falling(n, 3);
        double s00 = s.s0() * s.s0();
        double variance = s.s1() * p2 + (s.s2() - 2 * s.s1()) * p3 + fourth(s, falling(marked, 4), n) - s00 * p2 * p2;
        return new double[] {s.s0() * p2 / 2, variance / 4};
    }

    private static double[] nonfreeDifferent(double black, double white, WeightSums s) {
        double n = black + white;
        double q2 = black * white / falling(n, 2);
        double q3 = black * white * (n - 2) / falling(n, 3);
        double variance = 2 * s.s1() * q2
                + (s.s2() - 2 * s.s1()) * q3
                + 4 * fourth(s, falling(black, 2) * falling(white, 2), n)
                - 4 * s.s0() * s.s0() * q2 * q2;
        return new double[] {s.s0() * q2, variance / 4};
    }

    /** With 3 areas there are no four different ones, and the sum over them is empty. */
    private static double fourth(WeightSums s, double arrangements, double n) {
        return n > 3 ? (s.s0() * s.s0() + s.s1() - s.s2()) * arrangements / falling(n, 4) : 0;
    }

    private static double falling(double n, int factors) {
        double product = 1;
        for (int k = 0; k < factors; k++) {
            product *= n - k;
        }
        return product;
    }
}
