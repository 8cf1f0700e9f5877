package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.atlas.ColourDifference;
import org.lebenswelten.atlas.ColourDifference.Vision;
import org.lebenswelten.atlas.ContrastRatio;

/**
 * Colours of the style sheets and of drawings. Contrast after WCAG 2.2: 4.5 for text (1.4.3), 3 for marks and focus (1.4.11). Colours
 * that say something differ by at least 8 in CIEDE2000 with normal sight, protanopia, deuteranopia and tritanopia, those of marks in
 * drawings by at least 12; 2.3 is just noticeable.
 */
class ReportColoursTest {

    private static final double TEXT = 4.5;
    private static final double MARK = 3;
    private static final double CELLS_APART = 8;
    private static final double MARKS_APART = 12;

    private static final Map<String, String> COLOURS = new TreeMap<>();

    static {
        read("report.css", Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});"), "");
        read("sheets.css", Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});"), "");
        read("figures.js", Pattern.compile("\\b([a-z]+): \"(#[0-9a-f]{6})\""), "js.");
    }

    private static void read(String name, Pattern pattern, String prefix) {
        try (InputStream stream = ReportColoursTest.class.getResourceAsStream("/org/lebenswelten/report/" + name)) {
            Matcher colour = pattern.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            while (colour.find()) {
                COLOURS.put(prefix + colour.group(1), colour.group(2));
            }
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static String colour(String name) {
        return name.startsWith("#") ? name : COLOURS.get(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ink, ground",
        "ink, pale",
        "soft, ground",
        "soft, pale",
        "link, ground",
        "link, pale",
        "#ffffff, brand",
        "#ffffff, worse",
        "#ffffff, better",
        "#7f2704, worse-pale",
        "#08306b, better-pale",
        "#3f4a54, similar-pale",
        "brand, brand-pale",
        "worse, ground",
        "better, ground",
        "ink, cell-worse",
        "ink, cell-better",
        "soft, cell-gap"
    })
    void textCanBeRead(String text, String ground) {
        assertThat(
                text + " on " + ground,
                ContrastRatio.between(colour(text), colour(ground)),
                greaterThanOrEqualTo(TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "js.worse, ground",
        "js.better, ground",
        "js.similar, ground",
        "js.brand, ground",
        "js.ink, ground",
        "focus, ground",
        "focus, pale",
        "#ffffff, brand",
        "city, ground"
    })
    void marksCanBeSeen(String mark, String ground) {
        assertThat(
                mark + " on " + ground,
                ContrastRatio.between(colour(mark), colour(ground)),
                greaterThanOrEqualTo(MARK));
    }

    @Test
    void cellsOfTheTableCanBeToldApart() {
        apart(List.of("worse", "cell-worse", "ground", "cell-better", "better", "cell-gap"), CELLS_APART);
    }

    @Test
    void marksOfDrawingsCanBeToldApart() {
        apart(List.of("js.worse", "js.better", "js.similar"), MARKS_APART);
        apart(List.of("js.worse", "js.brand", "js.similar"), MARKS_APART);
    }

    private static void apart(List<String> names, double threshold) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (Vision vision : Vision.values()) {
                    assertThat(
                            names.get(i) + "/" + names.get(j) + ", " + vision,
                            ColourDifference.between(colour(names.get(i)), colour(names.get(j)), vision),
                            greaterThanOrEqualTo(threshold));
                }
            }
        }
    }
}
