package org.lebenswelten.spatial.neighbour;

import java.util.Arrays;

/**
 * How much each neighbour counts: a neighbour list with a weight for every link.
 *
 * <pre>{@code
 * lag_i = sum over the neighbours j of i of w_ij x_j
 * }</pre>
 *
 * <p>The weights as given are kept beside the weights as {@linkplain WeightStyle scaled}, so that areas can be left out and
 * the rest be scaled anew. Immutable.
 */
public final class SpatialWeights {

    private final NeighbourList neighbours;
    private final double[] given;
    private final WeightStyle style;
    private final double[] weight;

    private SpatialWeights(NeighbourList neighbours, double[] given, WeightStyle style) {
        this.neighbours = neighbours;
        this.given = given;
        this.style = style;
        this.weight = given.clone();
        style.scale(neighbours, weight);
    }

    /**
     * Every neighbour counts the same before scaling.
     *
     * @param neighbours the neighbours
     * @param style the scaling
     * @return the weights; agrees with spdep {@code nb2listw(nb, style = )}
     */
    public static SpatialWeights of(NeighbourList neighbours, WeightStyle style) {
        double[] ones = new double[neighbours.links()];
        Arrays.fill(ones, 1);
        return new SpatialWeights(neighbours, ones, style);
    }

    /**
     * Given weights.
     *
     * @param neighbours the neighbours
     * @param given for each area the weights of its neighbours in the order of {@link NeighbourList#of(int)}
     * @param style the scaling
     * @return the weights
     * @throws IllegalArgumentException if a weight is negative or not finite, or an area has another number of weights than
     *     neighbours
     */
    public static SpatialWeights of(NeighbourList neighbours, double[][] given, WeightStyle style) {
        double[] all = new double[neighbours.links()];
        if (given.length != neighbours.size()) {
            throw new IllegalArgumentException("weights of " + given.length + " areas, expected " + neighbours.size());
        }
        for (int i = 0; i < given.length; i++) {
            if (given[i].length != neighbours.count(i)) {
                throw new IllegalArgumentException("area " + i + ": " + given[i].length + " weights, expected "
                        + neighbours.count(i) + ", one a neighbour");
            }
            for (int k = 0; k < given[i].length; k++) {
                if (!(given[i][k] >= 0 && given[i][k] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("area " + i + ": weight " + given[i][k] + " of neighbour "
                            + neighbours.neighbour(i, k) + ", expected a finite number >= 0");
                }
                all[neighbours.firstLink(i) + k] = given[i][k];
            }
        }
        return new SpatialWeights(neighbours, all, style);
    }

    /**
     * The neighbours.
     *
     * @return the list
     */
    public NeighbourList neighbours() {
        return neighbours;
    }

    /**
     * The scaling.
     *
     * @return the style
     */
    public WeightStyle style() {
        return style;
    }

    /**
     * The number of areas, islands included.
     *
     * @return the number of areas
     */
    public int size() {
        return neighbours.size();
    }

    /**
     * The weight of one neighbour of an area.
     *
     * @param area position of the area
     * @param k which of its neighbours, from 0
     * @return the scaled weight
     */
    public double weight(int area, int k) {
        return weight[neighbours.firstLink(area) + k];
    }

    /**
     * The weights of the neighbours of an area.
     *
     * @param area position of the area
     * @return the scaled weights in the order of {@link NeighbourList#of(int)}, as a new array
     */
    public double[] of(int area) {
        int first = neighbours.firstLink(area);
        return Arrays.copyOfRange(weight, first, first + neighbours.count(area));
    }

    /**
     * The weight between two areas.
     *
     * @param area position of an area
     * @param other position of another
     * @return w_ij, 0 if other is no neighbour of area
     */
    public double between(int area, int other) {
        int link = neighbours.link(area, other);
        return link < 0 ? 0 : weight[link];
    }

    /**
     * Whether an area has no neighbour, or none with a weight above 0.
     *
     * @param area position of the area
     * @return true for an island
     */
    public boolean isIsland(int area) {
        for (int k = 0; k < neighbours.count(area); k++) {
            if (weight(area, k) > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The weighted sum of the neighbours' values.
     *
     * @param area position of the area
     * @param x a value an area
     * @return the lag, 0 for an island
     */
    public double lag(int area, double[] x) {
        double sum = 0;
        for (int k = 0; k < neighbours.count(area); k++) {
            sum += weight(area, k) * x[neighbours.neighbour(area, k)];
        }
        return sum;
    }

    /**
     * The weighted sums of all areas.
     *
     * @param x a value an area
     * @return the lags
     */
    public double[] lags(double[] x) {
        double[] lags = new double[size()];
        for (int i = 0; i < lags.length; i++) {
            lags[i] = lag(i, x);
        }
        return lags;
    }

    /**
     * The sum of an area's weights.
     *
     * @param area position of the area
     * @return W_i, 0 for an island
     */
    public double rowSum(int area) {
        double sum = 0;
        for (int k = 0; k < neighbours.count(area); k++) {
            sum += weight(area, k);
        }
        return sum;
    }

    /**
     * The sum of the squares of an area's weights.
     *
     * @param area position of the area
     * @return the sum, 0 for an island
     */
    public double rowSumOfSquares(int area) {
        double sum = 0;
        for (int k = 0; k < neighbours.count(area); k++) {
            sum += weight(area, k) * weight(area, k);
        }
        return sum;
    }

    /**
     * The sums that the moments of global statistics need.
     *
     * @return S0, S1 and S2
     */
    public WeightSums sums() {
        return WeightSums.of(this);
    }

    /**
     * The weights in which each area also counts itself, as Gi* needs them.
     *
     * @param self the given weight of an area for itself; 1 with equal neighbours, so that it becomes 1 under {@link
     *     WeightStyle#BINARY} and 1/(k+1) under {@link WeightStyle#ROW_STANDARDISED}
     * @return the weights, scaled anew
     * @throws IllegalArgumentException if self is not a finite number above 0, or the areas count themselves already
     */
    public SpatialWeights withSelf(double self) {
        if (!(self > 0 && self < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "weight of an area for itself " + self + ", expected a finite number > 0");
        }
        if (neighbours.includesSelf()) {
            throw new IllegalArgumentException("areas count themselves already");
        }
        NeighbourList with = neighbours.withSelf();
        double[] all = new double[with.links()];
        for (int i = 0; i < with.size(); i++) {
            for (int k = 0; k < with.count(i); k++) {
                int j = with.neighbour(i, k);
                all[with.firstLink(i) + k] = j == i ? self : given[neighbours.link(i, j)];
            }
        }
        return new SpatialWeights(with, all, style);
    }

    /**
     * The weights of some of the areas among themselves, scaled anew.
     *
     * @param kept for each area whether it stays
     * @return the weights of those that stay, with new positions; agrees with spdep {@code subset} of a listw
     * @throws IllegalArgumentException if there is not one entry an area
     */
    public SpatialWeights restrictedTo(boolean[] kept) {
        NeighbourList left = neighbours.restrictedTo(kept);
        double[] all = new double[left.links()];
        int link = 0;
        for (int i = 0; i < size(); i++) {
            for (int k = 0; kept[i] && k < neighbours.count(i); k++) {
                if (kept[neighbours.neighbour(i, k)]) {
                    all[link++] = given[neighbours.firstLink(i) + k];
                }
            }
        }
        return new SpatialWeights(left, all, style);
    }

    /**
     * The same given weights under another scaling.
     *
     * @param other the scaling
     * @return the weights
     */
    public SpatialWeights withStyle(WeightStyle other) {
        return new SpatialWeights(neighbours, given, other);
    }

    @Override
    public String toString() {
        return "SpatialWeights[" + size() + " areas, " + neighbours.links() + " links, " + style + "]";
    }
}
