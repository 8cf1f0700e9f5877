package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;

/**
 * How many units of a setting, such as Kitas, take part.
 *
 * @param invitedUnits units invited, or null
 * @param takingPartUnits units taking part, or null
 */
public record Adoption(@Nullable Integer invitedUnits, @Nullable Integer takingPartUnits) {

    /** Nothing is stated. */
    public static final Adoption UNKNOWN = new Adoption(null, null);
}
