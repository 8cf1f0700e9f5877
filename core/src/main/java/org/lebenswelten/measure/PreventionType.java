package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** What a measure acts on, after the guideline of section 20 SGB V. */
public enum PreventionType {
    /** What people do (Verhalten). */
    BEHAVIOUR("Verhaltensprävention", "Behaviour"),
    /** The conditions they live in (Verhältnisse). */
    SETTING("Verhältnisprävention", "Setting"),
    /** Both. */
    BOTH("Verhaltens- und Verhältnisprävention", "Behaviour and setting");

    private final String de;
    private final String en;

    PreventionType(String de, String en) {
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
