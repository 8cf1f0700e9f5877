package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.BilingualText;

/** Units as profiles write them. */
class UnitScaleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "% | % | 100",
                "Prozent | per cent | 100",
                "‰ | ‰ | 1000",
                "je 1.000 | per 1,000 | 1000",
                "je 100.000 Einwohner | per 100 000 | 100000",
                "Quote | per 100 | 100",
                "Prozentpunkte | percentage points | NaN",
                "Punkte | points | NaN",
                "Kitas | Kitas | NaN",
                "je 0 | per 0 | NaN"
            })
    void whatAShareIsMultipliedBy(String de, String en, double multiplier) {
        assertThat(UnitScale.multiplierOf(new BilingualText(de, en)), is(multiplier));
    }

    @Test
    void noUnitIsNoShare() {
        assertThat(UnitScale.multiplierOf(null), is(Double.NaN));
    }
}
