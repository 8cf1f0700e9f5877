package org.lebenswelten.index.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.lebenswelten.index.ColumnSummary;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.index.Ranks;
import org.lebenswelten.index.TieRule;
import org.lebenswelten.model.ProblemCode;

/**
 * How far columns measure one thing, over the units that have a value in each.
 *
 * <pre>{@code
 * alpha     = k / (k - 1) (1 - sum of variances / variance of the sum)
 * KMO       = sum r^2 / (sum r^2 + sum q^2)                  over pairs of different columns
 * Bartlett  = -(n - 1 - (2 k + 5) / 6) ln det(r),  k (k - 1) / 2 degrees of freedom
 * }</pre>
 *
 * for {@code k} columns and {@code n} units, with correlations {@code r} and partial correlations {@code q}, each given all
 * other columns. Columns must point the same way: turn those of which low is worse beforehand.
 *
 * <p>References: Cronbach LJ (1951), Coefficient alpha and the internal structure of tests. Psychometrika 16, 297-334.
 * doi:10.1007/BF02310555; Kaiser HF (1974), An index of factorial simplicity. Psychometrika 39, 31-36.
 * doi:10.1007/BF02291575. Agrees with: R computation on the OECD Better Life Index 2017, 1e-9.
 */
public final class Reliability {

    private final double[][] columns;
    private final RealMatrix correlations;

    private Reliability(double[][] columns, RealMatrix correlations) {
        this.columns = columns;
        this.correlations = correlations;
    }

    /**
     * Takes the units that have a value in each column.
     *
     * @param columns two or more columns of equal length, {@code NaN} for missing
     * @return the reliability
     * @throws IllegalArgumentException if there are fewer than two columns or they differ in length
     * @throws IndexComputationException if fewer than three units have all values, a value is infinite or a column has no
     *     range over these units
     */
    public static Reliability of(double[][] columns) {
        if (columns.length < 2 || Arrays.stream(columns).anyMatch(column -> column.length != columns[0].length)) {
            throw new IllegalArgumentException(columns.length + " columns of "
                    + Arrays.toString(Arrays.stream(columns)
                            .mapToInt(column -> column.length)
                            .toArray())
                    + " rows, expected two or more of equal length");
        }
        int[] units = IntStream.range(0, columns[0].length)
                .filter(unit -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[unit])))
                .toArray();
        if (units.length < 3) {
            throw IndexComputationException.of(
                    ProblemCode.COUNT_DOES_NOT_FIT, null, "RELIABILITY", units.length, ">= 3");
        }
        double[][] rows = new double[units.length][columns.length];
        double[][] complete = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            complete[j] = Arrays.stream(units).mapToDouble(unit -> column[unit]).toArray();
            if (!ColumnSummary.of(complete[j]).hasRange()) {
                throw IndexComputationException.of(ProblemCode.COLUMN_WITHOUT_RANGE, null, "RELIABILITY", units.length)
                        .atColumn(j);
            }
            for (int i = 0; i < units.length; i++) {
                rows[i][j] = complete[j][i];
            }
        }
        return new Reliability(complete, new PearsonsCorrelation(rows).getCorrelationMatrix());
    }

    /**
     * Cronbach's alpha of the columns as they are.
     *
     * @return at most 1; below 0 where columns contradict one another
     */
    public double cronbachAlpha() {
        double variances = 0;
        double all = 0;
        Covariance covariance = new Covariance();
        for (double[] column : columns) {
            for (double[] other : columns) {
                all += covariance.covariance(column, other);
            }
            variances += covariance.covariance(column, column);
        }
        return alpha(variances, all);
    }

    /**
     * Cronbach's alpha of the standardised columns.
     *
     * @return at most 1; below 0 where columns contradict one another
     */
    public double standardisedAlpha() {
        double all = 0;
        for (double[] row : correlations.getData()) {
            all += Arrays.stream(row).sum();
        }
        return alpha(columns.length, all);
    }

    /**
     * Kaiser, Meyer and Olkin's measure of sampling adequacy.
     *
     * @return 0 to 1
     * @throws IndexComputationException if columns are linear combinations of one another
     */
    public double samplingAdequacy() {
        double[][] inverse = decomposed().getSolver().getInverse().getData();
        double squares = 0;
        double partial = 0;
        for (int i = 0; i < inverse.length; i++) {
            for (int j = 0; j < i; j++) {
                double r = correlations.getEntry(i, j);
                squares += r * r;
                partial += inverse[i][j] * inverse[i][j] / (inverse[i][i] * inverse[j][j]);
            }
        }
        return squares / (squares + partial);
    }

    /**
     * Bartlett's statistic of sphericity: how far the correlations are from none.
     *
     * @return 0 or more
     * @throws IndexComputationException if columns are linear combinations of one another
     */
    public double bartlettStatistic() {
        RealMatrix root = decomposed().getL();
        double logarithm = 0;
        for (int i = 0; i < columns.length; i++) {
            logarithm += 2 * Math.log(root.getEntry(i, i));
        }
        return -(columns[0].length - 1 - (2 * columns.length + 5) / 6.0) * logarithm;
    }

    /**
     * The probability of Bartlett's statistic or more if no columns were correlated.
     *
     * @return 0 to 1
     * @throws IndexComputationException if columns are linear combinations of one another
     */
    public double bartlettProbability() {
        double degrees = columns.length * (columns.length - 1) / 2.0;
        return 1 - new ChiSquaredDistribution(degrees).cumulativeProbability(bartlettStatistic());
    }

    /**
     * Pearson's correlation of two columns.
     *
     * @param i position of the one
     * @param j position of the other
     * @return -1 to 1
     */
    public double pearson(int i, int j) {
        return correlations.getEntry(i, j);
    }

    /**
     * Spearman's rank correlation of two columns, with average ranks for values tied in 12 significant digits.
     *
     * @param i position of the one
     * @param j position of the other
     * @return -1 to 1
     */
    public double spearman(int i, int j) {
        return new PearsonsCorrelation()
                .correlation(
                        Ranks.ascending(columns[i], TieRule.AVERAGE), Ranks.ascending(columns[j], TieRule.AVERAGE));
    }

    /**
     * Kendall's rank correlation tau-b of two columns, with values tied in 12 significant digits.
     *
     * @param i position of the one
     * @param j position of the other
     * @return -1 to 1
     */
    public double kendall(int i, int j) {
        return new KendallsCorrelation()
                .correlation(
                        Ranks.ascending(columns[i], TieRule.AVERAGE), Ranks.ascending(columns[j], TieRule.AVERAGE));
    }

    private double alpha(double variances, double all) {
        return columns.length / (columns.length - 1.0) * (1 - variances / all);
    }

    private CholeskyDecomposition decomposed() {
        try {
            return new CholeskyDecomposition(correlations, 1e-12, 1e-12);
        } catch (NonPositiveDefiniteMatrixException e) {
            IndexComputationException problem =
                    IndexComputationException.of(ProblemCode.NO_SOLUTION, null, "RELIABILITY", "det R = 0");
            problem.addSuppressed(e);
            throw problem;
        }
    }
}
