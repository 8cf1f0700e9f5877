package org.lebenswelten.measure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.NumberBasis;

/**
 * How many people took part at a site of a measure within some days, as far as it may be published. Counts are rounded as the
 * project rounds counts of people; {@code NaN} stands for a count that is withheld, be it small or telling of another.
 *
 * <p>Only disclosure control makes these. Parts need not add up to the count: the rest is rounding, or of unknown origin.
 *
 * @param measureId the measure
 * @param siteId the site within the measure
 * @param from first day
 * @param to last day, inclusive
 * @param basis how the count came about, or null where it is not stated
 * @param count persons, or {@code NaN}
 * @param byArea persons by the areal unit they live in, each maybe {@code NaN}; empty where it is not stated
 * @param bySex persons by sex, each maybe {@code NaN}; empty where it is not stated
 * @param byAge persons by ages, each maybe {@code NaN}; empty where it is not stated
 */
public record Participation(
        String measureId,
        String siteId,
        LocalDate from,
        LocalDate to,
        @Nullable NumberBasis basis,
        double count,
        SortedMap<String, Double> byArea,
        SortedMap<String, Double> bySex,
        SortedMap<String, Double> byAge) {

    /** Copies the breakdowns. */
    public Participation {
        Objects.requireNonNull(measureId, "measureId");
        Objects.requireNonNull(siteId, "siteId");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        byArea = Collections.unmodifiableSortedMap(new TreeMap<>(byArea));
        bySex = Collections.unmodifiableSortedMap(new TreeMap<>(bySex));
        byAge = Collections.unmodifiableSortedMap(new TreeMap<>(byAge));
    }

    /**
     * Whether the count is withheld.
     *
     * @return true if it is {@code NaN}
     */
    public boolean isWithheld() {
        return Double.isNaN(count);
    }
}
