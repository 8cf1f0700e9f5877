package org.lebenswelten.geotools;

import java.sql.Date;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as the instants that map services take them for: 00:00 UTC.
 *
 * <p>A WMS request for {@code TIME=2024-01-01} asks for 2024-01-01T00:00Z. {@link Date#valueOf(LocalDate)} would give
 * midnight where the server stands instead, which in Berlin is the day before in UTC.
 */
@SuppressWarnings("JavaUtilDate") // GeoTools hands over literals of this type
final class UtcDays {

    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    private UtcDays() {}

    /**
     * A day as a date of SQL.
     *
     * @param day the day
     * @return a new date at 00:00 UTC
     */
    static Date toDate(LocalDate day) {
        return new Date(day.toEpochDay() * MILLIS_A_DAY);
    }

    /**
     * What a literal means that stands beside a day: text by ISO 8601, days at 00:00 UTC; a time as the instant it is; a
     * date of SQL at midnight of this machine's time zone as that day.
     *
     * @param literal the literal
     * @return the date, or null if the literal is none of these
     */
    static @Nullable Date fromLiteral(@Nullable Object literal) {
        if (literal instanceof Date date) {
            return new Date(startOfLocalDay(date));
        }
        if (literal instanceof java.util.Date instant) {
            return new Date(instant.getTime());
        }
        if (literal instanceof String text) {
            return fromText(text.trim());
        }
        return null;
    }

    private static long startOfLocalDay(Date date) {
        ZonedDateTime local = Instant.ofEpochMilli(date.getTime()).atZone(ZoneId.systemDefault());
        boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? local.toLocalDate().toEpochDay() * MILLIS_A_DAY : date.getTime();
    }

    private static @Nullable Date fromText(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return toDate(LocalDate.parse(text));
            }
            if (INSTANT.matcher(text).matches()) {
                return new Date(OffsetDateTime.parse(text).toInstant().toEpochMilli());
            }
            return null;
        } catch (DateTimeException e) {
            // 2024-02-30 has the form of a day but is none
            return null;
        }
    }
}
