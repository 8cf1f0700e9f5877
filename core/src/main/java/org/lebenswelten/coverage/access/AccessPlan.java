package org.lebenswelten.coverage.access;

/**
 * A method of access with its options.
 *
 * @param method the method
 * @param decay how weights fall with metres; {@link Decay#upTo} the limit where none is stated
 * @param limit largest way in metres, the limit itself included; above 0
 * @param tau for {@link AccessMethod#RATIONAL_AGENT}: metres worth a crowding of the mean load; otherwise {@code NaN}
 * @param load for {@link AccessMethod#RATIONAL_AGENT}: persons a place to compare with, {@code NaN} for those of the period
 * @param exponent for {@link AccessMethod#SPATIAL_AVAILABILITY}: exponent of the number of persons
 * @param places for {@link AccessMethod#NEAREST}: how many places must be in reach
 */
public record AccessPlan(
        AccessMethod method, Decay decay, double limit, double tau, double load, double exponent, double places) {

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if the limit is not above 0 and finite
     */
    public AccessPlan {
        requireLimit(limit);
    }

    /**
     * A method with default options: no decay, exponent 1, one place, tau the limit.
     *
     * @param method the method
     * @param limit largest way in metres
     * @return the plan
     * @throws IllegalArgumentException if the limit is not above 0 and finite
     */
    public static AccessPlan of(AccessMethod method, double limit) {
        requireLimit(limit);
        return new AccessPlan(method, Decay.upTo(limit), limit, limit, Double.NaN, 1, 1);
    }

    /**
     * The same plan with a decay.
     *
     * @param newDecay how weights fall with metres
     * @return a new plan
     */
    public AccessPlan withDecay(Decay newDecay) {
        return new AccessPlan(method, newDecay, limit, tau, load, exponent, places);
    }

    /**
     * Computes access. What the method conserves is checked.
     *
     * @param demand D, persons of the target group in each area
     * @param capacity S, places of each site, {@code NaN} for unknown
     * @param toSites metres from areas to sites, none beyond the limit
     * @param toAreas metres from areas to areas, each to itself included, none beyond the limit; only looked at for {@link
     *     AccessMethod#CATCHMENT_RATIO}
     * @return access in the unit of the method
     * @throws IllegalArgumentException if a column has another length, a demand is negative, missing or infinite, a capacity
     *     is negative or infinite, or an option does not fit the method
     * @throws IllegalStateException if what must be conserved is not
     */
    public AccessResult access(double[] demand, double[] capacity, CostPairs toSites, CostPairs toAreas) {
        return method.access(this, new AccessMethod.Figures(demand, capacity, toSites, toAreas));
    }

    private static void requireLimit(double limit) {
        if (!(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("limit " + limit + " m, expected a finite number > 0");
        }
    }
}
