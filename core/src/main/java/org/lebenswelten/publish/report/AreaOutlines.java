package org.lebenswelten.publish.report;

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
 * <p>The script sets {@code lebensweltenGeometry}: the width and height of the plane, and of each area its name, its page, and its path
 * in the notation of SVG, to be filled by the even-odd rule. Points of maps come in the same plane from {@link #place}.
 */
public final class AreaOutlines {

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

    /**
     * The outlines of an atlas.
     *
     * @param atlas the atlas
     * @return the outlines of its areas
     */
    public static AreaOutlines of(ReportAtlas atlas) {
        Envelope extent = new Envelope();
        atlas.areas().forEach(area -> extent.expandToInclude(area.geometry().getEnvelopeInternal()));
        return new AreaOutlines(atlas.areas(), extent);
    }

    /**
     * A point of the atlas in the plane of the map.
     *
     * @param point the point
     * @return x to the right and y downwards, with one digit
     */
    public double[] place(Coordinate point) {
        return new double[] {
            Math.rint((point.x - extent.getMinX()) * scale * 10) / 10,
            Math.rint((extent.getMaxY() - point.y) * scale * 10) / 10
        };
    }

    /** The script of {@code assets/geometry.js}. */
    String script() {
        Geometry[] outlines = areas.stream().map(ReportArea::geometry).toArray(Geometry[]::new);
        Geometry[] simple = areas.isEmpty() ? outlines : CoverageSimplifier.simplify(outlines, 1 / scale);
        Map<String, String> paths = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < simple.length; i++) {
            ReportArea area = areas.get(i);
            paths.put(area.id(), path(simple[i]));
            names.put(area.id(), area.name());
            pages.put(area.id(), area.path());
        }
        double width = areas.isEmpty() ? SIZE : Math.ceil(extent.getWidth() * scale);
        double height = areas.isEmpty() ? SIZE : Math.ceil(extent.getHeight() * scale);
        Map<String, Object> geometry =
                new TreeMap<>(Map.of("size", List.of(width, height), "paths", paths, "names", names, "pages", pages));
        return "var lebensweltenGeometry = " + PageJson.of(geometry) + ";\n";
    }

    private String path(Geometry geometry) {
        StringBuilder path = new StringBuilder();
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            if (geometry.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
                ring(polygon.getExteriorRing(), path);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), path);
                }
            }
        }
        return path.toString();
    }

    /** The last point, which is the first, is left to {@code z}. */
    private void ring(LineString line, StringBuilder path) {
        int x = 0;
        int y = 0;
        for (int i = 0; i < line.getNumPoints() - 1; i++) {
            Coordinate point = line.getCoordinateN(i);
            int nextX = (int) Math.rint((point.x - extent.getMinX()) * scale);
            int nextY = (int) Math.rint((extent.getMaxY() - point.y) * scale);
            if (i == 0) {
                path.append('M').append(nextX).append(' ').append(nextY);
            } else if (nextX != x || nextY != y) {
                path.append('l').append(nextX - x).append(' ').append(nextY - y);
            }
            x = nextX;
            y = nextY;
        }
        path.append('z');
    }
}
