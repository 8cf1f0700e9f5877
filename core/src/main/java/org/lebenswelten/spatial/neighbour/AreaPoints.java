package org.lebenswelten.spatial.neighbour;

import java.util.List;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.algorithm.Centroid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * One point an area, from which distances between areas are measured, in metres.
 *
 * @param x eastings
 * @param y northings
 */
public record AreaPoints(double[] x, double[] y) {

    /** Checks that every point has finite coordinates. */
    public AreaPoints {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " eastings, but " + y.length + " northings");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        "area " + i + " has the point " + x[i] + " " + y[i] + ", expected finite coordinates");
            }
        }
    }

    /**
     * The centroids of some areas.
     *
     * @param areas the areas, none of them empty
     * @param crs their coordinate reference system
     * @return the points
     * @throws IllegalArgumentException if coordinates are degrees (LW-308), or an area is empty
     */
    public static AreaPoints centroids(List<? extends Geometry> areas, Crs crs) {
        if (crs.geographic()) {
            throw new IllegalArgumentException(ProblemCode.CRS_GEOGRAPHIC.id() + ": coordinates are degrees ("
                    + crs.code() + "), expected a projected system, for distances between areas are metres");
        }
        double[] x = new double[areas.size()];
        double[] y = new double[areas.size()];
        for (int i = 0; i < x.length; i++) {
            Coordinate centroid = Centroid.getCentroid(areas.get(i));
            if (centroid == null) {
                throw new IllegalArgumentException("area " + i + " is empty and has no centroid");
            }
            x[i] = centroid.x;
            y[i] = centroid.y;
        }
        return new AreaPoints(x, y);
    }

    /**
     * The number of areas.
     *
     * @return the number of points
     */
    public int size() {
        return x.length;
    }

    /**
     * How far two areas lie apart.
     *
     * @param first position of one area
     * @param second position of the other
     * @return the distance between their points in metres
     */
    public double distance(int first, int second) {
        double dx = x[first] - x[second];
        double dy = y[first] - y[second];
        return Math.sqrt(dx * dx + dy * dy);
    }
}
