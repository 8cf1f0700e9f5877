package org.lebenswelten.spatial.hygiene;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * What is wrong between the polygons of one layer. Every list is ordered by the positions of the polygons in the layer, gaps
 * by their south-west corner, so that the same layer gives the same report.
 *
 * @param overlaps ground that two polygons share
 * @param gaps narrow ground that no polygon has, closed in by polygons
 * @param slivers parts of polygons that are narrow everywhere
 * @param mismatches borders that run beside, across or within another polygon
 */
public record BorderReport(List<Overlap> overlaps, List<Gap> gaps, List<Sliver> slivers, List<Mismatch> mismatches) {

    /** Copies the lists. */
    public BorderReport {
        overlaps = List.copyOf(overlaps);
        gaps = List.copyOf(gaps);
        slivers = List.copyOf(slivers);
        mismatches = List.copyOf(mismatches);
    }

    /**
     * Whether nothing was found.
     *
     * @return true if all lists are empty
     */
    public boolean isClean() {
        return overlaps.isEmpty() && gaps.isEmpty() && slivers.isEmpty() && mismatches.isEmpty();
    }

    /**
     * The ground that two polygons share.
     *
     * @param firstId id of the polygon that comes first in the layer
     * @param secondId id of the other; two polygons may be the same ground
     * @param squareMetres shared area
     * @param geometry the shared ground
     */
    public record Overlap(String firstId, String secondId, double squareMetres, Geometry geometry) {}

    /**
     * Narrow ground between polygons that belongs to none of them.
     *
     * @param neighbourIds ids of the polygons around it, in the order of the layer
     * @param squareMetres its area
     * @param widthMetres diameter of the largest circle that fits in
     * @param geometry the gap
     */
    public record Gap(List<String> neighbourIds, double squareMetres, double widthMetres, Geometry geometry) {

        /** Copies the ids. */
        public Gap {
            neighbourIds = List.copyOf(neighbourIds);
        }
    }

    /**
     * A part of a polygon that is narrow everywhere.
     *
     * @param id id of the polygon
     * @param part position of the part in it, 0 for a polygon of one part
     * @param squareMetres area of the part
     * @param widthMetres diameter of the largest circle that fits in
     * @param geometry the part
     */
    public record Sliver(String id, int part, double squareMetres, double widthMetres, Geometry geometry) {}

    /**
     * The stretches of a polygon's border that do not match its neighbours.
     *
     * @param id id of the polygon
     * @param metres length of the stretches
     * @param geometry the stretches
     */
    public record Mismatch(String id, double metres, Geometry geometry) {}

    /** Says how many of each were found. */
    @Override
    public String toString() {
        return "BorderReport[" + overlaps.size() + " overlaps, " + gaps.size() + " gaps, " + slivers.size()
                + " slivers, " + mismatches.size() + " mismatches]";
    }
}
