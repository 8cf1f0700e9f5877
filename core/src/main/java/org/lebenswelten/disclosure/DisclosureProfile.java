package org.lebenswelten.disclosure;

import java.util.OptionalInt;

/**
 * The rules under which counts of people may be published.
 *
 * @param minimumDenominator fewer persons than this behind a value: the value is withheld
 * @param minimumNumerator a numerator from 1 to one below this is withheld
 * @param minimumComplement a remainder (denominator minus numerator) from 1 to one below this is withheld
 * @param zero whether a numerator or a remainder of zero is published
 * @param decimals decimals of published values and limits, or empty for no rounding; limits are rounded outwards
 * @param countRounding published counts of people are rounded to multiples of this, 1 or more
 */
public record DisclosureProfile(
        int minimumDenominator,
        int minimumNumerator,
        int minimumComplement,
        ZeroRule zero,
        OptionalInt decimals,
        int countRounding) {

    /** Whether "nobody" and "everybody" are told. */
    public enum ZeroRule {
        /** Zero is published. */
        PUBLISH,
        /** Zero is withheld: that nobody or everybody has a property can be told of each of them. */
        SUPPRESS
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a minimum is negative, the decimals are not 0 to 6 or the rounding is below 1
     */
    public DisclosureProfile {
        requireAtLeast("minimumDenominator", minimumDenominator, 0);
        requireAtLeast("minimumNumerator", minimumNumerator, 0);
        requireAtLeast("minimumComplement", minimumComplement, 0);
        requireAtLeast("countRounding", countRounding, 1);
        if (decimals.isPresent() && (decimals.getAsInt() < 0 || decimals.getAsInt() > 6)) {
            throw new IllegalArgumentException("decimals " + decimals.getAsInt() + ", expected 0 to 6");
        }
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " " + value + ", expected a number >= " + least);
        }
    }
}
