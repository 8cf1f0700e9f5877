package org.lebenswelten.coverage.siting;

/**
 * The sites that were chosen, in positions over all types.
 *
 * @param reason why none were
 * @param sites the sites
 * @param value what they are worth, {@code NaN} if none were chosen
 * @param bound what no choice exceeds
 * @param gap how far the value may be from the best, as a share
 * @param proven whether nothing is better, or nothing can be chosen
 * @param ties how many choices are as good
 * @param allTies whether all of these were counted
 * @param unreachable units that no site reaches
 */
record ChosenSites(
        SitingReason reason,
        int[] sites,
        double value,
        double bound,
        double gap,
        boolean proven,
        long ties,
        boolean allTies,
        int[] unreachable) {

    /** What a solver found. */
    static ChosenSites of(SitingSolution solution, SitingReason reason, int[] unreachable) {
        return new ChosenSites(
                reason,
                solution.newSites(),
                solution.value(),
                solution.bound(),
                solution.gap(),
                solution.proven(),
                solution.optimalSets(),
                solution.allCounted(),
                unreachable);
    }

    /** Nothing, and why. */
    static ChosenSites none(SitingReason reason, double bound, int[] unreachable) {
        return new ChosenSites(reason, new int[0], Double.NaN, bound, Double.NaN, true, 0, true, unreachable);
    }
}
