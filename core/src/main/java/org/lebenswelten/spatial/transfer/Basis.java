package org.lebenswelten.spatial.transfer;

/** What a computed figure of an areal unit rests on. */
public enum Basis {
    /** On everything that the method asks for. */
    FULL("full"),
    /** In part on plain area, because the weighting found nothing where people are counted. */
    BY_AREA("byarea"),
    /** On less than the smallest covered share that was asked for. */
    PARTIAL("partial");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    /**
     * The text in published layers.
     *
     * @return ASCII, lower case
     */
    public String code() {
        return code;
    }
}
