package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** Which way a success criterion is to move. */
public enum Improvement {
    /** The value is to rise. */
    UP("höher ist besser", "Higher is better"),
    /** The value is to fall. */
    DOWN("niedriger ist besser", "Lower is better");

    private final String de;
    private final String en;

    Improvement(String de, String en) {
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
