package org.lebenswelten.spatial.hygiene;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.spatial.hygiene.BorderReport.Gap;
import org.lebenswelten.spatial.hygiene.BorderReport.Mismatch;
import org.lebenswelten.spatial.hygiene.BorderReport.Overlap;
import org.lebenswelten.spatial.hygiene.BorderReport.Sliver;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds overlaps, gaps, slivers and mismatched borders between the polygons of a layer.
 *
 * <ul>
 *   <li><b>Mismatch</b>: a stretch of border that crosses or lies within another polygon, or lies along another border
 *       without the same vertices (JTS {@link CoverageValidator}). A neighbour with one vertex more is a mismatch even if
 *       no ground is lost, because simplification would tear the two apart.
 *   <li><b>Overlap</b>: more than the least area in m² of ground that two polygons share, duplicates included.
 *   <li><b>Gap</b>: ground of no polygon that polygons close in, into which no circle wider than the gap width fits. A
 *       wider hole is an enclave and no error.
 *   <li><b>Sliver</b>: a part of a polygon into which no circle wider than the sliver width fits.
 * </ul>
 *
 * <p>Gaps are what remains of a frame around the layer without the robust overlay union of all polygons, which also takes
 * layers that overlap; JTS 1.20 {@code CoverageUnion} and {@code CoverageGapFinder} need a valid coverage and lose holes
 * that touch its edge (JTS #1134). Known limit: a slit that is open to the outside of the layer is not closed in and is
 * not found.
 *
 * <p>Widths are diameters of the maximum inscribed circle, found to a hundredth of the width asked for.
 */
public final class BorderCheck {

    private final double leastOverlap;
    private final double gapWidth;
    private final double sliverWidth;

    private BorderCheck(double leastOverlap, double gapWidth, double sliverWidth) {
        this.leastOverlap = leastOverlap;
        this.gapWidth = gapWidth;
        this.sliverWidth = sliverWidth;
    }

    /**
     * Overlaps above 1e-6 m², gaps and slivers up to 1 m wide.
     *
     * @return the check
     */
    public static BorderCheck withDefaults() {
        return new BorderCheck(1e-6, 1, 1);
    }

    /**
     * The same with another least overlap.
     *
     * @param squareMetres overlaps up to this area are not reported, 0 or more
     * @return a new check
     * @throws IllegalArgumentException if the area is negative
     */
    public BorderCheck withLeastOverlap(double squareMetres) {
        return new BorderCheck(required("least overlap", squareMetres, "m²"), gapWidth, sliverWidth);
    }

    /**
     * The same with another gap width.
     *
     * @param metres greatest width of a gap; 0 looks for none
     * @return a new check
     * @throws IllegalArgumentException if the width is negative
     */
    public BorderCheck withGapWidth(double metres) {
        return new BorderCheck(leastOverlap, required("gap width", metres, "m"), sliverWidth);
    }

    /**
     * The same with another sliver width.
     *
     * @param metres greatest width of a sliver; 0 looks for none
     * @return a new check
     * @throws IllegalArgumentException if the width is negative
     */
    public BorderCheck withSliverWidth(double metres) {
        return new BorderCheck(leastOverlap, gapWidth, required("sliver width", metres, "m"));
    }

    /**
     * Checks a layer.
     *
     * @param layer the polygons
     * @return what was found
     */
    public BorderReport check(PolygonLayer layer) {
        STRtree index = new STRtree();
        for (int i = 0; i < layer.size(); i++) {
            index.insert(layer.geometries().get(i).getEnvelopeInternal(), i);
        }
        Geometry[] invalid = CoverageValidator.validate(layer.geometries().toArray(new Geometry[0]));
        return new BorderReport(
                overlaps(layer, index, invalid), gaps(layer, index), slivers(layer), mismatches(layer, invalid));
    }

    private List<Overlap> overlaps(PolygonLayer layer, STRtree index, @Nullable Geometry[] invalid) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < layer.size(); i++) {
            Geometry first = layer.geometries().get(i);
            for (int j : near(index, first)) {
                // where two polygons share ground, the border of at least one of them is invalid
                if (j > i && (invalid[i] != null || invalid[j] != null)) {
                    Geometry shared =
                            OverlayNGRobust.overlay(first, layer.geometries().get(j), OverlayNG.INTERSECTION);
                    if (shared.getArea() > leastOverlap) {
                        overlaps.add(new Overlap(layer.ids().get(i), layer.ids().get(j), shared.getArea(), shared));
                    }
                }
            }
        }
        return overlaps;
    }

    private List<Gap> gaps(PolygonLayer layer, STRtree index) {
        List<Gap> gaps = new ArrayList<>();
        if (layer.size() == 0 || gapWidth == 0) {
            return gaps;
        }
        Geometry union = OverlayNGRobust.union(layer.geometries());
        Envelope frame = union.getEnvelopeInternal();
        frame.expandBy(1);
        Geometry outside = OverlayNGRobust.overlay(union.getFactory().toGeometry(frame), union, OverlayNG.DIFFERENCE);
        for (Polygon hole : polygons(outside)) {
            // what reaches the frame is the surroundings
            if (!hole.getEnvelopeInternal().equals(frame) && isNarrow(hole, gapWidth)) {
                List<String> neighbours = new ArrayList<>();
                for (int i : near(index, hole)) {
                    if (layer.geometries().get(i).isWithinDistance(hole, gapWidth / 1000)) {
                        neighbours.add(layer.ids().get(i));
                    }
                }
                gaps.add(new Gap(neighbours, hole.getArea(), width(hole, gapWidth), hole));
            }
        }
        gaps.sort((a, b) ->
                a.geometry().getEnvelopeInternal().compareTo(b.geometry().getEnvelopeInternal()));
        return gaps;
    }

    private List<Sliver> slivers(PolygonLayer layer) {
        List<Sliver> slivers = new ArrayList<>();
        for (int i = 0; i < layer.size() && sliverWidth > 0; i++) {
            List<Polygon> parts = polygons(layer.geometries().get(i));
            for (int part = 0; part < parts.size(); part++) {
                Polygon polygon = parts.get(part);
                if (isNarrow(polygon, sliverWidth)) {
                    slivers.add(new Sliver(
                            layer.ids().get(i), part, polygon.getArea(), width(polygon, sliverWidth), polygon));
                }
            }
        }
        return slivers;
    }

    private static List<Mismatch> mismatches(PolygonLayer layer, @Nullable Geometry[] invalid) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (int i = 0; i < invalid.length; i++) {
            Geometry lines = invalid[i];
            if (lines != null) {
                mismatches.add(new Mismatch(layer.ids().get(i), lines.getLength(), lines));
            }
        }
        return mismatches;
    }

    private static boolean isNarrow(Polygon polygon, double asked) {
        // a polygon without holes holds a circle of diameter 2 * area / perimeter at least (doi:10.2307/2320297)
        boolean surelyWide = polygon.getNumInteriorRing() == 0 && 2 * polygon.getArea() / polygon.getLength() > asked;
        return !surelyWide && polygon.buffer(-asked / 2).isEmpty();
    }

    /** Diameter of the largest circle that fits into a narrow polygon. */
    private static double width(Polygon polygon, double asked) {
        return 2 * MaximumInscribedCircle.getRadiusLine(polygon, asked / 200).getLength();
    }

    private static SortedSet<Integer> near(STRtree index, Geometry geometry) {
        SortedSet<Integer> near = new TreeSet<>();
        index.query(geometry.getEnvelopeInternal(), item -> near.add((Integer) item));
        return near;
    }

    @SuppressWarnings("unchecked") // JTS returns a raw list of polygons
    private static List<Polygon> polygons(Geometry geometry) {
        return PolygonExtracter.getPolygons(geometry);
    }

    private static double required(String name, double value, String unit) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + value + " " + unit + ", expected a number >= 0");
        }
        return value;
    }
}
