package org.lebenswelten.measure;

import org.lebenswelten.model.Sex;

/**
 * Whom a measure is for.
 *
 * @param ageMin youngest age in years, inclusive, 0 or more
 * @param ageMax oldest age in years, inclusive; {@link Integer#MAX_VALUE} for no upper bound
 * @param sex the sex, or all
 */
public record TargetGroup(int ageMin, int ageMax, Sex sex) {

    /**
     * Checks the ages.
     *
     * @throws IllegalArgumentException if the ages are negative or reversed
     */
    public TargetGroup {
        if (ageMin < 0 || ageMax < ageMin) {
            throw new IllegalArgumentException(
                    "ages " + ageMin + " to " + ageMax + ", expected 0 <= lowest <= highest");
        }
    }
}
