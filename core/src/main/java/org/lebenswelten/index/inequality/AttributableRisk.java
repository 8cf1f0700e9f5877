package org.lebenswelten.index.inequality;

import org.lebenswelten.model.Direction;

/**
 * Population attributable risk: by how much the mean would change if all units were as well off as a reference unit.
 *
 * <pre>{@code
 * risk     = reference - mu
 * fraction = risk / mu
 * }</pre>
 *
 * with the mean {@code mu} weighted by population. Below 0 for burdens, which would become less; above 0 for values of which
 * more is better. Where the reference is worse off than the mean both are 0: nothing is to be gained.
 *
 * <p>Standard errors are those of proportions, from the number of people with and without the trait in the reference unit
 * and in the rest, as Walter gives them. They are not defined (NaN) for values that are not proportions.
 *
 * <p>Reference: Walter SD (1978), Calculation of attributable risks from epidemiological data. International Journal of
 * Epidemiology 7, 175-182. doi:10.1093/ije/7.2.175. Agrees with: healthequal 1.0.1 {@code parisk}, {@code paf}, 1e-9; the
 * latter is per cent there, though its standard error is not.
 *
 * @param risk the change of the mean, in the unit of the values
 * @param fraction the change as a fraction of the mean, {@code NaN} where the mean is 0
 */
public record AttributableRisk(Estimate risk, Estimate fraction) {

    /**
     * Compares with the unit that is best off.
     *
     * @param values values, {@code NaN} for missing
     * @param population number of people in each unit
     * @param direction whether high values are worse
     * @param scale what the values are per, such as 100 for per cent
     * @return the risk
     * @throws IllegalArgumentException if lengths differ, a value is infinite, the scale is not above 0, or no unit has
     *     value and population
     */
    public static AttributableRisk toBest(double[] values, double[] population, Direction direction, double scale) {
        WeightedColumn column = WeightedColumn.of(values, population, 1);
        int best = 0;
        for (int i = 1; i < column.values().length; i++) {
            if (direction.sign() * column.values()[i] < direction.sign() * column.values()[best]) {
                best = i;
            }
        }
        return toUnit(values, population, direction, scale, column.units()[best]);
    }

    /**
     * Compares with one unit.
     *
     * @param values values, {@code NaN} for missing
     * @param population number of people in each unit
     * @param direction whether high values are worse
     * @param scale what the values are per, such as 100 for per cent
     * @param unit position of the reference unit
     * @return the risk
     * @throws IllegalArgumentException if lengths differ, a value is infinite, the scale is not above 0, or the reference has
     *     no value or no population
     */
    public static AttributableRisk toUnit(
            double[] values, double[] population, Direction direction, double scale, int unit) {
        WeightedColumn column = WeightedColumn.of(values, population, 1);
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale " + scale + ", expected a finite number > 0");
        }
        if (unit < 0 || unit >= values.length || Double.isNaN(values[unit]) || !(population[unit] > 0)) {
            throw new IllegalArgumentException(
                    "reference " + unit + " of " + values.length + " units, expected one with value and population");
        }
        double mean = column.mean();
        double people = 0;
        for (int kept : column.units()) {
            people += population[kept];
        }
        double error = fractionError(mean / scale, people, values[unit] / scale, population[unit]);
        double change = values[unit] - mean;
        double risk = direction.sign() * change < 0 ? change : 0;
        return new AttributableRisk(
                new Estimate(risk, Math.abs(mean) * error),
                mean == 0 ? new Estimate(Double.NaN, Double.NaN) : new Estimate(risk / mean, error));
    }

    private static double fractionError(double mean, double people, double reference, double referencePeople) {
        double c = reference * referencePeople;
        double d = referencePeople - c;
        double a = mean * people - c;
        double b = people - a - referencePeople;
        double cases = a + c;
        double product = c * people * (a * d * (people - c) + b * c * c);
        return Math.sqrt(product / (cases * cases * cases * Math.pow(c + d, 3)));
    }
}
