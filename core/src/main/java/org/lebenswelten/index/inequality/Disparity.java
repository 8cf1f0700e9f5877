package org.lebenswelten.index.inequality;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Differences of units from their mean or from a reference, whatever the order of the units.
 *
 * <pre>{@code
 * between-group variance    sum f (y - mu)^2
 * mean difference           sum f |y - c|         weighted;     sum |y - c| / n    unweighted
 * index of disparity        mean difference from mu / mu
 * absolute, relative gap    max - min, max / min
 * }</pre>
 *
 * with population shares {@code f} and the weighted mean {@code mu}, which the unweighted forms use too. {@code c} is
 * {@code mu} or a reference, such as the best value or that of one unit.
 *
 * <p>References: Schlotheuber A, Hosseinpoor AR (2022), Summary measures of health inequality. International Journal of
 * Environmental Research and Public Health 19, 3697. doi:10.3390/ijerph19063697; Ahn J et al. (2018), JCO Clinical Cancer
 * Informatics 2, 1-19. doi:10.1200/CCI.18.00031 (standard error). Agrees with: healthequal 1.0.1 {@code bgv, bgsd, mdmu,
 * mdmw, mdbu, mdbw, mdru, mdrw, idisu, idisw}, 1e-9; the last two are per cent there.
 */
public final class Disparity {

    private final WeightedColumn column;
    private final double mean;

    private Disparity(WeightedColumn column) {
        this.column = column;
        this.mean = column.mean();
    }

    /**
     * Takes the units that have value and population.
     *
     * @param values values, {@code NaN} for missing
     * @param population population of each unit
     * @return the disparity
     * @throws IllegalArgumentException if lengths differ, a value is infinite, or no unit has value and population
     */
    public static Disparity of(double[] values, double[] population) {
        return new Disparity(WeightedColumn.of(values, population, 1));
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
     * The between-group variance, in the squared unit of the values.
     *
     * @return 0 or more
     */
    public double betweenGroupVariance() {
        return weighted(value -> (value - mean) * (value - mean));
    }

    /**
     * The between-group variance with its standard error,
     *
     * <pre>{@code
     * sqrt(4 sum v (y - mu)^2 + 2 ((sum v)^2 - sum v^2 + sum f^2 (1 - f)^2 e^4)),    v = f^2 e^2
     * }</pre>
     *
     * @param standardErrors standard errors {@code e} of the values
     * @return the variance
     * @throws IllegalArgumentException if a unit with value and population has no standard error
     */
    public Estimate betweenGroupVariance(double[] standardErrors) {
        double[] errors = column.complete("standard error", standardErrors);
        double deviations = 0;
        double sum = 0;
        double squares = 0;
        double own = 0;
        for (int i = 0; i < errors.length; i++) {
            double share = column.shares()[i];
            double variance = errors[i] * errors[i];
            double part = share * share * variance;
            double deviation = column.values()[i] - mean;
            deviations += part * deviation * deviation;
            sum += part;
            squares += part * part;
            own += share * share * (1 - share) * (1 - share) * variance * variance;
        }
        return new Estimate(betweenGroupVariance(), Math.sqrt(4 * deviations + 2 * (sum * sum - squares + own)));
    }

    /**
     * The between-group standard deviation, in the unit of the values.
     *
     * @return 0 or more
     */
    public double betweenGroupDeviation() {
        return Math.sqrt(betweenGroupVariance());
    }

    /**
     * The mean absolute difference from the mean, weighted by population.
     *
     * @return 0 or more
     */
    public double meanDifference() {
        return meanDifferenceFrom(mean);
    }

    /**
     * The mean absolute difference from the weighted mean, each unit counted once.
     *
     * @return 0 or more
     */
    public double unweightedMeanDifference() {
        return unweightedMeanDifferenceFrom(mean);
    }

    /**
     * The mean absolute difference from a reference, weighted by population.
     *
     * @param reference the reference value
     * @return 0 or more
     */
    public double meanDifferenceFrom(double reference) {
        return weighted(value -> Math.abs(value - reference));
    }

    /**
     * The mean absolute difference from a reference, each unit counted once.
     *
     * @param reference the reference value
     * @return 0 or more
     */
    public double unweightedMeanDifferenceFrom(double reference) {
        return Arrays.stream(column.values())
                        .map(value -> Math.abs(value - reference))
                        .sum()
                / column.values().length;
    }

    /**
     * The index of disparity, weighted by population.
     *
     * @return the index; {@code NaN} where the mean is 0
     */
    public double indexOfDisparity() {
        return mean == 0 ? Double.NaN : meanDifference() / mean;
    }

    /**
     * The index of disparity, each unit counted once.
     *
     * @return the index; {@code NaN} where the mean is 0
     */
    public double unweightedIndexOfDisparity() {
        return mean == 0 ? Double.NaN : unweightedMeanDifference() / mean;
    }

    /**
     * The gap between the largest and the smallest value.
     *
     * @return 0 or more
     */
    public double absoluteGap() {
        return largest() - smallest();
    }

    /**
     * The largest value as a multiple of the smallest.
     *
     * @return the ratio; {@code NaN} where the smallest value is not above 0
     */
    public double relativeGap() {
        return smallest() > 0 ? largest() / smallest() : Double.NaN;
    }

    private double largest() {
        return Arrays.stream(column.values()).max().orElseThrow();
    }

    private double smallest() {
        return Arrays.stream(column.values()).min().orElseThrow();
    }

    private double weighted(DoubleUnaryOperator difference) {
        double sum = 0;
        for (int i = 0; i < column.values().length; i++) {
            sum += column.shares()[i] * difference.applyAsDouble(column.values()[i]);
        }
        return sum;
    }
}
