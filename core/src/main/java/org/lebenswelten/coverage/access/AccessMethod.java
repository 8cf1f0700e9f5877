package org.lebenswelten.coverage.access;

import java.util.Arrays;

/** The methods by which a project can have access computed, each with the options that {@link AccessPlan} holds. */
public enum AccessMethod {
    /** Plain two-step method: all within the limit alike. */
    TWO_STEP(AccessUnit.PLACES_A_PERSON) {
        @Override
        AccessResult access(AccessPlan plan, Figures figures) {
            return FloatingCatchment.TWO_STEP.of(figures.demand(), figures.capacity(), figures.catchments(plan));
        }
    },
    /** Enhanced two-step method: {@link #TWO_STEP} with a decay. */
    ENHANCED(AccessUnit.PLACES_A_PERSON) {
        @Override
        AccessResult access(AccessPlan plan, Figures figures) {
            return TWO_STEP.access(plan, figures);
        }
    },
    /** {@link FloatingCatchment#MODIFIED_TWO_STEP}. */
    MODIFIED(AccessUnit.PLACES_A_PERSON) {
        @Override
        AccessResult access(AccessPlan plan, Figures figures) {
            return FloatingCatchment.MODIFIED_TWO_STEP.of(
                    figures.demand(), figures.capacity(), figures.catchments(plan));
        }
    },
    /** {@link FloatingCatchment#THREE_STEP}. */
    THREE_STEP(AccessUnit.PLACES_A_PERSON) {
        @Override
        AccessResult access(AccessPlan plan, Figures figures) {
            return FloatingCatchment.THREE_STEP.of(figures.demand(), figures.capacity(), figures.catchments(plan));
        }
    },
    /** {@link FloatingCatchment#BALANCED}. */
    BALANCED(AccessUnit.PLACES_A_PERSON) {
        @Override
        AccessResult access(AccessPlan plan, Figures figures) {
            return FloatingCatchment.BALANCED.of(figures.demand(), figures.capacity(), figures.catchments(plan));
        }
    },
    /** {@link SpatialAvailability}. */
    SPATIAL_AVAILABILITY(AccessUnit.PLACES) {
        @Override
        AccessResult access(AccessPlan plan, Figures figures) {
            return SpatialAvailability.withDefaults()
                    .withDemandExponent(plan.exponent())
                    .of(figures.demand(), figures.capacity(), figures.catchments(plan));
        }
    },
    /** {@link SupplyPotential}, also called gravity. */
    POTENTIAL(AccessUnit.PLACES_IN_REACH) {
        @Override
        AccessResult access(AccessPlan plan, Figures figures) {
            return SupplyPotential.of(figures.capacity(), figures.catchments(plan));
        }
    },
    /** {@link CatchmentRatio}. */
    CATCHMENT_RATIO(AccessUnit.PLACES_A_PERSON) {
        @Override
        AccessResult access(AccessPlan plan, Figures figures) {
            return CatchmentRatio.of(
                    figures.demand(),
                    WeightedCatchments.of(figures.toAreas(), plan.decay(), plan.limit()),
                    figures.capacity(),
                    figures.catchments(plan));
        }
    },
    /**
     * {@link AgentAllocation} with {@link AccessPlan#tau}. Where there is neither demand nor a place in the whole city no load
     * can be formed: all values are {@code NaN}.
     */
    RATIONAL_AGENT(AccessUnit.WAY_AND_CROWDING) {
        @Override
        AccessResult access(AccessPlan plan, Figures figures) {
            AgentAllocation agents = AgentAllocation.withTau(plan.tau());
            double people = Arrays.stream(figures.demand()).sum();
            double places = Arrays.stream(figures.capacity()).filter(s -> s > 0).sum();
            if (!Double.isNaN(plan.load())) {
                agents = agents.withPersonsPerPlace(plan.load());
            } else if (!(people > 0 && places > 0)) {
                double[] none = new double[figures.demand().length];
                Arrays.fill(none, Double.NaN);
                return TWO_STEP.access(plan, figures).withCosts(none);
            }
            return agents.of(figures.demand(), figures.capacity(), figures.toSites());
        }
    },
    /** {@link CostToNearest}: metres to the n-th nearest place, {@link AccessPlan#places}; infinite where there are fewer. */
    NEAREST(AccessUnit.METRES) {
        @Override
        AccessResult access(AccessPlan plan, Figures figures) {
            double[] there = Arrays.stream(figures.capacity())
                    .map(s -> Double.isNaN(s) ? 1 : s)
                    .toArray();
            return SupplyPotential.of(there, figures.catchments(plan))
                    .withCosts(CostToNearest.of(figures.toSites(), figures.capacity(), plan.places()));
        }
    };

    private final AccessUnit unit;

    AccessMethod(AccessUnit unit) {
        this.unit = unit;
    }

    /**
     * What values count.
     *
     * @return the unit
     */
    public AccessUnit unit() {
        return unit;
    }

    /**
     * Whether a decay may be stated; without one all within the limit count alike.
     *
     * @return false for the plain two-step method and for those that look at ways themselves
     */
    public boolean takesDecay() {
        return this != TWO_STEP && this != RATIONAL_AGENT && this != NEAREST;
    }

    /**
     * What access is computed from.
     *
     * @param demand D, persons of the target group in each area
     * @param capacity S, places of each site, {@code NaN} for unknown
     * @param toSites metres from areas to sites, none beyond the limit
     * @param toAreas metres from areas to areas, each to itself included, none beyond the limit
     */
    record Figures(double[] demand, double[] capacity, CostPairs toSites, CostPairs toAreas) {

        WeightedCatchments catchments(AccessPlan plan) {
            return WeightedCatchments.of(toSites, plan.decay(), plan.limit());
        }
    }

    abstract AccessResult access(AccessPlan plan, Figures figures);
}
