package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** A register of evaluated programmes. */
public enum EvidenceRegister {
    /** The German register of evaluated programmes for youth. */
    GREEN_LIST("Grüne Liste Prävention", "Green List Prevention"),
    /** Another register. */
    OTHER("anderes Register", "Another register");

    private final String de;
    private final String en;

    EvidenceRegister(String de, String en) {
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
