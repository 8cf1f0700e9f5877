package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lebenswelten.ReferenceData;

class ImputationTest {

    private static final double NA = Double.NaN;

    /** COINr 1.1.14 {@code Impute(f_i = "i_mean_grp")} by the group Europe or Asia: 51 countries, 49 indicators. */
    @Test
    void meanOfGroupAgreesWithCoinr() {
        List<Map<String, String>> gaps = AsemExample.table("step_denominated");
        List<Map<String, String>> expected = AsemExample.table("step_imputed");
        Map<String, String> groupOf = new HashMap<>();
        AsemExample.table("iData_raw").forEach(row -> groupOf.put(row.get("uCode"), row.get("EurAsia_group")));
        List<String> groups =
                gaps.stream().map(row -> groupOf.get(row.get("uCode"))).toList();
        int filled = 0;
        for (AsemExample.Node indicator : AsemExample.nodes(1)) {
            double[] values = ReferenceData.column(gaps, indicator.code());
            Imputation imputation = Imputation.meanOfGroup(values, groups);
            AsemExample.requireEqual(
                    indicator.code(), imputation.values(), ReferenceData.column(expected, indicator.code()), 1e-12);
            for (int i = 0; i < values.length; i++) {
                assertThat(indicator.code(), imputation.imputed().get(i), equalTo(Double.isNaN(values[i])));
            }
            filled += imputation.imputed().cardinality();
        }
        // empty cells of step_denominated.csv
        assertThat(filled, equalTo(65));
    }

    /** By hand: mean of 1, 2, 6 is 3, median 2; of 5 and 8 6.5; group c has nothing to fill from. */
    @Test
    void gapsTakeTheTypicalValueOfTheirGroup() {
        double[] values = {1, NA, 5, 2, NA, 6, 8, NA};
        List<String> groups = List.of("a", "a", "b", "a", "b", "a", "b", "c");
        requireFilled(Imputation.meanOfGroup(values, groups), new double[] {1, 3, 5, 2, 6.5, 6, 8, NA}, 1, 4);
        requireFilled(Imputation.medianOfGroup(values, groups), new double[] {1, 2, 5, 2, 6.5, 6, 8, NA}, 1, 4);
        requireFilled(Imputation.none(values), values);
    }

    /** By hand: unit 0 from 10 in 2010 to 40 in 2016 passes 25 in 2013 and 30 in 2014; unit 1 has nothing before 2013. */
    @Test
    void gapsBetweenPeriodsLieOnTheLine() {
        double[][] periods = {{10, NA, NA}, {NA, 7, NA}, {NA, 8, NA}, {40, NA, NA}};
        List<Imputation> filled = Imputation.linearInTime(periods, new double[] {2010, 2013, 2014, 2016});
        requireFilled(filled.get(0), new double[] {10, NA, NA});
        requireFilled(filled.get(1), new double[] {25, 7, NA}, 0);
        requireFilled(filled.get(2), new double[] {30, 8, NA}, 0);
        requireFilled(filled.get(3), new double[] {40, NA, NA});
        assertThat(Imputation.linearInTime(new double[0][], new double[0]), equalTo(List.of()));
    }

    /** By hand on a chain 0-1-2-3 and an island 4: unit 1 between 2 and the gap of unit 2, which is not filled first. */
    @Test
    void gapsTakeTheMeanOfNeighboursThatWereThere() {
        double[] values = {2, NA, NA, 9, NA};
        int[][] chain = {{1}, {0, 2}, {1, 3}, {2}, {}};
        requireFilled(Imputation.meanOfNeighbours(values, chain), new double[] {2, 2, 9, 9, NA}, 1, 2);
        requireFilled(
                Imputation.meanOfNeighbours(new double[] {2, NA, 5}, new int[][] {{}, {0, 2}, {}}),
                new double[] {2, 3.5, 5},
                1);
    }

    @Test
    void theColumnItselfIsNotChanged() {
        double[] values = {1, NA};
        Imputation.meanOfGroup(values, List.of("a", "a"));
        Imputation.meanOfNeighbours(values, new int[][] {{1}, {0}});
        Imputation.linearInTime(new double[][] {{0, 0}, values, {4, 4}}, new double[] {1, 2, 3});
        assertThat(values, equalTo(new double[] {1, NA}));
    }

    @Test
    void refusesWhatDoesNotFit() {
        double[] values = {1, NA};
        double[] infinite = {Double.NEGATIVE_INFINITY};
        refuses(() -> Imputation.meanOfGroup(values, List.of("a")), "2 values and 1 groups");
        refuses(() -> Imputation.medianOfGroup(infinite, List.of("a")), "LW-434 '-Infinity'");
        refuses(() -> Imputation.meanOfNeighbours(values, new int[][] {{}}), "2 values and 1 lists of neighbours");
        refuses(() -> Imputation.meanOfNeighbours(values, new int[][] {{2}, {}}), "neighbour 2 of unit 0");
        refuses(() -> Imputation.linearInTime(new double[][] {values}, new double[0]), "1 periods and 0 times");
        refuses(() -> Imputation.linearInTime(new double[][] {values, {1}}, new double[] {1, 2}), "in period 1");
        refuses(
                () -> Imputation.linearInTime(new double[][] {values, values}, new double[] {2, 2}),
                "times [2.0, 2.0]");
        refuses(() -> Imputation.linearInTime(new double[][] {infinite}, new double[] {1}), "LW-434 '-Infinity'");
    }

    private static void requireFilled(Imputation actual, double[] expected, int... imputed) {
        assertThat(actual.values(), equalTo(expected));
        BitSet positions = new BitSet();
        for (int position : imputed) {
            positions.set(position);
        }
        assertThat(actual.imputed(), equalTo(positions));
    }

    private static void refuses(Executable call, String message) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertThat(e.getMessage(), containsString(message));
    }
}
