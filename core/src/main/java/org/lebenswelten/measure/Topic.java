package org.lebenswelten.measure;

import org.lebenswelten.model.BilingualText;

/** Topics of measures, after the guideline of section 20 SGB V. */
public enum Topic {
    /** Movement. */
    MOVEMENT("movement", "Bewegung", "Movement"),
    /** Nutrition. */
    NUTRITION("nutrition", "Ernährung", "Nutrition"),
    /** Mental health. */
    MENTAL_HEALTH("mentalHealth", "Psychische Gesundheit", "Mental health"),
    /** Stress. */
    STRESS("stress", "Stress", "Stress"),
    /** Addiction. */
    ADDICTION("addiction", "Sucht", "Addiction"),
    /** Violence. */
    VIOLENCE("violence", "Gewalt", "Violence"),
    /** Safety. */
    SAFETY("safety", "Sicherheit", "Safety"),
    /** Sexual health. */
    SEXUAL_HEALTH("sexualHealth", "Sexuelle Gesundheit", "Sexual health"),
    /** Oral health. */
    ORAL("oral", "Mundgesundheit", "Oral health"),
    /** Vaccination. */
    VACCINATION("vaccination", "Impfen", "Vaccination"),
    /** Heat. */
    HEAT("heat", "Hitze", "Heat"),
    /** Noise. */
    NOISE("noise", "Lärm", "Noise"),
    /** Social participation. */
    SOCIAL_PARTICIPATION("socialParticipation", "Soziale Teilhabe", "Social participation"),
    /** Health literacy. */
    HEALTH_LITERACY("healthLiteracy", "Gesundheitskompetenz", "Health literacy"),
    /** Parenting. */
    PARENTING("parenting", "Elternschaft", "Parenting"),
    /** Other. */
    OTHER("other", "Anderes", "Other");

    private final String code;
    private final String de;
    private final String en;

    Topic(String code, String de, String en) {
        this.code = code;
        this.de = de;
        this.en = en;
    }

    /**
     * What profiles call it.
     *
     * @return the word of the schema, such as {@code mentalHealth}
     */
    public String code() {
        return code;
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
