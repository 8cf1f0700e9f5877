package org.lebenswelten.model;

/** What an indicator's numbers are, and so which limits belong to them. */
public enum IndicatorKind {
    /** Persons with a property out of all persons: numerator at most denominator; limits by Wilson. */
    PROPORTION,
    /** Events against persons or person-years: the numerator may exceed the denominator; limits by Byar, exact below 10. */
    RATE,
    /** A measured value without counts of people behind it, such as a concentration of fine dust. */
    VALUE
}
