package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** Whom prevention turns to. */
public enum PreventionApproach {
    /** Everyone. */
    UNIVERSAL("universell", "Universal"),
    /** Groups with a higher risk. */
    SELECTIVE("selektiv", "Selective"),
    /** Persons with first signs. */
    INDICATED("indiziert", "Indicated");

    private final String de;
    private final String en;

    PreventionApproach(String de, String en) {
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
