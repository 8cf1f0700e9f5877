package org.lebenswelten.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The outlines of all areas for maps of a page's width: simplified together, so that shared borders stay shared, and moved to
 * whole units of a plane of 1,000 units, with y downwards.
 *
 * <p>The script sets {@code lebensweltenGeometry}: width, height, and for each area its rings as {@code [[x, y, dx, dy, dx, dy
 * ...] ...]}, each point after the first as its distance from the one before. Points of maps come in the same plane from
 * {@link #place}.
 */
final class AreaOutlines {

    private static final double SIZE = 1000;

    private final List<ReportArea> areas;
    private final Envelope extent;
    private final double scale;

    private AreaOutlines(List<ReportArea> areas, Envelope extent) {
        this.areas = areas;
        this.extent = extent;
        double longest = Math.max(extent.getWidth(), extent.getHeight());
        this.scale = longest > 0 ? SIZE / longest : 1;
    }

    /** The outlines of an atlas. */
    static AreaOutlines of(ReportAtlas atlas) {
        Envelope extent = new Envelope();
        atlas.areas().forEach(area -> extent.expandToInclude(area.geometry().getEnvelopeInternal()));
        return new AreaOutlines(atlas.areas(), extent);
    }

    /** A point of the atlas in the plane of the map. */
    double[] place(Coordinate point) {
        return new double[] {
            Math.rint((point.x - extent.getMinX()) * scale * 10) / 10,
            Math.rint((extent.getMaxY() - point.y) * scale * 10) / 10
        };
    }

    /** The script of {@code assets/geometry.js}. */
    String script() {
        Geometry[] outlines = areas.stream().map(ReportArea::geometry).toArray(Geometry[]::new);
        // Half a unit of the plane is half a pixel of the widest map; CoverageSimplifier takes the square root of an
        // area.
        Geometry[] simple = areas.isEmpty() ? outlines : CoverageSimplifier.simplify(outlines, 1 / scale);
        Map<String, List<int[]>> rings = new TreeMap<>();
        for (int i = 0; i < simple.length; i++) {
            rings.put(areas.get(i).id(), rings(simple[i]));
        }
        return "var lebensweltenGeometry = "
                + PageJson.of(Map.of(
                        "size",
                        List.of(
                                areas.isEmpty() ? SIZE : Math.ceil(extent.getWidth() * scale),
                                areas.isEmpty() ? SIZE : Math.ceil(extent.getHeight() * scale)),
                        "rings",
                        rings))
                + ";\n";
    }

    private List<int[]> rings(Geometry geometry) {
        List<int[]> rings = new ArrayList<>();
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            if (geometry.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(ring(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(ring(polygon.getInteriorRingN(hole)));
                }
            }
        }
        return rings;
    }

    private int[] ring(LineString line) {
        int[] ring = new int[2 * line.getNumPoints()];
        int x = 0;
        int y = 0;
        for (int i = 0; i < line.getNumPoints(); i++) {
            Coordinate point = line.getCoordinateN(i);
            int nextX = (int) Math.rint((point.x - extent.getMinX()) * scale);
            int nextY = (int) Math.rint((extent.getMaxY() - point.y) * scale);
            ring[2 * i] = nextX - x;
            ring[2 * i + 1] = nextY - y;
            x = nextX;
            y = nextY;
        }
        return ring;
    }
}
