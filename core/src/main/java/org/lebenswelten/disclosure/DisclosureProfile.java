package org.lebenswelten.disclosure;

import java.util.Objects;
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
 * @param interval in persons: of a withheld count nobody may be able to say more than that it lies in an interval of this
 *     width, or between nobody and everybody where they are fewer
 * @param dominance when few contributors stand behind a numerator
 * @param maximumRelativeError values with a larger relative standard error are not shown, as they are not reliable; infinite
 *     for no such floor
 */
public record DisclosureProfile(
        int minimumDenominator,
        int minimumNumerator,
        int minimumComplement,
        ZeroRule zero,
        OptionalInt decimals,
        int countRounding,
        int interval,
        DominanceRule dominance,
        double maximumRelativeError) {

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
     * @throws IllegalArgumentException if a minimum is negative, the decimals are not 0 to 6, the rounding is below 1 or the
     *     relative error is not above 0
     */
    public DisclosureProfile {
        requireAtLeast("minimumDenominator", minimumDenominator, 0);
        requireAtLeast("minimumNumerator", minimumNumerator, 0);
        requireAtLeast("minimumComplement", minimumComplement, 0);
        requireAtLeast("countRounding", countRounding, 1);
        requireAtLeast("interval", interval, 0);
        Objects.requireNonNull(dominance, "dominance");
        if (decimals.isPresent() && (decimals.getAsInt() < 0 || decimals.getAsInt() > 6)) {
            throw new IllegalArgumentException("decimals " + decimals.getAsInt() + ", expected 0 to 6");
        }
        if (!(maximumRelativeError > 0)) {
            throw new IllegalArgumentException(
                    "maximumRelativeError " + maximumRelativeError + ", expected a number > 0");
        }
    }

    /**
     * Rules for counts alone: no dominance rule, no reliability floor, and an interval as wide as the larger of the minimum
     * numerator and the minimum complement.
     *
     * @param minimumDenominator smallest denominator
     * @param minimumNumerator smallest numerator above zero
     * @param minimumComplement smallest remainder above zero
     * @param zero whether zero is published
     * @param decimals decimals, or empty
     * @param countRounding rounding of counts
     * @throws IllegalArgumentException if a number is out of its range
     */
    public DisclosureProfile(
            int minimumDenominator,
            int minimumNumerator,
            int minimumComplement,
            ZeroRule zero,
            OptionalInt decimals,
            int countRounding) {
        this(
                minimumDenominator,
                minimumNumerator,
                minimumComplement,
                zero,
                decimals,
                countRounding,
                Math.max(minimumNumerator, minimumComplement),
                DominanceRule.NONE,
                Double.POSITIVE_INFINITY);
    }

    /**
     * The same rules with another width of intervals.
     *
     * @param newInterval the width in persons
     * @return the rules
     */
    public DisclosureProfile withInterval(int newInterval) {
        return new DisclosureProfile(
                minimumDenominator,
                minimumNumerator,
                minimumComplement,
                zero,
                decimals,
                countRounding,
                newInterval,
                dominance,
                maximumRelativeError);
    }

    /**
     * The same rules with another rounding of values.
     *
     * @param newDecimals decimals, or empty for no rounding
     * @return the rules
     */
    public DisclosureProfile withDecimals(OptionalInt newDecimals) {
        return new DisclosureProfile(
                minimumDenominator,
                minimumNumerator,
                minimumComplement,
                zero,
                newDecimals,
                countRounding,
                interval,
                dominance,
                maximumRelativeError);
    }

    /**
     * The same rules with another dominance rule.
     *
     * @param newDominance the rule
     * @return the rules
     */
    public DisclosureProfile withDominance(DominanceRule newDominance) {
        return new DisclosureProfile(
                minimumDenominator,
                minimumNumerator,
                minimumComplement,
                zero,
                decimals,
                countRounding,
                interval,
                newDominance,
                maximumRelativeError);
    }

    /**
     * The same rules with another reliability floor.
     *
     * @param newMaximum largest relative standard error of a published value
     * @return the rules
     */
    public DisclosureProfile withMaximumRelativeError(double newMaximum) {
        return new DisclosureProfile(
                minimumDenominator,
                minimumNumerator,
                minimumComplement,
                zero,
                decimals,
                countRounding,
                interval,
                dominance,
                newMaximum);
    }

    /**
     * What holds if both these rules and others must be kept: the stricter of each. Fewer decimals are stricter, so is a
     * coarser rounding.
     *
     * @param other the other rules
     * @return the stricter of each
     */
    public DisclosureProfile and(DisclosureProfile other) {
        OptionalInt fewer = decimals.isEmpty() || other.decimals.isEmpty()
                ? decimals.isEmpty() ? other.decimals : decimals
                : OptionalInt.of(Math.min(decimals.getAsInt(), other.decimals.getAsInt()));
        return new DisclosureProfile(
                Math.max(minimumDenominator, other.minimumDenominator),
                Math.max(minimumNumerator, other.minimumNumerator),
                Math.max(minimumComplement, other.minimumComplement),
                zero == ZeroRule.SUPPRESS ? zero : other.zero,
                fewer,
                Math.max(countRounding, other.countRounding),
                Math.max(interval, other.interval),
                dominance.and(other.dominance),
                Math.min(maximumRelativeError, other.maximumRelativeError));
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " " + value + ", expected a number >= " + least);
        }
    }
}
