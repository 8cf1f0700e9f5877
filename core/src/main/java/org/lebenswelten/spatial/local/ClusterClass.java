package org.lebenswelten.spatial.local;

/** What a cluster map shows of an area; codes as in GeoDa's map of the statistic that has the class. */
public enum ClusterClass {
    /** Not told from chance. */
    NOT_SIGNIFICANT(0),
    /** A cluster of high values. */
    HIGH_HIGH(1),
    /** A cluster of low values. */
    LOW_LOW(2),
    /** Low among high. */
    LOW_HIGH(3),
    /** High among low. */
    HIGH_LOW(4),
    /** High values around the area; of Getis and Ord's statistics. */
    HOT(1),
    /** Low values around the area; of Getis and Ord's statistics. */
    COLD(2),
    /** Like its neighbours, but not all of them high or low; of local Geary. */
    OTHER_LIKE(3),
    /** Unlike its neighbours; of local Geary. */
    UNLIKE(4),
    /** Marked and beside more marked areas than by chance; of local join counts. */
    GATHERED(1),
    /** No value, or nothing to compare. */
    UNDEFINED(5),
    /** No neighbour. */
    NEIGHBOURLESS(6);

    private final int code;

    ClusterClass(int code) {
        this.code = code;
    }

    /**
     * The class of a significant local Moran.
     *
     * @param quadrant the area's quadrant
     * @return cluster or outlier
     */
    public static ClusterClass of(Quadrant quadrant) {
        return switch (quadrant) {
            case HIGH_HIGH -> HIGH_HIGH;
            case LOW_LOW -> LOW_LOW;
            case LOW_HIGH -> LOW_HIGH;
            case HIGH_LOW -> HIGH_LOW;
        };
    }

    /**
     * The code of GeoDa.
     *
     * @return 0 to 6
     */
    public int code() {
        return code;
    }
}
