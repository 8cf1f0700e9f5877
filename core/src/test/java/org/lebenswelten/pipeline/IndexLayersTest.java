package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.ImputationStep;
import org.lebenswelten.index.PercentileLimits;
import org.lebenswelten.index.Preparation;
import org.lebenswelten.index.QuantileDefinition;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.AtlasFolderWriter;
import org.lebenswelten.publish.GeoPackageReader;
import org.lebenswelten.publish.GeoPackageWriter;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectSkeleton;

/** The layers of an index, from {@link SmallCity} by hand and from the skeleton of a project. */
class IndexLayersTest {

    private static final String NORMALISATION = "    normalisation: minMax\n";

    @TempDir
    private Path folder;

    private static Atlas smallCity() {
        return AtlasPipeline.run(SmallCity.project(), stage -> () -> {}).atlas();
    }

    private Atlas skeleton(String old, String replacement) throws IOException {
        if (!Files.exists(folder.resolve("atlas.yaml"))) {
            ProjectSkeleton.write(folder);
        }
        Path definition = folder.resolve("atlas.yaml");
        String text = Files.readString(definition);
        assertThat(text.contains(old), is(true));
        Files.writeString(definition, text.replace(old, replacement));
        return AtlasPipeline.run(ProjectReader.read(folder).requireProject(), stage -> () -> {})
                .atlas();
    }

