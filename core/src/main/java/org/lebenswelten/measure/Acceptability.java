package org.lebenswelten.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a site easy or hard to come to.
 *
 * @param barrierFree whether it is free of barriers, or null where it is not stated
 * @param languages languages spoken, as ISO 639 codes; empty where it is not stated
 * @param feeEuro what it costs in euro, or null where it is not stated
 * @param registration what it takes to come, or null where it is not stated
 */
public record Acceptability(
        @Nullable Boolean barrierFree,
        List<String> languages,
        @Nullable Double feeEuro,
        @Nullable Registration registration) {

    /** Copies the lists. */
    public Acceptability {
        languages = List.copyOf(languages);
    }

    /** Nothing is stated. */
    public static final Acceptability UNKNOWN = new Acceptability(null, List.of(), null, null);
}
