package org.lebenswelten.coverage.access;

import java.util.Arrays;

/**
 * Which sites each area reaches and with what weight: the pairs whose cost does not exceed the reach and whose weight is
 * above 0, as compressed sparse rows.
 *
 * <pre>{@code
 * w_ij = f(c_ij) if c_ij <= reach and f(c_ij) > 0; otherwise j is not in the catchment of i
 * }</pre>
 *
 * <p>Immutable; one object serves any number of capacities and demands.
 */
public final class WeightedCatchments {

    private final int siteCount;
    private final int[] start;
    private final int[] site;
    private final double[] weight;
    private final double[] allPairs;

    private WeightedCatchments(int siteCount, int[] start, int[] site, double[] weight, double[] allPairs) {
        this.siteCount = siteCount;
        this.start = start;
        this.site = site;
        this.weight = weight;
        this.allPairs = allPairs;
    }

    /**
     * Catchments as far as the decay goes or there are pairs.
     *
     * @param pairs the costs
     * @param decay the weights of costs
     * @return the catchments
     */
    public static WeightedCatchments of(CostPairs pairs, Decay decay) {
        return of(pairs, decay, Double.POSITIVE_INFINITY);
    }

    /**
     * Catchments that end at a cost.
     *
     * @param pairs the costs
     * @param decay the weights of costs
     * @param reach largest cost within a catchment, the cost itself included
     * @return the catchments
     * @throws IllegalArgumentException if the reach is negative or {@code NaN}
     */
    public static WeightedCatchments of(CostPairs pairs, Decay decay, double reach) {
        if (!(reach >= 0)) {
            throw new IllegalArgumentException("reach " + reach + ", expected a number >= 0");
        }
        int areas = pairs.areaCount();
        int[] start = new int[areas + 1];
        int[] site = new int[pairs.size()];
        double[] weight = new double[pairs.size()];
        double[] allPairs = new double[areas];
        double[] cost = pairs.costs();
        int size = 0;
        for (int area = 0; area < areas; area++) {
            double sum = 0;
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                double w = decay.weight(cost[pair]);
                sum += w;
                if (w > 0 && cost[pair] <= reach) {
                    site[size] = pairs.sites()[pair];
                    weight[size++] = w;
                }
            }
            allPairs[area] = sum;
            start[area + 1] = size;
        }
        return size == pairs.size()
                ? new WeightedCatchments(pairs.siteCount(), pairs.starts(), pairs.sites(), weight, allPairs)
                : new WeightedCatchments(
                        pairs.siteCount(), start, Arrays.copyOf(site, size), Arrays.copyOf(weight, size), allPairs);
    }

    /**
     * The number of areas, those that reach no site included.
     *
     * @return 0 or more
     */
    public int areaCount() {
        return start.length - 1;
    }

    /**
     * The number of sites, those that no area reaches included.
     *
     * @return 0 or more
     */
    public int siteCount() {
        return siteCount;
    }

    /**
     * The number of pairs within catchments.
     *
     * @return 0 or more
     */
    public int size() {
        return site.length;
    }

    /**
     * The place of an area's first pair; its last stands before the first of the next area.
     *
     * @param area position of the area, or the number of areas
     * @return 0 to {@link #size()}
     */
    public int start(int area) {
        return start[area];
    }

    /**
     * The site of a pair.
     *
     * @param pair place of the pair
     * @return position of the site; ascending within an area
     */
    public int site(int pair) {
        return site[pair];
    }

    /**
     * The weight of a pair.
     *
     * @param pair place of the pair
     * @return finite, above 0
     */
    public double weight(int pair) {
        return weight[pair];
    }

    /** Sites of all pairs, shared and not to be changed. */
    int[] sites() {
        return site;
    }

    /** Weights of all pairs, shared and not to be changed. */
    double[] weights() {
        return weight;
    }

    /** Of each area the sum of the decay over all pairs it has, those beyond the reach included. */
    double[] sumsOverAllPairs() {
        return allPairs;
    }

    /** Of each site the sum over areas of {@code factor_i * pairWeight_ij}. */
    double[] sumBySite(double[] pairWeight, double[] factor) {
        double[] sum = new double[siteCount];
        for (int area = 0; area < factor.length; area++) {
            double f = factor[area];
            for (int pair = start[area]; pair < start[area + 1]; pair++) {
                sum[site[pair]] += f * pairWeight[pair];
            }
        }
        return sum;
    }

    /** Of each area the sum over sites of {@code factor_j * pairWeight_ij}. */
    double[] sumByArea(double[] pairWeight, double[] factor) {
        double[] sum = new double[areaCount()];
        for (int area = 0; area < sum.length; area++) {
            double s = 0;
            for (int pair = start[area]; pair < start[area + 1]; pair++) {
                s += factor[site[pair]] * pairWeight[pair];
            }
            sum[area] = s;
        }
        return sum;
    }

    @Override
    public String toString() {
        return "WeightedCatchments[" + areaCount() + " areas, " + siteCount + " sites, " + size() + " pairs]";
    }
}
