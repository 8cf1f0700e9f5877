package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lebenswelten.coverage.access.CostPairs;

/**
 * Where a limited number of sites makes ways shortest on the whole: the p-median problem.
 *
 * <pre>{@code
 * min  sum_i a_i min over open sites j of c_ij
 * }</pre>
 *
 * <p>Reference: Hakimi SL (1964), Optimum locations of switching centers and the absolute centers and medians of a graph.
 * Operations Research 12, 450-459. doi:10.1287/opre.12.3.450. Agrees with: full enumeration on the spopt instance of San
 * Francisco, 1e-9.
 */
public final class MedianSiting {

    private final double[] demand;
    private final CostPairs pairs;

    private MedianSiting(double[] demand, CostPairs pairs) {
        this.demand = demand;
        this.pairs = pairs;
    }

    /**
     * The problem.
     *
     * @param demand a, people of each area, or people times need, 0 or more
     * @param pairs costs from areas to candidates; areas with demand must have a cost to each
     * @return the problem
     * @throws IllegalArgumentException if the column has another length, a demand is negative, missing or infinite, or a cost is
     *     missing: what cannot be reached has no finite way
     */
    public static MedianSiting of(double[] demand, CostPairs pairs) {
        MaximalCoverage.requireDemand(demand, pairs.areaCount());
        for (int area = 0; area < demand.length; area++) {
            int count = pairs.start(area + 1) - pairs.start(area);
            if (demand[area] > 0 && count < pairs.siteCount()) {
                throw new IllegalArgumentException("area " + area + " with demand has costs to " + count
                        + " sites, expected all " + pairs.siteCount());
            }
        }
        return new MedianSiting(demand.clone(), pairs);
    }

    /**
     * Chooses sites.
     *
     * @param rules which sites, and how many
     * @param method how they are chosen
     * @return value: sum of demand times cost to the nearest open site; a heuristic has the cost with all candidates open as
     *     its bound; {@link SitingSolution#ownGain} is what the cost would rise by
     * @throws IllegalArgumentException if the rules are for another number of sites, or allow no site at all
     */
    public SitingSolution solve(SitingRules rules, SitingMethod method) {
        rules.requireSites(pairs.siteCount());
        int[] possible = IntStream.concat(Arrays.stream(rules.fixedSites()), Arrays.stream(rules.candidates()))
                .sorted()
                .toArray();
        if (possible.length == 0) {
            throw new IllegalArgumentException(rules + ": no site can be open, expected at least one");
        }
        double[] farthest = farthest(possible);
        double most = 0;
        GainTable.Builder rows = new GainTable.Builder(pairs.siteCount());
        for (int area = 0; area < demand.length; area++) {
            most += demand[area] * farthest[area];
            for (int pair = pairs.start(area); demand[area] > 0 && pair < pairs.start(area + 1); pair++) {
                rows.add(pairs.site(pair), demand[area] * (farthest[area] - pairs.cost(pair)));
            }
            rows.endRow();
        }
        BestSiteProblem.Choice choice = method.choose(new BestSiteProblem(rows.build(), rules));
        int[] newSites = choice.newSites();
        if (newSites.length == 0 && rules.fixedSites().length == 0) {
            newSites = new int[] {possible[0]};
        }
        int[] open = IntStream.concat(Arrays.stream(rules.fixedSites()), Arrays.stream(newSites))
                .sorted()
                .toArray();
        double[] served = ways(open);
        double value = Arrays.stream(served).sum();
        double[] ownGain = Arrays.stream(open)
                .mapToDouble(site ->
                        Arrays.stream(ways(MaximalCoverage.without(open, site))).sum() - value)
                .toArray();
        double bound = choice.proven() ? value : Math.min(value, most - choice.bound());
        return new SitingSolution(
                newSites,
                open,
                value,
                bound,
                choice.proven(),
                choice.optima(),
                choice.allCounted(),
                choice.nodes(),
                ownGain,
                served);
    }

    /** Demand times cost to the nearest open site; infinite for an area with demand where none is open. */
    private double[] ways(int[] open) {
        boolean[] isOpen = new boolean[pairs.siteCount()];
        Arrays.stream(open).forEach(site -> isOpen[site] = true);
        double[] ways = new double[demand.length];
        for (int area = 0; area < ways.length; area++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                nearest = isOpen[pairs.site(pair)] ? Math.min(nearest, pairs.cost(pair)) : nearest;
            }
            ways[area] = demand[area] == 0 ? 0 : demand[area] * nearest;
        }
        return ways;
    }

    private double[] farthest(int[] possible) {
        boolean[] isPossible = new boolean[pairs.siteCount()];
        Arrays.stream(possible).forEach(site -> isPossible[site] = true);
        double[] farthest = new double[demand.length];
        for (int area = 0; area < farthest.length; area++) {
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                farthest[area] =
                        isPossible[pairs.site(pair)] ? Math.max(farthest[area], pairs.cost(pair)) : farthest[area];
            }
        }
        return farthest;
    }

    @Override
    public String toString() {
        return "MedianSiting[" + demand.length + " areas, " + pairs.siteCount() + " sites]";
    }
}
