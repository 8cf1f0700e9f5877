package org.lebenswelten.spatial.neighbour;

/**
 * Weights that fall with the distance between the points of areas.
 *
 * <p>Beyond the given neighbours every weight is 0. The scaling comes after: {@link WeightStyle#BINARY} leaves these weights
 * as they are.
 */
public final class DistanceWeights {

    private DistanceWeights() {}

    /**
     * Inverse distance: {@code g_ij = distance(i, j)^-power}.
     *
     * @param neighbours who has weight at all
     * @param points a point an area
     * @param power the power, above 0; 1 and 2 are usual
     * @param style the scaling
     * @return the weights; agrees with spdep {@code nb2listwdist(type = "idw", alpha = power)}
     * @throws IllegalArgumentException if the power is not a finite number above 0, there is another number of points than
     *     areas, or two neighbours lie on the same point, where inverse distance has no value
     */
    public static SpatialWeights inverse(NeighbourList neighbours, AreaPoints points, double power, WeightStyle style) {
        if (!(power > 0 && power < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("power " + power + ", expected a finite number > 0");
        }
        return of(neighbours, points, style, (i, j, distance) -> {
            if (distance == 0) {
                throw new IllegalArgumentException(
                        "areas " + i + " and " + j + " lie on the same point, where inverse distance has no value");
            }
            return power == 1 ? 1 / distance : StrictMath.pow(distance, -power);
        });
    }

    /**
     * A kernel of one bandwidth for all: {@code g_ij = K(distance(i, j) / bandwidth)}.
     *
     * @param neighbours who has weight at all, such as {@link DistanceBand#upTo} the bandwidth
     * @param points a point an area
     * @param kernel the kernel
     * @param bandwidthMetres the bandwidth, above 0
     * @param style the scaling
     * @return the weights; an area has none for itself, see {@link SpatialWeights#withSelf}; agrees with libpysal
     *     {@code Kernel(fixed = True)}, its diagonal aside
     * @throws IllegalArgumentException if the bandwidth is not a finite number above 0, or there is another number of points
     *     than areas
     */
    public static SpatialWeights kernel(
            NeighbourList neighbours, AreaPoints points, Kernel kernel, double bandwidthMetres, WeightStyle style) {
        if (!(bandwidthMetres > 0 && bandwidthMetres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("bandwidth " + bandwidthMetres + " m, expected a finite number > 0");
        }
        return of(neighbours, points, style, (i, j, distance) -> kernel.weight(distance / bandwidthMetres));
    }

    /**
     * A kernel whose bandwidth is, for each area, the distance to its farthest neighbour.
     *
     * @param neighbours who has weight at all, such as the {@link NearestNeighbours}
     * @param points a point an area
     * @param kernel the kernel
     * @param style the scaling
     * @return the weights; neighbours on the area's own point weigh K(0); agrees with libpysal {@code Kernel(fixed = False)}
     *     but for its diagonal and its factor 1.0000001 on the bandwidth, which keeps the farthest neighbour in
     * @throws IllegalArgumentException if there is another number of points than areas
     */
    public static SpatialWeights adaptiveKernel(
            NeighbourList neighbours, AreaPoints points, Kernel kernel, WeightStyle style) {
        requireSameSize(neighbours, points);
        double[] bandwidth = new double[neighbours.size()];
        for (int i = 0; i < bandwidth.length; i++) {
            for (int k = 0; k < neighbours.count(i); k++) {
                bandwidth[i] = Math.max(bandwidth[i], points.distance(i, neighbours.neighbour(i, k)));
            }
        }
        return of(
                neighbours,
                points,
                style,
                (i, j, distance) -> kernel.weight(bandwidth[i] == 0 ? 0 : distance / bandwidth[i]));
    }

    private static SpatialWeights of(
            NeighbourList neighbours, AreaPoints points, WeightStyle style, DistanceFunction function) {
        requireSameSize(neighbours, points);
        double[][] given = new double[neighbours.size()][];
        for (int i = 0; i < given.length; i++) {
            given[i] = new double[neighbours.count(i)];
            for (int k = 0; k < given[i].length; k++) {
                int j = neighbours.neighbour(i, k);
                given[i][k] = function.weight(i, j, points.distance(i, j));
            }
        }
        return SpatialWeights.of(neighbours, given, style);
    }

    private static void requireSameSize(NeighbourList neighbours, AreaPoints points) {
        if (points.size() != neighbours.size()) {
            throw new IllegalArgumentException(
                    points.size() + " points, expected " + neighbours.size() + ", one an area");
        }
    }

    private interface DistanceFunction {
        double weight(int area, int other, double distance);
    }
}
