package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.IndexInput;
import org.lebenswelten.index.ZeroRange;
import org.lebenswelten.model.Direction;

/** The presets {@code gisd}, {@code ampi*} and {@code environmental-justice} against published and peer-computed figures. */
class PresetFiguresTest {

    private static final Map<String, String> DISTRICT_COLUMNS = Map.of(
            "unemployed", "unemployed_per_1000_working_age",
            "employment_rate", "employment_rate",
            "gross_wage", "gross_wage_eur",
            "income_tax", "income_tax_eur_per_head",
            "household_income", "household_income_eur",
            "debtors", "debtor_rate",
            "academic", "employees_academic_pct",
            "no_training", "employees_without_degree_pct",
            "leavers", "school_leavers_without_pct");

    /**
     * Nine indicators of 400 German districts 2021 by the recipe of the GISD in numpy, where amounts of money were divided
     * by 1.091 before the logarithm: a constant changes no component.
     */
    @Test
    void recipeOfGermanDistrictsAgreesWithNumpy() {
        List<Map<String, String>> rows = ReferenceData.rows("index/gisd/kreis2021_inputs_and_pca_score.csv");
        BurdenIndexDefinition index = PresetExample.read("gisd", "");
        Map<String, double[]> columns = new HashMap<>();
        index.columns().forEach(id -> columns.put(id, ReferenceData.column(rows, DISTRICT_COLUMNS.get(id))));
        BurdenIndexResult result = BurdenIndex.compute(index, columns);
        Map<String, String> dimensions = Map.of("work", "work", "income", "income", "educat", "education");
        dimensions.forEach((id, name) -> {
            PresetExample.requireEqual(id, result.dimensionScores(id), ReferenceData.column(rows, "pc_" + name), 1e-9);
            double[] normalised = ReferenceData.column(rows, "nrm_" + name);
            PresetExample.requireEqual(id, result.normalised(id), normalised, 1e-9);
            BurdenIndexDefinition part = PresetExample.read("gisd", "    part: " + id + "\n");
            PresetExample.requireEqual(id, BurdenIndex.compute(part, columns).scores(), normalised, 1e-9);
        });
        PresetExample.requireEqual("score", result.scores(), ReferenceData.column(rows, "gisd_like_score"), 1e-9);
        requireClasses(index, result.scores(), ReferenceData.column(rows, "gisd_like_5"));
    }

    /** Published by the Robert Koch Institute for 400 districts in 24 years. */
    @Test
    void classesOfPublishedScoresEqualThePublished() {
        Map<String, List<Map<String, String>>> years =
                ReferenceData.rows("index/gisd/gisd_kreis_1998_2021_published.csv").stream()
                        .collect(Collectors.groupingBy(row -> row.get("year")));
        assertThat(years.size(), is(24));
        BurdenIndexDefinition index = PresetExample.read("gisd", "");
        years.values()
                .forEach(rows -> requireClasses(
                        index, ReferenceData.column(rows, "gisd_score"), ReferenceData.column(rows, "gisd_5")));
    }

    private static void requireClasses(BurdenIndexDefinition index, double[] scores, double[] expected) {
        ClassBreaks breaks = index.classes().breaks(scores);
        for (int i = 0; i < scores.length; i++) {
            assertThat(breaks.classOf(scores[i]), is((int) expected[i]));
        }
    }

