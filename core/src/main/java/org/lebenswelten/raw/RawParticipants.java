package org.lebenswelten.raw;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.NumberBasis;

/**
 * How many people took part at a site of a measure within some days, as its profile states it.
 *
 * <p>Each breakdown divides the same people; where its parts do not add up to the count, the rest is of unknown origin, sex or
 * age.
 *
 * @param measureId the measure
 * @param siteId the site within the measure
 * @param from first day
 * @param to last day, inclusive
 * @param basis how the count came about, or null where it is not stated
 * @param count persons, 0 or more
 * @param byArea persons by the areal unit they live in; empty where it is not stated
 * @param bySex persons by sex; empty where it is not stated
 * @param byAge persons by ages such as {@code 3-5} or {@code 65+}; empty where it is not stated
 */
public record RawParticipants(
        String measureId,
        String siteId,
        LocalDate from,
        LocalDate to,
        @Nullable NumberBasis basis,
        double count,
        SortedMap<String, Double> byArea,
        SortedMap<String, Double> bySex,
        SortedMap<String, Double> byAge) {

    /**
     * Copies the breakdowns.
     *
     * @throws IllegalArgumentException if the count is negative or the last day lies before the first
     */
    public RawParticipants {
        Objects.requireNonNull(measureId, "measureId");
        Objects.requireNonNull(siteId, "siteId");
        if (!(count >= 0) || Double.isInfinite(count)) {
            throw new IllegalArgumentException("participants of " + siteId + ", expected a finite number >= 0");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("participants of " + siteId + ": " + to + " lies before " + from);
        }
        byArea = Collections.unmodifiableSortedMap(new TreeMap<>(byArea));
        bySex = Collections.unmodifiableSortedMap(new TreeMap<>(bySex));
        byAge = Collections.unmodifiableSortedMap(new TreeMap<>(byAge));
    }

    /** Says where and when only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawParticipants[" + measureId + " " + siteId + " " + from + "/" + to + "]";
    }
}
