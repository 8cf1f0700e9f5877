package org.lebenswelten.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * More on whom a measure is for than ages and sex.
 *
 * @param lifeSituations life situations it is for
 * @param denominatorIndicator indicator that counts the target group, or null: without it there is no share
 * @param multipliers through whom people are reached
 */
public record Audience(
        List<LifeSituation> lifeSituations, @Nullable String denominatorIndicator, List<Multiplier> multipliers) {

    /** Copies the lists. */
    public Audience {
        lifeSituations = List.copyOf(lifeSituations);
        multipliers = List.copyOf(multipliers);
    }
}
