package org.lebenswelten.atlas;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.model.BilingualText;

class LayerTextsTest {

    @Test
    void numbersAreWrittenAsEachLanguageDoes() {
        assertThat(LayerTexts.number(1234.5), is(new BilingualText("1.234,5", "1,234.5")));
        assertThat(
                LayerTexts.of("class.between", 12.5, 15, BilingualText.same("%")),
                is(new BilingualText("über 12,5 bis 15 %", "over 12.5 up to 15 %")));
    }

    @Test
    void sentenceEndsInOneFullStop() {
        assertThat(
                LayerTexts.sentence(new BilingualText("Ohne Punkt", "Is it one? ")),
                is(new BilingualText("Ohne Punkt.", "Is it one?")));
    }

    @Test
    void everyTextStandsInBothLanguages() throws IOException {
        assertThat(
                properties("de").stringPropertyNames(), equalTo(properties("en").stringPropertyNames()));
    }

    /** A lone apostrophe would swallow the placeholders behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyPlaceholderIsFilled(String language) throws IOException {
        SortedSet<String> keys = new TreeSet<>(properties(language).stringPropertyNames());
        for (String key : keys) {
            BilingualText text = LayerTexts.of(key, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            assertThat(key, language.equals("de") ? text.de() : text.en(), not(containsString("{")));
        }
    }

    private static Properties properties(String language) throws IOException {
        Properties properties = new Properties();
        try (var in = LayerTexts.class.getResourceAsStream("layers_" + language + ".properties")) {
            properties.load(in);
        }
        return properties;
    }
}
