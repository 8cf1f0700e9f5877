package org.lebenswelten.disclosure.pattern;

/**
 * A closed interval of possible values; both ends are finite.
 *
 * @param lower smallest value
 * @param upper largest value, at least {@code lower}
 */
public record Interval(double lower, double upper) {

    /**
     * Checks the ends; a negative zero becomes zero.
     *
     * @throws IllegalArgumentException if an end is not finite or the lower end lies above the upper
     */
    public Interval {
        if (!(lower <= upper && Double.isFinite(lower) && Double.isFinite(upper))) {
            throw new IllegalArgumentException(
                    "interval " + lower + " to " + upper + ": expected finite ends, the lower not above the upper");
        }
        lower += 0.0;
        upper += 0.0;
    }

    /**
     * The interval between two ends.
     *
     * @param lower smallest value
     * @param upper largest value
     * @return the interval
     */
    public static Interval of(double lower, double upper) {
        return new Interval(lower, upper);
    }

    /**
     * The interval that holds one value only.
     *
     * @param value the value
     * @return the interval
     */
    public static Interval exactly(double value) {
        return new Interval(value, value);
    }

    /**
     * The numerators that print as a given rate: with rate r, half a unit d of its last printed place, denominator n and
     * multiplier m (100 for per cent),
     *
     * <pre>{@code
     * [n (r - d) / m, n (r + d) / m]
     * }</pre>
     *
     * @param rate printed rate
     * @param halfUnit half a unit of its last place, at least 0
     * @param denominator people behind the rate, at least 0
     * @param multiplier what the rate is multiplied by in print, above 0
     * @return the interval
     */
    public static Interval ofRoundedRate(double rate, double halfUnit, double denominator, double multiplier) {
        return new Interval(denominator * (rate - halfUnit) / multiplier, denominator * (rate + halfUnit) / multiplier);
    }

    /**
     * How far apart the ends are.
     *
     * @return upper less lower end
     */
    public double width() {
        return upper - lower;
    }

    /**
     * What this interval and another have in common.
     *
     * @param other the other interval
     * @return the common part
     * @throws IllegalArgumentException if they have nothing in common
     */
    public Interval intersect(Interval other) {
        return new Interval(Math.max(lower, other.lower), Math.min(upper, other.upper));
    }

    /**
     * Whether a value lies in the interval, up to a tolerance at the ends.
     *
     * @param value the value
     * @param tolerance how far outside still counts as inside
     * @return whether it does
     */
    public boolean contains(double value, double tolerance) {
        return value >= lower - tolerance && value <= upper + tolerance;
    }
}
