package org.lebenswelten.spatial.neighbour;

/**
 * How given weights g are scaled to the weights w that a statistic uses.
 *
 * <p>n is the number of areas that have neighbours, as in spdep {@code nb2listw}; sums run over all links. Where a sum in a
 * denominator is 0 all weights that it would scale stay 0. The letters are spdep's, with libpysal's where they differ.
 *
 * <p>Reference: Tiefelsdorf, M., Griffith, D. A., Boots, B. (1999): A variance-stabilizing coding scheme for spatial link
 * matrices. Environment and Planning A 31, 165-180, doi:10.1068/a310165.
 */
public enum WeightStyle {
    /** As given: {@code w_ij = g_ij}; 1 for each neighbour unless distances weigh them. spdep B, libpysal B (O). */
    BINARY {
        @Override
        void scale(NeighbourList list, double[] weight) {
            // as given
        }
    },
    /** Each area's weights sum to 1: {@code w_ij = g_ij / sum_j g_ij}. spdep W, libpysal R. */
    ROW_STANDARDISED {
        @Override
        void scale(NeighbourList list, double[] weight) {
            for (int i = 0; i < list.size(); i++) {
                divideRow(list, weight, i, rowSum(list, weight, i));
            }
        }
    },
    /** All weights sum to n: {@code w_ij = n g_ij / sum g}. spdep C. */
    GLOBALLY_STANDARDISED {
        @Override
        void scale(NeighbourList list, double[] weight) {
            multiply(weight, inhabited(list));
        }
    },
    /** All weights sum to 1: {@code w_ij = g_ij / sum g}. spdep U; libpysal calls it doubly standardised (D). */
    DOUBLY_STANDARDISED {
        @Override
        void scale(NeighbourList list, double[] weight) {
            multiply(weight, 1);
        }
    },
    /**
     * Each area's weights divided by the root of their sum of squares, then all scaled to sum to n. spdep S, libpysal V.
     */
    VARIANCE_STABILISED {
        @Override
        void scale(NeighbourList list, double[] weight) {
            for (int i = 0; i < list.size(); i++) {
                double squares = 0;
                for (int k = 0; k < list.count(i); k++) {
                    double g = weight[list.firstLink(i) + k];
                    squares += g * g;
                }
                divideRow(list, weight, i, Math.sqrt(squares));
            }
            multiply(weight, inhabited(list));
        }
    };

    /** Scales given weights in place. */
    abstract void scale(NeighbourList list, double[] weight);

    private static int inhabited(NeighbourList list) {
        return list.size() - list.islands().length;
    }

    private static double rowSum(NeighbourList list, double[] weight, int area) {
        double sum = 0;
        for (int k = 0; k < list.count(area); k++) {
            sum += weight[list.firstLink(area) + k];
        }
        return sum;
    }

    private static void divideRow(NeighbourList list, double[] weight, int area, double divisor) {
        if (divisor > 0) {
            for (int k = 0; k < list.count(area); k++) {
                weight[list.firstLink(area) + k] /= divisor;
            }
        }
    }

    private static void multiply(double[] weight, double total) {
        double sum = 0;
        for (double g : weight) {
            sum += g;
        }
        if (sum > 0) {
            for (int k = 0; k < weight.length; k++) {
                weight[k] *= total / sum;
            }
        }
    }
}
