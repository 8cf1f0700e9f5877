package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;

/**
 * What a profile says of a site beside its place and capacity.
 *
 * @param type kind of place
 * @param areaId areal unit it lies in, or null
 * @param schedule when it is open, or null
 * @param acceptability what makes it easy or hard to come
 * @param adoption how many units take part
 */
public record SiteDetails(
        String type,
        @Nullable String areaId,
        @Nullable Schedule schedule,
        Acceptability acceptability,
        Adoption adoption) {

    /** Nothing is stated. */
    public static final SiteDetails UNKNOWN = new SiteDetails("", null, null, Acceptability.UNKNOWN, Adoption.UNKNOWN);
}
