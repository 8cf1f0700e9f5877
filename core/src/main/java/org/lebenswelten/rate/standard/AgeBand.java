package org.lebenswelten.rate.standard;

/**
 * Ages in completed years, both ends included.
 *
 * @param from youngest age, 0 or more
 * @param to oldest age, not below {@code from}; {@link #OPEN} for an open end
 */
public record AgeBand(int from, int to) {

    /** The oldest age of a band with an open end. */
    public static final int OPEN = Integer.MAX_VALUE;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the youngest age is negative or above the oldest
     */
    public AgeBand {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "age band from " + from + " to " + to + ", expected two ages in order, 0 or above");
        }
    }

    /**
     * Whether the band has no oldest age.
     *
     * @return true for an open end
     */
    public boolean isOpen() {
        return to == OPEN;
    }

    /** The usual name: {@code 0}, {@code 1-4}, {@code 90+}. */
    @Override
    public String toString() {
        return isOpen() ? from + "+" : from == to ? Integer.toString(from) : from + "-" + to;
    }
}
