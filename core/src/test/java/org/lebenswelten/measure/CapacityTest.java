package org.lebenswelten.measure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Period;

/** Expected places are hand calculations with a mean month of 365.2425 / 12 = 30.436875 days. */
class CapacityTest {

    private static final Period Y2023 = Period.ofYear(2023);

    @Test
    void wholeYearOfMonthlyPlaces() {
        // 10 places a month, 365 days: 10 * 365 / 30.436875
        RunningTime open = new RunningTime(LocalDate.of(2020, 1, 1), null);
        assertThat(new Capacity(10, 1).placesIn(open, Y2023), closeTo(119.920326, 1e-6));
    }

    @Test
    void placesAreProRataForTheDaysWithinThePeriod() {
        // 1 October to 31 December 2023 = 92 days of a yearly offer of 40: 40 * 92 / 365.2425
        RunningTime autumn = new RunningTime(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 3, 31));
        assertThat(new Capacity(40, 12).placesIn(autumn, Y2023), closeTo(10.075498, 1e-6));
    }

    @Test
    void singleDayCounts() {
        RunningTime day = new RunningTime(LocalDate.of(2023, 12, 31), LocalDate.of(2023, 12, 31));
        assertThat(new Capacity(365.2425, 12).placesIn(day, Y2023), closeTo(1, 1e-12));
    }

    @Test
    void nothingOutsideTheRunningTime() {
        RunningTime later = new RunningTime(LocalDate.of(2024, 1, 1), null);
        RunningTime earlier = new RunningTime(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31));
        assertThat(new Capacity(40, 12).placesIn(later, Y2023), closeTo(0, 0));
        assertThat(new Capacity(40, 12).placesIn(earlier, Y2023), closeTo(0, 0));
    }

    @Test
    void unknownIsNotZeroAndNegativeIsRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Capacity(-1, 12));
        assertThat(e.getMessage(), containsString("-1.0"));
        assertThrows(IllegalArgumentException.class, () -> new Capacity(Double.NaN, 12));
        assertThrows(IllegalArgumentException.class, () -> new Capacity(1, 0));
    }

    /** Half a year is six months, whatever its days; 15 days beyond are 15 / 30.436875 of a month. */
    @Test
    void windowsAreMeasuredInCalendarMonths() {
        Capacity half = new Capacity(45, 6);
        LocalDate begin = LocalDate.of(2024, 1, 1);

        assertThat(half.placesInWindow(begin, LocalDate.of(2024, 6, 30)), closeTo(45, 1e-12));
        assertThat(half.placesInWindow(begin, LocalDate.of(2024, 12, 31)), closeTo(90, 1e-12));
        assertThat(half.placesInWindow(begin, LocalDate.of(2024, 7, 15)), closeTo(45 + 7.5 * 15 / 30.436875, 1e-9));
        assertThat(half.placesInWindow(begin, LocalDate.of(2023, 12, 31)), is(0.0));
    }
}
