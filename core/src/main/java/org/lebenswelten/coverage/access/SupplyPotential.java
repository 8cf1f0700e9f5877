package org.lebenswelten.coverage.access;

/**
 * Places in reach, whoever else claims them: the gravity measure of accessibility, and with a step of weight 1 the count of
 * opportunities within a cost.
 *
 * <pre>{@code
 * A_i = sum_j S_j w_ij
 * }</pre>
 *
 * <p>More capacity never lowers a value. Places are counted again for every area that reaches them, so that nothing is
 * conserved: the values of areas must not be added up.
 *
 * <p>Reference: Hansen WG (1959), How accessibility shapes land use. Journal of the American Institute of Planners 25,
 * 73-76. doi:10.1080/01944365908978307. Agrees with: access {@code weighted_catchment} with {@code gravity} weights, R
 * accessibility {@code gravity} and {@code cumulative_cutoff}, 1e-9.
 */
public final class SupplyPotential {

    private SupplyPotential() {}

    /**
     * Computes the potential of all areas.
     *
     * @param capacity S, places of each site, {@code NaN} for unknown
     * @param catchments which areas reach which sites
     * @return weighted places in reach; the ratio of a site is its capacity, and no area counts as without demand
     * @throws IllegalArgumentException if the column has another length, or a capacity is negative or infinite
     */
    public static AccessResult of(double[] capacity, WeightedCatchments catchments) {
        Columns.requireCapacity(capacity, catchments.siteCount());
        double[] known = capacity.clone();
        double[] someone = new double[capacity.length];
        for (int site = 0; site < known.length; site++) {
            known[site] = Double.isNaN(capacity[site]) ? 0 : capacity[site];
            someone[site] = 1;
        }
        double[] potential = catchments.sumByArea(catchments.weights(), known);
        return AccessResult.of(
                potential, known, new double[0], capacity, AccessResult.siteStatuses(capacity, someone), catchments);
    }
}
