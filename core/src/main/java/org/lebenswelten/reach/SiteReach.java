package org.lebenswelten.reach;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which points a site reaches and how much of each. The arrays are not copied.
 *
 * @param points positions of the points, ascending
 * @param weights share of the residents of each point, above 0 and at most 1; null where all come
 */
record SiteReach(int[] points, double @Nullable [] weights) {

    /** The share of the residents of the k-th point. */
    double weight(int k) {
        return weights == null ? 1 : weights[k];
    }

    /** Collects points in any order. */
    static final class Collector {

        private int[] points = new int[64];
        private double[] weights = new double[64];
        private int size;
        private boolean whole = true;

        void add(int point, double weight) {
            if (weight <= 0) {
                return;
            }
            if (size == points.length) {
                points = Arrays.copyOf(points, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            whole &= weight == 1;
            points[size] = point;
            weights[size++] = weight;
        }

        SiteReach collected() {
            if (whole) {
                int[] sorted = Arrays.copyOf(points, size);
                Arrays.sort(sorted);
                return new SiteReach(sorted, null);
            }
            // a point stands here once, so its place in the sorted column leads back to its weight
            int[] sorted = Arrays.copyOf(points, size);
            Arrays.sort(sorted);
            double[] inOrder = new double[size];
            for (int k = 0; k < size; k++) {
                inOrder[Arrays.binarySearch(sorted, points[k])] = weights[k];
            }
            return new SiteReach(sorted, inOrder);
        }
    }
}
