package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Good choices found fast, without a bound. */
final class SitingHeuristics {

    private final ToDoubleFunction<int[]> worth;
    private final double[] cost;
    private final double budget;
    private final int[] fixed;

    /**
     * Prepares.
     *
     * @param worth what a choice is worth, never less with a site more
     * @param cost cost of each site, infinite for those that must not be chosen
     * @param budget largest sum of costs of sites that are not fixed
     * @param fixed sites that are open from the start and cost nothing
     */
    SitingHeuristics(ToDoubleFunction<int[]> worth, double[] cost, double budget, int... fixed) {
        this.worth = worth;
        this.cost = cost;
        this.budget = budget;
        this.fixed = fixed;
    }

    /**
     * Adds the site with the largest gain for its cost that the budget still allows, the first of equal ones, until no site
     * adds anything.
     *
     * @return the fixed sites and the others in the order in which they were added
     */
    int[] greedy() {
        int[] chosen = fixed;
        double value = worth.applyAsDouble(chosen);
        double left = budget;
        while (true) {
            int best = -1;
            double bestRatio = 0;
            for (int site = 0; site < cost.length; site++) {
                int candidate = site;
                if (cost[site] <= left + BranchAndBound.ROUNDING * budget
                        && Arrays.stream(chosen).noneMatch(s -> s == candidate)) {
                    double ratio = (worth.applyAsDouble(with(chosen, site)) - value) / cost[site];
                    if (ratio > bestRatio) {
                        bestRatio = ratio;
                        best = site;
                    }
                }
            }
            if (best < 0) {
                return chosen;
            }
            chosen = with(chosen, best);
            value = worth.applyAsDouble(chosen);
            left -= cost[best];
        }
    }

    /**
     * Swaps an open for a closed site as long as the best such swap within the budget improves the value.
     *
     * @param start the fixed sites, then others
     */
    int[] interchange(int[] start) {
        int[] chosen = start.clone();
        double value = worth.applyAsDouble(chosen);
        boolean improved = true;
        while (improved) {
            improved = false;
            double spent = Arrays.stream(chosen).mapToDouble(site -> cost[site]).sum();
            int[] best = chosen;
            for (int place = fixed.length; place < chosen.length; place++) {
                for (int site = 0; site < cost.length; site++) {
                    int candidate = site;
                    if (spent - cost[chosen[place]] + cost[site] <= budget * (1 + BranchAndBound.ROUNDING)
                            && Arrays.stream(chosen).noneMatch(s -> s == candidate)) {
                        int[] swapped = chosen.clone();
                        swapped[place] = site;
                        double reached = worth.applyAsDouble(swapped);
                        if (reached > value * (1 + 1e-12)) {
                            value = reached;
                            best = swapped;
                            improved = true;
                        }
                    }
                }
            }
            chosen = best;
        }
        return chosen;
    }

    private static int[] with(int[] chosen, int site) {
        return IntStream.concat(Arrays.stream(chosen), IntStream.of(site)).toArray();
    }
}
