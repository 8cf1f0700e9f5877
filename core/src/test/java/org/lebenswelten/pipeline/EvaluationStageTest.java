package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.coverage.evaluation.ControlChoice;
import org.lebenswelten.coverage.evaluation.EvaluationDefinition;
import org.lebenswelten.coverage.evaluation.EvaluationDesign;
import org.lebenswelten.coverage.evaluation.MatchedControls;
import org.lebenswelten.coverage.evaluation.PermutationTest;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.DataProblem;

/** Evaluations of the small city: {@code poor} is 10, 20, 30, 40 % in both years and withheld in quarter 5. */
class EvaluationStageTest {

    private static AtlasBuild build(EvaluationDefinition evaluation) {
        return AtlasPipeline.run(SmallCity.project(evaluation), stage -> () -> {});
    }

    private static JsonNode document(AtlasBuild build) throws JsonProcessingException {
        return new ObjectMapper().readTree(build.atlas().documents().get("e.evaluation"));
    }

    private static String problems(AtlasBuild build) {
        return build.warnings().stream().map(DataProblem::toString).toList().toString();
    }

    private static @Nullable Object cell(AtlasLayer layer, int row, String column) {
        return layer.value(row, layer.columnIndex(column));
    }

    private static EvaluationDefinition controlled(String of, double caliper, List<String> indices, String... treated) {
        return new EvaluationDefinition(
                "e",
                BilingualText.same("E"),
                of,
                "quarter",
                List.of(treated),
                LocalDate.of(2024, 1, 1),
                EvaluationDesign.CONTROLLED,
                new ControlChoice.Matched(new MatchedControls(1, caliper, false), true, indices, List.of()),
                PermutationTest.withDefaults());
    }

    private static List<String> english(JsonNode document) {
        List<String> sentences = new ArrayList<>();
        document.get("sentences")
                .forEach(sentence -> sentences.add(sentence.get("en").asText()));
        return sentences;
    }

    /**
     * By hand: quarters 1 and 2 have the same share in both years; their nearest are 3 (of 2) and 4 (of 1), which change as little.
     */
    @Test
    void withheldQuarterIsNeitherTreatedNorControl() throws JsonProcessingException {
        AtlasBuild build = build(controlled("poor", 9, List.of(), "1", "2", "5"));
        JsonNode document = document(build);
        assertThat(document.get("treated").toString(), is("[\"1\",\"2\"]"));
        assertThat(document.get("leftOut").toString(), is("[\"5\"]"));
        assertThat(document.at("/beforeAfter/meanBefore").asDouble(), is(15.0));
        assertThat(document.at("/beforeAfter/change/value").asDouble(), is(0.0));
        assertThat(document.at("/controlled/controls/0/area").asText(), is("3"));
        assertThat(document.at("/controlled/controls/1/area").asText(), is("4"));
        assertThat(document.at("/controlled/effect/value").asDouble(), is(0.0));
        assertThat(document.at("/controlled/preTrend/testable").asBoolean(), is(false));
        assertThat(document.at("/regressionToTheMean/from").asText(), is("limits"));
        assertThat(document.at("/unit/en").asText(), is("%"));
        assertThat(document.at("/higherIsWorse").asBoolean(), is(true));
        assertThat(problems(build), not(containsString("EVALUATION")));
    }

    /** The sampling error of 10 and 20 of 100 persons comes from the published limits; the change lies around 0. */
    @Test
    void publishedLimitsGiveTheSamplingError() throws JsonProcessingException {
        AtlasBuild build = build(controlled("poor", 9, List.of(), "1", "2"));
        JsonNode only = document(build).at("/beforeAfter/samplingErrorOnly");
        AtlasLayer poor = build.atlas().layer("ind_poor").orElseThrow();
        double variance = 0;
        for (int row = 0; row < poor.size(); row++) {
            if (poor.featureId(row).matches("[12]\\..*")) {
                double error =
                        (poor.number(row, poor.columnIndex("ci_high")) - poor.number(row, poor.columnIndex("ci_low")))
                                / (2 * 1.959963984540054);
                variance += error * error / 4;
            }
        }
        assertThat(only.get("high").asDouble(), closeTo(1.959963984540054 * Math.sqrt(variance), 1e-6));
        assertThat(only.get("low").asDouble(), closeTo(-1.959963984540054 * Math.sqrt(variance), 1e-6));
    }

