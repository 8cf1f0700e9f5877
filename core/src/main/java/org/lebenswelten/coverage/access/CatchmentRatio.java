package org.lebenswelten.coverage.access;

/**
 * Places in reach of an area over people in reach of the same area: the floating catchment area ratio.
 *
 * <pre>{@code
 * A_i = sum_j S_j w_ij / sum_k D_k w_ik
 * }</pre>
 *
 * <p>It asks only what lies around the area itself; that others compete for the same places from the other side is not seen,
 * and places are not conserved. More capacity never lowers a value.
 *
 * <p>Special results: an area with nobody in reach has no ratio: value 0 and {@link AccessStatus#UNCLAIMED} where there are
 * places in reach.
 *
 * <p>Reference: Peng ZR (1997), The jobs-housing balance and urban commuting. Urban Studies 34, 1215-1235.
 * doi:10.1080/0042098975600. Agrees with: access {@code fca_ratio}, 1e-9.
 */
public final class CatchmentRatio {

    private CatchmentRatio() {}

    /**
     * Computes the ratio of all areas.
     *
     * @param demand D, persons of the target group in each area
     * @param areas which areas each area reaches, itself among them where there is a pair of it with itself
     * @param capacity S, places of each site, {@code NaN} for unknown
     * @param sites which sites each area reaches
     * @return places per person
     * @throws IllegalArgumentException if the two catchments are of different areas, a column has another length, a demand
     *     is negative, missing or infinite, or a capacity is negative or infinite
     */
    public static AccessResult of(
            double[] demand, WeightedCatchments areas, double[] capacity, WeightedCatchments sites) {
        if (areas.areaCount() != sites.areaCount() || areas.siteCount() != areas.areaCount()) {
            throw new IllegalArgumentException("catchments of " + areas.areaCount() + " areas to " + areas.siteCount()
                    + " areas and of " + sites.areaCount() + " areas to sites, expected the same areas");
        }
        Columns.requireDemand(demand, areas.areaCount());
        AccessResult potential = SupplyPotential.of(capacity, sites);
        double[] people = areas.sumByArea(areas.weights(), demand);
        double[] ratio = potential.access();
        for (int area = 0; area < ratio.length; area++) {
            if (!Double.isNaN(ratio[area])) {
                ratio[area] = people[area] > 0 ? ratio[area] / people[area] : 0;
            }
        }
        return potential.withAccess(ratio, people, demand.clone());
    }
}
