package org.lebenswelten.index.inequality;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.model.ProblemCode;

/**
 * Slope and relative index of inequality: by how much a value differs between the two ends of an order of units, such as
 * tenths of the population by deprivation, on a line through all of them.
 *
 * <pre>{@code
 * y = intercept + slope R                           weighted least squares, weights f
 * SII = (g(intercept + slope) - g(intercept)) m
 * RII = g(intercept + slope) / g(intercept)         inverted where m < 0
 * }</pre>
 *
 * with population shares {@code f}, fractional ranks {@code R} from 0 to 1 ({@link TiedUnits#MEAN_RANK}) and a multiplier
 * {@code m}. Transformed fits take {@code y} on the scale of {@link ValueScale}, and {@code g} back from it; otherwise
 * {@code g} is the identity. With the most deprived first, a positive SII says that the value rises towards the least
 * deprived.
 *
 * <p>Limits come from simulation: each unit's value is drawn from a normal distribution on the scale, and the limits are
 * those quantiles of the drawn slopes and ratios. For transformed fits only the slope is drawn, and its limits turn the line
 * around its value at {@code R = 1/2}. Same seed, same limits.
 *
 * <p>Reference: Low A, Low A (2004), Measuring the gap: quantifying and comparing local health inequalities. Journal of
 * Public Health 26, 388-395. doi:10.1093/pubmed/fdh175. Agrees with: PHEindicatormethods 2.1.0 {@code phe_sii}, 1e-9, limits
 * within 2 % of their distance. That function allows 5 to 100 groups only; here it is 3 or more.
 *
 * @param scale the scale on which values are about normal
 * @param transformed whether the line is fitted on that scale
 * @param multiplier factor of the SII, not 0; negative to turn the sign
 */
public record SlopeIndexOfInequality(ValueScale scale, boolean transformed, double multiplier) {

    private static final int LEAST_UNITS = 3;

    /** A fitted line with its indices; {@code rii} is {@code NaN} where its denominator is 0. */
    public record Slope(double intercept, double slope, double sii, double rii) {}

    /** Limits of both indices. */
    public record Limits(double siiLower, double siiUpper, double riiLower, double riiUpper) {}

    /**
     * Checks the multiplier.
     *
     * @throws IllegalArgumentException if the multiplier is 0 or not finite
     */
    public SlopeIndexOfInequality {
        if (!Double.isFinite(multiplier) || multiplier == 0) {
            throw new IllegalArgumentException("multiplier " + multiplier + ", expected a finite number other than 0");
        }
    }

    /**
     * A line through the values as they are, multiplier 1.
     *
     * @param scale the scale on which values are about normal; it only matters for limits
     * @return the index
     */
    public static SlopeIndexOfInequality of(ValueScale scale) {
        return new SlopeIndexOfInequality(scale, false, 1);
    }

    /**
     * The same index with a line fitted on the scale.
     *
     * @return the index
     */
    public SlopeIndexOfInequality onScale() {
        return new SlopeIndexOfInequality(scale, true, multiplier);
    }

    /**
     * The same index with another multiplier.
     *
     * @param newMultiplier factor of the SII, not 0
     * @return the index
     */
    public SlopeIndexOfInequality times(double newMultiplier) {
        return new SlopeIndexOfInequality(scale, transformed, newMultiplier);
    }

    /**
     * Fits the line.
     *
     * @param values values, {@code NaN} for missing
     * @param population population of each unit
     * @param order what the units are ordered by, ascending, such as 1 for the most deprived tenth
     * @return the line and its indices
     * @throws IllegalArgumentException if lengths differ, fewer than three units have value and population, one of these has
     *     no place in the order, all are tied in it, or a value does not fit the scale
     */
    public Slope fit(double[] values, double[] population, double[] order) {
        WeightedColumn column = WeightedColumn.of(values, population, LEAST_UNITS);
        double[] y = Arrays.stream(column.values())
                .map(value -> transformed ? scale.to(value) : value)
                .toArray();
        return slope(Line.through(y, ranks(column, order), column.shares()));
    }

