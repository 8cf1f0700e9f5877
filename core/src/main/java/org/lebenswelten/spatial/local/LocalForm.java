package org.lebenswelten.spatial.local;

/** A local statistic over the areas of a sample. */
interface LocalForm {

    /** The statistic of an area. */
    double observed(int area);

    /** Its expectation. */
    double expectation(int area);

    /** Its variance. */
    double variance(int area);

    /**
     * The statistics of an area over several draws of its neighbours.
     *
     * @param area the area
     * @param drawn neighbour k of draw c at k times draws + c
     * @param draws number of draws
     * @param into takes the statistics, all of them 0 before
     * @param at where in it to begin
     */
    void permuted(int area, int[] drawn, int draws, double[] into, int at);

    /** Whether an area that has neighbours is tested. */
    default boolean isTested(int area) {
        return true;
    }
}
