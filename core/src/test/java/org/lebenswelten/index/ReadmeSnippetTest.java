package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.model.Direction;

/** The example of the README, between the two marks. */
class ReadmeSnippetTest {

    /**
     * By hand: unemployed to 0, .5, .2, 1, .3; green space turned to 0, 1, .5, .75, .25; means 0, .75, .35, .875, .275.
     */
    @Test
    void printsWhatTheReadmeSays() {
        assertThat(
                printed(ReadmeSnippetTest::snippet),
                contains("area 1: rank 5", "area 2: rank 2", "area 3: rank 3", "area 4: rank 1", "area 5: rank 4"));
    }

    @Test
    void readmeShowsThisExampleAndItsOutput() throws IOException {
        Path root = Path.of(System.getProperty("project.root", ".."));
        String source =
                Files.readString(root.resolve("core/src/test/java/org/lebenswelten/index/ReadmeSnippetTest.java"));
        int from = source.indexOf("// <snippet>\n") + "// <snippet>\n".length();
        String snippet = source.substring(from, source.indexOf("// </snippet>", from))
                .stripIndent()
                .strip();
        String readme = Files.readString(root.resolve("README.md"));

        assertThat(snippet.lines().count(), lessThanOrEqualTo(12L));
        assertThat(readme, containsString("```java\n" + snippet + "\n```"));
        for (String line : printed(ReadmeSnippetTest::snippet)) {
            assertThat(readme, containsString("`" + line + "`"));
        }
    }

    private static void snippet() {
        // <snippet>
        DimensionNode burden = DimensionNode.of(
                "burden",
                IndicatorNode.of("unemployed", Direction.HIGHER_IS_WORSE, Normalisation.MIN_MAX),
                IndicatorNode.of("green_space", Direction.LOWER_IS_WORSE, Normalisation.MIN_MAX));
        Map<String, double[]> areas = Map.of(
                "unemployed", new double[] {4, 9, 6, 14, 7}, // per cent, one value an area
                "green_space", new double[] {36, 12, 24, 18, 30}); // square metres a resident
        BurdenIndexResult result = BurdenIndex.compute(burden, areas);
        for (int area = 0; area < result.unitCount(); area++) {
            System.out.println("area " + (area + 1) + ": rank " + result.rank(area));
        }
        // </snippet>
    }

    private static List<String> printed(Runnable example) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            example.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
