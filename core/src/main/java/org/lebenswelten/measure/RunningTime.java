package org.lebenswelten.measure;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Period;

/**
 * When a measure runs.
 *
 * @param start first day
 * @param end last day, inclusive, or null where the end is open
 */
public record RunningTime(LocalDate start, @Nullable LocalDate end) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end lies before the start
     */
    public RunningTime {
        Objects.requireNonNull(start, "start");
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("end " + end + " lies before start " + start);
        }
    }

    /**
     * Whether the measure runs on at least one day of a period.
     *
     * @param period the period
     * @return true if they share a day
     */
    public boolean touches(Period period) {
        return !start.isAfter(period.end()) && (end == null || !end.isBefore(period.start()));
    }
}
