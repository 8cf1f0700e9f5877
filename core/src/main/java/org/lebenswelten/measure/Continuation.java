package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** What becomes of a measure when its funding ends. */
public enum Continuation {
    /** It is to go on. */
    PLAN("geplant", "Planned"),
    /** It will go on. */
    SECURED("gesichert", "Secured"),
    /** It will not go on. */
    NONE("endet", "Ends");

    private final String de;
    private final String en;

    Continuation(String de, String en) {
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
