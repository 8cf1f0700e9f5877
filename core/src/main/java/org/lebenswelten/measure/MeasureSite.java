package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;

/**
 * A place where a measure happens.
 *
 * @param id id within the measure
 * @param name name of the place
 * @param settingUnitId id of the Kita or school, or null
 * @param x easting in the project's coordinate reference system
 * @param y northing in the project's coordinate reference system
 * @param capacity how many people it can take, or null where unknown, which is not zero
 * @param details everything else
 */
public record MeasureSite(
        String id,
        String name,
        @Nullable String settingUnitId,
        double x,
        double y,
        @Nullable Capacity capacity,
        SiteDetails details) {

    /**
     * A site of which nothing else is stated.
     *
     * @param id id within the measure
     * @param name name of the place
     * @param settingUnitId id of the Kita or school, or null
     * @param x easting in the project's coordinate reference system
     * @param y northing in the project's coordinate reference system
     * @param capacity how many people it can take, or null where unknown, which is not zero
     */
    public MeasureSite(
            String id, String name, @Nullable String settingUnitId, double x, double y, @Nullable Capacity capacity) {
        this(id, name, settingUnitId, x, y, capacity, SiteDetails.UNKNOWN);
    }
}
