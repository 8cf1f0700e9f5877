package org.lebenswelten.disclosure.pattern;

/**
 * How far the feasible interval of a cell has to reach. With attained interval [l, u] the demand is met if
 *
 * <pre>{@code
 * l <= atMost,    u >= atLeast,    u - l >= width
 * }</pre>
 *
 * <p>In the terms of Fischetti and Salazar a cell with value a and lower, upper and sliding protection levels LPL, UPL, SPL
 * has {@code atMost = a - LPL}, {@code atLeast = a + UPL}, {@code width = SPL}; see {@link #ofLevels}. A small count of
 * which nobody shall be able to say that it is below k has {@link #reachingUp reachingUp(k)}; a count close to its
 * denominator n, of which nobody shall be able to say that fewer than k are missing, {@link #reachingDown
 * reachingDown(n - k)}. For whole numbers the ends are rounded to whole numbers first: an attacker who finds 0.4 to 5.6 knows
 * 1 to 5.
 *
 * <p>A demand made with {@link #ofLevels} tells the value of its cell. It must not be printed; {@code toString} does not.
 *
 * @param atMost the lower end must not lie above; positive infinity demands nothing
 * @param atLeast the upper end must not lie below; negative infinity demands nothing
 * @param width least width of the interval, at least 0
 */
public record Protection(double atMost, double atLeast, double width) {

    /** Demands nothing. */
    public static final Protection NONE = new Protection(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0);

    /**
     * Checks the demand.
     *
     * @throws IllegalArgumentException if an end is not a number or the width is negative or infinite
     */
    public Protection {
        if (Double.isNaN(atMost)
                || Double.isNaN(atLeast)
                || atMost == Double.NEGATIVE_INFINITY
                || atLeast == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("ends of a protection: expected numbers that an interval can reach");
        }
        if (!(width >= 0 && width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("width of a protection: " + width + ", expected a number >= 0");
        }
    }

    /**
     * Protection levels around a value.
     *
     * @param value true value of the cell
     * @param lower how far below it the interval must begin at the latest (LPL), at least 0
     * @param upper how far above it the interval must end at the earliest (UPL), at least 0
     * @param sliding least width (SPL), at least 0
     * @return the demand
     * @throws IllegalArgumentException if a level is negative or not a number
     */
    public static Protection ofLevels(double value, double lower, double upper, double sliding) {
        if (!(lower >= 0 && upper >= 0)) {
            throw new IllegalArgumentException(
                    "protection levels " + lower + " and " + upper + ": expected numbers >= 0");
        }
        return new Protection(value - lower, value + upper, sliding);
    }

    /**
     * The cell must not be shown to lie below a count.
     *
     * @param count the count
     * @return the demand
     */
    public static Protection reachingUp(double count) {
        return new Protection(Double.POSITIVE_INFINITY, count, 0);
    }

    /**
     * The cell must not be shown to lie above a count.
     *
     * @param count the count
     * @return the demand
     */
    public static Protection reachingDown(double count) {
        return new Protection(count, Double.NEGATIVE_INFINITY, 0);
    }

    /**
     * The interval must have a width, wherever it lies.
     *
     * @param width least width, at least 0
     * @return the demand
     */
    public static Protection ofWidth(double width) {
        return new Protection(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, width);
    }

    /**
     * Both this demand and another.
     *
     * @param other the other demand
     * @return the stricter at each end and in width
     */
    public Protection and(Protection other) {
        return new Protection(
                Math.min(atMost, other.atMost), Math.max(atLeast, other.atLeast), Math.max(width, other.width));
    }

    /**
     * Whether anything is demanded.
     *
     * @return false for {@link #NONE}
     */
    public boolean demandsSomething() {
        return !equals(NONE);
    }

    /**
     * Whether an interval reaches far enough.
     *
     * @param attained the interval
     * @param tolerance how much it may fall short
     * @return whether it does
     */
    public boolean isMetBy(Interval attained, double tolerance) {
        return attained.lower() <= atMost + tolerance
                && attained.upper() >= atLeast - tolerance
                && attained.width() >= width - tolerance;
    }

    @Override
    public String toString() {
        return demandsSomething() ? "a protection" : "no protection";
    }
}
