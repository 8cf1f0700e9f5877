package org.lebenswelten.model;

/** Where an areal unit stands against the city in one indicator, in terms of burden. */
public enum Comparison {
    /** A lighter burden than the city's, at 99.8 %. */
    MUCH_BETTER("better2"),
    /** A lighter burden than the city's, at 95 % only. */
    BETTER("better"),
    /** Not told from the city. */
    SIMILAR("similar"),
    /** A heavier burden than the city's, at 95 % only. */
    WORSE("worse"),
    /** A heavier burden than the city's, at 99.8 %. */
    MUCH_WORSE("worse2"),
    /** The unit or the city has no figure, or the unit has no limits. */
    NOT_COMPARED("none");

    private final String code;

    Comparison(String code) {
        this.code = code;
    }

    /**
     * The text in the column of published layers.
     *
     * @return ASCII, lower case
     */
    public String code() {
        return code;
    }
}
