package org.lebenswelten.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lebenswelten.model.ProblemCode;

/** Columns reduced to the units that have a value in each, with their correlations. */
final class CompleteColumns {

    private final double[][] columns;
    private final ColumnSummary[] summaries;

    private CompleteColumns(double[][] columns, ColumnSummary[] summaries) {
        this.columns = columns;
        this.summaries = summaries;
    }

    /**
     * Leaves out units with a missing value.
     *
     * @param columns one or more columns of equal length, {@code NaN} for missing
     * @param step what they are reduced for, for messages
     * @return the reduced columns
     * @throws IllegalArgumentException if there are no columns or they differ in length
     * @throws IndexComputationException if a value is infinite or a reduced column has no range
     */
    static CompleteColumns of(double[][] columns, String step) {
        double[] equal = new double[columns.length];
        Arrays.fill(equal, 1);
        Aggregation.requireFit(columns, equal);
        int[] complete = IntStream.range(0, columns[0].length)
                .filter(unit -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[unit])))
                .toArray();
        double[][] reduced = new double[columns.length][];
        ColumnSummary[] summaries = new ColumnSummary[columns.length];
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            reduced[j] =
                    Arrays.stream(complete).mapToDouble(unit -> column[unit]).toArray();
            summaries[j] = ColumnSummary.of(reduced[j]);
            if (!summaries[j].hasRange()) {
                throw IndexComputationException.of(ProblemCode.COLUMN_WITHOUT_RANGE, null, step, summaries[j].count())
                        .atColumn(j);
            }
        }
        return new CompleteColumns(reduced, summaries);
    }

    double[][] columns() {
        return columns;
    }

    ColumnSummary summary(int column) {
        return summaries[column];
    }

    double[] means() {
        return Arrays.stream(summaries).mapToDouble(ColumnSummary::mean).toArray();
    }

    double[] deviations() {
        return Arrays.stream(summaries)
                .mapToDouble(ColumnSummary::sampleDeviation)
                .toArray();
    }

    /** Pearson correlations, a symmetric matrix with ones in its diagonal. */
    double[][] correlations() {
        int k = columns.length;
        double[][] correlations = new double[k][k];
        for (int i = 0; i < k; i++) {
            correlations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double products = 0;
                for (int unit = 0; unit < columns[i].length; unit++) {
                    products += (columns[i][unit] - summaries[i].mean()) * (columns[j][unit] - summaries[j].mean());
                }
                correlations[i][j] = products / Math.sqrt(summaries[i].squares()) / Math.sqrt(summaries[j].squares());
                correlations[j][i] = correlations[i][j];
            }
        }
        return correlations;
    }
}
