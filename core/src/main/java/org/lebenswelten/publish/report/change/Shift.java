package org.lebenswelten.publish.report.change;

/** Which way something has moved, as far as that can be told from chance. */
public enum Shift {
    /** For the better. */
    BETTER,
    /** For the worse. */
    WORSE,
    /** Not told from chance. */
    NONE,
    /** There are no limits by which it could be judged. */
    NOT_JUDGED,
    /** A value is missing or withheld in one of both. */
    NO_VALUE;

    /**
     * Whether something has moved.
     *
     * @return true for better and worse
     */
    public boolean isChange() {
        return this == BETTER || this == WORSE;
    }

    /**
     * Judges a value by limits: it has moved where the limits of both do not touch.
     *
     * <pre>{@code
     * worse where low(now) > high(before), better where high(now) < low(before), if higher is worse
     * }</pre>
     *
     * <p>This is stricter than a test at 95 %: of values that have not moved it takes about one in 200 for moved, and of values
     * whose limits just touch many have moved.
     *
     * @param before low and high limit before
     * @param now low and high limit now
     * @param higherIsWorse whether high values are bad
     * @return the judgement; {@link #NOT_JUDGED} where a limit is {@code NaN}
     */
    static Shift of(double[] before, double[] now, boolean higherIsWorse) {
        for (double limit : new double[] {before[0], before[1], now[0], now[1]}) {
            if (Double.isNaN(limit)) {
                return NOT_JUDGED;
            }
        }
        if (now[0] > before[1]) {
            return higherIsWorse ? WORSE : BETTER;
        }
        if (now[1] < before[0]) {
            return higherIsWorse ? BETTER : WORSE;
        }
        return NONE;
    }
}
