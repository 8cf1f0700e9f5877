package org.lebenswelten.pipeline;

/** The stages of a build, in order. */
public enum Stage {
    /** Files are read and checked. */
    READ,
    /** Counts become rates with limits, and reach is counted. */
    ESTIMATE,
    /** Small numbers are withheld. */
    PROTECT,
    /** Indices are computed of protected figures. */
    INDEX,
    /** Layers are put together. */
    LAYERS,
    /** Files are written. */
    WRITE
}
