package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lebenswelten.model.Direction.HIGHER_IS_WORSE;
import static org.lebenswelten.model.Direction.LOWER_IS_WORSE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.model.Direction;

class NormalisationTest {

    private static final double NA = Double.NaN;

    /** COINr 1.1.14; its min-max runs to 100. */
    @ParameterizedTest
    @CsvSource({
        "MIN_MAX, norm_minmax, 0.01",
        "MIN_MAX, norm_dist2max, 1",
        "Z_SCORE, norm_zscore, 1",
        "PERCENT_RANK_OF_TURNED, norm_prank, 1",
        "RANK, norm_rank, 1",
        "BORDA, norm_borda, 1"
    })
    void agreesWithCoinr(Normalisation normalisation, String table, double factor) {
        List<Map<String, String>> treated = AsemExample.table("step_treated");
        List<Map<String, String>> expected = AsemExample.table(table);
        List<AsemExample.Node> indicators = AsemExample.nodes(1);
        assertThat(indicators.size(), equalTo(49));
        for (AsemExample.Node indicator : indicators) {
            String code = indicator.code();
            double[] normalised = normalisation.apply(AsemExample.column(treated, code), indicator.direction());
            double[] published = AsemExample.column(expected, code);
            for (int i = 0; i < published.length; i++) {
                published[i] *= factor;
                if (isDocumentedTie(code, expected.get(i).get("uCode"))) {
                    published[i] -= lastBitStep(normalisation);
                }
            }
            AsemExample.requireEqual(normalisation + " " + code, normalised, published, 1e-12);
        }
    }

    /** SOURCE.md of the data: R tells these from their ties by a last bit that the printed values do not have. */
    private static boolean isDocumentedTie(String indicator, String country) {
        return indicator.equals("TolMin") && List.of("BGR", "CZE", "NOR").contains(country);
    }

    /** One rank, or the percent rank of one rank among 51 units. */
    private static double lastBitStep(Normalisation normalisation) {
        return switch (normalisation) {
            case RANK, BORDA -> 1;
            case PERCENT_RANK_OF_TURNED -> 0.02;
            default -> 0;
        };
    }

    /**
     * The German Index of Socioeconomic Deprivation, published by the Robert Koch Institute: scores within one state are
     * the min-max of the national ones within state and year, both printed with 5 decimals.
     */
    @Test
    void minMaxWithinAStateEqualsThePublished() {
        Map<String, List<Map<String, String>>> years =
                ReferenceData.rows("index/gisd/gisd_nrw_kreis_rescaled.csv").stream()
                        .collect(Collectors.groupingBy(row -> row.get("year")));
        assertThat(years.size(), equalTo(24));
        years.forEach((year, counties) -> {
            assertThat(counties.size(), equalTo(53));
            AsemExample.requireEqual(
                    year,
                    Normalisation.MIN_MAX.apply(ReferenceData.column(counties, "gisd_score_bund"), HIGHER_IS_WORSE),
                    ReferenceData.column(counties, "gisd_score_nrw"),
                    2e-5);
        });
    }

    @Test
    void minMaxTurnsIndicatorsWhoseLowValuesAreWorse() {
        double[] values = {10, 40, NA, 20};
        assertThat(Normalisation.MIN_MAX.apply(values, HIGHER_IS_WORSE), equalTo(new double[] {0, 1, NA, 10.0 / 30}));
        assertThat(Normalisation.MIN_MAX.apply(values, LOWER_IS_WORSE), equalTo(new double[] {1, 0, NA, 20.0 / 30}));
        assertThat(Normalisation.NONE.apply(values, LOWER_IS_WORSE), equalTo(new double[] {-10, -40, NA, -20}));
    }

    /** By hand: mean 5, squared deviations 32 over 8 values (see ColumnSummaryTest), so population deviation 2. */
    @Test
    void populationZScoreDividesByThePopulationDeviation() {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        assertThat(
                Normalisation.Z_SCORE_POPULATION.apply(values, HIGHER_IS_WORSE),
                equalTo(new double[] {-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2}));
    }

    /** By hand from the same deviations: 100 + 10 times -1.5, -0.5, 0, 1, 2. */
    @Test
    void standardScoresHaveMeanHundred() {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        assertThat(
                Normalisation.STANDARD_SCORE_100_10.apply(values, HIGHER_IS_WORSE),
                equalTo(new double[] {85, 95, 95, 95, 100, 100, 110, 120}));
        assertThat(
                Normalisation.STANDARD_SCORE_100_10.apply(values, LOWER_IS_WORSE),
                equalTo(new double[] {115, 105, 105, 105, 100, 100, 90, 80}));
    }

