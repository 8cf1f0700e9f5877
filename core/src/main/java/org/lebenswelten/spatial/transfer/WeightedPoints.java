package org.lebenswelten.spatial.transfer;

import java.util.Objects;
import org.lebenswelten.model.Crs;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonLocator;

/**
 * Dasymetric weighting by points: people live where the buildings, addresses or grid cells are.
 *
 * <pre>{@code
 * w_ij = sum of the weights of the points that belong to both source i and target j
 * }</pre>
 *
 * <p>The weight of a point is its residents, its dwellings or floor space, or 1 for an address; only ratios within a
 * source matter. On a border a point belongs to one polygon of each layer, by the rule of {@link PolygonLocator}. The
 * arrays are not copied: who makes the points gives them up.
 *
 * @param name where the points come from; stands in messages
 * @param crs coordinate reference system, the same as that of the polygons
 * @param x eastings in metres
 * @param y northings in metres
 * @param weight weight of each point, 0 or more
 */
public record WeightedPoints(String name, Crs crs, double[] x, double[] y, double[] weight)
        implements OverlapWeighting {

    /**
     * Checks the points.
     *
     * @throws IllegalArgumentException if the columns differ in length, a coordinate is not finite, or a weight is negative
     *     or not finite
     */
    public WeightedPoints {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(crs, "crs");
        if (y.length != x.length || weight.length != x.length) {
            throw new IllegalArgumentException("points '" + name + "' with columns of lengths " + x.length + ", "
                    + y.length + ", " + weight.length + ", expected equal lengths");
        }
        for (int p = 0; p < x.length; p++) {
            if (!Double.isFinite(x[p]) || !Double.isFinite(y[p])) {
                throw new IllegalArgumentException("points '" + name + "', point " + p + ": coordinates " + x[p] + " "
                        + y[p] + ", expected finite numbers");
            }
            if (!(weight[p] >= 0 && weight[p] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "points '" + name + "', point " + p + ": weight " + weight[p] + ", expected a number >= 0");
            }
        }
    }

    @Override
    public OverlapMatrix between(PolygonLayer sources, PolygonLayer targets) {
        sources.requireSameCrs(name, crs);
        OverlapMatrix.Builder matrix = new OverlapMatrix.Builder(sources.areas(), targets.areas());
        SharedGround.of(sources, targets).forEach((i, j, ground) -> matrix.add(i, j, ground.getArea(), 0));
        double[] sourceWeights = new double[sources.size()];
        double[] targetWeights = new double[targets.size()];
        int[] source = PolygonLocator.of(sources).at(x, y);
        int[] target = PolygonLocator.of(targets).at(x, y);
        for (int p = 0; p < x.length; p++) {
            if (source[p] >= 0) {
                sourceWeights[source[p]] += weight[p];
            }
            if (target[p] >= 0) {
                targetWeights[target[p]] += weight[p];
                if (source[p] >= 0) {
                    matrix.add(source[p], target[p], 0, weight[p]);
                }
            }
        }
        return matrix.build(sourceWeights, targetWeights);
    }

    /**
     * The sum of the weights in each polygon: population points added up to quarters.
     *
     * @param polygons the polygons
     * @return for each polygon the sum of the weights of its points, 0 if it has none
     * @throws org.lebenswelten.model.DataProblemException if the polygons are in another coordinate reference system
     */
    public double[] sumWithin(PolygonLayer polygons) {
        polygons.requireSameCrs(name, crs);
        double[] sums = new double[polygons.size()];
        int[] polygon = PolygonLocator.of(polygons).at(x, y);
        for (int p = 0; p < x.length; p++) {
            if (polygon[p] >= 0) {
                sums[polygon[p]] += weight[p];
            }
        }
        return sums;
    }

    /** Says name and size only. */
    @Override
    public String toString() {
        return "WeightedPoints[" + name + ", " + x.length + " points]";
    }
}
