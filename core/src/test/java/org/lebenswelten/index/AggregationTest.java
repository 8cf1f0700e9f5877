package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.model.Direction;

class AggregationTest {

    private static final double NA = Double.NaN;
    private static final MissingValuePolicy ANY = new MissingValuePolicy(0);

    /** COINr 1.1.14, {@code Aggregate(f_ag = "a_amean")} over three levels. */
    @Test
    void levelsOfTheAsemIndexAgreeWithCoinr() {
        List<Map<String, String>> expected = AsemExample.table("step_aggregated");
        AsemExample.Step mean = Aggregation.ARITHMETIC_MEAN::aggregate;
        Map<String, double[]> columns = AsemExample.aggregateLevels("step_normalised", List.of(mean, mean, mean));
        for (int level = 2; level <= 4; level++) {
            for (AsemExample.Node node : AsemExample.nodes(level)) {
                AsemExample.requireEqual(
                        node.code(), columns.get(node.code()), AsemExample.column(expected, node.code()), 1e-12);
            }
        }
    }

    /** COINr 1.1.14, the index from indicators scaled to 1 to 100, by one mean on all levels. */
    @ParameterizedTest
    @CsvSource({
        "a_amean, ARITHMETIC_MEAN, ARITHMETIC_MEAN",
        "a_gmean, GEOMETRIC_MEAN, GEOMETRIC_MEAN",
        "a_hmean, HARMONIC_MEAN, HARMONIC_MEAN",
        "am_gm_am, ARITHMETIC_MEAN, GEOMETRIC_MEAN"
    })
    void meansAgreeWithCoinr(String column, Aggregation outer, Aggregation middle) {
        Map<String, double[]> columns = AsemExample.aggregateLevels(
                "norm_minmax_1_100", List.of(outer::aggregate, middle::aggregate, outer::aggregate));
        double[] expected = AsemExample.column(AsemExample.table("aggregation_variants"), column);
        assertThat(expected.length, equalTo(51));
        AsemExample.requireEqual(column, columns.get("Index"), expected, 1e-12);
    }

    /** Published form with population deviations, rebuilt in numpy from the OECD Better Life Index 2017: mpi_*_pop. */
    @ParameterizedTest
    @CsvSource({"MAZZIOTTA_PARETO, mpi_pos_pop", "MAZZIOTTA_PARETO_OF_MERITS, mpi_neg_pop"})
    void mazziottaParetoAgreesWithTheReference(Aggregation aggregation, String column) {
        List<Map<String, String>> rows = ReferenceData.rows("index/compind/bli2017_indices.csv");
        assertThat(rows.size(), equalTo(35));
        double[][] standardised = betterLife(rows).stream()
                .map(values -> Normalisation.STANDARD_SCORE_100_10.apply(values, Direction.HIGHER_IS_WORSE))
                .toArray(double[][]::new);
        AsemExample.requireEqual(
                column, aggregation.aggregate(standardised, equal(11), ANY), ReferenceData.column(rows, column), 1e-12);
    }

    /** Compind 3.4 {@code ci_mean_geom} and a second route in numpy: columns geom, harm. */
    @ParameterizedTest
    @CsvSource({"GEOMETRIC_MEAN, geom", "HARMONIC_MEAN, harm"})
    void meansAgreeWithCompind(Aggregation aggregation, String column) {
        List<Map<String, String>> rows = ReferenceData.rows("index/compind/bli2017_indices.csv");
        double[][] values = betterLife(rows).toArray(double[][]::new);
        AsemExample.requireEqual(
                column, aggregation.aggregate(values, equal(11), ANY), ReferenceData.column(rows, column), 1e-12);
    }

    /** Compind 3.4 {@code ci_ampi}, unrounded: AMPI of merits from indicators on goalposts 70 to 130. */
    @Test
    void ampiAgreesWithTheReference() {
        List<Map<String, String>> rows = ReferenceData.rows("index/compind/ampi_eu2020.csv");
        double[][] columns = {ReferenceData.column(rows, "z_employ"), ReferenceData.column(rows, "z_finalenergy")};
        AsemExample.requireEqual(
                "ampi",
                Aggregation.MAZZIOTTA_PARETO_OF_MERITS.aggregate(columns, equal(2), ANY),
                ReferenceData.column(rows, "ampi_unrounded"),
                1e-12);
    }

    private static List<double[]> betterLife(List<Map<String, String>> rows) {
        return List.of(
                        "housing",
                        "income",
                        "jobs",
                        "community",
                        "education",
                        "environment",
                        "civic",
                        "health",
                        "satisfaction",
                        "safety",
                        "worklife")
                .stream()
                .map(indicator -> ReferenceData.column(rows, indicator))
                .toList();
    }