    /** By hand: of an index the published scores count, 4 decimals, and no limits; dust of 2024 is missing in quarter 3. */
    @Test
    void indexIsEvaluatedByItsPublishedScores() throws JsonProcessingException {
        AtlasBuild build = build(controlled("burden", 9, List.of("burden"), "4"));
        AtlasLayer burden = build.atlas().layer("burden").orElseThrow();
        JsonNode document = document(build);
        for (int row = 0; row < burden.size(); row++) {
            if (burden.featureId(row).equals("4.2023")) {
                assertThat(
                        document.at("/beforeAfter/meanBefore").asDouble(),
                        is(burden.number(row, burden.columnIndex("score"))));
            }
        }
        assertThat(document.at("/beforeAfter/samplingErrorOnly/low").isNull(), is(true));
        assertThat(document.at("/regressionToTheMean/testable").asBoolean(), is(false));
        assertThat(english(document).toString(), containsString("(regression to the mean) is not testable"));
        assertThat(document.at("/permutation/exact").asBoolean(), is(true));
        assertThat(english(document).toString(), containsString("Here p cannot be smaller than"));
    }

    @Test
    void missingControlIsAWarningAndSaid() throws JsonProcessingException {
        AtlasBuild build = build(controlled("poor", 0.01, List.of(), "1", "2"));
        assertThat(problems(build), containsString("EVALUATION_NO_CONTROL"));
        assertThat(document(build).at("/controlled/testable").asBoolean(), is(false));
        assertThat(english(document(build)).toString(), containsString("the comparison is not testable"));
    }

    @Test
    void missingValuesAreAWarningAndSaid() throws JsonProcessingException {
        AtlasBuild build = build(controlled("poor", 1, List.of(), "5"));
        assertThat(problems(build), containsString("EVALUATION_NO_VALUES"));
        List<String> sentences = english(document(build));
        assertThat(sentences.size(), is(1));
        assertThat(sentences.get(0), containsString("nothing can be said"));
        AtlasLayer layer = build.atlas().layer("evals").orElseThrow();
        assertThat(cell(layer, 0, "effect"), nullValue());
        assertThat(cell(layer, 0, "areas"), is(0));
    }

    /** By hand: dust of 1 and 2 stays at 10 and 11; a row for before-after only. */
    @Test
    void layerHasARowForEachDesign() {
        AtlasLayer dust = AtlasPipeline.run(SmallCity.project(), stage -> () -> {})
                .atlas()
                .layer("evals")
                .orElseThrow();
        assertThat(dust.size(), is(1));
        assertThat(dust.featureId(0), is("lessdust.before-after"));
        assertThat(cell(dust, 0, "before"), is(10.5));
        assertThat(cell(dust, 0, "effect"), is(0.0));
        assertThat(cell(dust, 0, "begins"), is(LocalDate.of(2024, 1, 1)));
        assertThat(cell(dust, 0, "years_pre"), is("2023"));
        assertThat(dust.geometry(0).getArea(), closeTo(2e6, 1e-3));
        AtlasLayer both = build(controlled("poor", 9, List.of(), "1", "2"))
                .atlas()
                .layer("evals")
                .orElseThrow();
        assertThat(List.of(both.featureId(0), both.featureId(1)), contains("e.before-after", "e.controlled"));
        assertThat(cell(both, 0, "controls"), is(0));
        assertThat(cell(both, 0, "pretrend"), nullValue());
        assertThat(cell(both, 1, "controls"), is(2));
        assertThat(cell(both, 1, "pretrend"), is("nottest"));
        assertThat(cell(both, 1, "p_perm"), is(1.0));
    }

    /** By hand: what counts, which way is worse, left out, change, limits, drift, controls, zero, balance, trend, permutation, its least p, caveat. */
    @Test
    void sentencesAreCompleteInBothLanguages() throws JsonProcessingException {
        JsonNode document = document(build(controlled("poor", 9, List.of(), "1", "2", "5")));
        for (String language : List.of("de", "en")) {
            List<String> sentences = new ArrayList<>();
            document.get("sentences")
                    .forEach(sentence -> sentences.add(sentence.get(language).asText()));
            assertThat(sentences, everyItem(not(containsString("{"))));
            assertThat(sentences, everyItem(not(containsString("NaN"))));
            assertThat(sentences.size(), is(13));
        }
    }
}
