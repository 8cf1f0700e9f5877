package org.lebenswelten.measure.quality;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;

/** Days as sentences of findings write them. */
public final class DayWords {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d. MMMM uuuu", Language.DE.locale());
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Language.EN.locale());

    private DayWords() {}

    /**
     * A day in words.
     *
     * @param day the day
     * @return such as {@code 1. März 2024} and {@code 1 March 2024}
     */
    public static BilingualText of(LocalDate day) {
        return new BilingualText(GERMAN.format(day), ENGLISH.format(day));
    }
}
