package org.lebenswelten.model;

/** Which way the figures of an areal unit move over the periods, at 5 %. */
public enum TrendDirection {
    /** Later figures are higher. */
    RISING("rising"),
    /** Later figures are lower. */
    FALLING("falling"),
    /** No trend is told from chance, which does not mean that there is none. */
    NOT_TOLD("none"),
    /** Fewer figures than the test needs. */
    TOO_FEW("few");

    private final String code;

    TrendDirection(String code) {
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
