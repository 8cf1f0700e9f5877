package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lebenswelten.coverage.access.CostPairs;

/**
 * Where a limited number of sites reaches the most people without leaving any district behind: maximal coverage with an
 * equity floor.
 *
 * <pre>{@code
 * max  sum_i a_i y_i    so that    sum over i in district d of a_i y_i  >=  share_d * (sum over i in d of a_i)
 * }</pre>
 *
 * with y_i = 1 where an open site lies within the radius of area i. Solved by branch and bound; the floors are priced in the
 * bound. Without floors it is {@link MaximalCoverage}, and a floor never raises the value.
 */
public final class EquitableCoverage {

    private final FloorObjective objective;
    private final GainTable gains;
    private final double[] least;

    private EquitableCoverage(GainTable gains, int[] district, double[] least) {
        this.gains = gains;
        this.objective = new FloorObjective(gains, district, least);
        this.least = least;
    }

    /**
     * The problem.
     *
     * @param demand a, people of each area, or people times need, 0 or more
     * @param pairs costs from areas to candidates
     * @param radius largest cost at which an area is covered, the cost itself included
     * @param district position of the district of each area, -1 for none
     * @param share least covered share of each district's demand, 0 to 1
     * @return the problem
     * @throws IllegalArgumentException if a column has another length, a demand is negative, missing or infinite, a share is not
     *     within 0 to 1, or an area is in no such district
     */
    public static EquitableCoverage within(
            double[] demand, CostPairs pairs, double radius, int[] district, double[] share) {
        MaximalCoverage.requireDemand(demand, pairs.areaCount());
        if (district.length != demand.length) {
            throw new IllegalArgumentException(
                    "district: " + district.length + " values, expected " + demand.length + ", one for each area");
        }
        double[] least = new double[share.length];
        for (int d = 0; d < share.length; d++) {
            if (!(share[d] >= 0 && share[d] <= 1)) {
                throw new IllegalArgumentException("share " + share[d] + " of district " + d + ", expected 0 to 1");
            }
        }
        GainTable.Builder rows = new GainTable.Builder(pairs.siteCount());
        for (int area = 0; area < demand.length; area++) {
            if (district[area] < -1 || district[area] >= share.length) {
                throw new IllegalArgumentException("district " + district[area] + " of area " + area
                        + ", expected a position from 0 to " + (share.length - 1) + ", or -1");
            }
            if (district[area] >= 0) {
                least[district[area]] += share[district[area]] * demand[area];
            }
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                rows.add(pairs.site(pair), pairs.cost(pair) <= radius ? demand[area] : 0);
            }
            rows.endRow();
        }
        return new EquitableCoverage(rows.build(), district.clone(), least);
    }

    /**
     * Chooses sites, exactly.
     *
     * @param rules which sites, and how many
     * @return the choice, or why there is none
     * @throws IllegalArgumentException if the rules are for another number of sites
     */
    public EquitableSolution solve(SitingRules rules) {
        rules.requireSites(gains.sites());
        int[] fixed = rules.fixedSites();
        int[] candidates = rules.candidates();
        double[] cost = new double[gains.sites()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        byte[] root = new byte[cost.length];
        Arrays.fill(root, (byte) -1);
        Arrays.stream(candidates).forEach(site -> cost[site] = rules.cost(site));
        Arrays.stream(candidates).forEach(site -> root[site] = 0);
        Arrays.stream(fixed).forEach(site -> cost[site] = 0);
        Arrays.stream(fixed).forEach(site -> root[site] = 1);
        int[] start = start(cost, rules.budget(), fixed);
        int[] possible = IntStream.concat(Arrays.stream(fixed), Arrays.stream(candidates))
                .toArray();
        int[] outOfReach = tooLow(objective.covered(possible));
        if (outOfReach.length > 0) {
            return solution(EquitableSolution.Outcome.OUT_OF_REACH, start, fixed, Double.NaN, false, 0, outOfReach);
        }
        double[] finite =
                Arrays.stream(cost).map(c -> Double.isInfinite(c) ? 1 : c).toArray();
        BranchAndBound.Outcome found =
                new BranchAndBound(objective, finite, rules.budget(), root, start, BestSiteProblem.NODE_LIMIT).search();
        EquitableSolution.Outcome outcome = EquitableSolution.Outcome.MET;
        if (!objective.accepts(found.chosen())) {
            outcome = found.proven() ? EquitableSolution.Outcome.TOO_FEW_SITES : EquitableSolution.Outcome.NOT_SETTLED;
        }
        return solution(outcome, found.chosen(), fixed, found.bound(), found.proven(), found.nodes(), outOfReach);
    }

    /** Near to the floors first, then to the most coverage. */
    private int[] start(double[] cost, double budget, int[] fixed) {
        double much = 1e3 * Arrays.stream(least).sum();
        SitingHeuristics heuristics = new SitingHeuristics(
                sites -> objective.value(sites) + 1e3 * (much - objective.lacking(sites)), cost, budget, fixed);
        return heuristics.interchange(heuristics.greedy());
    }

    private EquitableSolution solution(
            EquitableSolution.Outcome outcome,
            int[] chosen,
            int[] fixed,
            double bound,
            boolean proven,
            long nodes,
            int[] outOfReach) {
        boolean met = outcome == EquitableSolution.Outcome.MET;
        int[] open = Arrays.stream(chosen).sorted().toArray();
        int[] newSites = Arrays.stream(open)
                .filter(site -> Arrays.stream(fixed).noneMatch(f -> f == site))
                .toArray();
        double[] served = gains.best(open);
        double value = Arrays.stream(served).sum();
        double[] ownGain = Arrays.stream(open)
                .mapToDouble(site -> value - objective.value(MaximalCoverage.without(open, site)))
                .toArray();
        SitingSolution sites = new SitingSolution(
                newSites,
                open,
                value,
                met && !proven ? bound : met ? value : Double.NaN,
                met && proven,
                1,
                false,
                nodes,
                ownGain,
                served);
        return new EquitableSolution(outcome, sites, objective.covered(open), outOfReach);
    }

    private int[] tooLow(double[] covered) {
        return IntStream.range(0, least.length)
                .filter(d -> !(covered[d] >= least[d] * (1 - 1e-12)))
                .toArray();
    }

    @Override
    public String toString() {
        return "EquitableCoverage[" + gains.rows() + " areas, " + gains.sites() + " sites, " + least.length
                + " districts]";
    }
}
