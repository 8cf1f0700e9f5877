package org.lebenswelten.coverage.siting;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Least covered shares of districts.
 *
 * @param zoningId the zoning of the districts, in which the units nest
 * @param share least share of every district, 0 to 1
 * @param shares shares of single districts that differ from it, by id
 */
public record SitingFloors(String zoningId, double share, SortedMap<String, Double> shares) {

    /** Copies the map. */
    public SitingFloors {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    /**
     * The floor of a district.
     *
     * @param district its id
     * @return 0 to 1
     */
    public double of(String district) {
        return ((Map<String, Double>) shares).getOrDefault(district, share);
    }
}
