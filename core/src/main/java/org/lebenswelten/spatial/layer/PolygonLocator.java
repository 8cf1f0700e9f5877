package org.lebenswelten.spatial.layer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Finds the one polygon of a layer that a point belongs to.
 *
 * <p><b>Rule.</b> A point belongs to the polygon that contains it. If several contain or touch it, as on a border that
 * two quarters share, it belongs to the one whose id comes first as text ({@link String#compareTo}); so each point
 * counts exactly once, whatever the order of the rows. Whether a point lies exactly on a border is decided without
 * rounding error (JTS {@code Orientation}).
 *
 * <p>Many points are fast because a grid of cells over the layer remembers, from the first point in a cell on, which
 * polygons come near the cell and which cover it whole; only the others are asked, and have their edges indexed. A locator
 * may be used by one thread at a time.
 */
public final class PolygonLocator {

    private static final double CELLS_PER_POLYGON = 200;
    private static final double MAXIMUM_CELLS = 4_000_000;
    private static final double MARGIN = 1e-9;
    private static final int[] NOBODY = {};

    private final List<Geometry> geometries;
    private final Envelope extent = new Envelope();
    private final int side;
    private final int[][] candidates;
    private final boolean[] sifted;
    private final @Nullable PreparedGeometry[] prepared;
    private final IndexedPointInAreaLocator[] locators;

    private PolygonLocator(List<Geometry> geometries, int[] byId) {
        int n = geometries.size();
        this.geometries = geometries;
        this.prepared = new PreparedGeometry[n];
        this.locators = new IndexedPointInAreaLocator[n];
        for (int i = 0; i < n; i++) {
            locators[i] = new IndexedPointInAreaLocator(geometries.get(i));
            extent.expandToInclude(geometries.get(i).getEnvelopeInternal());
        }
        this.side = (int) Math.ceil(Math.sqrt(Math.min(MAXIMUM_CELLS, n * CELLS_PER_POLYGON)));
        this.candidates = new int[side * side][];
        this.sifted = new boolean[side * side];
        Arrays.fill(candidates, NOBODY);
        for (int i : byId) {
            Envelope box = geometries.get(i).getEnvelopeInternal();
            for (int row = row(box.getMinY()); row <= row(box.getMaxY()); row++) {
                for (int column = column(box.getMinX()); column <= column(box.getMaxX()); column++) {
                    int cell = row * side + column;
                    candidates[cell] = Arrays.copyOf(candidates[cell], candidates[cell].length + 1);
                    candidates[cell][candidates[cell].length - 1] = i;
                }
            }
        }
    }

    /**
     * A locator for a layer.
     *
     * @param layer the polygons
     * @return the locator
     */
    public static PolygonLocator of(PolygonLayer layer) {
        int[] byId = IntStream.range(0, layer.size())
                .boxed()
                .sorted(Comparator.comparing(layer.ids()::get))
                .mapToInt(Integer::intValue)
                .toArray();
        return new PolygonLocator(layer.geometries(), byId);
    }

    /**
     * The polygon that a point belongs to.
     *
     * @param x easting
     * @param y northing
     * @return its position in the layer, or -1 if no polygon contains or touches the point, or a coordinate is not finite
     */
    public int at(double x, double y) {
        Coordinate point = new Coordinate(x, y);
        for (int i : near(point)) {
            if (touches(i, point)) {
                return polygon(i);
            }
        }
        return -1;
    }

    /**
     * The polygon that each of many points belongs to.
     *
     * @param x eastings
     * @param y northings
     * @return for each point what {@link #at} returns
     * @throws IllegalArgumentException if the columns differ in length
     */
    public int[] at(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "points with " + x.length + " eastings and " + y.length + " northings, expected as many");
        }
        int[] found = new int[x.length];
        Arrays.setAll(found, p -> at(x[p], y[p]));
        return found;
    }

    /**
     * All polygons that contain or touch a point, ascending by id.
     *
     * @param x easting
     * @param y northing
     * @return their positions in the layer
     */
    public int[] allAt(double x, double y) {
        Coordinate point = new Coordinate(x, y);
        int[] near = near(point);
        int[] found = new int[near.length];
        int count = 0;
        for (int i : near) {
            if (touches(i, point)) {
                found[count++] = polygon(i);
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** A candidate that covers the whole cell stands as its complement. */
    private boolean touches(int candidate, Coordinate point) {
        return candidate < 0 || locators[candidate].locate(point) != Location.EXTERIOR;
    }

    private static int polygon(int candidate) {
        return candidate < 0 ? ~candidate : candidate;
    }

    /** The candidates of the cell that a point lies in, ascending by id. */
    private int[] near(Coordinate point) {
        if (!extent.covers(point)) {
            return NOBODY;
        }
        int row = row(point.y);
        int column = column(point.x);
        int cell = row * side + column;
        if (!sifted[cell]) {
            candidates[cell] = sift(candidates[cell], box(row, column));
            sifted[cell] = true;
        }
        return candidates[cell];
    }

    /** Drops the polygons that stay clear of a box, and marks those that cover it. */
    private int[] sift(int[] polygons, Geometry box) {
        int[] kept = new int[polygons.length];
        int count = 0;
        for (int i : polygons) {
            PreparedGeometry polygon = prepared[i];
            if (polygon == null) {
                polygon = PreparedGeometryFactory.prepare(geometries.get(i));
                prepared[i] = polygon;
            }
            if (polygon.intersects(box)) {
                kept[count++] = polygon.covers(box) ? ~i : i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** A cell with a margin, so that a point that rounding puts into the cell lies in the box. */
    private Geometry box(int row, int column) {
        double width = extent.getWidth() / side;
        double height = extent.getHeight() / side;
        double x = extent.getMinX() + column * width;
        double y = extent.getMinY() + row * height;
        Envelope box = new Envelope(x, x + width, y, y + height);
        double farthest = Math.max(
                Math.max(Math.abs(extent.getMinX()), Math.abs(extent.getMaxX())),
                Math.max(Math.abs(extent.getMinY()), Math.abs(extent.getMaxY())));
        box.expandBy(MARGIN * Math.max(extent.getWidth(), extent.getHeight()) + 8 * Math.ulp(farthest));
        return geometries.get(0).getFactory().toGeometry(box);
    }

    private int column(double x) {
        return cell(x - extent.getMinX(), extent.getWidth());
    }

    private int row(double y) {
        return cell(y - extent.getMinY(), extent.getHeight());
    }

    /** The same rounding for polygons and points, and monotone: a point never falls out of its polygon's cells. */
    private int cell(double offset, double length) {
        return (int) Math.min(side - 1, Math.floor(offset / length * side));
    }
}
