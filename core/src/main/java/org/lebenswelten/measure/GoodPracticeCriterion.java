package org.lebenswelten.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * The twelve criteria of good practice in health promotion for people in difficult social situations, in the order of the editions
 * since 2015. German names are those of the Kooperationsverbund Gesundheitliche Chancengleichheit; the explanations are our own.
 */
public enum GoodPracticeCriterion {
    /** 1. */
    CONCEPT(
            "Konzeption",
            "Das Vorhaben hat ein schriftliches Konzept mit Bedarf, Zielen und Weg.",
            "Concept",
            "The work follows a written concept with needs, goals and the way to them."),
    /** 2. */
    TARGET_GROUP(
            "Zielgruppenbezug",
            "Menschen in schwieriger sozialer Lage sind genau benannt und werden erreicht.",
            "Focus on the target group",
            "People in difficult social situations are named exactly and are reached."),
    /** 3. */
    SETTING(
            "Setting-Ansatz",
            "Die Lebenswelt selbst wird gesünder, nicht nur das Verhalten der Menschen darin.",
            "Settings approach",
            "The setting itself becomes healthier, not only what people in it do."),
    /** 4. */
    MULTIPLIERS(
            "Multiplikatorenkonzept",
            "Fachkräfte und andere werden befähigt, das Anliegen weiterzutragen.",
            "Multiplier concept",
            "Staff and others are enabled to carry the cause further."),
    /** 5. */
    SUSTAINABILITY(
            "Nachhaltigkeit",
            "Was erreicht ist, bleibt auch nach dem Ende der Förderung.",
            "Sustainability",
            "What has been reached remains when the funding ends."),
    /** 6. */
    LOW_THRESHOLD(
            "Niedrigschwellige Arbeitsweise",
            "Der Zugang ist leicht: nah, kostenlos oder günstig, ohne Hürden.",
            "Low-threshold work",
            "Access is easy: near, free or cheap, without hurdles."),
    /** 7. */
    PARTICIPATION(
            "Partizipation",
            "Die Menschen, um die es geht, entscheiden mit.",
            "Participation",
            "The people concerned take part in decisions."),
    /** 8. */
    EMPOWERMENT(
            "Empowerment",
            "Menschen werden gestärkt, ihre Lage selbst zu verändern.",
            "Empowerment",
            "People gain strength to change their situation themselves."),
    /** 9. */
    NETWORK(
            "Integriertes Handlungskonzept/Vernetzung",
            "Ämter, Träger und weitere Bereiche handeln abgestimmt.",
            "Integrated action and networking",
            "Authorities, providers and other fields act together."),
    /** 10. */
    QUALITY(
            "Qualitätsmanagement",
            "Die Arbeit wird laufend geprüft und verbessert.",
            "Quality management",
            "The work is checked and improved all the time."),
    /** 11. */
    EVALUATION(
            "Dokumentation und Evaluation",
            "Ablauf und Ergebnisse werden festgehalten und bewertet.",
            "Documentation and evaluation",
            "Course and results are recorded and judged."),
    /** 12. */
    COST(
            "Kosten-Wirksamkeits-Verhältnis",
            "Aufwand und Wirkung stehen in einem belegten Verhältnis.",
            "Cost-effectiveness",
            "Effort and effect are shown to be in proportion.");

    /** The first year of editions that count the criteria in this order. */
    private static final int FIRST_EDITION = 2015;

    private final String de;
    private final String meaningDe;
    private final String en;
    private final String meaningEn;

    GoodPracticeCriterion(String de, String meaningDe, String en, String meaningEn) {
        this.de = de;
        this.meaningDe = meaningDe;
        this.en = en;
        this.meaningEn = meaningEn;
    }

    /**
     * The criterion of a number.
     *
     * @param number its number, 1 to 12
     * @param edition edition that the number is of, such as {@code 2021}, or null for the current one
     * @return the criterion; empty for an edition that is no year or older than 2015, as its numbers may mean others
     */
    public static Optional<GoodPracticeCriterion> of(int number, @Nullable String edition) {
        boolean known = edition == null
                || (edition.strip().matches("\\d{4}") && Integer.parseInt(edition.strip()) >= FIRST_EDITION);
        return known && number >= 1 && number <= values().length ? Optional.of(values()[number - 1]) : Optional.empty();
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
     * What it asks for, in one sentence.
     *
     * @return the sentence
     */
    public BilingualText meaning() {
        return new BilingualText(meaningDe, meaningEn);
    }
}
