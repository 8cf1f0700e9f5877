package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A problem in which each area counts with the best open site, brought down to the sites that may be opened. */
final class BestSiteProblem {

    /** Nodes of the search tree before it is given up. */
    static final long NODE_LIMIT = 200_000;

    private final GainTable gains;
    private final SitingRules rules;
    private final int[] candidates;
    private final GainTable residual;
    private final double[] cost;

    BestSiteProblem(GainTable gains, SitingRules rules) {
        rules.requireSites(gains.sites());
        this.gains = gains;
        this.rules = rules;
        this.candidates = rules.candidates();
        this.residual = residual();
        this.cost = Arrays.stream(candidates).mapToDouble(rules::cost).toArray();
    }

    /** New sites in original positions with what is known about them. */
    record Choice(int[] newSites, double bound, boolean proven, long optima, boolean allCounted, long nodes) {}

    Choice exact() {
        if (rules.countsSites()) {
            int count = (int) Math.min(rules.budget(), candidates.length);
            if (SiteEnumeration.isSmall(candidates.length, count, residual.rows())) {
                SiteEnumeration all = new SiteEnumeration(residual, count);
                all.run();
                return new Choice(useful(all.best()), Double.NaN, true, all.optima(), true, 0);
            }
        }
        GainReduction reduction = GainReduction.of(residual, cost);
        BestSiteObjective objective = new BestSiteObjective(reduction.table());
        double[] kept =
                Arrays.stream(reduction.sites()).mapToDouble(k -> cost[k]).toArray();
        SitingHeuristics heuristics = new SitingHeuristics(objective::value, kept, rules.budget());
        int[] start = heuristics.interchange(heuristics.greedy());
        BranchAndBound.Outcome outcome =
                new BranchAndBound(objective, kept, rules.budget(), new byte[kept.length], start, NODE_LIMIT).search();
        int[] chosen =
                Arrays.stream(outcome.chosen()).map(k -> reduction.sites()[k]).toArray();
        double already = Arrays.stream(gains.best(rules.fixedSites())).sum();
        return new Choice(useful(chosen), already + outcome.bound(), outcome.proven(), 1, false, outcome.nodes());
    }

    Choice greedy() {
        return heuristic(heuristics().greedy());
    }

    Choice interchange() {
        SitingHeuristics heuristics = heuristics();
        return heuristic(heuristics.interchange(heuristics.greedy()));
    }

    private SitingHeuristics heuristics() {
        return new SitingHeuristics(new BestSiteObjective(residual)::value, cost, rules.budget());
    }

    private Choice heuristic(int[] chosen) {
        double all = Arrays.stream(
                        gains.best(IntStream.concat(Arrays.stream(rules.fixedSites()), Arrays.stream(candidates))
                                .toArray()))
                .sum();
        return new Choice(useful(chosen), all, false, 1, false, 0);
    }

    /** In original positions, without those that add nothing to the others, the last first. */
    private int[] useful(int[] chosen) {
        BestSiteObjective objective = new BestSiteObjective(residual);
        int[] kept = Arrays.stream(chosen).sorted().toArray();
        double value = objective.value(kept);
        for (int place = kept.length - 1; place >= 0; place--) {
            int out = kept[place];
            int[] fewer = Arrays.stream(kept).filter(k -> k != out).toArray();
            if (objective.value(fewer) == value) {
                kept = fewer;
            }
        }
        return Arrays.stream(kept).map(k -> candidates[k]).sorted().toArray();
    }

    /** What each candidate would add to what the fixed sites bring. */
    private GainTable residual() {
        int[] position = new int[gains.sites()];
        Arrays.fill(position, -1);
        for (int k = 0; k < candidates.length; k++) {
            position[candidates[k]] = k;
        }
        double[] already = gains.best(rules.fixedSites());
        GainTable.Builder rows = new GainTable.Builder(candidates.length);
        for (int row = 0; row < gains.rows(); row++) {
            for (int k = gains.rowStart(row); k < gains.rowStart(row + 1); k++) {
                if (position[gains.rowSite(k)] >= 0) {
                    rows.add(position[gains.rowSite(k)], gains.rowGain(k) - already[row]);
                }
            }
            rows.endRow();
        }
        return GainReduction.mergedRows(rows.build());
    }
}
