package org.lebenswelten.model;

/** How a number in a profile came about. */
public enum NumberBasis {
    /** Counted or measured. */
    COUNTED("gezählt", "counted"),
    /** Estimated. */
    ESTIMATED("geschätzt", "estimated"),
    /** Planned, not yet true. */
    PLANNED("geplant", "planned");

    private final String de;
    private final String en;

    NumberBasis(String de, String en) {
        this.de = de;
        this.en = en;
    }

    /**
     * What people call it.
     *
     * @return the title
     */
    public BilingualText title() {
        return new BilingualText(de, en);
    }
}
