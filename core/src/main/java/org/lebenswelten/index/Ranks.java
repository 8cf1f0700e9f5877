package org.lebenswelten.index;

import java.util.Arrays;

/** Ranks of a column over the values that are there; missing values have no rank and count for none. */
public final class Ranks {

    private Ranks() {}

    /**
     * Ranks from the smallest value, which has rank 1.
     *
     * @param values the column, {@code NaN} for missing
     * @param ties which rank tied values get
     * @return a new column of ranks 1 to n, n the number of values that are there; {@code NaN} for missing
     * @throws IndexComputationException if a value is infinite
     */
    public static double[] ascending(double[] values, TieRule ties) {
        int[] order = Order.ascending(values);
        double[] ranks = new double[values.length];
        Arrays.fill(ranks, Double.NaN);
        int start = 0;
        double before = order.length == 0 ? Double.NaN : values[order[0]];
        for (int end = 1; end <= order.length; end++) {
            double next = end == order.length ? Double.NaN : values[order[end]];
            if (!TieRule.tied(before, next)) {
                double rank = ties.rank(start + 1, end);
                for (int i = start; i < end; i++) {
                    ranks[order[i]] = rank;
                }
                start = end;
            }
            before = next;
        }
        return ranks;
    }

    /**
     * Ranks from the largest value, which has rank 1.
     *
     * @param values the column, {@code NaN} for missing
     * @param ties which rank tied values get
     * @return a new column of ranks 1 to n, n the number of values that are there; {@code NaN} for missing
     * @throws IndexComputationException if a value is infinite
     */
    public static double[] descending(double[] values, TieRule ties) {
        return ascending(negated(values), ties);
    }

    /**
     * The end of the block of tied values that begins at a place in the order.
     *
     * @param values the column
     * @param order positions in ascending order
     * @param start place in the order where the block begins
     * @return place in the order behind the block's last value
     */
    static int blockEnd(double[] values, int[] order, int start) {
        int end = start + 1;
        while (end < order.length && TieRule.tied(values[order[end - 1]], values[order[end]])) {
            end++;
        }
        return end;
    }

    /**
     * The column with all signs turned.
     *
     * @param values a column
     * @return a new column
     */
    static double[] negated(double[] values) {
        double[] negated = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = 0.0 - values[i]; // no negative zero
        }
        return negated;
    }
}
