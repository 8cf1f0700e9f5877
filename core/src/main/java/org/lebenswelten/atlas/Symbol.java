package org.lebenswelten.atlas;

import java.util.regex.Pattern;

/**
 * How a feature is drawn.
 *
 * @param shape filled, hatched, outlined or a marker
 * @param fill colour of the fill, of the hatching or of the marker, {@code #rrggbb}
 * @param stroke colour of the outline, {@code #rrggbb}
 * @param strokeWidth width of the outline in pixels
 * @param size size of a marker in pixels; spacing of a hatching
 */
public record Symbol(Shape shape, String fill, String stroke, double strokeWidth, double size) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /**
     * Checks colours and sizes.
     *
     * @throws IllegalArgumentException if a colour is not {@code #rrggbb} in lower case, or a size is not a finite number
     *     >= 0
     */
    public Symbol {
        requireColour("fill", fill);
        requireColour("stroke", stroke);
        requireSize("stroke width", strokeWidth);
        requireSize("size", size);
    }

    /** The kinds of symbols. */
    public enum Shape {
        /** A filled polygon. */
        FILL,
        /** A polygon filled with light grey and hatched in the fill colour. */
        HATCH,
        /** An outline without fill. */
        OUTLINE,
        /** A circle at a point. */
        CIRCLE
    }

    private static void requireColour(String name, String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("symbol: " + name + " '" + colour + "', expected #rrggbb in lower case");
        }
    }

    private static void requireSize(String name, double size) {
        if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("symbol: " + name + " " + size + ", expected a finite number >= 0");
        }
    }
}
