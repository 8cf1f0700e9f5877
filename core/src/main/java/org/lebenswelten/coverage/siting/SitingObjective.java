package org.lebenswelten.coverage.siting;

/**
 * What a choice of sites is worth, and a Lagrangian relaxation of it in which sites count apart from one another.
 *
 * <p><b>Contract.</b> {@link #value} never falls when a site is added. For all prices u within {@code 0 .. }{@link #highest}
 * and every choice S, {@code value(S) <= sum_i u_i size_i + sum_(j in S) worth_j(u)}: each row may be served by several sites,
 * but has to be bought from each at its price. Values are 0 or more.
 */
interface SitingObjective {

    /** Number of rows of demand. */
    int rows();

    /** Number of sites that can be chosen. */
    int sites();

    /** What is in a row to be served. */
    double size(int row);

    /** The highest price of a row that makes sense. */
    double highest(int row);

    /** Fills in what each site is worth at prices. */
    void worth(double[] price, double[] worth);

    /**
     * Takes off, for each row, what the chosen sites serve of it at the prices of the last call of {@link #worth}.
     *
     * @param chosen how far each site is chosen, 0 to 1
     * @param price the prices
     * @param rest to be lowered
     */
    void serve(double[] chosen, double[] price, double[] rest);

    /** What a choice is worth. */
    double value(int[] chosen);

    /** Prices to start from, given a good choice. */
    double[] startPrices(int[] chosen);

    /** Whether a choice meets all conditions beside the budget. */
    default boolean accepts(int[] chosen) {
        return true;
    }

    /** Whether the conditions could be met with all these sites; if not, then with none of their parts. */
    default boolean canAccept(int[] sites) {
        return true;
    }

    /** Whether all values are whole numbers. */
    boolean isWhole();
}
