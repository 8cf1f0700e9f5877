package org.lebenswelten.model;

import java.util.Objects;

/**
 * A text in German and in English. Both are there, or there is no text: a published element never has one language
 * only.
 *
 * @param de the German text, not blank
 * @param en the English text, not blank
 */
public record BilingualText(String de, String en) {

    /**
     * Checks that both texts are there.
     *
     * @throws IllegalArgumentException if one text is blank
     */
    public BilingualText {
        requireText("de", de);
        requireText("en", en);
    }

    /**
     * A text that reads the same in both languages, such as a proper name.
     *
     * @param text the text
     * @return the text in both languages
     */
    public static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    /**
     * The text in one language.
     *
     * @param language the language
     * @return the text
     */
    public String in(Language language) {
        return language == Language.DE ? de : en;
    }

    private static void requireText(String language, String text) {
        Objects.requireNonNull(text, language);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text '" + language + "' is blank, expected a text in both languages");
        }
    }
}
