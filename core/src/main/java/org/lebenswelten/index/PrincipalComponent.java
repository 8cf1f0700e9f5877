package org.lebenswelten.index;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.lebenswelten.model.ProblemCode;

/**
 * The first principal component of a set of columns: the direction in which the standardised columns vary most.
 *
 * <pre>{@code
 * z_j      = (x_j - mean_j) / deviation_j             sample standard deviation
 * rotation = unit eigenvector of the correlation matrix for its largest eigenvalue
 * score    = sum_j rotation_j z_j
 * loading  = rotation sqrt(eigenvalue)                correlation of a column with the score
 * share    = rotation^2                               the shares add up to 1
 * }</pre>
 *
 * Rotation, loading and share are three things that are all called weights elsewhere; they differ. The sign of an
 * eigenvector is arbitrary: it is fixed here by a reference column, whose rotation is above 0.
 *
 * <p>Units with a missing value in any column are left out. Where the two largest eigenvalues are equal the component is
 * not unique.
 *
 * <p>Agrees with: R 4.2.2 {@code prcomp(x, scale. = TRUE)}, COINr 1.1.14 {@code get_PCA}, 1e-9 up to sign.
 */
public final class PrincipalComponent {

    private static final String NAME = "PRINCIPAL_COMPONENT";
    private static final double NO_SIGN = 1e-12;

    private final double[] mean;
    private final double[] deviation;
    private final double[] rotation;
    private final double eigenvalue;

    private PrincipalComponent(double[] mean, double[] deviation, double[] rotation, double eigenvalue) {
        this.mean = mean;
        this.deviation = deviation;
        this.rotation = rotation;
        this.eigenvalue = eigenvalue;
    }

    /**
     * Finds the component.
     *
     * @param columns one or more columns of equal length, {@code NaN} for missing
     * @param reference position of the column whose rotation is to be above 0
     * @return the component
     * @throws IllegalArgumentException if columns differ in length or there is no such reference column
     * @throws IndexComputationException if fewer than two units have all values, a column has no range over these, a value
     *     is infinite, or the rotation of the reference column is 0 and fixes no sign
     */
    public static PrincipalComponent of(double[][] columns, int reference) {
        if (reference < 0 || reference >= columns.length) {
            throw new IllegalArgumentException(
                    "reference column " + reference + " of " + columns.length + ", expected one from 0");
        }
        PrincipalComponent component = of(CompleteColumns.of(columns, NAME));
        double[] rotation = component.rotation;
        if (Math.abs(rotation[reference]) < NO_SIGN) {
            throw IndexComputationException.of(ProblemCode.NO_SOLUTION, rotation[reference], NAME, "rotation > 0")
                    .atColumn(reference);
        }
        return rotation[reference] > 0
                ? component
                : new PrincipalComponent(
                        component.mean, component.deviation, Ranks.negated(rotation), component.eigenvalue);
    }

    /**
     * Finds the component with any sign.
     *
     * @param columns columns without gaps
     * @return the component
     */
    static PrincipalComponent of(CompleteColumns columns) {
        EigenDecomposition decomposition = new EigenDecomposition(MatrixUtils.createRealMatrix(columns.correlations()));
        double[] eigenvalues = decomposition.getRealEigenvalues();
        int largest = 0;
        for (int i = 1; i < eigenvalues.length; i++) {
            largest = eigenvalues[i] > eigenvalues[largest] ? i : largest;
        }
        return new PrincipalComponent(
                columns.means(),
                columns.deviations(),
                decomposition.getEigenvector(largest).toArray(),
                eigenvalues[largest]);
    }

    /**
     * The coefficients of the standardised columns.
     *
     * @return a new array of length 1 in the Euclidean sense
     */
    public double[] rotation() {
        return rotation.clone();
    }

    /** Mean of each column where the component was found. */
    double[] means() {
        return mean.clone();
    }

    /** Sample standard deviation of each column where the component was found. */
    double[] deviations() {
        return deviation.clone();
    }

    /**
     * The variance of the score.
     *
     * @return 1 to the number of columns
     */
    public double eigenvalue() {
        return eigenvalue;
    }

    /**
     * The correlation of each column with the score.
     *
     * @return a new array
     */
    public double[] loadings() {
        return Arrays.stream(rotation).map(r -> r * Math.sqrt(eigenvalue)).toArray();
    }

    /**
     * The part of each column in the component.
     *
     * @return a new array of numbers from 0 to 1 that add up to 1
     */
    public double[] shares() {
        return Arrays.stream(rotation).map(r -> r * r).toArray();
    }

    /**
     * The score of each unit, also of units or periods that the component was not found from.
     *
     * @param columns columns of equal length in the order of the component's, {@code NaN} for missing
     * @return a new column, {@code NaN} where a value is missing
     * @throws IllegalArgumentException if the number of columns differs
     */
    public double[] scores(double[][] columns) {
        if (columns.length != rotation.length) {
            throw new IllegalArgumentException(columns.length + " columns, expected " + rotation.length);
        }
        double[] scores = new double[columns[0].length];
        for (int j = 0; j < rotation.length; j++) {
            for (int unit = 0; unit < scores.length; unit++) {
                scores[unit] += rotation[j] * ((columns[j][unit] - mean[j]) / deviation[j]);
            }
        }
        return scores;
    }
}
