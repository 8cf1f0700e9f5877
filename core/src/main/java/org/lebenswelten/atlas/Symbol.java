package org.lebenswelten.atlas;

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
}
