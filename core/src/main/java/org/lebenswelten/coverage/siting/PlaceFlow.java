package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import org.lebenswelten.coverage.access.WeightedCatchments;

/**
 * Serves as many people as the places of the open sites allow: a largest flow from areas to sites, found by shortest
 * augmenting paths.
 */
final class PlaceFlow {

    private final WeightedCatchments catchments;
    private final boolean[] open;
    private final double[] unserved;
    private final double[] left;
    private final double[] flow;
    private final int[] pairOfArea;
    private final int[] pairOfSite;
    private final int[] areaOfPair;
    private final double[] served;
    private final int[][] pairsOfSite;

    PlaceFlow(double[] demand, double[] capacity, WeightedCatchments catchments, int[] openSites) {
        this.catchments = catchments;
        open = new boolean[capacity.length];
        left = new double[capacity.length];
        for (int site : openSites) {
            open[site] = true;
            left[site] = capacity[site];
        }
        unserved = demand.clone();
        flow = new double[catchments.size()];
        pairOfArea = new int[demand.length];
        pairOfSite = new int[capacity.length];
        areaOfPair = new int[catchments.size()];
        int[] count = new int[capacity.length];
        for (int area = 0; area < demand.length; area++) {
            for (int pair = catchments.start(area); pair < catchments.start(area + 1); pair++) {
                areaOfPair[pair] = area;
                count[catchments.site(pair)] += open[catchments.site(pair)] ? 1 : 0;
            }
        }
        pairsOfSite = new int[capacity.length][];
        Arrays.setAll(pairsOfSite, site -> new int[count[site]]);
        for (int pair = areaOfPair.length - 1; pair >= 0; pair--) {
            int site = catchments.site(pair);
            if (open[site]) {
                pairsOfSite[site][--count[site]] = pair;
            }
        }
        fillDirectly();
        for (int site = nearestWithRoom(); site >= 0; site = nearestWithRoom()) {
            augment(site);
        }
        served = new double[demand.length];
        for (int pair = 0; pair < flow.length; pair++) {
            served[areaOfPair[pair]] += flow[pair];
        }
    }

    /** People served in each area. */
    double[] served() {
        return served;
    }

    private void fillDirectly() {
        for (int pair = 0; pair < flow.length; pair++) {
            int site = catchments.site(pair);
            if (open[site]) {
                double more = Math.min(unserved[areaOfPair[pair]], left[site]);
                flow[pair] = more;
                unserved[areaOfPair[pair]] -= more;
                left[site] -= more;
            }
        }
    }

    /**
     * Breadth first from the areas with people unserved, forwards along pairs and backwards along flows, to a site with places
     * left; -1 if there is no such way. The pairs of the way are in {@code pairOfSite} and {@code pairOfArea}.
     */
    private int nearestWithRoom() {
        Arrays.fill(pairOfArea, -1);
        Arrays.fill(pairOfSite, -1);
        int[] queue = new int[unserved.length];
        int size = 0;
        for (int area = 0; area < unserved.length; area++) {
            if (unserved[area] > 0) {
                queue[size++] = area;
                pairOfArea[area] = Integer.MAX_VALUE;
            }
        }
        for (int next = 0; next < size; next++) {
            int area = queue[next];
            for (int pair = catchments.start(area); pair < catchments.start(area + 1); pair++) {
                int site = catchments.site(pair);
                if (open[site] && pairOfSite[site] < 0) {
                    pairOfSite[site] = pair;
                    if (left[site] > 0) {
                        return site;
                    }
                    for (int back : pairsOfSite[site]) {
                        if (flow[back] > 0 && pairOfArea[areaOfPair[back]] < 0) {
                            pairOfArea[areaOfPair[back]] = back;
                            queue[size++] = areaOfPair[back];
                        }
                    }
                }
            }
        }
        return -1;
    }

    private void augment(int end) {
        double more = left[end];
        int site = end;
        int area = areaOfPair[pairOfSite[site]];
        while (pairOfArea[area] != Integer.MAX_VALUE) {
            more = Math.min(more, flow[pairOfArea[area]]);
            site = catchments.site(pairOfArea[area]);
            area = areaOfPair[pairOfSite[site]];
        }
        more = Math.min(more, unserved[area]);
        unserved[area] -= more;
        left[end] -= more;
        site = end;
        area = areaOfPair[pairOfSite[site]];
        flow[pairOfSite[site]] += more;
        while (pairOfArea[area] != Integer.MAX_VALUE) {
            flow[pairOfArea[area]] -= more;
            site = catchments.site(pairOfArea[area]);
            area = areaOfPair[pairOfSite[site]];
            flow[pairOfSite[site]] += more;
        }
    }
}
