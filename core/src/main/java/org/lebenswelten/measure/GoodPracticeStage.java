package org.lebenswelten.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * How far a measure fulfils one of the twelve criteria of good practice (Kooperationsverbund Gesundheitliche Chancengleichheit).
 *
 * @param criterion number of the criterion, 1 to 12
 * @param stage stage reached, 0 or more
 * @param maxStage highest stage in the edition used, 1 or more
 * @param note note, or null
 * @param ratedBy body that rated, or null
 * @param date when, or null
 * @param edition edition of the criteria, or null
 */
public record GoodPracticeStage(
        int criterion,
        int stage,
        int maxStage,
        @Nullable BilingualText note,
        @Nullable String ratedBy,
        @Nullable LocalDate date,
        @Nullable String edition) {

    /** Number of criteria. */
    public static final int CRITERIA = 12;

    /**
     * Checks the numbers; a stage above the highest is let through, as it is found by the quality check.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public GoodPracticeStage {
        if (criterion < 1 || criterion > CRITERIA) {
            throw new IllegalArgumentException("criterion " + criterion + ", expected 1 to " + CRITERIA);
        }
        if (stage < 0 || maxStage < 1) {
            throw new IllegalArgumentException(
                    "stage " + stage + " of " + maxStage + ", expected stage >= 0 and highest stage >= 1");
        }
    }

    /**
     * The share of the highest stage that is reached.
     *
     * @return stage / maxStage
     */
    public double share() {
        return (double) stage / maxStage;
    }
}
