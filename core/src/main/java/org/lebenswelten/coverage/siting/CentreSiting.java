package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lebenswelten.coverage.access.CostPairs;

/**
 * Where a limited number of sites makes the longest way shortest: the p-centre problem.
 *
 * <pre>{@code
 * min  max over areas with demand of min over open sites j of c_ij
 * }</pre>
 *
 * <p>Solved by covering: the longest way is one of the costs, and a cost is enough if so many sites cover everybody within it.
 *
 * <p>Special result: an infinite value where an area reaches no site that may be open, or too few are allowed for everybody to
 * reach one.
 *
 * <p>Reference: Hakimi SL (1964), doi:10.1287/opre.12.3.450. Agrees with: full enumeration on the spopt instance of San
 * Francisco, 1e-6.
 */
public final class CentreSiting {

    private final double[] demand;
    private final CostPairs pairs;

    private CentreSiting(double[] demand, CostPairs pairs) {
        this.demand = demand;
        this.pairs = pairs;
    }

    /**
     * The problem.
     *
     * @param demand people of each area, 0 or more; only whether there are any matters
     * @param pairs costs from areas to candidates
     * @return the problem
     * @throws IllegalArgumentException if the column has another length or a demand is negative, missing or infinite
     */
    public static CentreSiting of(double[] demand, CostPairs pairs) {
        MaximalCoverage.requireDemand(demand, pairs.areaCount());
        return new CentreSiting(demand.clone(), pairs);
    }

    /**
     * Chooses sites.
     *
     * @param rules which sites, and how many
     * @return value: the longest way; {@link SitingSolution#served} is the way of each area with demand, and {@link
     *     SitingSolution#ownGain} what the longest way would grow by
     * @throws IllegalArgumentException if the rules are for another number of sites or limit costs instead of a number
     */
    public SitingSolution solve(SitingRules rules) {
        rules.requireSites(pairs.siteCount());
        if (!rules.countsSites()) {
            throw new IllegalArgumentException(rules + ": limits costs, expected a number of sites");
        }
        int most = (int) Math.min(rules.budget(), pairs.siteCount());
        double[] costs = costs();
        int low = 0;
        int high = costs.length;
        int[] best = {};
        boolean proven = true;
        double unsettled = Double.POSITIVE_INFINITY;
        while (low < high) {
            int middle = (low + high) >>> 1;
            CoverRows cover = CoverRows.of(demand, pairs, costs[middle], rules);
            CoverSearch search = new CoverSearch(cover.rows(), pairs.siteCount());
            boolean enough = cover.unreachable().length == 0
                    && search.atLeast() <= most
                    && search.search(most, sites -> Double.POSITIVE_INFINITY);
            if (enough) {
                best = search.found();
                high = middle;
            } else {
                low = middle + 1;
                if (!search.isComplete()) {
                    proven = false;
                    unsettled = Math.min(unsettled, costs[middle]);
                }
            }
        }
        return solution(best, rules, proven, unsettled);
    }

    private SitingSolution solution(int[] sites, SitingRules rules, boolean proven, double unsettled) {
        int[] newSites = Arrays.stream(sites).sorted().toArray();
        int[] open = IntStream.concat(Arrays.stream(rules.fixedSites()), Arrays.stream(newSites))
                .sorted()
                .toArray();
        double[] ways = ways(open);
        double value = longest(ways);
        double[] ownGain = Arrays.stream(open)
                .mapToDouble(site -> longest(ways(MaximalCoverage.without(open, site))) - value)
                .toArray();
        return new SitingSolution(
                newSites, open, value, Math.min(value, proven ? value : unsettled), proven, 1, false, 0, ownGain, ways);
    }

    /** All costs of areas with demand, ascending, each once. */
    private double[] costs() {
        return IntStream.range(0, demand.length)
                .filter(area -> demand[area] > 0)
                .mapToObj(area -> IntStream.range(pairs.start(area), pairs.start(area + 1))
                        .mapToDouble(pairs::cost))
                .flatMapToDouble(costs -> costs)
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * The way of each area with demand to the nearest of some sites.
     *
     * @param open positions of open sites
     * @return a new column, infinite where there is no way, 0 for areas without demand
     */
    public double[] ways(int... open) {
        boolean[] isOpen = new boolean[pairs.siteCount()];
        Arrays.stream(open).forEach(site -> isOpen[site] = true);
        double[] ways = new double[demand.length];
        for (int area = 0; area < ways.length; area++) {
            double nearest = demand[area] > 0 ? Double.POSITIVE_INFINITY : 0;
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                nearest = isOpen[pairs.site(pair)] ? Math.min(nearest, pairs.cost(pair)) : nearest;
            }
            ways[area] = nearest;
        }
        return ways;
    }

    private static double longest(double[] ways) {
        return DoubleStream.of(ways).max().orElse(0);
    }

    @Override
    public String toString() {
        return "CentreSiting[" + demand.length + " areas, " + pairs.siteCount() + " sites]";
    }
}