    /**
     * Simulates limits.
     *
     * @param values values, {@code NaN} for missing
     * @param population population of each unit
     * @param order what the units are ordered by, ascending
     * @param standardErrors standard errors of the values on the scale, see {@link ValueScale#standardErrors}
     * @param confidence share of such intervals that hold the true figure, above 0 and below 1
     * @param draws number of draws, 1000 or more
     * @param seed seed of the draws
     * @return the limits
     * @throws IllegalArgumentException as for {@link #fit}, or if a standard error is missing or negative, or a number is
     *     out of range
     */
    public Limits limits(
            double[] values,
            double[] population,
            double[] order,
            double[] standardErrors,
            double confidence,
            int draws,
            long seed) {
        if (draws < 1000 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("draws " + draws + ", confidence " + confidence
                    + ", expected at least 1000 draws and a confidence above 0 and below 1");
        }
        WeightedColumn column = WeightedColumn.of(values, population, LEAST_UNITS);
        double[] ranks = ranks(column, order);
        double[] errors = column.complete("standard error", standardErrors);
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] < 0) {
                throw IndexComputationException.of(
                                ProblemCode.VALUE_OUTSIDE_DOMAIN, errors[i], "standard error", ">= 0")
                        .atUnit(column.units()[i]);
            }
        }
        double[] centre = Arrays.stream(column.values()).map(scale::to).toArray();
        double[] slopes = new double[draws];
        double[] ratios = new double[draws];
        double[] drawn = new double[centre.length];
        RandomGenerator random = new Well19937c(seed);
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                double value = centre[i] + errors[i] * random.nextGaussian();
                drawn[i] = transformed ? value : scale.from(value);
            }
            Line line = Line.through(drawn, ranks, column.shares());
            slopes[draw] = line.slope();
            ratios[draw] = (line.intercept() + line.slope()) / line.intercept();
        }
        Arrays.sort(slopes);
        Arrays.sort(ratios);
        int low = place(draws, (1 - confidence) / 2);
        int high = place(draws, (1 + confidence) / 2);
        if (transformed) {
            double middle = Line.through(centre, ranks, column.shares()).at(0.5);
            Slope flat = slope(new Line(middle - slopes[low] / 2, slopes[low]));
            Slope steep = slope(new Line(middle - slopes[high] / 2, slopes[high]));
            return limits(flat.sii(), steep.sii(), flat.rii(), steep.rii());
        }
        return limits(slopes[low] * multiplier, slopes[high] * multiplier, ratio(ratios[low]), ratio(ratios[high]));
    }

    private static Limits limits(double sii, double otherSii, double rii, double otherRii) {
        return new Limits(
                Math.min(sii, otherSii), Math.max(sii, otherSii), Math.min(rii, otherRii), Math.max(rii, otherRii));
    }

    private static int place(int draws, double probability) {
        return Math.max(0, (int) Math.rint(draws * probability) - 1);
    }

    private static double[] ranks(WeightedColumn column, double[] order) {
        return TiedUnits.MEAN_RANK.fractionalRanks(column.complete("order", order), column.shares());
    }

    private Slope slope(Line line) {
        double start = transformed ? scale.from(line.intercept()) : line.intercept();
        double end = transformed ? scale.from(line.at(1)) : line.at(1);
        return new Slope(
                line.intercept(),
                line.slope(),
                (end - start) * multiplier,
                start == 0 ? Double.NaN : ratio(end / start));
    }

    private double ratio(double rii) {
        return multiplier < 0 ? 1 / rii : rii;
    }

    /** A straight line over ranks. */
    private record Line(double intercept, double slope) {

        static Line through(double[] y, double[] ranks, double[] shares) {
            double meanRank = 0;
            double mean = 0;
            for (int i = 0; i < y.length; i++) {
                meanRank += shares[i] * ranks[i];
                mean += shares[i] * y[i];
            }
            double products = 0;
            double squares = 0;
            for (int i = 0; i < y.length; i++) {
                products += shares[i] * (ranks[i] - meanRank) * (y[i] - mean);
                squares += shares[i] * (ranks[i] - meanRank) * (ranks[i] - meanRank);
            }
            if (squares < 1e-24) {
                throw IndexComputationException.of(ProblemCode.COLUMN_WITHOUT_RANGE, null, "SLOPE_INDEX", y.length);
            }
            return new Line(mean - products / squares * meanRank, products / squares);
        }

        double at(double rank) {
            return intercept + slope * rank;
        }
    }
}
