package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.lebenswelten.coverage.access.CostPairs;

/**
 * The fewest sites that cover everybody: the location set covering problem (LSCP), and of these the choice that covers most
 * people twice (LSCP-B).
 *
 * <pre>{@code
 * min  sum_j x_j,    sum over j in reach of i of x_j >= 1 for every area with demand
 * then, with as many sites:    max  sum_i a_i u_i,    sum over j in reach of i of x_j >= 1 + u_i
 * }</pre>
 *
 * <p>An area with a single candidate in reach cannot be backed up; spopt counts it as if it were (0.25.0, {@code
 * backup_perc}).
 *
 * <p>References: Toregas C, Swain R, ReVelle C, Bergman L (1971), The location of emergency service facilities. Operations
 * Research 19, 1363-1373. doi:10.1287/opre.19.6.1363; Daskin MS, Stern EH (1981), A hierarchical objective set covering model
 * for emergency medical service vehicle deployment. Transportation Science 15, 137-152. doi:10.1287/trsc.15.2.137. Agrees with:
 * full enumeration on the spopt instance of San Francisco, numbers of sites, of optima and of areas backed up.
 */
public final class FullCoverage {

    private final double[] demand;
    private final CostPairs pairs;
    private final double radius;

    private FullCoverage(double[] demand, CostPairs pairs, double radius) {
        this.demand = demand;
        this.pairs = pairs;
        this.radius = radius;
    }

    /**
     * The problem.
     *
     * @param demand a, people of each area, 0 or more; areas without need not be covered
     * @param pairs costs from areas to candidates
     * @param radius largest cost at which an area is covered, the cost itself included
     * @return the problem
     * @throws IllegalArgumentException if the column has another length or a demand is negative, missing or infinite
     */
    public static FullCoverage within(double[] demand, CostPairs pairs, double radius) {
        MaximalCoverage.requireDemand(demand, pairs.areaCount());
        return new FullCoverage(demand.clone(), pairs, radius);
    }

    /**
     * Chooses the fewest sites, and of equally few those that cover most people twice.
     *
     * @param rules which sites, and at most how many
     * @return the sites, or why there are none
     * @throws IllegalArgumentException if the rules are for another number of sites or limit costs instead of a number
     */
    public FullCoverageSolution solve(SitingRules rules) {
        rules.requireSites(pairs.siteCount());
        if (!rules.countsSites()) {
            throw new IllegalArgumentException(rules + ": limits costs, expected a number of sites");
        }
        CoverRows cover = CoverRows.of(demand, pairs, radius, rules);
        if (cover.unreachable().length > 0) {
            return none(FullCoverageSolution.Outcome.UNREACHABLE_AREAS, 0, cover.unreachable());
        }
        CoverSearch search = new CoverSearch(cover.rows(), pairs.siteCount());
        int[] greedy = greedy(cover.rows());
        int fewest = search.atLeast();
        boolean proven = true;
        while (proven && fewest < greedy.length && !search.search(fewest, sites -> Double.POSITIVE_INFINITY)) {
            proven = search.isComplete();
            fewest += proven ? 1 : 0;
        }
        if (fewest > rules.budget()) {
            return none(FullCoverageSolution.Outcome.TOO_FEW_SITES, fewest, cover.unreachable());
        }
        int most = proven ? fewest : greedy.length;
        if (most > rules.budget()) {
            return none(FullCoverageSolution.Outcome.TOO_FEW_SITES, fewest, cover.unreachable());
        }
        boolean any = search.search(most, sites -> backedUp(open(sites, rules)));
        int[] sites = any ? search.found() : greedy;
        int[] open = open(sites, rules);
        return new FullCoverageSolution(
                proven ? FullCoverageSolution.Outcome.COVERED : FullCoverageSolution.Outcome.COVERED_NOT_PROVEN,
                Arrays.stream(sites).sorted().toArray(),
                open,
                fewest,
                Math.max(1, search.count()),
                proven && search.isComplete(),
                backedUp(open),
                cover.unreachable());
    }

    private FullCoverageSolution none(FullCoverageSolution.Outcome outcome, int atLeast, int[] unreachable) {
        return new FullCoverageSolution(outcome, new int[0], new int[0], atLeast, 0, true, 0, unreachable);
    }

    private static int[] open(int[] sites, SitingRules rules) {
        return IntStream.concat(Arrays.stream(rules.fixedSites()), Arrays.stream(sites))
                .sorted()
                .toArray();
    }

    private double backedUp(int[] open) {
        BitSet isOpen = new BitSet(pairs.siteCount());
        Arrays.stream(open).forEach(isOpen::set);
        double sum = 0;
        for (int area = 0; area < demand.length; area++) {
            int covering = 0;
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                covering += isOpen.get(pairs.site(pair)) && pairs.cost(pair) <= radius ? 1 : 0;
            }
            sum += covering >= 2 ? demand[area] : 0;
        }
        return sum;
    }

    /** Site by site the one that covers most rows, the first of equal ones. */
    private int[] greedy(int[][] rows) {
        boolean[] covered = new boolean[rows.length];
        IntStream.Builder chosen = IntStream.builder();
        while (true) {
            int[] gain = new int[pairs.siteCount()];
            for (int row = 0; row < rows.length; row++) {
                for (int site : rows[row]) {
                    gain[site] += covered[row] ? 0 : 1;
                }
            }
            int best = 0;
            for (int site = 1; site < gain.length; site++) {
                best = gain[site] > gain[best] ? site : best;
            }
            if (gain.length == 0 || gain[best] == 0) {
                return chosen.build().toArray();
            }
            chosen.add(best);
            for (int row = 0; row < rows.length; row++) {
                int site = best;
                covered[row] |= Arrays.stream(rows[row]).anyMatch(j -> j == site);
            }
        }
    }

    @Override
    public String toString() {
        return "FullCoverage[" + demand.length + " areas, " + pairs.siteCount() + " sites, radius " + radius + "]";
    }
}
