package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** What it takes to come. */
public enum Registration {
    /** Come as you are. */
    NONE("keine Anmeldung", "No registration"),
    /** A call or a word. */
    EASY("einfache Anmeldung", "Easy registration"),
    /** A form or an application. */
    FORMAL("formale Anmeldung", "Formal registration");

    private final String de;
    private final String en;

    Registration(String de, String en) {
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
