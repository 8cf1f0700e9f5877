package org.lebenswelten.coverage.access;

/**
 * Points in a plane, one an area or one a site. Where an area has a population-weighted point, that is the better one.
 *
 * @param x eastings in the unit of the costs, such as metres of a projected reference system
 * @param y northings in the same unit
 */
public record PlanePoints(double[] x, double[] y) {

    /**
     * Checks the coordinates; the arrays are not copied and must not be changed.
     *
     * @throws IllegalArgumentException if there are not as many northings as eastings or one is not finite
     */
    public PlanePoints {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " eastings and " + y.length + " northings, expected as many");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        "point " + i + " at (" + x[i] + ", " + y[i] + "), expected finite coordinates");
            }
        }
    }

    /**
     * The number of points.
     *
     * @return 0 or more
     */
    public int size() {
        return x.length;
    }
}
