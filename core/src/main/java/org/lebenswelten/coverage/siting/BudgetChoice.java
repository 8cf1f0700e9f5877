package org.lebenswelten.coverage.siting;

/**
 * The best choice of free sites within a budget, sites apart from one another and the last one in part: the linear relaxation
 * of a knapsack. With costs of 1 it is the choice of the most valuable sites, none in part.
 */
final class BudgetChoice {

    private final double[] cost;
    private final double rounding;
    private final double[] worth;
    private final int[] order;

    /**
     * Prepares.
     *
     * @param cost cost of each site, above 0
     * @param rounding by how much a sum of costs may exceed a budget for rounding alone
     */
    BudgetChoice(double[] cost, double rounding) {
        this.cost = cost;
        this.rounding = rounding;
        worth = new double[cost.length];
        order = new int[cost.length];
        for (int site = 0; site < order.length; site++) {
            order[site] = site;
        }
    }

    /** What each site is worth; to be filled before a choice. */
    double[] worth() {
        return worth;
    }

    /** Puts the sites in order of worth for cost, most first, then by position; nearly sorted from the last time. */
    void sort() {
        for (int k = 1; k < order.length; k++) {
            int site = order[k];
            int place = k;
            while (place > 0 && before(site, order[place - 1])) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = site;
        }
    }

    /**
     * Chooses among the free sites in order.
     *
     * @param state 0 for free sites; others are passed over
     * @param budget what is left for them
     * @param skipped a site that is passed over too, or -1
     * @param chosen gets how far each free site is chosen; an empty array where that is not wanted
     * @return the sum of their worth
     */
    double choose(byte[] state, double budget, int skipped, double[] chosen) {
        double left = budget;
        double sum = 0;
        for (int k = 0; k < order.length && left > rounding; k++) {
            int site = order[k];
            if (worth[site] <= 0) {
                break;
            }
            if (state[site] == 0 && site != skipped && cost[site] <= budget + rounding) {
                double share = cost[site] <= left + rounding ? 1 : left / cost[site];
                sum += share * worth[site];
                left -= share * cost[site];
                if (chosen.length > 0) {
                    chosen[site] = share;
                }
            }
        }
        return sum;
    }

    private boolean before(int site, int other) {
        double a = worth[site] * cost[other];
        double b = worth[other] * cost[site];
        return a > b || (a == b && site < other);
    }
}
