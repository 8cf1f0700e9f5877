package org.lebenswelten.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Period;

/**
 * What an index is computed from.
 *
 * @param periods the periods, ascending
 * @param columns of each period the values of each indicator by its id, all over the same units, {@code NaN} for missing;
 *     they are not changed
 * @param groups of each coarser zoning, by its id, the unit in which each of the units lies
 * @param neighbours positions of each unit's neighbours, or null where they are not known
 */
public record IndexInput(
        List<Period> periods,
        List<Map<String, double[]>> columns,
        Map<String, List<String>> groups,
        int @Nullable [][] neighbours) {

    /** Stands for the only period of an index whose time does not matter. */
    private static final Period ONLY = Period.ofYear(2000);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no period, or not one set of columns for each
     */
    public IndexInput {
        periods = List.copyOf(periods);
        columns = List.copyOf(columns);
        if (periods.isEmpty() || periods.size() != columns.size()) {
            throw new IllegalArgumentException(periods.size() + " periods and columns of " + columns.size()
                    + ", expected equal numbers, at least one");
        }
    }

    /**
     * One period whose time does not matter, of units that lie nowhere in particular.
     *
     * @param columns the values of each indicator by its id
     * @return the input
     */
    public static IndexInput of(Map<String, double[]> columns) {
        return new IndexInput(List.of(ONLY), List.of(columns), Map.of(), null);
    }

    /** The values of an indicator in all periods. */
    double[][] column(String id) {
        double[][] column = new double[columns.size()][];
        for (int p = 0; p < column.length; p++) {
            double[] values = columns.get(p).get(id);
            if (values == null) {
                throw new IllegalArgumentException("indicator '" + id + "' has no column");
            }
            if (values.length == 0) {
                throw new IllegalArgumentException(
                        "indicator '" + id + "' has an empty column, expected at least one unit");
            }
            column[p] = values;
        }
        return column;
    }

    /** The middle of each period in years. */
    double[] times() {
        return periods.stream()
                .mapToDouble(period -> (period.firstYear() + period.lastYear()) / 2.0)
                .toArray();
    }

    /** The position of a period. */
    int position(Period period) {
        int position = periods.indexOf(period);
        if (position < 0) {
            throw new IllegalArgumentException("base period " + period + ", expected one of " + periods);
        }
        return position;
    }
}
