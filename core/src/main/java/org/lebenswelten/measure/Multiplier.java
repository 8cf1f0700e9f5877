package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** Through whom people are reached. */
public enum Multiplier {
    /** Staff of the setting. */
    STAFF("Fachkräfte", "Staff"),
    /** Parents. */
    PARENTS("Eltern", "Parents"),
    /** Peers. */
    PEERS("Gleichaltrige", "Peers");

    private final String de;
    private final String en;

    Multiplier(String de, String en) {
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
