package org.lebenswelten.spatial.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Polygons sorted into ranked classes, of which the highest counts wherever polygons overlap: noise bands of several
 * sources, land use by density.
 *
 * <pre>{@code
 * class at a place = highest class of all polygons that contain or touch the place; none where no polygon does
 * }</pre>
 *
 * @param layer the polygons
 * @param classes names of the classes, lowest first
 * @param classOf position of the class of each polygon
 */
public record PolygonTheme(PolygonLayer layer, List<String> classes, int[] classOf) {

    /**
     * Copies and checks the classes.
     *
     * @throws IllegalArgumentException if there are not as many class positions as polygons, or a position is out of range
     */
    public PolygonTheme {
        classes = List.copyOf(classes);
        classOf = classOf.clone();
        if (classOf.length != layer.size()) {
            throw new IllegalArgumentException("layer '" + layer.name() + "' has " + layer.size() + " polygons but "
                    + classOf.length + " class positions, expected as many");
        }
        for (int i = 0; i < classOf.length; i++) {
            if (classOf[i] < 0 || classOf[i] >= classes.size()) {
                throw new IllegalArgumentException("layer '" + layer.name() + "' polygon '"
                        + layer.ids().get(i) + "': class position " + classOf[i] + ", expected 0 to "
                        + (classes.size() - 1));
            }
        }
    }

    /**
     * A theme of a single class.
     *
     * @param layer the polygons
     * @param name name of the class
     * @return the theme
     */
    public static PolygonTheme ofOneClass(PolygonLayer layer, String name) {
        return new PolygonTheme(layer, List.of(name), new int[layer.size()]);
    }

    /**
     * The class of each polygon.
     *
     * @return a copy
     */
    @Override
    public int[] classOf() {
        return classOf.clone();
    }

    /**
     * The same ground without overlaps: each piece of ground belongs to its highest class only.
     *
     * @return for each class, lowest first, the disjoint polygons where it is the highest; a list may be empty
     */
    public List<List<Polygon>> flattened() {
        Geometry higher = new GeometryFactory().createPolygon();
        List<List<Polygon>> flat = new ArrayList<>();
        for (int c = classes.size() - 1; c >= 0; c--) {
            List<Geometry> members = new ArrayList<>();
            for (int i = 0; i < classOf.length; i++) {
                if (classOf[i] == c) {
                    members.add(layer.geometries().get(i));
                }
            }
            if (members.isEmpty()) {
                flat.add(0, List.of());
                continue;
            }
            Geometry here = OverlayNGRobust.union(members);
            flat.add(0, polygons(OverlayNGRobust.overlay(here, higher, OverlayNG.DIFFERENCE)));
            higher = OverlayNGRobust.overlay(here, higher, OverlayNG.UNION);
        }
        return flat;
    }

    /**
     * The class at many points.
     *
     * @param x eastings
     * @param y northings
     * @return position of the highest class at each point, or -1 where no polygon contains or touches it
     */
    public int[] classAt(double[] x, double[] y) {
        PolygonLocator locator = PolygonLocator.of(layer);
        int[] found = new int[x.length];
        Arrays.setAll(found, p -> {
            int highest = -1;
            for (int polygon : locator.allAt(x[p], y[p])) {
                highest = Math.max(highest, classOf[polygon]);
            }
            return highest;
        });
        return found;
    }

    @SuppressWarnings("unchecked") // JTS returns a raw list of polygons
    private static List<Polygon> polygons(Geometry geometry) {
        return PolygonExtracter.getPolygons(geometry);
    }

    /** Says layer and classes only. */
    @Override
    public String toString() {
        return "PolygonTheme[" + layer + ", " + classes + "]";
    }
}
