package org.lebenswelten.atlas;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * One line of a legend: all features whose column holds the value are drawn with the symbol.
 *
 * @param name ASCII name of the rule
 * @param title what the legend says
 * @param column a column of the layer, or null for all features
 * @param value a {@link String} or an {@link Integer}, or null with the column
 * @param symbol how they are drawn
 */
public record StyleRule(
        String name, BilingualText title, @Nullable String column, @Nullable Object value, Symbol symbol) {

    /**
     * Checks that column and value come together.
     *
     * @throws IllegalArgumentException if one of them stands alone, or the value is neither text nor whole number
     */
    public StyleRule {
        if ((column == null) != (value == null)) {
            throw new IllegalArgumentException("rule '" + name + "': column and value belong together");
        }
        if (value != null && !(value instanceof String) && !(value instanceof Integer)) {
            throw new IllegalArgumentException(
                    "rule '" + name + "': value of type " + value.getClass().getName() + ", expected text or integer");
        }
    }
}
