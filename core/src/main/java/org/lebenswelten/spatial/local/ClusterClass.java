package org.lebenswelten.spatial.local;

/** What a cluster map shows of an area; codes as in GeoDa. */
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
    /** No value, or nothing to compare. */
    UNDEFINED(5),
    /** No neighbour. */
    NEIGHBOURLESS(6);

    private final int code;

    ClusterClass(int code) {
        this.code = code;
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
