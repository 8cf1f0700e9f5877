package org.lebenswelten.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one success criterion before disclosure control.
 *
 * @param criterionId id within its profile
 * @param ofPeople whether people are behind its values, rather than units such as Kitas or sessions
 * @param multiplier what a share is multiplied by to give the value: 100 for per cent; {@code NaN} where the value is no share
 * @param baseline the value at the start, or null
 * @param measured later values, in the order of the profile
 */
public record RawCriterion(
        String criterionId,
        boolean ofPeople,
        double multiplier,
        @Nullable RawMeasurement baseline,
        List<RawMeasurement> measured) {

    /** Copies the list. */
    public RawCriterion {
        measured = List.copyOf(measured);
    }

    /** Says the id only: a value never stands in a log. */
    @Override
    public String toString() {
        return "RawCriterion[" + criterionId + "]";
    }
}
