package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A column whose gaps were filled from what is known, and which cells those are: an imputed value is a guess, and whoever
 * sees it must see that.
 *
 * <p>Gaps are filled from values that were there, never from other filled ones. Where there is nothing to fill from, a gap
 * stays. To fill no gap at all and let an index do without, see {@link MissingValuePolicy}.
 *
 * <p>Reference: OECD/JRC (2008), Handbook on constructing composite indicators, step 3. doi:10.1787/9789264043466-en
 *
 * @param values the column, {@code NaN} where gaps stay
 * @param imputed positions of the values that were filled in
 */
public record Imputation(double[] values, BitSet imputed) {

    /**
     * Fills no gap.
     *
     * @param values the column, {@code NaN} for missing
     * @return the same values, none imputed
     * @throws IndexComputationException if a value is infinite
     */
    public static Imputation none(double[] values) {
        ColumnSummary.requireFinite(values);
        return new Imputation(values.clone(), new BitSet());
    }

    /**
     * Fills gaps with the arithmetic mean of the values of the unit's group. Agrees with: COINr 1.1.14
     * {@code Impute(f_i = "i_mean_grp")}, 1e-12.
     *
     * @param values the column, {@code NaN} for missing
     * @param groups the group of each unit; all the same for the mean of the column
     * @return the filled column
     * @throws IllegalArgumentException if the numbers of values and groups differ or a value is infinite
     */
    public static Imputation meanOfGroup(double[] values, List<String> groups) {
        return ofGroup(values, groups, present -> ColumnSummary.of(present).mean());
    }

    /**
     * Fills gaps with the median of the values of the unit's group, the middle of the two middle ones where their number
     * is even.
     *
     * @param values the column, {@code NaN} for missing
     * @param groups the group of each unit; all the same for the median of the column
     * @return the filled column
     * @throws IllegalArgumentException if the numbers of values and groups differ or a value is infinite
     */
    public static Imputation medianOfGroup(double[] values, List<String> groups) {
        return ofGroup(values, groups, present -> QuantileDefinition.HF7.quantile(present, 0.5));
    }

    /**
     * Fills gaps on the straight line between the values of the same unit before and after:
     *
     * <pre>{@code
     * x(t) = x(a) + (x(b) - x(a)) (t - a) / (b - a),   a < t < b the nearest times with a value
     * }</pre>
     *
     * Before the first and after the last value gaps stay: a trend is not continued.
     *
     * @param periods one column a period, in the order of the times, {@code NaN} for missing
     * @param times the time of each period, strictly ascending, such as its year
     * @return one filled column a period
     * @throws IllegalArgumentException if the numbers of periods and times or the lengths of columns differ, times are not
     *     finite and ascending, or a value is infinite
     */
    public static List<Imputation> linearInTime(double[][] periods, double[] times) {
        requireTimes(periods, times);
        List<Imputation> filled = new ArrayList<>();
        for (double[] period : periods) {
            filled.add(none(period));
        }
        for (int unit = 0; periods.length > 0 && unit < periods[0].length; unit++) {
            int before = -1;
            for (int after = 0; after < periods.length; after++) {
                double end = periods[after][unit];
                if (Double.isNaN(end)) {
                    continue;
                }
                for (int t = before + 1; before >= 0 && t < after; t++) {
                    double start = periods[before][unit];
                    double share = (times[t] - times[before]) / (times[after] - times[before]);
                    filled.get(t).fill(unit, start + (end - start) * share);
                }
                before = after;
            }
        }
        return List.copyOf(filled);
    }

    /**
     * Fills gaps with the arithmetic mean of the values of the unit's neighbours.
     *
     * @param values the column, {@code NaN} for missing
     * @param neighbours the positions of each unit's neighbours
     * @return the filled column
     * @throws IllegalArgumentException if the numbers of values and units with neighbours differ, a neighbour is out of
     *     range or a value is infinite
     */
    public static Imputation meanOfNeighbours(double[] values, int[][] neighbours) {
        requireEqual(values.length, neighbours.length, "lists of neighbours");
        Imputation filled = none(values);
        for (int unit = 0; unit < values.length; unit++) {
            for (int neighbour : neighbours[unit]) {
                if (neighbour < 0 || neighbour >= values.length) {
                    throw new IllegalArgumentException(
                            "neighbour " + neighbour + " of unit " + unit + ", expected 0 to " + (values.length - 1));
                }
            }
            if (Double.isNaN(values[unit])) {
                double[] around = Arrays.stream(neighbours[unit])
                        .mapToDouble(neighbour -> values[neighbour])
                        .toArray();
                filled.fill(unit, ColumnSummary.of(around).mean());
            }
        }
        return filled;
    }

    private static Imputation ofGroup(double[] values, List<String> groups, ToDoubleFunction<double[]> typical) {
        requireEqual(values.length, groups.size(), "groups");
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int unit = 0; unit < values.length; unit++) {
            members.computeIfAbsent(groups.get(unit), group -> new ArrayList<>())
                    .add(unit);
        }
        Imputation filled = none(values);
        for (List<Integer> units : members.values()) {
            double value = typical.applyAsDouble(
                    units.stream().mapToDouble(unit -> values[unit]).toArray());
            for (int unit : units) {
                if (Double.isNaN(values[unit])) {
                    filled.fill(unit, value);
                }
            }
        }
        return filled;
    }

    private void fill(int unit, double value) {
        if (!Double.isNaN(value)) {
            values[unit] = value;
            imputed.set(unit);
        }
    }

    private static void requireTimes(double[][] periods, double[] times) {
        if (periods.length != times.length) {
            throw new IllegalArgumentException(
                    periods.length + " periods and " + times.length + " times, expected equal numbers");
        }
        for (int t = 0; t < times.length; t++) {
            double before = t == 0 ? Double.NEGATIVE_INFINITY : times[t - 1];
            if (!(times[t] > before) || Double.isInfinite(times[t])) {
                throw new IllegalArgumentException(
                        "times " + Arrays.toString(times) + ", expected finite ascending numbers");
            }
            requireEqual(periods[0].length, periods[t].length, "values in period " + t);
        }
    }

    private static void requireEqual(int values, int others, String what) {
        if (values != others) {
            throw new IllegalArgumentException(
                    values + " values and " + others + " " + what + ", expected equal numbers");
        }
    }
}
