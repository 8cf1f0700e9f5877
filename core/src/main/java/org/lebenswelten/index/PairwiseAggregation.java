package org.lebenswelten.index;

import java.util.Arrays;

/** Aggregations by comparing units pair by pair. Scores depend on which units are compared. */
public enum PairwiseAggregation implements AggregationStep {
    /**
     * Copeland scores, see {@link Outranking}: by how many more units each outranks than it is outranked by. A unit of
     * which too many children are missing is compared with none. The time grows with the square of the number of units.
     */
    COPELAND;

    @Override
    public double[] aggregate(double[][] columns, double[] weights, MissingValuePolicy missing) {
        Aggregation.requireFit(columns, weights);
        double[][] compared = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
        int weighty = (int) Arrays.stream(weights).filter(weight -> weight > 0).count();
        for (int unit = 0; unit < columns[0].length; unit++) {
            int present = 0;
            for (int child = 0; child < columns.length; child++) {
                present += weights[child] > 0 && !Double.isNaN(columns[child][unit]) ? 1 : 0;
            }
            if (!missing.isMet(present, weighty)) {
                for (double[] column : compared) {
                    column[unit] = Double.NaN;
                }
            }
        }
        return Outranking.of(compared, weights).copelandScores();
    }
}
