package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** What an organisation does in a measure or project. */
public enum PartnerRole {
    /** Leads it. */
    LEAD("federführend", "Lead"),
    /** Pays for it. */
    FUNDER("fördert", "Funder"),
    /** Carries it out. */
    PROVIDER("führt durch", "Provider"),
    /** Is the setting where it takes place. */
    SETTING("Lebenswelt", "Setting"),
    /** Takes part in another way. */
    OTHER("wirkt mit", "Other");

    private final String de;
    private final String en;

    PartnerRole(String de, String en) {
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
