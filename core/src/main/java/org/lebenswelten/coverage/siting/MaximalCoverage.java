package org.lebenswelten.coverage.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.WeightedCatchments;

/**
 * Where a limited number of sites reaches the most people: the maximal covering location problem (MCLP), also with partial
 * coverage.
 *
 * <pre>{@code
 * max  sum_i a_i y_i,    y_i = max over open sites j of g_ij
 * }</pre>
 *
 * with demand a, people or people times a need weight, and g_ij = 1 where site j lies within the radius of area i, or the
 * weight of a decay. An area counts with its best open site; several sites do not add up.
 *
 * <p>The value never falls when a site is added or a radius grows. Areas that no candidate reaches are listed by {@link
 * #unreachable}.
 *
 * <p>References: Church R, ReVelle C (1974), The maximal covering location problem. Papers of the Regional Science Association
 * 32, 101-118. doi:10.1007/BF01942293; Berman O, Krass D (2002), The generalized maximal covering location problem. Computers
 * and Operations Research 29, 563-581. doi:10.1016/S0305-0548(01)00079-X. Agrees with: CBC with zero gap and full enumeration
 * on the spopt instance of San Francisco, CBC on the maxcovr instance of York, all objectives.
 */
public final class MaximalCoverage {

    private final double[] demand;
    private final GainTable gains;

    private MaximalCoverage(double[] demand, GainTable gains) {
        this.demand = demand;
        this.gains = gains;
    }

    /**
     * An area is covered or not.
     *
     * @param demand a, people of each area, or people times need, 0 or more
     * @param pairs costs from areas to candidates
     * @param radius largest cost at which an area is covered, the cost itself included
     * @return the problem
     * @throws IllegalArgumentException if the column has another length or a demand is negative, missing or infinite
     */
    public static MaximalCoverage within(double[] demand, CostPairs pairs, double radius) {
        requireDemand(demand, pairs.areaCount());
        GainTable.Builder rows = new GainTable.Builder(pairs.siteCount());
        for (int area = 0; area < demand.length; area++) {
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                rows.add(pairs.site(pair), pairs.cost(pair) <= radius ? demand[area] : 0);
            }
            rows.endRow();
        }
        return new MaximalCoverage(demand.clone(), rows.build());
    }

    /**
     * An area is covered the less the farther its best site.
     *
     * @param demand a, people of each area, or people times need, 0 or more
     * @param catchments the weights g, at most 1
     * @return the problem
     * @throws IllegalArgumentException if the column has another length, a demand is negative, missing or infinite, or a weight
     *     exceeds 1
     */
    public static MaximalCoverage partial(double[] demand, WeightedCatchments catchments) {
        requireDemand(demand, catchments.areaCount());
        GainTable.Builder rows = new GainTable.Builder(catchments.siteCount());
        for (int area = 0; area < demand.length; area++) {
            for (int pair = catchments.start(area); pair < catchments.start(area + 1); pair++) {
                if (catchments.weight(pair) > 1) {
                    throw new IllegalArgumentException("weight " + catchments.weight(pair) + " of area " + area
                            + " and site " + catchments.site(pair) + ", expected at most 1");
                }
                rows.add(catchments.site(pair), demand[area] * catchments.weight(pair));
            }
            rows.endRow();
        }
        return new MaximalCoverage(demand.clone(), rows.build());
    }

    /**
     * Measures of several types that compete for one number or budget, each for its own people.
     *
     * @param types a problem for each type
     * @return the problem whose areas and sites are those of the first type, then those of the second, and so on; nothing keeps
     *     two types from going to the same place
     */
    public static MaximalCoverage together(List<MaximalCoverage> types) {
        int sites = types.stream().mapToInt(type -> type.gains.sites()).sum();
        GainTable.Builder rows = new GainTable.Builder(sites);
        int first = 0;
        for (MaximalCoverage type : types) {
            for (int row = 0; row < type.gains.rows(); row++) {
                for (int k = type.gains.rowStart(row); k < type.gains.rowStart(row + 1); k++) {
                    rows.add(first + type.gains.rowSite(k), type.gains.rowGain(k));
                }
                rows.endRow();
            }
            first += type.gains.sites();
        }
        double[] demand = types.stream()
                .flatMapToDouble(type -> Arrays.stream(type.demand))
                .toArray();
        return new MaximalCoverage(demand, rows.build());
    }

    /**
     * Chooses sites.
     *
     * @param rules which sites, and how many
     * @param method how they are chosen
     * @return value: covered demand; a heuristic has the demand that all candidates together cover as its bound
     * @throws IllegalArgumentException if the rules are for another number of sites
     */
    public SitingSolution solve(SitingRules rules, SitingMethod method) {
        BestSiteProblem.Choice choice = method.choose(new BestSiteProblem(gains, rules));
        int[] open = IntStream.concat(Arrays.stream(rules.fixedSites()), Arrays.stream(choice.newSites()))
                .sorted()
                .toArray();
        double[] served = gains.best(open);
        double value = Arrays.stream(served).sum();
        double[] ownGain = Arrays.stream(open)
                .mapToDouble(site -> value - covered(without(open, site)))
                .toArray();
        double bound = choice.proven() ? value : Math.max(value, choice.bound());
        boolean proven = choice.proven() || bound == value;
        return new SitingSolution(
                choice.newSites(),
                open,
                value,
                bound,
                proven,
                choice.optima(),
                choice.allCounted(),
                choice.nodes(),
                ownGain,
                served);
    }

    /**
     * What each further site is worth: the exact solutions for 1 to so many new sites.
     *
     * @param rules which sites; their number or budget is not used
     * @param mostSites largest number of new sites, 0 or more
     * @return a solution for each number, values never falling
     */
    public List<SitingSolution> curve(SitingRules rules, int mostSites) {
        List<SitingSolution> curve = new ArrayList<>();
        for (int count = 1; count <= mostSites; count++) {
            curve.add(solve(rules.withAtMost(count), SitingMethod.EXACT));
        }
        return curve;
    }

    /**
     * The demand that some sites cover.
     *
     * @param sites positions of open sites
     * @return 0 or more
     */
    public double covered(int... sites) {
        return Arrays.stream(gains.best(sites)).sum();
    }

    /**
     * The demand of each area that some sites cover.
     *
     * @param sites positions of open sites
     * @return a new column, 0 or more
     */
    public double[] served(int... sites) {
        return gains.best(sites);
    }

    /**
     * Areas with demand that no candidate reaches, whichever are opened.
     *
     * @return their positions, ascending
     */
    public int[] unreachable() {
        return IntStream.range(0, demand.length)
                .filter(area -> demand[area] > 0 && gains.rowStart(area) == gains.rowStart(area + 1))
                .toArray();
    }

    @Override
    public String toString() {
        return "MaximalCoverage[" + demand.length + " areas, " + gains.sites() + " sites]";
    }

    static int[] without(int[] sites, int site) {
        return Arrays.stream(sites).filter(other -> other != site).toArray();
    }

    static void requireDemand(double[] demand, int areas) {
        if (demand.length != areas) {
            throw new IllegalArgumentException(
                    "demand: " + demand.length + " values, expected " + areas + ", one for each area");
        }
        for (int area = 0; area < areas; area++) {
            if (!(demand[area] >= 0 && demand[area] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "demand " + demand[area] + " of area " + area + ", expected a finite number >= 0");
            }
        }
    }
}
