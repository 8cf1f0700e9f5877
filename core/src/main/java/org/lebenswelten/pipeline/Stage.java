package org.lebenswelten.pipeline;

/** The stages of a build, in order. */
public enum Stage {
    /** Files are read and checked. */
    READ(1),
    /** Counts become rates with limits, and reach is counted. */
    ESTIMATE(2),
    /** Small numbers are withheld. */
    PROTECT(3),
    /** Indices are computed of protected figures. */
    INDEX(4),
    /** Layers are put together. */
    LAYERS(5),
    /** Files are written. */
    WRITE(6);

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
