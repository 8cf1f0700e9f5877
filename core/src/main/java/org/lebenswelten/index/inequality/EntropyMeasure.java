package org.lebenswelten.index.inequality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.model.ProblemCode;

/**
 * Measures of disproportion that split into inequality between groups of units and within them.
 *
 * <p>In the formulas {@code f} are population shares, {@code mu} is the weighted mean and {@code s = y / mu}. 0 if all have
 * the same. The standard errors follow from those of the values by linearisation; they are on the scale of the measure.
 *
 * <p>Both measures are often printed times 1000. The R package healthequal 1.0.1 prints its values so, but not its standard
 * errors, and puts in 0.000001 for values of 0; neither is followed here.
 *
 * <p>References: Theil H (1967), Economics and information theory. North-Holland; Shorrocks AF (1980), The class of
 * additively decomposable inequality measures. Econometrica 48, 613-625. doi:10.2307/1913126; Ahn J et al. (2018), Variance
 * estimation and confidence intervals for 11 commonly used health disparity measures. JCO Clinical Cancer Informatics 2,
 * 1-19. doi:10.1200/CCI.18.00031. Agrees with: healthequal 1.0.1 {@code ti}, {@code mld}, 1e-9 but for the factor; PySAL
 * inequality {@code TheilD}, 1e-10.
 */
public enum EntropyMeasure {

    /**
     * Theil's index T of values of 0 or more, sensitive to those who have much.
     *
     * <pre>{@code
     * sum f s ln s                                      0 ln 0 = 0
     * between = sum over groups F S ln S,   within = sum over groups F S T_group
     * }</pre>
     */
    THEIL {
        @Override
        double term(double s) {
            return s == 0 ? 0 : s * Math.log(s);
        }

        @Override
        double weight(double s) {
            return s;
        }

        @Override
        double derivative(double s, double total) {
            return 1 + Math.log(s) - (1 + total);
        }

        @Override
        boolean isDefined(double value) {
            return value >= 0;
        }
    },

    /**
     * Mean logarithmic deviation of values above 0, sensitive to those who have little.
     *
     * <pre>{@code
     * -sum f ln s
     * between = -sum over groups F ln S,   within = sum over groups F MLD_group
     * }</pre>
     */
    MEAN_LOG_DEVIATION {
        @Override
        double term(double s) {
            return -Math.log(s);
        }

        @Override
        double weight(double s) {
            return 1;
        }

        @Override
        double derivative(double s, double total) {
            return 1 - 1 / s;
        }

        @Override
        boolean isDefined(double value) {
            return value > 0;
        }
    };

    /**
     * Inequality split by groups of units.
     *
     * @param total inequality of all units, {@code between + within}
     * @param between inequality if each unit had its group's mean
     * @param within inequality of the units within their groups, weighted over groups
     */
    public record Decomposition(double total, double between, double within) {}

    /**
     * The measure over units.
     *
     * @param values values, {@code NaN} for missing
     * @param population population of each unit
     * @return 0 or more; {@code NaN} where all values are 0
     * @throws IllegalArgumentException if lengths differ, a value is infinite or the measure is not defined for it, or no
     *     unit has value and population
     */
    public double of(double[] values, double[] population) {
        return total(column(values, population));
    }

    /**
     * The measure over units with its standard error.
     *
     * @param values values above 0, {@code NaN} for missing
     * @param population population of each unit
     * @param standardErrors standard errors of the values
     * @return the measure
     * @throws IllegalArgumentException if lengths differ, a value is infinite or not above 0, no unit has value and
     *     population, or one of these has no standard error
     */
    public Estimate of(double[] values, double[] population, double[] standardErrors) {
        WeightedColumn column = column(values, population);
        double[] errors = column.complete("standard error", standardErrors);
        double mean = column.mean();
        double total = total(column);
        double variance = 0;
        for (int i = 0; i < errors.length; i++) {
            if (column.values()[i] == 0) {
                throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, 0, this, "> 0")
                        .atUnit(column.units()[i]);
            }
            double change = derivative(column.values()[i] / mean, total) * column.shares()[i] * errors[i] / mean;
            variance += change * change;
        }
        return new Estimate(total, Math.sqrt(variance));
    }

    /**
     * Splits the measure by groups.
     *
     * @param values values, {@code NaN} for missing
     * @param population population of each unit
     * @param groups name of each unit's group
     * @return the parts, {@code NaN} where all values are 0
     * @throws IllegalArgumentException if lengths differ, a value is infinite or the measure is not defined for it, or no
     *     unit has value and population
     */
    public Decomposition decompose(double[] values, double[] population, List<String> groups) {
        if (groups.size() != values.length) {
            throw new IllegalArgumentException(
                    "groups: " + groups.size() + " names, expected " + values.length + ", one for each unit");
        }
        WeightedColumn column = column(values, population);
        double mean = column.mean();
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < column.units().length; i++) {
            double[] sum = sums.computeIfAbsent(groups.get(column.units()[i]), group -> new double[2]);
            sum[0] += column.shares()[i];
            sum[1] += column.shares()[i] * column.values()[i];
        }
        double between = 0;
        for (double[] sum : sums.values()) {
            between += sum[0] * term(sum[1] / sum[0] / mean);
        }
        double within = 0;
        for (int i = 0; i < column.units().length; i++) {
            double[] sum = sums.get(groups.get(column.units()[i]));
            double groupMean = sum[1] / sum[0];
            if (groupMean != 0) {
                within += column.shares()[i] * weight(groupMean / mean) * term(column.values()[i] / groupMean);
            }
        }
        return mean == 0
                ? new Decomposition(Double.NaN, Double.NaN, Double.NaN)
                : new Decomposition(between + within, between, within);
    }

    /** What a unit adds, before its population share. */
    abstract double term(double s);

    /** The weight of a group's own inequality, before its population share. */
    abstract double weight(double s);

    /** Derivative of the measure by a unit's value, before its population share and the mean. */
    abstract double derivative(double s, double total);

    /** Whether the measure is defined for a value. */
    abstract boolean isDefined(double value);

    private double total(WeightedColumn column) {
        double mean = column.mean();
        if (mean == 0) {
            return Double.NaN;
        }
        double total = 0;
        for (int i = 0; i < column.values().length; i++) {
            total += column.shares()[i] * term(column.values()[i] / mean);
        }
        return total;
    }

    private WeightedColumn column(double[] values, double[] population) {
        WeightedColumn column = WeightedColumn.of(values, population, 1);
        for (int i = 0; i < column.values().length; i++) {
            if (!isDefined(column.values()[i])) {
                throw IndexComputationException.of(
                                ProblemCode.VALUE_OUTSIDE_DOMAIN,
                                column.values()[i],
                                this,
                                this == THEIL ? ">= 0" : "> 0")
                        .atUnit(column.units()[i]);
            }
        }
        return column;
    }
}
