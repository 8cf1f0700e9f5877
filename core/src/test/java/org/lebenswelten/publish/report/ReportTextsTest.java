package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;

class ReportTextsTest {

    private final ReportTexts german = new ReportTexts(Language.DE);
    private final ReportTexts english = new ReportTexts(Language.EN);

    @Test
    void numbersAreWrittenAsPeopleOfTheLanguageWriteThem() {
        assertThat(german.number(12345.678, 1), is("12.345,7"));
        assertThat(english.number(12345.678, 1), is("12,345.7"));
        assertThat(german.number(0.25, 1), is("0,3")); // halves up, as people round
        assertThat(german.number(-1.5, 1), is("\u22121,5"));
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(german.number(-0.04, 1), is("0,0"));
    }

    @Test
    void noNumberIsADash() {
        assertThat(german.number(Double.NaN, 1), is("–"));
    }

    @Test
    void unitsStayWithTheirNumber() {
        assertThat(german.withUnit(12.5, 1, BilingualText.same("%")), is("12,5\u00a0%"));
    }

    @Test
    void differencesOfPercentagesAreInPoints() {
        assertThat(german.difference(12.5, 1, BilingualText.same("%")), is("12,5\u00a0Prozentpunkte"));
        assertThat(german.difference(12.5, 1, BilingualText.same("m")), is("12,5\u00a0m"));
    }

    @Test
    void daysAndListsReadAsSentences() {
        assertThat(german.date(LocalDate.of(2025, 3, 31)), is("31. März 2025"));
        assertThat(english.date(LocalDate.of(2025, 3, 31)), is("31 March 2025"));
        assertThat(german.list(List.of("A", "B", "C")), is("A, B und C"));
        assertThat(german.list(List.of()), is(""));
    }

    @Test
    void argumentsMayHoldBraces() {
        assertThat(german.of("quarter.burdens", "{0} 'x'").endsWith("{0} 'x'."), is(true));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        List<String> onlyGerman = new ArrayList<>(german.keys(""));
        onlyGerman.removeAll(english.keys(""));
        List<String> onlyEnglish = new ArrayList<>(english.keys(""));
        onlyEnglish.removeAll(german.keys(""));
        assertThat("texts in German only", onlyGerman, empty());
        assertThat("texts in English only", onlyEnglish, empty());
    }

    @Test
    void aTextThatIsNotThereIsNamed() {
        MissingResourceException e = assertThrows(MissingResourceException.class, () -> german.of("no.such"));
        assertThat(e.getKey(), is("no.such"));
    }
}
