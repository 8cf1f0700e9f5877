package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** Settings of everyday life (Lebenswelten) in which measures take place, after section 20a SGB V. */
public enum Setting {
    /** Daycare centre. */
    KITA("Kita", "Daycare centre"),
    /** Primary school. */
    PRIMARY_SCHOOL("Grundschule", "Primary school"),
    /** Secondary school. */
    SECONDARY_SCHOOL("Weiterführende Schule", "Secondary school"),
    /** Vocational school. */
    VOCATIONAL("Berufsschule", "Vocational school"),
    /** Quarter. */
    QUARTER("Quartier", "Quarter"),
    /** Family. */
    FAMILY("Familie", "Family"),
    /** Family centre. */
    FAMILY_CENTRE("Familienzentrum", "Family centre"),
    /** Club. */
    CLUB("Verein", "Club"),
    /** Meeting places of older people. */
    SENIORS("Seniorentreff", "Seniors' meeting place"),
    /** Nursing care. */
    CARE("Pflege", "Nursing care"),
    /** Workplace. */
    WORKPLACE("Betrieb", "Workplace"),
    /** Health service. */
    HEALTH("Gesundheitswesen", "Health service"),
    /** Online. */
    ONLINE("Online", "Online");

    private final String de;
    private final String en;

    Setting(String de, String en) {
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
