package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UtcDaysTest {

    /** 19,723 days after 1970-01-01, of 86,400 s each (GNU date: date -u -d 2024-01-01 +%s). */
    private static final long NEW_YEAR_2024 = 1_704_067_200_000L;

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    private static @Nullable Long millis(@Nullable Object literal) {
        Date date = UtcDays.fromLiteral(literal);
        return date == null ? null : date.getTime();
    }

    @Test
    void daysBeginAtMidnightUtc() {
        assertThat(UtcDays.toDate(LocalDate.of(2024, 1, 1)).getTime(), is(NEW_YEAR_2024));
        assertThat(UtcDays.toDate(LocalDate.of(1969, 12, 31)).getTime(), is(-86_400_000L));
    }

    @Test
    void literalsMeanTheSameInEveryTimeZone() {
        for (String id : List.of("UTC", "Europe/Berlin", "America/New_York", "Pacific/Auckland")) {
            TimeZone.setDefault(TimeZone.getTimeZone(id));
            assertThat(id, millis("2024-01-01"), is(NEW_YEAR_2024));
            assertThat(id, millis(" 2024-01-01T00:00:00Z "), is(NEW_YEAR_2024));
            assertThat(id, millis("2024-01-01T01:00+01:00"), is(NEW_YEAR_2024));
            assertThat(id, millis("2024-01-01T00:00:00.250Z"), is(NEW_YEAR_2024 + 250));
            assertThat(id, millis(java.util.Date.from(Instant.ofEpochMilli(NEW_YEAR_2024 + 5))), is(NEW_YEAR_2024 + 5));
            assertThat(id, millis(new Timestamp(NEW_YEAR_2024)), is(NEW_YEAR_2024));
            // what JDBC means by a date, and what this store hands out
            assertThat(id, millis(Date.valueOf("2024-01-01")), is(NEW_YEAR_2024));
            assertThat(id, millis(new Date(NEW_YEAR_2024)), is(NEW_YEAR_2024));
        }
    }

    @Test
    void leavesEverythingElse() {
        assertThat(millis(null), is(nullValue()));
        assertThat(millis("soon"), is(nullValue()));
        assertThat(millis("2024-02-30"), is(nullValue()));
        assertThat(millis("2024-01-01T00:00:00"), is(nullValue()));
        assertThat(millis(2024), is(nullValue()));
    }
}
