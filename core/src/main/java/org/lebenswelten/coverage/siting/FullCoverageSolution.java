package org.lebenswelten.coverage.siting;

/**
 * The fewest new sites that cover every area with demand, or why there are none.
 *
 * @param outcome whether everybody is covered
 * @param newSites positions of the proposed sites, ascending; empty unless covered
 * @param openSites positions of the fixed and the proposed sites, ascending
 * @param atLeast no fewer new sites can cover everybody; equal to their number where that is proven
 * @param optimalSets how many choices of so few sites were found
 * @param allCounted whether these are all, and the backup is the largest of all
 * @param backedUp demand of areas that two or more open sites cover
 * @param unreachable positions of the areas that no site can cover, ascending
 */
public record FullCoverageSolution(
        Outcome outcome,
        int[] newSites,
        int[] openSites,
        int atLeast,
        long optimalSets,
        boolean allCounted,
        double backedUp,
        int[] unreachable) {

    /** How it ended. */
    public enum Outcome {
        /** Everybody is covered by the fewest sites. */
        COVERED,
        /** Everybody is covered; whether fewer sites would do was not settled. */
        COVERED_NOT_PROVEN,
        /** Some areas cannot be covered by any site that may be opened. */
        UNREACHABLE_AREAS,
        /** All could be covered, but not with as few sites as the rules allow. */
        TOO_FEW_SITES
    }
}
