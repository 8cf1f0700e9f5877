package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import org.lebenswelten.coverage.access.WeightedCatchments;

/**
 * People served by sites of limited capacity; an area may be split among sites. Prices lie between 0 and 1 a person: at prices
 * u each site fills its places with the cheapest people in its reach and earns 1 - u with each.
 */
final class CapacitatedObjective implements SitingObjective {

    private final double[] demand;
    private final double[] capacity;
    private final WeightedCatchments catchments;
    private final double[] taken;
    private final int[] order;
    private final boolean whole;

    CapacitatedObjective(double[] demand, double[] capacity, WeightedCatchments catchments) {
        this.demand = demand;
        this.capacity = capacity;
        this.catchments = catchments;
        taken = new double[catchments.size()];
        order = new int[demand.length];
        Arrays.setAll(order, area -> area);
        whole = Arrays.stream(demand).allMatch(a -> a == Math.rint(a))
                && Arrays.stream(capacity).allMatch(s -> s == Math.rint(s));
    }

    @Override
    public int rows() {
        return demand.length;
    }

    @Override
    public int sites() {
        return capacity.length;
    }

    @Override
    public double size(int row) {
        return demand[row];
    }

    @Override
    public double highest(int row) {
        return 1;
    }

    @Override
    public void worth(double[] price, double[] worth) {
        sort(price);
        double[] left = capacity.clone();
        Arrays.fill(worth, 0);
        Arrays.fill(taken, 0);
        for (int area : order) {
            for (int pair = catchments.start(area); pair < catchments.start(area + 1); pair++) {
                int site = catchments.site(pair);
                taken[pair] = Math.min(demand[area], left[site]);
                left[site] -= taken[pair];
                worth[site] += (1 - price[area]) * taken[pair];
            }
        }
    }

    @Override
    public void serve(double[] chosen, double[] price, double[] rest) {
        for (int area = 0; area < rest.length; area++) {
            for (int pair = catchments.start(area); pair < catchments.start(area + 1); pair++) {
                rest[area] -= chosen[catchments.site(pair)] * taken[pair];
            }
        }
    }

    @Override
    public double value(int[] chosen) {
        return Arrays.stream(served(chosen)).sum();
    }

    /** People of each area served by some sites, as many as possible in all. */
    double[] served(int[] chosen) {
        return new PlaceFlow(demand, capacity, catchments, chosen).served();
    }

    @Override
    public double[] startPrices(int[] chosen) {
        return new double[demand.length];
    }

    @Override
    public boolean isWhole() {
        return whole;
    }

    /** Cheapest areas first, then by position; nearly sorted from the last time. */
    private void sort(double[] price) {
        for (int k = 1; k < order.length; k++) {
            int area = order[k];
            int place = k;
            while (place > 0
                    && (price[area] < price[order[place - 1]]
                            || (price[area] == price[order[place - 1]] && area < order[place - 1]))) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = area;
        }
    }
}
