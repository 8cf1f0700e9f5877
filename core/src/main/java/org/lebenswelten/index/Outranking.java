package org.lebenswelten.index;

import java.util.Arrays;

/**
 * Comparison of units pair by pair: no burden makes good another, and no normalisation is needed.
 *
 * <pre>{@code
 * o_ij = (sum of w where x_i > x_j  +  half the sum of w where x_i = x_j) / sum w
 * copeland_i = number of j with o_ij > 1/2  -  number of j with o_ij < 1/2
 * }</pre>
 *
 * over the columns {@code x} in which both units have a value, each with its weight {@code w}; {@code o_ij} is missing
 * where there is none, and then counts for neither number. Values are equal when they agree in 12 significant digits, and
 * so are shares and 1/2.
 *
 * <p>Reference: OECD/JRC (2008), Handbook on constructing composite indicators, section 6.8.
 * doi:10.1787/9789264043466-en. Agrees with: COINr 1.1.14 {@code outrankMatrix}, {@code a_copeland}.
 */
public final class Outranking {

    private final double[][] columns;
    private final double[] weights;

    private Outranking(double[][] columns, double[] weights) {
        this.columns = columns;
        this.weights = weights;
    }

    /**
     * Compares units by columns on which high is a heavy burden.
     *
     * @param columns one column a child, of equal length, {@code NaN} for missing
     * @param weights one weight a child, 0 or more, not all 0
     * @return the comparison
     * @throws IllegalArgumentException if columns differ in length
     * @throws IndexComputationException if the numbers of columns and weights differ, a weight is negative or not finite, all
     *     weights are 0, or a value is infinite
     */
    public static Outranking of(double[][] columns, double[] weights) {
        Aggregation.requireFit(columns, weights);
        for (double[] column : columns) {
            ColumnSummary.requireFinite(column);
        }
        return new Outranking(Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new), weights.clone());
    }

    /**
     * The weight share {@code o_ij} by which one unit outranks another.
     *
     * @param i position of the one unit
     * @param j position of the other
     * @return 0 to 1, 0 for a unit and itself; {@code NaN} where no column has both
     */
    public double share(int i, int j) {
        if (i == j) {
            return 0;
        }
        double above = 0;
        double all = 0;
        for (int child = 0; child < weights.length; child++) {
            double a = columns[child][i];
            double b = columns[child][j];
            if (weights[child] > 0 && !Double.isNaN(a) && !Double.isNaN(b)) {
                all += weights[child];
                above += TieRule.tied(a, b) ? weights[child] / 2 : a > b ? weights[child] : 0;
            }
        }
        return all == 0 ? Double.NaN : above / all;
    }

    /**
     * The Copeland scores: by how many more units each outranks than it is outranked by. The time grows with the square
     * of the number of units.
     *
     * @return a new column of whole numbers, {@code NaN} for a unit that compares with none
     */
    public double[] copelandScores() {
        int units = columns[0].length;
        double[] scores = new double[units];
        int[] comparisons = new int[units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < i; j++) {
                double share = share(i, j);
                if (!Double.isNaN(share)) {
                    comparisons[i]++;
                    comparisons[j]++;
                    double sign = TieRule.tied(share, 0.5) ? 0 : Math.signum(share - 0.5);
                    scores[i] += sign;
                    scores[j] -= sign;
                }
            }
        }
        for (int i = 0; i < units; i++) {
            if (comparisons[i] == 0) {
                scores[i] = Double.NaN;
            }
        }
        return scores;
    }
}
