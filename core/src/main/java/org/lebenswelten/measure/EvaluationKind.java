package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** How a project is evaluated. */
public enum EvaluationKind {
    /** Not at all. */
    NONE("keine Evaluation", "No evaluation"),
    /** Before and after. */
    BEFORE_AFTER("Vorher-Nachher", "Before and after"),
    /** Against areas without it. */
    CONTROLLED("mit Vergleichsgebieten", "Controlled"),
    /** As an interrupted time series. */
    ITS("unterbrochene Zeitreihe", "Interrupted time series");

    private final String de;
    private final String en;

    EvaluationKind(String de, String en) {
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
