package org.lebenswelten.index.inequality;

import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.model.ProblemCode;

/**
 * Slope and relative index of inequality of proportions from a logistic regression on the fractional rank.
 *
 * <pre>{@code
 * p(R) = 1 / (1 + exp(-(intercept + slope R))),    SII = p(1) - p(0),    RII = p(1) / p(0)
 * }</pre>
 *
 * fitted by maximum likelihood with each unit's people as trials, so that a proportion of 0 or 1 does no harm. With the most
 * deprived first, a positive SII says that the proportion rises towards the least deprived. The other convention, a straight
 * line by least squares, is {@link SlopeIndexOfInequality}.
 *
 * <p>Each unit counts by its people once. The R package healthequal 1.0.1 weights by the trials and by the population again,
 * which gives large units the square of their weight; its printed figures differ for that reason.
 *
 * <p>Reference: Schlotheuber A, Hosseinpoor AR (2022), Summary measures of health inequality. International Journal of
 * Environmental Research and Public Health 19, 3697. doi:10.3390/ijerph19063697
 *
 * @param intercept log odds at the start of the order
 * @param slope change of the log odds to the end of the order
 */
public record LogisticSlope(double intercept, double slope) {

    private static final int STEPS = 100;
    private static final double CONVERGED = 1e-12;

    /**
     * Fits the regression.
     *
     * @param proportions values from 0 to 1, {@code NaN} for missing
     * @param population number of people in each unit
     * @param order what the units are ordered by, ascending, such as 1 for the most deprived fifth
     * @return the regression
     * @throws IllegalArgumentException if lengths differ, fewer than three units have value and population, one of these has
     *     no place in the order or no proportion from 0 to 1, or the likelihood has no maximum, as where all proportions are
     *     0 or all are 1
     */
    public static LogisticSlope fit(double[] proportions, double[] population, double[] order) {
        WeightedColumn column = WeightedColumn.of(proportions, population, 3);
        for (int i = 0; i < column.values().length; i++) {
            if (column.values()[i] < 0 || column.values()[i] > 1) {
                throw IndexComputationException.of(
                                ProblemCode.VALUE_OUTSIDE_DOMAIN, column.values()[i], "LOGISTIC_SLOPE", ">= 0, <= 1")
                        .atUnit(column.units()[i]);
            }
        }
        double[] ranks = TiedUnits.MEAN_RANK.fractionalRanks(column.complete("order", order), column.shares());
        LogisticSlope fit = new LogisticSlope(0, 0);
        for (int step = 0; step < STEPS; step++) {
            LogisticSlope next = fit.improved(column, ranks);
            double change = Math.abs(next.intercept - fit.intercept) + Math.abs(next.slope - fit.slope);
            fit = next;
            if (change < CONVERGED * (1 + Math.abs(fit.intercept) + Math.abs(fit.slope))) {
                return fit;
            }
            if (!Double.isFinite(change)) {
                break;
            }
        }
        throw IndexComputationException.of(ProblemCode.NO_SOLUTION, null, "LOGISTIC_SLOPE", "max likelihood");
    }

    /**
     * The slope index: the difference of the proportions at both ends.
     *
     * @return -1 to 1
     */
    public double sii() {
        return at(1) - at(0);
    }

    /**
     * The relative index: the ratio of the proportions at both ends.
     *
     * @return above 0
     */
    public double rii() {
        return at(1) / at(0);
    }

    /**
     * The proportion at a place in the order.
     *
     * @param rank fractional rank, 0 to 1
     * @return 0 to 1
     */
    public double at(double rank) {
        return ValueScale.PROPORTION.from(intercept + slope * rank);
    }

    /** One step of Newton's method, centred on the middle of the order. */
    private LogisticSlope improved(WeightedColumn column, double[] ranks) {
        double gradient = 0;
        double rankGradient = 0;
        double weights = 0;
        double cross = 0;
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            double fitted = at(ranks[i]);
            double rank = ranks[i] - 0.5;
            double residual = column.shares()[i] * (column.values()[i] - fitted);
            double weight = column.shares()[i] * fitted * (1 - fitted);
            gradient += residual;
            rankGradient += residual * rank;
            weights += weight;
            cross += weight * rank;
            squares += weight * rank * rank;
        }
        double determinant = weights * squares - cross * cross;
        double middleChange = (squares * gradient - cross * rankGradient) / determinant;
        double slopeChange = (weights * rankGradient - cross * gradient) / determinant;
        return new LogisticSlope(intercept + middleChange - slopeChange / 2, slope + slopeChange);
    }
}
