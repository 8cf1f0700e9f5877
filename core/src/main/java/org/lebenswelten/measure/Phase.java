package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** Phases of a measure or project, from idea to routine. */
public enum Phase {
    /** An idea. */
    IDEA("Idee", "Idea"),
    /** Preparation. */
    PREPARATION("Vorbereitung", "Preparation"),
    /** Setting up structures. */
    STRUCTURES("Strukturaufbau", "Structures"),
    /** Analysis of needs and stock. */
    ANALYSIS("Analyse", "Analysis"),
    /** Planning of goals and steps. */
    PLANNING("Planung", "Planning"),
    /** Implementation. */
    IMPLEMENTATION("Umsetzung", "Implementation"),
    /** Evaluation. */
    EVALUATION("Auswertung", "Evaluation"),
    /** Routine after the project. */
    ROUTINE("Regelbetrieb", "Routine"),
    /** Ended as planned. */
    ENDED("Beendet", "Ended"),
    /** Stopped before its end. */
    STOPPED("Abgebrochen", "Stopped");

    private final String de;
    private final String en;

    Phase(String de, String en) {
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

    /**
     * Whether people can come now: implementation, evaluation and routine.
     *
     * @return true for a measure under way
     */
    public boolean isUnderWay() {
        return this == IMPLEMENTATION || this == EVALUATION || this == ROUTINE;
    }

    /**
     * Whether a measure or project is over.
     *
     * @return true if it ended or was stopped
     */
    public boolean isOver() {
        return this == ENDED || this == STOPPED;
    }
}
