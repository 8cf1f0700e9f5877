package org.lebenswelten.publish.metadata;

import java.util.Arrays;
import java.util.Optional;

/**
 * How often an atlas is renewed.
 *
 * <p>References: ISO 19115:2003, B.5.18, MD_MaintenanceFrequencyCode; EU Vocabularies, authority table "frequency", which
 * DCAT-AP.de uses.
 */
public enum UpdateCycle {
    /** Without pause. */
    CONTINUAL("continual", "UPDATE_CONT"),
    /** Every day. */
    DAILY("daily", "DAILY"),
    /** Every week. */
    WEEKLY("weekly", "WEEKLY"),
    /** Every second week. */
    FORTNIGHTLY("fortnightly", "BIWEEKLY"),
    /** Every month. */
    MONTHLY("monthly", "MONTHLY"),
    /** Every three months. */
    QUARTERLY("quarterly", "QUARTERLY"),
    /** Twice a year. */
    BIANNUALLY("biannually", "ANNUAL_2"),
    /** Every year. */
    ANNUALLY("annually", "ANNUAL"),
    /** When there is need. */
    AS_NEEDED("asNeeded", "IRREG"),
    /** At uneven intervals. */
    IRREGULAR("irregular", "IRREG"),
    /** Never. */
    NOT_PLANNED("notPlanned", "NEVER"),
    /** Nobody knows. */
    UNKNOWN("unknown", "UNKNOWN");

    private final String iso;
    private final String eu;

    UpdateCycle(String iso, String eu) {
        this.iso = iso;
        this.eu = eu;
    }

    /**
     * The word of ISO 19115, which projects use, too.
     *
     * @return such as {@code annually}
     */
    public String iso() {
        return iso;
    }

    /**
     * The concept of the European authority table.
     *
     * @return a URI
     */
    public String uri() {
        return "http://publications.europa.eu/resource/authority/frequency/" + eu;
    }

    /**
     * The cycle of a word.
     *
     * @param word such as {@code annually}
     * @return the cycle, or empty if there is none of that word
     */
    public static Optional<UpdateCycle> of(String word) {
        return Arrays.stream(values()).filter(cycle -> cycle.iso.equals(word)).findFirst();
    }
}
