package org.lebenswelten.spatial.cluster;

import java.util.Comparator;
import java.util.List;
import org.lebenswelten.model.Crs;
import org.lebenswelten.spatial.neighbour.AreaPoints;
import org.lebenswelten.spatial.neighbour.Contiguity;
import org.lebenswelten.spatial.neighbour.ContiguityRule;
import org.lebenswelten.spatial.neighbour.DistanceBand;
import org.lebenswelten.spatial.neighbour.DistanceWeights;
import org.lebenswelten.spatial.neighbour.Kernel;
import org.lebenswelten.spatial.neighbour.NearestNeighbours;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.lebenswelten.spatial.neighbour.SnappedPair;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;
import org.locationtech.jts.geom.Geometry;

/** How the neighbours of areal units are found. */
public sealed interface NeighbourRule {

    /**
     * The weights of some areas, and which borders were snapped.
     *
     * @param weights the weights
     * @param snapped pairs that are neighbours only because of a tolerance
     */
    record Found(SpatialWeights weights, List<SnappedPair> snapped) {

        /** Copies the list. */
        public Found {
            snapped = List.copyOf(snapped);
        }
    }

    /**
     * Finds the neighbours.
     *
     * @param areas the polygons
     * @param crs their coordinate reference system
     * @param style the scaling of weights
     * @return the weights
     * @throws IllegalArgumentException if the rule {@linkplain #needsMetres needs metres} and coordinates are degrees
     */
    Found find(List<? extends Geometry> areas, Crs crs, WeightStyle style);

    /**
     * Whether the rule measures distances.
     *
     * @return true if coordinates must be metres
     */
    boolean needsMetres();

    /**
     * Areas that touch, or are reached by touching ones.
     *
     * @param rule what they must share
     * @param snappingMetres how far borders may lie apart, 0 for not at all
     * @param order largest number of steps from neighbour to neighbour, at least 1
     */
    record Touching(ContiguityRule rule, double snappingMetres, int order) implements NeighbourRule {

        /** Checks the numbers. */
        public Touching {
            if (!(snappingMetres >= 0 && snappingMetres < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "snapping tolerance " + snappingMetres + ", expected a finite number >= 0");
            }
            if (order < 1) {
                throw new IllegalArgumentException("order " + order + ", expected a number >= 1");
            }
        }

        @Override
        public Found find(List<? extends Geometry> areas, Crs crs, WeightStyle style) {
            Contiguity contiguity = rule == ContiguityRule.QUEEN ? Contiguity.queen() : Contiguity.rook();
            var found = contiguity.withSnapping(snappingMetres).of(areas);
            NeighbourList list =
                    order == 1 ? found.neighbours() : found.neighbours().upToOrder(order);
            return new Found(SpatialWeights.of(list, style), found.snapped());
        }

        @Override
        public boolean needsMetres() {
            return snappingMetres > 0;
        }
    }

    /**
     * The areas whose centroids are nearest.
     *
     * @param k how many, at least 1
     */
    record Nearest(int k) implements NeighbourRule {

        /** Checks the number. */
        public Nearest {
            if (k < 1) {
                throw new IllegalArgumentException("number of nearest neighbours " + k + ", expected a number >= 1");
            }
        }

        @Override
        public Found find(List<? extends Geometry> areas, Crs crs, WeightStyle style) {
            NeighbourList list = NearestNeighbours.of(k).of(AreaPoints.centroids(areas, crs));
            return new Found(SpatialWeights.of(list, style), List.of());
        }

        @Override
        public boolean needsMetres() {
            return true;
        }
    }

    /**
     * The areas whose centroids lie within a distance.
     *
     * @param metres the distance, above 0
     */
    record Within(double metres) implements NeighbourRule {

        /** Checks the number. */
        public Within {
            requireDistance(metres);
        }

        @Override
        public Found find(List<? extends Geometry> areas, Crs crs, WeightStyle style) {
            NeighbourList list = DistanceBand.upTo(metres).of(AreaPoints.centroids(areas, crs));
            return new Found(SpatialWeights.of(list, style), List.of());
        }

        @Override
        public boolean needsMetres() {
            return true;
        }
    }

    /**
     * The areas whose centroids lie within a distance, those nearby with more weight.
     *
     * @param kernel how weight falls with distance
     * @param metres the bandwidth, above 0
     */
    record Weighted(Kernel kernel, double metres) implements NeighbourRule {

        /** Checks the number. */
        public Weighted {
            requireDistance(metres);
        }

        @Override
        public Found find(List<? extends Geometry> areas, Crs crs, WeightStyle style) {
            AreaPoints points = AreaPoints.centroids(areas, crs);
            NeighbourList list = DistanceBand.upTo(metres).of(points);
            return new Found(DistanceWeights.kernel(list, points, kernel, metres, style), List.of());
        }

        @Override
        public boolean needsMetres() {
            return true;
        }
    }

    /**
     * The areas whose centroids lie within a distance, with the inverse of a power of their distance as weight.
     *
     * @param power the power, above 0; 1 and 2 are usual
     * @param metres how far neighbours reach, above 0
     */
    record Inverse(double power, double metres) implements NeighbourRule {

        /** Checks the numbers. */
        public Inverse {
            requireDistance(metres);
            if (!(power > 0 && power < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("power " + power + ", expected a finite number > 0");
            }
        }

        @Override
        public Found find(List<? extends Geometry> areas, Crs crs, WeightStyle style) {
            AreaPoints points = AreaPoints.centroids(areas, crs);
            NeighbourList list = DistanceBand.upTo(metres).of(points);
            return new Found(DistanceWeights.inverse(list, points, power, style), List.of());
        }

        @Override
        public boolean needsMetres() {
            return true;
        }
    }

    /**
     * A given list.
     *
     * @param source where it comes from, such as a file
     * @param pairs the pairs, each in one direction and once
     */
    record Given(String source, List<Pair> pairs) implements NeighbourRule {

        /**
         * One neighbour of one area.
         *
         * @param area position of the area
         * @param neighbour position of its neighbour
         * @param weight the weight before scaling, 0 or more
         */
        public record Pair(int area, int neighbour, double weight) {}

        /** Copies the pairs, in order. */
        public Given {
            pairs = pairs.stream()
                    .sorted(Comparator.comparingInt(Pair::area).thenComparingInt(Pair::neighbour))
                    .toList();
        }

        @Override
        public Found find(List<? extends Geometry> areas, Crs crs, WeightStyle style) {
            int[][] neighbours = new int[areas.size()][];
            double[][] weights = new double[areas.size()][];
            int next = 0;
            for (int area = 0; area < neighbours.length; area++) {
                int first = next;
                while (next < pairs.size() && pairs.get(next).area() == area) {
                    next++;
                }
                List<Pair> own = pairs.subList(first, next);
                neighbours[area] = own.stream().mapToInt(Pair::neighbour).toArray();
                weights[area] = own.stream().mapToDouble(Pair::weight).toArray();
            }
            return new Found(SpatialWeights.of(NeighbourList.of(neighbours), weights, style), List.of());
        }

        @Override
        public boolean needsMetres() {
            return false;
        }

        @Override
        public String toString() {
            return "Given[source=" + source + ", pairs=" + pairs.size() + "]";
        }
    }

    private static void requireDistance(double metres) {
        if (!(metres > 0 && metres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("distance " + metres + " m, expected a finite number > 0");
        }
    }
}
