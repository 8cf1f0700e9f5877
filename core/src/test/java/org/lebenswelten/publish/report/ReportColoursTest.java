package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast of the colours of the style sheet by WCAG 2.2: 4.5 to 1 for text, 3 to 1 for marks. */
class ReportColoursTest {

    private static final double TEXT = 4.5;

    @ParameterizedTest
    @CsvSource({
        "ink, ground",
        "soft, ground",
        "ink, pale",
        "soft, pale",
        "link, ground",
        "link, pale",
        "ground, brand",
        "brand, brand-pale",
        "worse, ground",
        "better, ground",
        "similar, ground",
        "ground, worse",
        "ground, better"
    })
    void textStandsOutFromItsGround(String text, String ground) throws IOException {
        String css = css();
        assertThat(
                text + " on " + ground, contrast(colour(css, text), colour(css, ground)), greaterThanOrEqualTo(TEXT));
    }

    /** The texts of verdicts, which have colours of their own. */
    @ParameterizedTest
    @CsvSource({"#7f2704, #fbe6d8", "#08306b, #deebf7", "#3f4a54, #eceff1"})
    void verdictsCanBeRead(String text, String ground) {
        assertThat(contrast(text, ground), greaterThanOrEqualTo(TEXT));
    }

    /** White on black is 21, and #767676 on white is the often quoted 4.54. */
    @Test
    void theFormulaIsThatOfTheGuideline() {
        assertThat(contrast("#ffffff", "#000000"), closeTo(21, 1e-9));
        assertThat(contrast("#767676", "#ffffff"), closeTo(4.54, 0.005));
    }

    private static String css() throws IOException {
        try (InputStream stream = ReportWriter.class.getResourceAsStream("/org/lebenswelten/report/report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String colour(String css, String name) {
        Matcher matcher = Pattern.compile("--" + name + ": (#[0-9a-f]{6});").matcher(css);
        if (!matcher.find()) {
            throw new AssertionError("report.css: no colour --" + name);
        }
        return matcher.group(1);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String rgb) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(rgb.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
