package org.lebenswelten.read;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.Computation;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.network.WalkingNetwork;

/**
 * What a project computes from maps, and what was done to its maps.
 *
 * @param computed how indicators without a table of their own are computed, by id
 * @param reprojected files whose coordinates were carried into the project's system: from which to which, such as
 *     {@code EPSG:31467 > EPSG:25832}
 * @param simplified zonings with simplified borders for maps, by id; figures are computed with the original ones
 * @param network the ways on foot, or null where the project has none
 */
public record SpatialPlan(
        SortedMap<String, Computation> computed,
        SortedMap<String, String> reprojected,
        SortedMap<String, Zoning> simplified,
        @Nullable WalkingNetwork network) {

    /** Copies the maps. */
    public SpatialPlan {
        computed = Collections.unmodifiableSortedMap(new TreeMap<>(computed));
        reprojected = Collections.unmodifiableSortedMap(new TreeMap<>(reprojected));
        simplified = Collections.unmodifiableSortedMap(new TreeMap<>(simplified));
    }

    /** The plan of maps in any order. */
    static SpatialPlan of(
            Map<String, Computation> computed,
            Map<String, String> reprojected,
            Map<String, Zoning> simplified,
            @Nullable WalkingNetwork network) {
        return new SpatialPlan(new TreeMap<>(computed), new TreeMap<>(reprojected), new TreeMap<>(simplified), network);
    }

    /**
     * Nothing computed, reprojected or simplified, and no network.
     *
     * @return an empty plan
     */
    public static SpatialPlan none() {
        return new SpatialPlan(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null);
    }
}
