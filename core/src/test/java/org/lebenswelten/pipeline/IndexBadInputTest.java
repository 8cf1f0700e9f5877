package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectSkeleton;

/**
 * What a project says of an index that its data does not bear: a coded problem with its place, or a special result that stands
 * in the layer as such.
 */
class IndexBadInputTest {

    private static final String NORMALISATION = "    normalisation: minMax\n";
    private static final String AGGREGATION = "    aggregation: arithmeticMean\n";
    private static final String SOCIAL = "      - id: social\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        ProjectSkeleton.write(folder);
    }

    private void change(String file, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(folder.resolve(file));
        String changed = change.apply(text);
        assertThat(changed.equals(text), is(false));
        Files.writeString(folder.resolve(file), changed);
    }

    private void replace(String old, String replacement) throws IOException {
        change("atlas.yaml", text -> text.replace(old, replacement));
    }

    private AtlasLayer layer() {
        return AtlasPipeline.run(ProjectReader.read(folder).requireProject(), stage -> () -> {})
                .atlas()
                .layer("burden")
                .orElseThrow();
    }

    /** Problems of reading and building, such as {@code LW-431 atlas.yaml indices/burden/fine_dust}. */
    private List<String> problems() {
        try {
            layer();
            return List.of();
        } catch (DataProblemException e) {
            return e.problems().stream().map(IndexBadInputTest::line).toList();
        }
    }

    private static String line(DataProblem problem) {
        return problem.code().id() + " " + problem.place().file() + " "
                + problem.place().at();
    }

    private static @Nullable Object cell(AtlasLayer layer, int row, String column) {
        return layer.value(row, layer.columnIndex(column));
    }

    @Test
    void dimensionsWithoutChildren() throws IOException {
        replace("        children:\n          - {indicator: fine_dust}\n", "        children: []\n");
        assertThat(problems(), contains("LW-402 atlas.yaml /indices/0/dimensions/1/children"));
    }

    /** Nobody knows the dust: the dimension is missing, and a score rests on the other, which is half of the children. */
    @ParameterizedTest
    @ValueSource(strings = {"", "10.0"})
    void dimensionsOfWhichAllIsMissingOrEqualAreLeftOut(String value) throws IOException {
        change("data/environment.csv", text -> text.replaceAll("(?m),[0-9.]+$", "," + value));
        AtlasLayer layer = layer();
        assertThat(layer.size(), is(18));
        for (int row = 0; row < layer.size(); row++) {
            assertThat(cell(layer, row, "d_environ"), nullValue());
            assertThat(cell(layer, row, "score"), equalTo(cell(layer, row, "d_social")));
        }
        assertThat(cell(layer, 0, "score"), notNullValue());
    }

    /** Where all children are asked for no unit has a score, and each says so. */
    @Test
    void indicesOfWhichAllIsMissing() throws IOException {
        change("data/environment.csv", text -> text.replaceAll("(?m),[0-9.]+$", ","));
        replace("minimumShare: 0.5", "minimumShare: 1.0");
        AtlasLayer layer = layer();
        for (int row = 0; row < layer.size(); row++) {
            assertThat(cell(layer, row, "score"), nullValue());
            assertThat(cell(layer, row, "rank_no"), nullValue());
            assertThat(cell(layer, row, "flag"), is("missing"));
        }
    }

    @Test
    void columnsWithoutRangeWhereThatIsAFault() throws IOException {
        change("data/environment.csv", text -> text.replaceAll("(?m),[0-9.]+$", ",10.0"));
        replace(NORMALISATION, "    normalisation: {method: minMax, zeroRange: fail}\n");
        assertThat(problems(), contains("LW-431 atlas.yaml indices/burden/fine_dust"));
    }

    /** All equal values get the middle of the scale where the project says so. */
    @Test
    void columnsWithoutRangeInTheMiddle() throws IOException {
        change("data/environment.csv", text -> text.replaceAll("(?m),[0-9.]+$", ",10.0"));
        replace(NORMALISATION, "    normalisation: {method: minMax, zeroRange: midpoint}\n");
        assertThat(cell(layer(), 0, "d_environ"), is(0.5));
    }

    /** Min-max makes a 0 of the lightest burden, of which there is no geometric or harmonic mean. */
    @ParameterizedTest
    @ValueSource(strings = {"geometricMean", "harmonicMean", "{method: powerMean, exponent: 0.5}"})
    void meansOfZeros(String aggregation) throws IOException {
        replace(AGGREGATION, "    aggregation: " + aggregation + "\n");
        assertThat(problems(), contains(startsWith("LW-430 atlas.yaml indices/burden/social/")));
    }

    @Test
    void constantIndicatorsInAPrincipalComponent() throws IOException {
        change("data/social.csv", text -> text.replaceAll("(?m)(child_poverty),.*$", "$1,60,360"));
        replace(NORMALISATION, "    normalisation: none\n");
        replace(
                SOCIAL,
                SOCIAL + "        weights: {method: principalComponent, use: squaredRotation, sign: unemployment}\n");
        assertThat(problems(), contains("LW-431 atlas.yaml indices/burden/social/child_poverty"));
    }

    @Test
    void pieSharesThatNoWeightsMeet() throws IOException {
        replace(SOCIAL, SOCIAL + "        aggregation: {method: benefitOfTheDoubt, lowestShare: 0.6}\n");
        assertThat(problems(), contains(startsWith("LW-433 atlas.yaml indices/burden/social/")));
    }

    @Test
    void infiniteValuesAreNoNumbers() throws IOException {
        change("data/environment.csv", text -> text.replace("01,2022,fine_dust,10.8", "01,2022,fine_dust,1e999"));
        assertThat(problems(), contains(startsWith("LW-204 data/environment.csv")));
    }

    @Test
    void valuesTooLargeForASpread() throws IOException {
        change(
                "data/environment.csv",
                text -> text.replace("01,2022,fine_dust,10.8", "01,2022,fine_dust,1" + "0".repeat(300)));
        assertThat(problems(), contains(startsWith("LW-434 atlas.yaml indices/burden/fine_dust")));
    }

    /** Weights stand beside their children, so only those of a file can be too many. */
    @Test
    void weightsThatDoNotMatchTheChildren() throws IOException {
        Files.writeString(
                folder.resolve("earlier.json"),
                """
                {"format": 1, "index": "burden", "breaks": [0.5], "nodes": {"social": {"weights": [0.5, 0.3, 0.2]}}}
                """);
        replace(AGGREGATION, AGGREGATION + "    reference: {file: earlier.json}\n");
        assertThat(problems(), hasItem("LW-438 earlier.json /nodes/social/weights"));
        replace("{indicator: unemployment, weight: 1}", "{indicator: unemployment, weight: -1}");
        assertThat(problems(), hasItem("LW-403 atlas.yaml /indices/0/dimensions/0/children/1/weight"));
    }

    /** Six quarters in seven classes: a warning, and no more classes than there are quarters. */
    @Test
    void fewerAreasThanClasses() throws IOException {
        replace("    classes: 5\n", "    classes: 7\n");
        assertThat(
                ProjectReader.read(folder).problems().stream()
                        .map(IndexBadInputTest::line)
                        .toList(),
                hasItem("LW-447 atlas.yaml /indices/0/classes"));
        AtlasLayer layer = layer();
        for (int row = 0; row < layer.size(); row++) {
            assertThat((Integer) cell(layer, row, "cls"), lessThanOrEqualTo(7));
        }
    }
}
