package org.lebenswelten.measure.quality;

import org.lebenswelten.model.BilingualText;

/** Where a success criterion stands against time. */
public enum ProgressState {
    /** More than 10 points of progress before the time gone. */
    AHEAD("voraus", "Ahead"),
    /** Within 10 points of the time gone. */
    ON_COURSE("im Plan", "On course"),
    /** More than 10 points behind the time gone. */
    BEHIND("zurück", "Behind"),
    /** Target equals baseline, and the value keeps it. */
    REACHED("erreicht", "Reached"),
    /** Target equals baseline, and the value does not keep it. */
    NOT_REACHED("nicht erreicht", "Not reached"),
    /** There is progress, but a date is missing, or baseline and due date are the same day. */
    NOT_TIMED("ohne Zeitbezug", "Not timed"),
    /** A value is withheld. */
    WITHHELD("geheim", "Withheld"),
    /** Baseline, target or measured value is missing. */
    UNKNOWN("unbekannt", "Unknown");

    private final String de;
    private final String en;

    ProgressState(String de, String en) {
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
