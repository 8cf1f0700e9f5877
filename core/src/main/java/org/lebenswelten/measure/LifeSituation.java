package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** Life situations in which people are more vulnerable. */
public enum LifeSituation {
    /** Single parents. */
    SINGLE_PARENT("alleinerziehend", "Single parents"),
    /** People with a low income. */
    LOW_INCOME("geringes Einkommen", "Low income"),
    /** People without work. */
    UNEMPLOYED("arbeitslos", "Unemployed"),
    /** People with a history of migration. */
    MIGRATION("Migrationshintergrund", "Migration"),
    /** Refugees. */
    REFUGEE("geflüchtet", "Refugees"),
    /** People with little education. */
    LOW_EDUCATION("geringe Bildung", "Low education"),
    /** Pensioners living alone. */
    PENSIONER_ALONE("allein lebend im Alter", "Older people living alone"),
    /** People with a chronic illness. */
    CHRONIC_ILLNESS("chronisch krank", "Chronic illness"),
    /** People with a disability. */
    DISABILITY("Behinderung", "Disability"),
    /** People who care for relatives. */
    CARER("pflegende Angehörige", "Carers"),
    /** Pregnant women. */
    PREGNANT("schwanger", "Pregnant"),
    /** Nobody in particular. */
    NONE("keine besondere", "None in particular");

    private final String de;
    private final String en;

    LifeSituation(String de, String en) {
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
