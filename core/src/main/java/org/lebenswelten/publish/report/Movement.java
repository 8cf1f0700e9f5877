package org.lebenswelten.publish.report;

import org.lebenswelten.model.Direction;
import org.lebenswelten.model.TrendDirection;

/** What a trend means for the burden. */
public enum Movement {
    /** The burden grows. */
    WORSENING("worsening", "↗"),
    /** The burden shrinks. */
    IMPROVING("improving", "↘"),
    /** No trend is told from chance. */
    STILL("still", "→"),
    /** Too few figures for a test. */
    TOO_FEW("few", "");

    private final String code;
    private final String arrow;

    Movement(String code, String arrow) {
        this.code = code;
        this.arrow = arrow;
    }

    /**
     * The movement of a trend.
     *
     * @param direction which end of the indicator is the heavy burden
     * @param trend which way its values move
     * @return the movement
     */
    public static Movement of(Direction direction, TrendDirection trend) {
        return switch (trend) {
            case RISING -> direction == Direction.HIGHER_IS_WORSE ? WORSENING : IMPROVING;
            case FALLING -> direction == Direction.HIGHER_IS_WORSE ? IMPROVING : WORSENING;
            case NOT_TOLD -> STILL;
            case TOO_FEW -> TOO_FEW;
        };
    }

    /**
     * The name in texts and styles.
     *
     * @return such as {@code worsening}
     */
    public String code() {
        return code;
    }

    /**
     * A sign for it: up is a growing burden.
     *
     * @return an arrow, empty where nothing is told
     */
    public String arrow() {
        return arrow;
    }
}