    /** Published by the Robert Koch Institute for one state within itself, both scores with 5 decimals. */
    @Test
    void stateScoresAreTheNationalOnesOnTheScaleOfTheResult() {
        BurdenIndexDefinition index = PresetExample.read("gisd", "");
        ReferenceData.rows("index/gisd/gisd_nrw_kreis_rescaled.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("year")))
                .forEach((year, rows) -> PresetExample.requireEqual(
                        year,
                        index.root()
                                .normalisation()
                                .apply(
                                        ReferenceData.column(rows, "gisd_score_bund"),
                                        Direction.HIGHER_IS_WORSE,
                                        ZeroRange.MISSING),
                        ReferenceData.column(rows, "gisd_score_nrw"),
                        2e-5));
    }

    /**
     * The example of the manual page of Compind 3.4 {@code ci_ampi}, references 50 and 100, two years. The package subtracts
     * the penalty whatever it is asked for; with the penalty added the same table gives mean + sd^2 / mean.
     */
    @ParameterizedTest
    @CsvSource({"ampi, 1", "ampi-of-merits, -1"})
    void bothPenaltiesOfTheAdjustedIndexAgreeWithCompind(String preset, int sign) {
        List<Map<String, String>> rows = ReferenceData.rows("index/compind/ampi_eu2020.csv");
        BurdenIndexDefinition index = PresetExample.read(
                preset,
                """
                    children:
                      - {indicator: employ, normalisation: {method: adjustedGoalposts, value: 50}}
                      - {indicator: finalenergy, normalisation: {method: adjustedGoalposts, value: 100}}
                """,
                "employ",
                "finalenergy");
        List<List<Map<String, String>>> years = PresetExample.PERIODS.stream()
                .map(year -> rows.stream()
                        .filter(row -> row.get("time").equals(year.toString()))
                        .toList())
                .toList();
        IndexInput input = new IndexInput(
                PresetExample.PERIODS,
                years.stream().map(PresetFiguresTest::energy).toList(),
                Map.of(),
                null);
        List<BurdenIndexResult> results = BurdenIndex.compute(index, input).results();
        for (int year = 0; year < 2; year++) {
            List<Map<String, String>> own = years.get(year);
            assertThat(own.size(), is(30));
            double[] expected = ReferenceData.column(own, "ampi_unrounded");
            if (sign > 0) {
                double[] means = ReferenceData.column(own, "mean");
                double[] deviations = ReferenceData.column(own, "sd_pop");
                for (int i = 0; i < expected.length; i++) {
                    expected[i] = means[i] + deviations[i] * deviations[i] / means[i];
                }
            } else {
                double[] printed = ReferenceData.column(own, "compind_ampi_3dp");
                PresetExample.requireEqual("printed", results.get(year).scores(), printed, 5e-4 + 1e-9);
            }
            PresetExample.requireEqual(preset, results.get(year).scores(), expected, 1e-10);
        }
    }

    private static Map<String, double[]> energy(List<Map<String, String>> rows) {
        return Map.of(
                "employ", ReferenceData.column(rows, "employ"),
                "finalenergy", ReferenceData.column(rows, "finalenergy"));
    }

    /**
     * By hand, three areas: noise and heat heavy and status low; nothing heavy; all four heavy and status very low. A fourth
     * has no class of air and so no score, but its burdens are counted.
     */
    @Test
    void burdensOfEnvironmentalJusticeAreCountedAndNamed() {
        Map<String, double[]> columns = Map.of(
                "noise_class", new double[] {3, 1, 3, 3},
                "air_class", new double[] {2, 2, 3, Double.NaN},
                "heat_class", new double[] {3, 2, 3, 1},
                "green_class", new double[] {1, 1, 3, 2},
                "social_status", new double[] {3, 2, 4, 1});
        BurdenIndexDefinition index = PresetExample.read("environmental-justice", "");
        BurdenIndexResult all = BurdenIndex.compute(index, columns);
        PresetExample.requireEqual("all", all.scores(), new double[] {3, 0, 5, Double.NaN}, 0);
        assertThat(all.burdens().burdens(0), contains("noise_class", "heat_class", "social_status"));
        assertThat(all.burdens().burdens(1), is(empty()));
        assertThat(all.burdens().count(2), is(5));
        assertThat(all.burdens().burdens(3), contains("noise_class"));
        assertThat(all.burdens().known(3), is(4));
        ClassBreaks classes = index.classes().breaks(all.scores());
        assertThat(classes.classOf(0), is(1));
        assertThat(classes.classOf(3), is(4));
        assertThat(classes.classOf(5), is(6));

        BurdenIndexDefinition environment = PresetExample.read("environmental-justice", "    part: environ\n");
        BurdenIndexResult part = BurdenIndex.compute(environment, columns);
        PresetExample.requireEqual("environment", part.scores(), new double[] {2, 0, 4, Double.NaN}, 0);
        assertThat(part.burdens().dimensionIds(), contains("noise_class", "air_class", "heat_class", "green_class"));
        assertThat(environment.title().en(), is("Integrated multiple burden: Environment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"svi-2022", "imd-2025", "imd-2025-subdomains", "gisd", "environmental-justice"})
    void ownTextsAndClassesStandInPlaceOfThoseOfThePreset(String preset) {
        BurdenIndexDefinition index = PresetExample.read(
                preset, "    title: {de: Eigener, en: Own}\n    classes: 3\n    uncertainty: none\n");
        BurdenIndexDefinition usual = PresetExample.read(preset, "");
        assertThat(index.title().en(), is("Own"));
        assertThat(index.description(), is(usual.description()));
        assertThat(index.classes().count(), is(3));
        assertThat(index.root().children(), is(usual.root().children()));
    }
}
