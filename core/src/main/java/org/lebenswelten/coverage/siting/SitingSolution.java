package org.lebenswelten.coverage.siting;

/**
 * Where new sites should go, what that brings, and how sure it is that nothing else brings more. What is served of each area
 * is the column from which {@code coverage.equity} tells who gains.
 *
 * @param newSites positions of the proposed sites, ascending; each adds something
 * @param openSites positions of the fixed and the proposed sites, ascending
 * @param value what is reached: people covered, or cost, by the problem that was solved
 * @param bound nothing within the rules reaches more, or costs less, than this
 * @param proven whether no other choice is better
 * @param optimalSets how many equally good choices were found, 1 or more; counted in full where {@code allCounted}
 * @param allCounted whether all equally good choices were counted, taking as many sites as the rules allow
 * @param nodes nodes of the search tree that were looked at; 0 for an enumeration or a heuristic
 * @param ownGain for each open site what would be lost if it alone were closed; infinite where nobody could be served
 * @param served for each area what it gets of {@code value}: people covered, or its part of the cost
 */
public record SitingSolution(
        int[] newSites,
        int[] openSites,
        double value,
        double bound,
        boolean proven,
        long optimalSets,
        boolean allCounted,
        long nodes,
        double[] ownGain,
        double[] served) {

    /**
     * The distance between what was reached and what could be at best.
     *
     * @return 0 where proven; otherwise {@code |bound - value| / |value|}, infinite where the value is 0
     */
    public double gap() {
        return proven ? 0 : Math.abs(bound - value) / Math.abs(value);
    }
}
