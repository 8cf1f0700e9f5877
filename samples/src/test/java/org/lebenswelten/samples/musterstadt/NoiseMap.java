package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Bands of the day-evening-night level Lden around the traffic routes, cut at the city's border. The area of each level
 * is the union of buffers around the routes; a band is where its level is reached and the next is not.
 */
final class NoiseMap {

    /** Lower ends of the bands in dB; the last band has no upper end. */
    static final List<Integer> LEVELS = List.of(55, 60, 65, 70, 75);

    /**
     * A connected part of a band.
     *
     * @param id unique id
     * @param level position of the band in {@link #LEVELS}
     * @param polygon where the level is in the band
     */
    record Band(String id, int level, Polygon polygon) {}

    private final List<Geometry> reached = new ArrayList<>();

    /**
     * Draws the map.
     *
     * @param city outline of the city
     * @param routes the sources of noise
     */
    NoiseMap(Geometry city, List<TrafficRoute> routes) {
        for (int level = 0; level < LEVELS.size(); level++) {
            List<Geometry> buffers = new ArrayList<>();
            for (TrafficRoute route : routes) {
                buffers.add(route.line().buffer(route.noiseReach().get(level), 4));
            }
            Geometry union = UnaryUnionNG.union(buffers, Plane.GEOMETRIES.getPrecisionModel());
            Geometry simple = TopologyPreservingSimplifier.simplify(union, 2);
            reached.add(OverlayNG.overlay(simple, city, OverlayNG.INTERSECTION, Plane.GEOMETRIES.getPrecisionModel()));
        }
    }

    /**
     * The bands from the lowest, each band's parts from the largest. All borders are noded once on the grid, so the bands
     * fit together without overlaps.
     */
    List<Band> bands() {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(
                reached.stream().map(Geometry::getBoundary).toList(), Plane.GEOMETRIES.getPrecisionModel()));
        List<List<Polygon>> faces =
                LEVELS.stream().<List<Polygon>>map(level -> new ArrayList<>()).toList();
        for (Object face : polygonizer.getPolygons()) {
            int level = levelAt(((Polygon) face).getInteriorPoint());
            if (level >= 0) {
                faces.get(level).add((Polygon) face);
            }
        }
        List<Band> bands = new ArrayList<>();
        for (int level = 0; level < LEVELS.size(); level++) {
            Geometry band = CoverageUnion.union(faces.get(level).toArray(Polygon[]::new));
            List<Polygon> parts = new ArrayList<>();
            for (int i = 0; i < band.getNumGeometries(); i++) {
                parts.add((Polygon) band.getGeometryN(i).norm());
            }
            parts.sort(Comparator.comparingDouble(Polygon::getArea).reversed().thenComparing(Polygon::compareTo));
            for (int i = 0; i < parts.size(); i++) {
                bands.add(new Band("lden" + LEVELS.get(level) + "_" + (i + 1), level, parts.get(i)));
            }
        }
        return bands;
    }

    /** Position of the band at a place, or -1 where it is quieter than the lowest. */
    private int levelAt(Point place) {
        int level = -1;
        while (level + 1 < LEVELS.size() && reached.get(level + 1).contains(place)) {
            level++;
        }
        return level;
    }

    /** Whether the level at a place is at least 65 dB. */
    boolean isLoud(Coordinate place) {
        return reached.get(LEVELS.indexOf(65)).contains(Plane.GEOMETRIES.createPoint(place));
    }
}
