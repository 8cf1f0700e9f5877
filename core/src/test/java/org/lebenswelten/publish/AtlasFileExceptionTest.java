package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.model.Language;

class AtlasFileExceptionTest {

    @Test
    void messageNamesFilePlaceCodeValueAndRule() {
        AtlasFileException e = AtlasFileException.of(
                AtlasFileProblem.WRONG_CONTENT, Path.of("a.gpkg"), "belastung.score, 01", "ab\nc", "REAL");

        assertThat(
                e.getMessage(), is("a.gpkg [belastung.score, 01] LW-607 'ab c': value does not fit; expected: REAL"));
        assertThat(
                e.text(Language.DE),
                is("a.gpkg [belastung.score, 01] LW-607 'ab c': unpassender Wert; erwartet: REAL"));
    }

    @Test
    void longValuesAreCutTo80Characters() {
        AtlasFileException e =
                AtlasFileException.of(AtlasFileProblem.NEWER_FORMAT, Path.of("a"), null, "x".repeat(1000), "1");

        assertThat(e.getMessage().replaceAll("[^x]", "").length(), is(77));
        assertThat(e.getMessage(), endsWith("xx...': file has a newer format; this program reads up to format 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyCodeHasItsText(String language) {
        Set<String> keys = ResourceBundle.getBundle(
                        "org.lebenswelten.publish.files",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();

        assertThat(
                keys,
                is(Arrays.stream(AtlasFileProblem.values())
                        .map(AtlasFileProblem::id)
                        .collect(Collectors.toSet())));
    }
}
