package org.lebenswelten.model;

/** Sex as population tables and target groups tell it. */
public enum Sex {
    /** Everyone. */
    ALL,
    /** Women and girls. */
    FEMALE,
    /** Men and boys. */
    MALE,
    /** Persons registered as diverse. */
    DIVERSE
}
