package org.lebenswelten.index.inequality;

import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.model.ProblemCode;

/**
 * Concentration of a value along an order of units: whether those at the one end have more than their share.
 *
 * <pre>{@code
 * absolute  = 2 sum f_i y_i R_i - mu
 * standard  = absolute / mu                    -1 to 1 for values >= 0
 * wagstaff  = standard' / (1 - mu')            y' = (y - low) / (high - low)
 * erreygers = 4 mu' standard' = 4 absolute / (high - low)
 * }</pre>
 *
 * with population shares {@code f}, the weighted mean {@code mu} and the fractional ranks {@code R} of {@link TiedUnits}.
 * The two corrected forms are for values with known limits, such as shares from 0 to 1: the plain index of a share depends
 * on its mean, and differs between a share and its complement.
 *
 * <p>The name of the factory tells the order, and so the sign. By privilege (least privileged first) a negative index says
 * that the value is concentrated on the less privileged. By burden (least burdened first) a positive index says that it is
 * concentrated on the heavily burdened.
 *
 * <p>The standard error is that of the slope in the regression of {@code 2 var(R) y} on {@code R} with population weights
 * and {@code n - 2} degrees of freedom. It takes neither the ranks' nor the values' own sampling error into account.
 *
 * <p>References: Kakwani N, Wagstaff A, van Doorslaer E (1997), Socioeconomic inequalities in health: measurement,
 * computation, and statistical inference. Journal of Econometrics 77, 87-103. doi:10.1016/S0304-4076(96)01807-6; Wagstaff A
 * (2005), The bounds of the concentration index when the variable of interest is binary. Health Economics 14, 429-432.
 * doi:10.1002/hec.953; Erreygers G (2009), Correcting the concentration index. Journal of Health Economics 28, 504-515.
 * doi:10.1016/j.jhealeco.2008.02.003. Agrees with: healthequal 1.0.1 {@code aci}, {@code rci}, 1e-9; R accessibility
 * {@code concentration_index} in row order, 1e-9.
 */
public final class ConcentrationIndex {

    private static final String NAME = "CONCENTRATION_INDEX";

    private final double mean;
    private final Estimate absolute;

    private ConcentrationIndex(double mean, Estimate absolute) {
        this.mean = mean;
        this.absolute = absolute;
    }

    /**
     * Orders units from the least to the most privileged; tied units share a mean rank.
     *
     * @param values the value whose concentration is sought, {@code NaN} for missing
     * @param population population of each unit
     * @param privilege high for privileged units, such as income
     * @return the index
     * @throws IllegalArgumentException if lengths differ, fewer than three units have value and population, or one of
     *     these has no place in the order
     */
    public static ConcentrationIndex byPrivilege(double[] values, double[] population, double[] privilege) {
        return of(values, population, privilege, TiedUnits.MEAN_RANK);
    }

    /**
     * Orders units from the least to the most burdened; tied units share a mean rank.
     *
     * @param values the value whose concentration is sought, {@code NaN} for missing
     * @param population population of each unit
     * @param burden high for burdened units, such as the score of an index
     * @return the index
     * @throws IllegalArgumentException if lengths differ, fewer than three units have value and population, or one of
     *     these has no place in the order
     */
    public static ConcentrationIndex byBurden(double[] values, double[] population, double[] burden) {
        return of(values, population, burden, TiedUnits.MEAN_RANK);
    }

    /**
     * Orders units by any column, ascending.
     *
     * @param values the value whose concentration is sought, {@code NaN} for missing
     * @param population population of each unit
     * @param order what the units are ordered by
     * @param ties the rank of tied units
     * @return the index
     * @throws IllegalArgumentException if lengths differ, fewer than three units have value and population, or one of
     *     these has no place in the order
     */
    public static ConcentrationIndex of(double[] values, double[] population, double[] order, TiedUnits ties) {
        WeightedColumn.requireLength("order", order, values.length);
        WeightedColumn column = WeightedColumn.of(values, population, 3);
        double[] ranks = ties.fractionalRanks(column.complete("order", order), column.shares());
        double mean = column.mean();
        double covariance = 0;
        double rankVariance = 0;
        for (int i = 0; i < ranks.length; i++) {
            double share = column.shares()[i];
            covariance += share * (column.values()[i] - mean) * (ranks[i] - 0.5);
            rankVariance += share * (ranks[i] - 0.5) * (ranks[i] - 0.5);
        }
        double slope = rankVariance > 0 ? covariance / rankVariance : 0;
        double residuals = 0;
        for (int i = 0; i < ranks.length; i++) {
            double residual = column.values()[i] - mean - slope * (ranks[i] - 0.5);
            residuals += column.shares()[i] * residual * residual;
        }
        double error = 2 * Math.sqrt(rankVariance * residuals / (ranks.length - 2));
        return new ConcentrationIndex(mean, new Estimate(2 * covariance, error));
    }

    /**
     * The mean value, weighted by population.
     *
     * @return a finite number
     */
    public double mean() {
        return mean;
    }

    /**
     * The absolute (generalised) index, in the unit of the value.
     *
     * @return the index, 0 where all units are tied in the order
     */
    public Estimate absolute() {
        return absolute;
    }

    /**
     * The standard, relative index.
     *
     * @return -1 to 1 for values of 0 or more; {@code NaN} where the mean is 0
     */
    public Estimate standard() {
        return mean == 0 ? new Estimate(Double.NaN, Double.NaN) : absolute.times(1 / mean);
    }

    /**
     * Wagstaff's index of a value with limits.
     *
     * @param low smallest possible value
     * @param high largest possible value
     * @return the index; {@code NaN} where the mean is one of the limits
     * @throws IndexComputationException if the limits do not hold the mean
     */
    public Estimate wagstaff(double low, double high) {
        requireLimits(low, high);
        if (mean == low || mean == high) {
            return new Estimate(Double.NaN, Double.NaN);
        }
        return absolute.times((high - low) / ((mean - low) * (high - mean)));
    }

    /**
     * Erreygers' index of a value with limits. The R package accessibility puts in the smallest and largest value observed
     * rather than those possible.
     *
     * @param low smallest possible value
     * @param high largest possible value
     * @return the index, -1 to 1
     * @throws IndexComputationException if the limits do not hold the mean
     */
    public Estimate erreygers(double low, double high) {
        requireLimits(low, high);
        return absolute.times(4 / (high - low));
    }

    private void requireLimits(double low, double high) {
        if (!(low < high)) {
            throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, low, NAME, "< " + high);
        }
        if (!(low <= mean && mean <= high)) {
            throw IndexComputationException.of(
                    ProblemCode.VALUE_OUTSIDE_DOMAIN, mean, NAME, ">= " + low + ", <= " + high);
        }
    }
}
