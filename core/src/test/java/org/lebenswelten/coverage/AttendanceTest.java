package org.lebenswelten.coverage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;

/** A window from 2023-12-22 to 2024-01-10, 20 days of which 10 lie in each year, and one of the first half of 2024. */
class AttendanceTest {

    private static final UnitPeriods FRAME =
            new UnitPeriods("z", List.of("a", "b"), List.of(Period.ofYear(2023), Period.ofYear(2024)));
    private final Participation winter = window("2023-12-22", "2024-01-10", 40, Map.of("a", 20.0, "b", Double.NaN));
    private final Participation spring = window("2024-01-01", "2024-06-30", 60, Map.of("a", 30.0));

    @Test
    void windowCountsByItsDaysInThePeriod() {
        assertThat(Attendance.shareIn(winter, Period.ofYear(2023)), closeTo(0.5, 1e-12));
        assertThat(Attendance.shareIn(winter, Period.ofYear(2024)), closeTo(0.5, 1e-12));
        assertThat(Attendance.shareIn(winter, Period.ofYear(2022)), is(0.0));
    }

    /** 10 + 30 from a in 2024; of b one window withholds how many there were. */
    @Test
    void participantsOfStatedOrigin() {
        List<Participation> windows = List.of(winter, spring);

        assertThat(Attendance.ofStatedOrigin(windows, FRAME, 0, Period.ofYear(2024)), closeTo(40, 1e-12));
        assertThat(Attendance.ofStatedOrigin(windows, FRAME, 1, Period.ofYear(2024)), notANumber());
        assertThat(Attendance.ofStatedOrigin(List.of(spring), FRAME, 1, Period.ofYear(2024)), is(0.0));
    }

    @Test
    void areasOfAnotherZoningAreNoOrigin() {
        assertThat(Attendance.hasOrigin(winter, FRAME), is(true));
        assertThat(
                Attendance.hasOrigin(window("2024-01-01", "2024-06-30", 9, Map.of("district", 9.0)), FRAME), is(false));
        assertThat(Attendance.hasOrigin(window("2024-01-01", "2024-06-30", 9, Map.of()), FRAME), is(false));
    }

    private static Participation window(String from, String to, double count, Map<String, Double> byArea) {
        return new Participation(
                "m",
                "s",
                LocalDate.parse(from),
                LocalDate.parse(to),
                null,
                count,
                new TreeMap<>(byArea),
                new TreeMap<>(),
                new TreeMap<>());
    }
}
