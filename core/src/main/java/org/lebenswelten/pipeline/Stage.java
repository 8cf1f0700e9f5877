package org.lebenswelten.pipeline;

/** The stages of a build, in order. */
public enum Stage {
    /** Files are read and checked. */
    READ(1),
    /** Indicators are computed from maps. */
    DERIVE(2),
    /** Counts become rates with limits, and reach is counted. */
    ESTIMATE(3),
    /** Small numbers are withheld. */
    PROTECT(4),
    /** Indices are computed of protected figures. */
    INDEX(5),
    /** Layers are put together. */
    LAYERS(6),
    /** Files are written. */
    WRITE(7);

    private final int number;

    Stage(int number) {
        this.number = number;
    }

    /**
     * The place of the stage in the order.
     *
     * @return 1 for the first
     */
    public int number() {
        return number;
    }
}
