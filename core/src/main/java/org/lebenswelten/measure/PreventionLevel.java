package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** At what point prevention begins. */
public enum PreventionLevel {
    /** Before an illness arises. */
    PRIMARY("Primärprävention", "Primary prevention"),
    /** When it begins. */
    SECONDARY("Sekundärprävention", "Secondary prevention"),
    /** So that it does not get worse. */
    TERTIARY("Tertiärprävention", "Tertiary prevention"),
    /** Strengthens health whatever the illness. */
    PROMOTION("Gesundheitsförderung", "Health promotion");

    private final String de;
    private final String en;

    PreventionLevel(String de, String en) {
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
