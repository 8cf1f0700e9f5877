package org.lebenswelten.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which reporting period stands for a year, by hand. */
class IndicatorTest {

    @Test
    void poolStandsForEachOfItsYears() {
        Indicator indicator = reported("2019-2021", "2022-2024");

        assertThat(indicator.periodFor(Period.of("2020")), is(0));
        assertThat(indicator.periodFor(Period.of("2022")), is(1));
        assertThat(indicator.periodFor(Period.of("2025")), is(-1));
    }

    /** Of three rolling sums that contain 2021 the middle one is centred on it; 2019 is in one only; 2022 is in two. */
    @Test
    void ofOverlappingPeriodsTheCentredOneIsTaken() {
        Indicator indicator = reported("2019-2021", "2020-2022", "2021-2023");

        assertThat(indicator.periodFor(Period.of("2021")), is(1));
        assertThat(indicator.periodFor(Period.of("2019")), is(0));
        assertThat(indicator.periodFor(Period.of("2022")), is(2));
    }

    @Test
    void shorterPeriodIsTakenBeforeALongerOne() {
        assertThat(reported("2019-2024", "2020-2022").periodFor(Period.of("2022")), is(1));
    }

    @Test
    void periodsThatBeginTogetherAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> reported("2019-2021", "2019-2022"));
    }

    private static Indicator reported(String... periods) {
        return new Indicator(
                "x",
                BilingualText.same("x"),
                BilingualText.same("x"),
                BilingualText.same("%"),
                IndicatorKind.PROPORTION,
                100,
                Direction.HIGHER_IS_WORSE,
                "quarter",
                Arrays.stream(periods).map(Period::of).toList(),
                BilingualText.same("x"));
    }
}
