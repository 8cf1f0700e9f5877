package org.lebenswelten.measure.quality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.BilingualText;

/** Days as the languages write them (DIN 5008 for German). */
class DayWordsTest {

    @Test
    void aDayHasItsMonthInWords() {
        assertThat(DayWords.of(LocalDate.of(2024, 3, 1)), is(new BilingualText("1. März 2024", "1 March 2024")));
    }
}
