package org.lebenswelten.model;

/** Which way an indicator points: whether a high value means a heavy or a light burden. */
public enum Direction {
    /** A high value is a heavy burden, such as a share of people on transfer income. */
    HIGHER_IS_WORSE(1),
    /** A high value is a light burden, such as a vaccination rate. */
    LOWER_IS_WORSE(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /**
     * The factor that turns the indicator so that high means a heavy burden.
     *
     * @return 1 or -1
     */
    public int sign() {
        return sign;
    }
}
