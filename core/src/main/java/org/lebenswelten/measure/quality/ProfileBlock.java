package org.lebenswelten.measure.quality;

import org.lebenswelten.model.BilingualText;

/** Blocks of a measure profile by which its completeness is told. */
public enum ProfileBlock {
    /** What the measure is. */
    DESCRIPTION("Beschreibung", "Description"),
    /** Whom it is for. */
    TARGET_GROUP("Zielgruppe", "Target group"),
    /** Where it takes place and how many it can take. */
    PLACE_AND_CAPACITY("Ort und Kapazität", "Place and capacity"),
    /** When it runs. */
    TIME("Zeit", "Time"),
    /** What it is to reach. */
    GOALS("Ziele", "Goals"),
    /** What it has reached. */
    RESULT("Ergebnis", "Result"),
    /** What it does for its quality. */
    QUALITY("Qualität", "Quality");

    private final String de;
    private final String en;

    ProfileBlock(String de, String en) {
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