    private static double[] equal(int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** By hand: (2*1 + 1*4) / 3 = 2; 2*1 + 4 = 6; (1*1*4)^(1/3); 3 / (2/1 + 1/4). */
    @Test
    void weightsCount() {
        double[][] columns = {{1}, {4}};
        double[] weights = {2, 1};
        assertThat(one(Aggregation.ARITHMETIC_MEAN, columns, weights), equalTo(2.0));
        assertThat(one(Aggregation.SUM, columns, weights), equalTo(6.0));
        assertThat(one(Aggregation.GEOMETRIC_MEAN, columns, weights), closeTo(Math.cbrt(4), 1e-15));
        assertThat(one(Aggregation.HARMONIC_MEAN, columns, weights), closeTo(3 / 2.25, 1e-15));
        assertThat(one(Aggregation.MAXIMUM, columns, weights), equalTo(4.0));
    }

    /** By hand, the same children: M = 2, S^2 = (2 (1-2)^2 + (4-2)^2) / 3 = 2, so 2 +/- 2/2. */
    @Test
    void penaltyGrowsWithUnequalChildren() {
        double[][] columns = {{1}, {4}};
        double[] weights = {2, 1};
        assertThat(one(Aggregation.MAZZIOTTA_PARETO, columns, weights), closeTo(3, 1e-15));
        assertThat(one(Aggregation.MAZZIOTTA_PARETO_OF_MERITS, columns, weights), closeTo(1, 1e-15));
    }

    /** By hand: of weights 2, 1, 1 the last is missing; mean (2*1 + 4) / 3 = 2, sum 2 * (2 + 1 + 1) = 8. */
    @Test
    void presentChildrenStandForAll() {
        double[][] columns = {{1}, {4}, {NA}};
        double[] weights = {2, 1, 1};
        assertThat(one(Aggregation.ARITHMETIC_MEAN, columns, weights), equalTo(2.0));
        assertThat(one(Aggregation.SUM, columns, weights), equalTo(8.0));
    }

    @ParameterizedTest
    @EnumSource
    void tooFewChildrenGiveNoValue(Aggregation aggregation) {
        double[][] columns = {{1, 1, 1, NA}, {2, 2, NA, NA}, {3, NA, NA, NA}};
        double[] result = aggregation.aggregate(columns, new double[] {1, 1, 1}, new MissingValuePolicy(0.6));
        assertThat(Double.isNaN(result[0]), equalTo(false));
        assertThat(Double.isNaN(result[1]), equalTo(false));
        assertThat(result[2], equalTo(NA));
        assertThat(result[3], equalTo(NA));
    }

    @ParameterizedTest
    @EnumSource
    void childrenOfWeightZeroDoNotCount(Aggregation aggregation) {
        double[] alone = aggregation.aggregate(new double[][] {{5, 6}}, new double[] {3}, MissingValuePolicy.COMPLETE);
        double[] beside = aggregation.aggregate(
                new double[][] {{NA, -1}, {5, 6}}, new double[] {0, 3}, MissingValuePolicy.COMPLETE);
        assertThat(beside, equalTo(alone));
    }

    @ParameterizedTest
    @EnumSource(names = {"GEOMETRIC_MEAN", "HARMONIC_MEAN", "MAZZIOTTA_PARETO", "MAZZIOTTA_PARETO_OF_MERITS"})
    void meansOfPositiveValuesRefuseOthers(Aggregation aggregation) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> aggregation.aggregate(new double[][] {{1, 2}, {3, 0}}, new double[] {1, 1}, ANY));
        assertThat(
                e.getMessage(), containsString("column 1, row 1: LW-430 '0.0': " + aggregation + " needs values > 0"));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatDoesNotFit(Aggregation aggregation) {
        double[][] columns = {{1}, {2}};
        refuses(aggregation, new double[0][], new double[0], "LW-432: w: number 0, needed 1");
        refuses(aggregation, columns, new double[] {1}, "LW-432: w: number 1, needed 2");
        refuses(aggregation, new double[][] {{1}, {1, 2}}, new double[] {1, 1}, "columns of 1 and 2 rows");
        refuses(aggregation, columns, new double[] {1, -1}, "column 1: LW-403 '-1.0'");
        refuses(aggregation, columns, new double[] {1, NA}, "column 1: LW-403 'NaN'");
        refuses(aggregation, columns, new double[] {0, 0}, "LW-404");
    }

    private static void refuses(Aggregation aggregation, double[][] columns, double[] weights, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> aggregation.aggregate(columns, weights, ANY));
        assertThat(e.getMessage(), containsString(message));
    }

    private static double one(Aggregation aggregation, double[][] columns, double[] weights) {
        return aggregation.aggregate(columns, weights, ANY)[0];
    }
}
