package org.lebenswelten.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure does for its quality.
 *
 * @param evidence evidence that it works, or null
 * @param goodPractice how far it fulfils criteria of good practice
 * @param involvement how far the people concerned take part in decisions, or null
 */
public record QualityWork(
        @Nullable Evidence evidence, List<GoodPracticeStage> goodPractice, @Nullable Involvement involvement) {

    /** Copies the lists. */
    public QualityWork {
        goodPractice = List.copyOf(goodPractice);
    }

    /** Nothing is stated. */
    public static final QualityWork UNKNOWN = new QualityWork(null, List.of(), null);
}
