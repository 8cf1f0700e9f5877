package org.lebenswelten.coverage.evaluation;

import java.util.List;
import java.util.Map;
import org.lebenswelten.model.Period;

/**
 * Published figures that an evaluation is computed from; {@code NaN} where withheld or missing. The arrays must not be changed.
 *
 * @param areaIds keys of all areas, in the order of all columns
 * @param periods the periods, ascending, which do not overlap
 * @param values value of each area in each period, {@code [area][period]}
 * @param lower lower 95 % limits; {@code NaN} where there are none
 * @param upper upper 95 % limits
 * @param scores scores to match by, of each index named in the definition, in the last period before the start
 */
public record EvaluationInput(
        List<String> areaIds,
        List<Period> periods,
        double[][] values,
        double[][] lower,
        double[][] upper,
        Map<String, double[]> scores) {

    /**
     * Copies the lists and checks the lengths.
     *
     * @throws IllegalArgumentException if a table has not a row for each area and a value for each period
     */
    public EvaluationInput {
        areaIds = List.copyOf(areaIds);
        periods = List.copyOf(periods);
        scores = Map.copyOf(scores);
        for (double[][] table : new double[][][] {values, lower, upper}) {
            if (table.length != areaIds.size()) {
                throw new IllegalArgumentException("rows " + table.length + ", expected " + areaIds.size());
            }
            for (double[] row : table) {
                if (row.length != periods.size()) {
                    throw new IllegalArgumentException(
                            "values of an area " + row.length + ", expected " + periods.size());
                }
            }
        }
    }
}
