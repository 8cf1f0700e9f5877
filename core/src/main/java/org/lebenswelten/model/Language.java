package org.lebenswelten.model;

import java.util.Locale;

/** The two languages in which everything that a user reads is written. German comes first. */
public enum Language {
    /** German. */
    DE(Locale.GERMAN),
    /** English. */
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * The locale for numbers and texts in this language.
     *
     * @return the locale
     */
    public Locale locale() {
        return locale;
    }

    /**
     * The ISO 639-1 code.
     *
     * @return {@code "de"} or {@code "en"}
     */
    public String code() {
        return locale.getLanguage();
    }
}
