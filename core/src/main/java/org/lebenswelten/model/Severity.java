package org.lebenswelten.model;

/** How much a data problem matters. */
public enum Severity {
    /** The atlas cannot be built from such data. */
    ERROR,
    /** The atlas can be built; someone should look. */
    WARNING
}
