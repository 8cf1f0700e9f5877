package org.lebenswelten.coverage.siting;

/**
 * The most coverage under floors, or why the floors cannot be met.
 *
 * @param outcome whether the floors are met
 * @param sites the choice; where the floors are not met, the one that came nearest to them
 * @param covered covered demand of each district
 * @param outOfReach districts whose floor cannot be met even with all sites open, ascending
 */
public record EquitableSolution(Outcome outcome, SitingSolution sites, double[] covered, int[] outOfReach) {

    /** How it ended. */
    public enum Outcome {
        /** All floors are met; whether no other such choice covers more is said by {@link SitingSolution#proven}. */
        MET,
        /** Some floor cannot be met even with all sites open. */
        OUT_OF_REACH,
        /** With as few sites or as small a budget the floors cannot be met together; this is proven. */
        TOO_FEW_SITES,
        /** No choice that meets the floors was found, nor was it proven that there is none. */
        NOT_SETTLED
    }
}