    /**
     * The technical report of IMD 2019 states the score of the heaviest, 100, and about 50 for the heaviest tenth; the
     * share at R = 0.9 by hand: -23 ln(1 - 0.9 (1 - exp(-100/23))) = 50.43.
     */
    @Test
    void exponentialRanksSpreadTheHeaviestTenth() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] transformed = Normalisation.EXPONENTIAL_RANK.apply(values, HIGHER_IS_WORSE);
        assertThat(transformed[9], closeTo(100, 1e-12));
        assertThat(transformed[8], closeTo(50.43, 0.005));
        double[] tied = Normalisation.EXPONENTIAL_RANK.apply(new double[] {5, 5, 1, NA}, LOWER_IS_WORSE);
        assertThat(tied[2], closeTo(100, 1e-12));
        assertThat(tied[0], closeTo(-23 * Math.log(1 - 0.5 * (1 - Math.exp(-100 / 23.0))), 1e-12)); // r = 1.5 of 3
        assertThat(tied[1], equalTo(tied[0]));
        assertThat(tied[3], equalTo(NA));
    }

    /** By hand, the SVI form: 1 - (r - 1) / 4 with r = 1, 2, 2, 4, 5. COINr ranks -x instead: tied units get 1 / 4 less. */
    @Test
    void percentRanksOfTiesDependOnWhatIsTurned() {
        double[] values = {1, 2, 2, 3, 4};
        assertThat(
                Normalisation.PERCENT_RANK.apply(values, HIGHER_IS_WORSE),
                equalTo(new double[] {0, 0.25, 0.25, 0.75, 1}));
        assertThat(
                Normalisation.PERCENT_RANK.apply(values, LOWER_IS_WORSE),
                equalTo(new double[] {1, 0.75, 0.75, 0.25, 0}));
        assertThat(
                Normalisation.PERCENT_RANK_OF_TURNED.apply(values, LOWER_IS_WORSE),
                equalTo(new double[] {1, 0.5, 0.5, 0.25, 0}));
    }

    /**
     * By hand, five values with ranks 1, 2, 2, 4, 5 lowest, 1, 3, 3, 4, 5 highest and 2.5 for the tie on average: r / 6,
     * (r - 1/2) / 5 and r / 5. Turned the ranks are 5, 3, 3, 2, 1 and 5, 4, 4, 2, 1.
     */
    @Test
    void conventionsOfPercentilesDiffer() {
        double[] values = {1, 2, 2, NA, 3, 4};
        percentiles(Normalisation.PERCENT_RANK_EXCLUSIVE, values, HIGHER_IS_WORSE, 1 / 6.0, 2 / 6.0, 4 / 6.0, 5 / 6.0);
        percentiles(Normalisation.PERCENT_RANK_EXCLUSIVE, values, LOWER_IS_WORSE, 5 / 6.0, 3 / 6.0, 2 / 6.0, 1 / 6.0);
        percentiles(Normalisation.PERCENT_RANK_MIDPOINT, values, HIGHER_IS_WORSE, 0.1, 0.4, 0.7, 0.9);
        percentiles(Normalisation.PERCENT_RANK_MIDPOINT, values, LOWER_IS_WORSE, 0.9, 0.6, 0.3, 0.1);
        percentiles(Normalisation.SHARE_AT_OR_BELOW, values, HIGHER_IS_WORSE, 0.2, 0.6, 0.8, 1);
        percentiles(Normalisation.SHARE_AT_OR_BELOW, values, LOWER_IS_WORSE, 1, 0.8, 0.4, 0.2);
    }

    private static void percentiles(
            Normalisation normalisation,
            double[] values,
            Direction direction,
            double of1,
            double of2,
            double of3,
            double of4) {
        double[] expected = {of1, of2, of2, NA, of3, of4};
        AsemExample.requireEqual(normalisation.toString(), normalisation.apply(values, direction), expected, 1e-15);
    }

    @ParameterizedTest
    @EnumSource(names = {"MIN_MAX", "Z_SCORE", "Z_SCORE_POPULATION", "STANDARD_SCORE_100_10"})
    void equalValuesFollowTheZeroRangeRule(Normalisation normalisation) {
        double[] values = {0.3, NA, 0.1 + 0.2};
        double middle =
                switch (normalisation) {
                    case MIN_MAX -> 0.5;
                    case STANDARD_SCORE_100_10 -> 100;
                    default -> 0;
                };
        assertThat(normalisation.apply(values, HIGHER_IS_WORSE), equalTo(new double[] {NA, NA, NA}));
        assertThat(
                normalisation.apply(values, LOWER_IS_WORSE, ZeroRange.MIDPOINT),
                equalTo(new double[] {middle, NA, middle}));
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> normalisation.apply(values, HIGHER_IS_WORSE, ZeroRange.FAIL));
        assertThat(e.getMessage(), containsString("LW-431: " + normalisation));
    }

    @ParameterizedTest
    @EnumSource(names = {"MIN_MAX", "PERCENT_RANK", "PERCENT_RANK_OF_TURNED"})
    void aSingleValueHasNoRange(Normalisation normalisation) {
        double[] values = {NA, 7};
        assertThat(normalisation.apply(values, HIGHER_IS_WORSE), equalTo(new double[] {NA, NA}));
        assertThat(normalisation.apply(values, HIGHER_IS_WORSE, ZeroRange.MIDPOINT), equalTo(new double[] {NA, 0.5}));
    }

    /** Lowest rank for all: (1 - 1) / 2, and one less that. */
    @Test
    void percentRanksOfEqualValuesFollowTheFormula() {
        double[] values = {7, 7, 7};
        assertThat(Normalisation.PERCENT_RANK.apply(values, HIGHER_IS_WORSE), equalTo(new double[] {0, 0, 0}));
        assertThat(Normalisation.PERCENT_RANK.apply(values, LOWER_IS_WORSE), equalTo(new double[] {1, 1, 1}));
    }

    @ParameterizedTest
    @EnumSource
    void aColumnWithoutValuesStaysSo(Normalisation normalisation) {
        for (Direction direction : Direction.values()) {
            assertThat(
                    normalisation.apply(new double[] {NA, NA}, direction, ZeroRange.FAIL),
                    equalTo(new double[] {NA, NA}));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theColumnItselfIsNotChanged(Normalisation normalisation) {
        double[] values = {3, NA, 1, 2, 2};
        normalisation.apply(values, LOWER_IS_WORSE);
        assertThat(values, equalTo(new double[] {3, NA, 1, 2, 2}));
    }
}
