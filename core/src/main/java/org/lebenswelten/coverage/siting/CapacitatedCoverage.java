package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.WeightedCatchments;

/**
 * Where sites of limited capacity serve the most people: the capacitated maximal covering location problem.
 *
 * <pre>{@code
 * max  sum_ij z_ij,    sum_j z_ij <= a_i,    sum_i z_ij <= C_j for open sites, 0 for others,    z_ij = 0 beyond the radius
 * }</pre>
 *
 * <p>An area may be split among sites, and nobody is sent past a free place: for given sites the z are a largest flow.
 *
 * <p>The value never falls when a site is added or a capacity grows. Reference: Current JR, Storbeck JE (1988), Capacitated
 * covering models. Environment and Planning B 15, 153-163. doi:10.1068/b150153
 */
public final class CapacitatedCoverage {

    private final CapacitatedObjective objective;
    private final int sites;

    private CapacitatedCoverage(CapacitatedObjective objective, int sites) {
        this.objective = objective;
        this.sites = sites;
    }

    /**
     * The problem.
     *
     * @param demand a, people of each area, 0 or more
     * @param capacity C, places of each candidate, 0 or more; what is not known cannot be planned with
     * @param pairs costs from areas to candidates
     * @param radius largest cost at which an area is served, the cost itself included, above 0
     * @return the problem
     * @throws IllegalArgumentException if a column has another length, or a number is negative, missing or infinite
     */
    public static CapacitatedCoverage within(double[] demand, double[] capacity, CostPairs pairs, double radius) {
        MaximalCoverage.requireDemand(demand, pairs.areaCount());
        if (capacity.length != pairs.siteCount()) {
            throw new IllegalArgumentException(
                    "capacity: " + capacity.length + " values, expected " + pairs.siteCount() + ", one for each site");
        }
        for (int site = 0; site < capacity.length; site++) {
            if (!(capacity[site] >= 0 && capacity[site] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "capacity " + capacity[site] + " of site " + site + ", expected a finite number >= 0");
            }
        }
        WeightedCatchments catchments = WeightedCatchments.of(pairs, Decay.upTo(radius));
        return new CapacitatedCoverage(
                new CapacitatedObjective(demand.clone(), capacity.clone(), catchments), capacity.length);
    }

    /**
     * Chooses sites.
     *
     * @param rules which sites, and how many
     * @param method how they are chosen
     * @return value: people served; a heuristic has those whom all possible sites together serve as its bound
     * @throws IllegalArgumentException if the rules are for another number of sites
     */
    public SitingSolution solve(SitingRules rules, SitingMethod method) {
        rules.requireSites(sites);
        int[] fixed = rules.fixedSites();
        int[] possible = IntStream.concat(Arrays.stream(fixed), Arrays.stream(rules.candidates()))
                .toArray();
        double[] cost = new double[sites];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.stream(rules.candidates()).forEach(site -> cost[site] = rules.cost(site));
        Arrays.stream(fixed).forEach(site -> cost[site] = 0);
        SitingHeuristics heuristics = new SitingHeuristics(objective::value, cost, rules.budget(), fixed);
        int[] chosen = heuristics.greedy();
        double bound = objective.value(possible);
        boolean proven = false;
        long nodes = 0;
        if (method != SitingMethod.GREEDY) {
            chosen = heuristics.interchange(chosen);
        }
        if (method == SitingMethod.EXACT) {
            byte[] root = new byte[sites];
            Arrays.fill(root, (byte) -1);
            Arrays.stream(rules.candidates()).forEach(site -> root[site] = 0);
            Arrays.stream(fixed).forEach(site -> root[site] = 1);
            double[] finite =
                    Arrays.stream(cost).map(c -> Double.isInfinite(c) ? 1 : c).toArray();
            BranchAndBound.Outcome outcome = new BranchAndBound(
                            objective, finite, rules.budget(), root, chosen, BestSiteProblem.NODE_LIMIT)
                    .search();
            chosen = outcome.chosen();
            bound = outcome.bound();
            proven = outcome.proven();
            nodes = outcome.nodes();
        }
        return solution(useful(chosen, fixed), fixed, bound, proven, nodes);
    }

    /**
     * The people of each area whom some sites serve.
     *
     * @param open positions of open sites
     * @return a new column, 0 or more
     */
    public double[] served(int... open) {
        return objective.served(Arrays.stream(open).sorted().toArray());
    }

    private SitingSolution solution(int[] open, int[] fixed, double bound, boolean proven, long nodes) {
        double[] served = objective.served(open);
        double value = Arrays.stream(served).sum();
        double[] ownGain = Arrays.stream(open)
                .mapToDouble(site -> value - objective.value(MaximalCoverage.without(open, site)))
                .toArray();
        int[] newSites = Arrays.stream(open)
                .filter(site -> Arrays.stream(fixed).noneMatch(f -> f == site))
                .toArray();
        boolean best = proven || value >= bound;
        return new SitingSolution(newSites, open, value, best ? value : bound, best, 1, false, nodes, ownGain, served);
    }

    /** Ascending, without new sites that serve nobody more. */
    private int[] useful(int[] chosen, int[] fixed) {
        int[] kept = Arrays.stream(chosen).sorted().toArray();
        double value = objective.value(kept);
        for (int place = kept.length - 1; place >= 0; place--) {
            int out = kept[place];
            int[] fewer = MaximalCoverage.without(kept, out);
            if (Arrays.stream(fixed).noneMatch(f -> f == out) && objective.value(fewer) == value) {
                kept = fewer;
            }
        }
        return kept;
    }

    @Override
    public String toString() {
        return "CapacitatedCoverage[" + sites + " sites]";
    }
}
