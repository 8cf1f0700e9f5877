package org.lebenswelten.publish.report;

import org.lebenswelten.model.Direction;

/**
 * Where the axis of a drawing of an indicator begins.
 *
 * <p>A share or rate of a burden says "how much of it", so its axis begins at 0, and twice the height is twice the burden. Of life
 * expectancy, a ratio to an expected number, a measured value such as a distance, or a share that should be high, only a part of the
 * scale is ever seen: from 0 all would be one flat line. Their axis spans the values and limits that are shown, and the drawing says so.
 */
public enum ValueAxis {
    /** It begins at 0. */
    FROM_ZERO,
    /** It spans what is shown, with some room. */
    AROUND_VALUES;

    /**
     * The axis of an indicator.
     *
     * @param indicator its definition, with {@code kind} and perhaps {@code estimate}
     * @param direction which end is the heavy burden
     * @return {@link #FROM_ZERO} for a proportion or a rate of events, crude or directly standardised, of which much is bad
     */
    static ValueAxis of(DocumentTree indicator, Direction direction) {
        String kind = indicator.at("kind").text().orElse("");
        String method = indicator.at("estimate").at("method").text().orElse("directlyStandardised");
        boolean amount = kind.equals("proportion") || (kind.equals("rate") && method.equals("directlyStandardised"));
        return amount && direction == Direction.HIGHER_IS_WORSE ? FROM_ZERO : AROUND_VALUES;
    }
}
