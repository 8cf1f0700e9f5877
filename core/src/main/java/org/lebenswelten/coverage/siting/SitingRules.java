package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which sites may be opened, and how many. Immutable.
 *
 * <p>Sites that are there already stay open and use up neither number nor budget; what is limited are the new ones. The limit
 * is an upper one: where more sites would add nothing, fewer are proposed.
 */
public final class SitingRules {

    private final boolean[] fixed;
    private final boolean[] forbidden;
    private final double[] cost;
    private final double budget;

    private SitingRules(boolean[] fixed, boolean[] forbidden, double[] cost, double budget) {
        this.fixed = fixed;
        this.forbidden = forbidden;
        this.cost = cost;
        this.budget = budget;
    }

    /**
     * At most so many new sites, none open yet.
     *
     * @param siteCount number of candidates
     * @param newSites largest number of new sites, 0 or more; may exceed the number of candidates
     * @return the rules
     * @throws IllegalArgumentException if a number is negative
     */
    public static SitingRules atMost(int siteCount, int newSites) {
        if (siteCount < 0 || newSites < 0) {
            throw new IllegalArgumentException(
                    newSites + " new of " + siteCount + " sites, expected numbers of 0 or more");
        }
        double[] one = new double[siteCount];
        Arrays.fill(one, 1);
        return new SitingRules(new boolean[siteCount], new boolean[siteCount], one, newSites);
    }

    /**
     * New sites whose costs add up to no more than a budget, none open yet.
     *
     * @param cost cost of each candidate, above 0
     * @param budget largest sum of costs, 0 or more
     * @return the rules
     * @throws IllegalArgumentException if a cost is not above 0 and finite, or the budget is negative or not finite
     */
    public static SitingRules withinBudget(double[] cost, double budget) {
        for (int site = 0; site < cost.length; site++) {
            if (!(cost[site] > 0 && cost[site] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "cost " + cost[site] + " of site " + site + ", expected a finite number > 0");
            }
        }
        if (!(budget >= 0 && budget < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("budget " + budget + ", expected a finite number >= 0");
        }
        return new SitingRules(new boolean[cost.length], new boolean[cost.length], cost.clone(), budget);
    }

    /**
     * Sites that are there already.
     *
     * @param sites their positions
     * @return rules with these sites open
     * @throws IllegalArgumentException if there is no such site or it is forbidden
     */
    public SitingRules withFixed(int... sites) {
        return new SitingRules(marked("fixed", fixed, forbidden, sites), forbidden, cost, budget);
    }

    /**
     * Sites that must not be opened.
     *
     * @param sites their positions
     * @return rules without these sites
     * @throws IllegalArgumentException if there is no such site or it is open already
     */
    public SitingRules withForbidden(int... sites) {
        return new SitingRules(fixed, marked("forbidden", forbidden, fixed, sites), cost, budget);
    }

    /**
     * The same with another number of new sites.
     *
     * @param newSites largest number, 0 or more
     * @return the rules, each new site costing 1
     * @throws IllegalArgumentException if the number is negative
     */
    public SitingRules withAtMost(int newSites) {
        SitingRules other = atMost(fixed.length, newSites);
        return new SitingRules(fixed, forbidden, other.cost, newSites);
    }

    /**
     * The number of candidates, fixed and forbidden ones included.
     *
     * @return 0 or more
     */
    public int siteCount() {
        return fixed.length;
    }

    int[] fixedSites() {
        return IntStream.range(0, fixed.length).filter(site -> fixed[site]).toArray();
    }

    /** Sites that may be opened, ascending. */
    int[] candidates() {
        return IntStream.range(0, fixed.length)
                .filter(site -> !fixed[site] && !forbidden[site] && cost[site] <= budget)
                .toArray();
    }

    double cost(int site) {
        return cost[site];
    }

    double budget() {
        return budget;
    }

    /** Whether all sites cost 1, so that the budget is a number of sites. */
    boolean countsSites() {
        return Arrays.stream(cost).allMatch(c -> c == 1);
    }

    void requireSites(int sites) {
        if (sites != fixed.length) {
            throw new IllegalArgumentException(
                    "rules for " + fixed.length + " sites, expected " + sites + ", as many as there are");
        }
    }

    private static boolean[] marked(String name, boolean[] marks, boolean[] others, int[] sites) {
        boolean[] result = marks.clone();
        for (int site : sites) {
            if (site < 0 || site >= marks.length) {
                throw new IllegalArgumentException(
                        name + " site " + site + ", expected a position from 0 to " + (marks.length - 1));
            }
            if (others[site]) {
                throw new IllegalArgumentException(
                        "site " + site + " is both fixed and forbidden, expected one of them");
            }
            result[site] = true;
        }
        return result;
    }

    @Override
    public String toString() {
        return "SitingRules[" + fixed.length + " sites, " + fixedSites().length + " fixed, budget " + budget + "]";
    }
}