    /** Parts of quarter 2: half of 0.291667 and of 0.25. Nothing varies in the ten draws, so each rank is certain. */
    @Test
    void partsAddUpAndCertainRanksStay() {
        AtlasLayer layer = smallCity().layer("burden").orElseThrow();
        int row = row(layer, "2.2023");
        assertThat(cell(layer, row, "score"), is(0.2708));
        assertThat(cell(layer, row, "c_social"), is(0.1458));
        assertThat(cell(layer, row, "c_air"), is(0.125));
        assertThat(cell(layer, row, "rank_lo"), is(4));
        assertThat(cell(layer, row, "rank_hi"), is(4));
        assertThat(cell(layer, row, "p_worst"), is(0.0));
        assertThat(cell(layer, row, "p_cls"), is(1.0));
        assertThat(cell(layer, row(layer, "5.2023"), "p_worst"), is(1.0));
        assertThat(cell(layer, row, "imputed"), is(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arithmeticMean", "maximum"})
    void partsAddUpToThePublishedScoreDigitByDigit(String aggregation) throws IOException {
        AtlasLayer layer = skeleton("aggregation: arithmeticMean", "aggregation: " + aggregation)
                .layer("burden")
                .orElseThrow();
        int base = layer.columns().stream().map(AtlasColumn::name).toList().indexOf("part_base");
        assertThat(base >= 0, is(aggregation.equals("maximum")));
        for (int row = 0; row < layer.size(); row++) {
            BigDecimal sum = decimal(layer, row, "c_social").add(decimal(layer, row, "c_environ"));
            BigDecimal all = base < 0 ? sum : sum.add(decimal(layer, row, "part_base"));
            assertThat(layer.featureId(row), all.compareTo(decimal(layer, row, "score")), is(0));
        }
    }

    /**
     * Dust 10 to 14 in the order of the scores, equal residents: Gini and concentration index
     * 2 (1*10 + 2*11 + 3*12 + 4*13 + 5*14) / (25 * 12) - 6/5 = 0.0667; line through .1 to .9: slope 5 from 9.5 to 14.5.
     */
    @Test
    void inequalityOfAnIndicatorByTheScore() {
        AtlasLayer layer = smallCity().layer("ineq_burden").orElseThrow();
        int row = row(layer, "dust.2023");
        assertThat(cell(layer, row, "units"), is(5));
        assertThat(cell(layer, row, "mean"), is(12.0));
        assertThat(cell(layer, row, "gini"), is(0.0667));
        assertThat(cell(layer, row, "ci"), is(0.0667));
        assertThat((Double) cell(layer, row, "sii"), closeTo(5, 1e-9));
        assertThat(cell(layer, row, "rii"), is(1.5263));
        assertThat(cell(layer, row, "sii_low"), nullValue());
        assertThat(cell(layer, row, "rii_low"), nullValue());
        // R 4.2.2: standard error sqrt(4/5 * sum((t - mean(t))^2)) = 0.0176647, t the coefficient without each quarter
        assertThat(cell(layer, row, "gini_low"), is(0.032));
        assertThat(cell(layer, row, "gini_high"), is(0.1013));
        // poor is withheld in quarter 5
        assertThat(cell(layer, row(layer, "poor.2023"), "units"), is(4));
    }

    /** The mean of the published scores weighted by the published residents, from the layer of the quarters itself. */
    @Test
    void scoresAreRolledUpByPublishedResidents() throws IOException {
        Atlas atlas = skeleton("    worstShare: 0.2\n", "    worstShare: 0.2\n    rollUp: [city]\n");
        AtlasLayer quarters = atlas.layer("burden").orElseThrow();
        AtlasLayer city = atlas.layer("burden_city").orElseThrow();
        double people = 0;
        double sum = 0;
        int units = 0;
        for (int row = 0; row < quarters.size(); row++) {
            Object score = cell(quarters, row, "score");
            Object residents = cell(quarters, row, "residents");
            if ("2023".equals(cell(quarters, row, "years")) && score != null) {
                units++;
                if (residents != null) {
                    people += (Integer) residents;
                    sum += (Integer) residents * (Double) score;
                }
            }
        }
        int row = row(city, "1.2023");
        assertThat(cell(city, row, "units"), is(units));
        assertThat(cell(city, row, "residents"), is((int) people));
        assertThat((Double) cell(city, row, "score"), closeTo(sum / people, 5.1e-5));
    }

    /** Scores on the scale of 2022 are the same whether that year is read here or from an earlier atlas. */
    @Test
    void parametersOfAnEarlierAtlasGiveTheSameScores() throws IOException {
        Atlas earlier = skeleton(NORMALISATION, NORMALISATION + "    reference: {period: 2022}\n");
        String parameters = earlier.documents().get("burden.parameters");
        Files.writeString(folder.resolve("earlier.json"), parameters);
        Atlas later = skeleton("    reference: {period: 2022}\n", "    reference: {file: earlier.json}\n");
        assertThat(scores(later), equalTo(scores(earlier)));
        Atlas own = skeleton("    reference: {file: earlier.json}\n", "");
        assertThat(scores(own), not(equalTo(scores(earlier))));
        assertThat(own.documents(), hasKey("burden.parameters"));
    }

    /** The file that a build writes, and the GeoPackage, hold the parameters that a later project takes. */
    @Test
    void parametersComeBackFromTheFilesOfABuild() throws IOException, AtlasFileException {
        Atlas earlier = skeleton(NORMALISATION, NORMALISATION + "    reference: {period: 2022}\n");
        GeoPackageWriter.write(earlier, folder.resolve("earlier.gpkg"));
        Atlas read = GeoPackageReader.read(folder.resolve("earlier.gpkg"));
        assertThat(read.documents(), equalTo(earlier.documents()));
        AtlasFolderWriter.write(earlier, folder.resolve("earlier"));
        Atlas later =
                skeleton("    reference: {period: 2022}\n", "    reference: {file: earlier/burden.parameters.json}\n");
        assertThat(scores(later), equalTo(scores(earlier)));
        assertThat(later.documents().get("burden.parameters"), not(equalTo("")));
    }

    /** Dust 10 to 14 between its quartiles 11 and 13; poor of quarter 5, which is withheld, as that of its neighbour. */
    @Test
    void changesAreToldValueByValue() throws IOException {
        BurdenIndexDefinition index = SmallCity.index();
        BurdenIndexDefinition changed = index.with(index.root().withEachChild(IndexLayersTest::limited));
        JsonNode changes =
                document(SmallCity.project(changed), "burden.changes").get("changes");
        assertThat(
                changes.get(0).toString(),
                is("{\"period\":\"2023\",\"indicator\":\"poor\","
                        + "\"imputed\":[{\"area\":\"5\",\"value\":40.0}],\"treatment\":\"winsorised\","
                        + "\"treated\":[{\"area\":\"1\",\"before\":10.0,\"after\":20.0}]}"));
        assertThat(
                changes.get(2).toString(),
                is("{\"period\":\"2023\",\"indicator\":\"dust\","
                        + "\"treatment\":\"winsorised\",\"treated\":[{\"area\":\"1\",\"before\":10.0,\"after\":11.0},"
                        + "{\"area\":\"5\",\"before\":14.0,\"after\":13.0}]}"));
        assertThat(
                document(SmallCity.project(), "burden.changes").get("changes").size(), is(0));
    }

    /**
     * Quarters 1 to 4 have all: poor 0, 1/3, 2/3, 1, the others 0, 1/4, 1/2, 3/4. Variances 5/3 times 1/9, 1/16, 1/16, of the
     * sum 5/3 times 25/36: alpha 3/2 (1 - 0.34). All run alike, so there are no partial correlations, and no rank moves.
     */
    @Test
    void reliabilityStandsInADocument() throws IOException {
        JsonNode document = document(SmallCity.project(), "burden.reliability");
        JsonNode first = document.get("periods").get(0);
        assertThat(first.get("cronbachAlpha").asDouble(), is(0.99));
        assertThat(first.get("standardisedAlpha").asDouble(), is(1.0));
        assertThat(first.get("samplingAdequacy").isNull(), is(true));
        assertThat(first.get("problem").asText(), is("LW-433"));
        assertThat(first.get("correlations").get("dust").get(0).asDouble(), is(1.0));
        assertThat(
                first.get("leftOut").get(2).toString(),
                is("{\"indicator\":\"dust\",\"meanRankShift\":0.0," + "\"largestRankShift\":0}"));
        assertThat(document.has("ranks"), is(false));
    }

    /** What ranks depend on is told where weights or methods are drawn: here the method alone, all else is certain. */
    @Test
    void factorsOfRanksAreToldWhereTheyAreDrawn() throws IOException {
        skeleton(
                "    worstShare: 0.2\n",
                "    worstShare: 0.2\n    uncertainty: {draws: 10, samplingError: false, weightNoise: 0,"
                        + " alternatives: [{aggregation: maximum}]}\n");
        JsonNode ranks = document(ProjectReader.read(folder).requireProject(), "burden.reliability")
                .get("ranks");
        assertThat(ranks.get("period").asText(), is("2024"));
        JsonNode method = ranks.get("factors").get(0);
        assertThat(method.get("factor").asText(), is("method"));
        assertThat(method.get("total").asDouble(), closeTo(1, 0.2));
        assertThat(method.get("totalLow").asDouble() <= method.get("totalHigh").asDouble(), is(true));
        assertThat(ranks.get("factors").get(1).get("total").asDouble(), is(0.0));
    }

    @Test
    void anIndexThatCannotBeComputedIsAProblemOfTheData() {
        DataProblemException e = assertThrows(
                DataProblemException.class,
                () -> skeleton("    aggregation: arithmeticMean\n", "    aggregation: geometricMean\n"));
        assertThat(e.problems().stream().map(p -> p.code().id()).toList(), contains("LW-430"));
        assertThat(e.problems().get(0).place().file(), is("atlas.yaml"));
        assertThat(String.valueOf(e.problems().get(0).place().at()).startsWith("indices/burden/social/"), is(true));
    }

    /**
     * Neighbours in the row: poor of quarter 5, which is withheld, becomes that of quarter 4, the highest: social (1 + 1) / 2.
     * Dust of quarter 3 in 2024 becomes 12, the middle of 11 and 13.
     */
    @Test
    void imputedValuesAreNamed() {
        BurdenIndexDefinition index = SmallCity.index();
        BurdenIndexDefinition filled = index.with(index.root().withEachChild(IndexLayersTest::filled));
        AtlasLayer layer = AtlasPipeline.run(SmallCity.project(filled), stage -> () -> {})
                .atlas()
                .layer("burden")
                .orElseThrow();
        assertThat(cell(layer, row(layer, "5.2023"), "imputed"), is("poor"));
        assertThat(cell(layer, row(layer, "5.2023"), "d_social"), is(1.0));
        assertThat(cell(layer, row(layer, "3.2024"), "imputed"), is("dust"));
        assertThat(cell(layer, row(layer, "3.2024"), "d_air"), is(0.5));
        assertThat(cell(layer, row(layer, "3.2023"), "imputed"), is(""));
    }

    private static BurdenIndexNode filled(BurdenIndexNode node) {
        return node instanceof IndicatorNode indicator
                ? indicator.with(indicator.preparation().with(ImputationStep.Simple.MEAN_OF_NEIGHBOURS))
                : ((DimensionNode) node).withEachChild(IndexLayersTest::filled);
    }

    private static BurdenIndexNode limited(BurdenIndexNode node) {
        return node instanceof IndicatorNode indicator
                ? indicator.with(new Preparation(
                        null,
                        ImputationStep.Simple.MEAN_OF_NEIGHBOURS,
                        new PercentileLimits(0.25, 0.75, QuantileDefinition.HF7)))
                : ((DimensionNode) node).withEachChild(IndexLayersTest::limited);
    }

    private static JsonNode document(Project project, String name) throws IOException {
        Atlas atlas = AtlasPipeline.run(project, stage -> () -> {}).atlas();
        return new ObjectMapper().readTree(atlas.documents().get(name));
    }

    private static List<String> scores(Atlas atlas) {
        AtlasLayer layer = atlas.layer("burden").orElseThrow();
        return IntStream.range(0, layer.size())
                .mapToObj(row -> String.valueOf(cell(layer, row, "score")))
                .toList();
    }

    private static BigDecimal decimal(AtlasLayer layer, int row, String column) {
        return new BigDecimal(String.valueOf(cell(layer, row, column)));
    }

    private static int row(AtlasLayer layer, String featureId) {
        for (int row = 0; row < layer.size(); row++) {
            if (layer.featureId(row).equals(featureId)) {
                return row;
            }
        }
        throw new AssertionError("no feature " + featureId);
    }

    private static @Nullable Object cell(AtlasLayer layer, int row, String column) {
        return layer.value(row, layer.columnIndex(column));
    }
}
