package org.lebenswelten.coverage.access;

/**
 * How many places each area can claim when every site is shared out whole among those who reach it, by their number and
 * their cost.
 *
 * <pre>{@code
 * V_i = sum_j S_j F_ij
 * F_ij = Fp_i Fc_ij / sum_i (Fp_i Fc_ij),   Fp_i = D_i^a / sum_i D_i^a,   Fc_ij = w_ij / sum_i w_ij
 * }</pre>
 *
 * <p>The denominators of Fp and Fc are the same for all areas of a site and cancel, so that with a = 1 it is D_i times the
 * access of {@link FloatingCatchment#TWO_STEP}. An area without demand claims nothing, also with a = 0.
 *
 * <p>Values are places, not ratios: the sum of V_i is the sum of S_j over sites with demand in reach, which is checked in
 * every computation to 9 digits. More capacity never lowers a value, as F does not depend on S.
 *
 * <p>Reference: Soukhov A, Paez A, Higgins CD, Mohamed M (2023), Introducing spatial availability, a singly-constrained
 * measure of competitive accessibility. PLOS ONE 18(1), e0278468. doi:10.1371/journal.pone.0278468. Agrees with: R
 * accessibility {@code spatial_availability}, 1e-9, but for areas without people: 0 here,
 * there {@code NaN} for 36 of the 78 in Belo Horizonte.
 */
public final class SpatialAvailability {

    private final double exponent;

    private SpatialAvailability(double exponent) {
        this.exponent = exponent;
    }

    /**
     * Every person counts alike: a = 1.
     *
     * @return the method
     */
    public static SpatialAvailability withDefaults() {
        return new SpatialAvailability(1);
    }

    /**
     * Another weight of the number of persons.
     *
     * @param exponent a, 0 or more; above 1 populous areas get more than their share
     * @return the method
     * @throws IllegalArgumentException if the exponent is negative or not finite
     */
    public SpatialAvailability withDemandExponent(double exponent) {
        if (!(exponent >= 0 && exponent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("demand exponent " + exponent + ", expected a finite number >= 0");
        }
        return new SpatialAvailability(exponent);
    }

    /**
     * Computes the places of all areas.
     *
     * @param demand D, persons of the target group in each area
     * @param capacity S, places of each site, {@code NaN} for unknown
     * @param catchments which areas reach which sites
     * @return places that each area can claim
     * @throws IllegalArgumentException if a column has another length, a demand is negative, missing or infinite, or a
     *     capacity is negative or infinite
     * @throws IllegalStateException if the places handed out are not those offered
     */
    public AccessResult of(double[] demand, double[] capacity, WeightedCatchments catchments) {
        Columns.requireDemand(demand, catchments.areaCount());
        Columns.requireCapacity(capacity, catchments.siteCount());
        double[] claim = new double[demand.length];
        for (int area = 0; area < claim.length; area++) {
            claim[area] = demand[area] > 0 ? Math.pow(demand[area], exponent) : 0;
        }
        double[] claims = catchments.sumBySite(catchments.weights(), claim);
        SiteStatus[] sites = AccessResult.siteStatuses(capacity, claims);
        double[] ratio = new double[capacity.length];
        for (int site = 0; site < ratio.length; site++) {
            ratio[site] = sites[site] == SiteStatus.SHARED_OUT ? capacity[site] / claims[site] : 0;
        }
        double[] places = catchments.sumByArea(catchments.weights(), ratio);
        double sum = 0;
        for (int area = 0; area < places.length; area++) {
            places[area] *= claim[area];
            sum += places[area];
        }
        AccessResult result = AccessResult.of(places, ratio, demand.clone(), capacity, sites, catchments);
        Columns.requireConserved("spatial availability hands out places", sum, result.offered());
        return result;
    }

    @Override
    public String toString() {
        return "SpatialAvailability[demand exponent " + exponent + "]";
    }
}
