package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** What kind of goal it is. */
public enum GoalLevel {
    /** What changes for people. */
    OUTCOME("Ergebnis", "Outcome"),
    /** What changes in the long run. */
    IMPACT("Wirkung", "Impact"),
    /** What is done. */
    PROCESS("Prozess", "Process");

    private final String de;
    private final String en;

    GoalLevel(String de, String en) {
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
