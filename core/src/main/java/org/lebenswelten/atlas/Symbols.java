package org.lebenswelten.atlas;

import java.util.List;
import org.lebenswelten.atlas.Symbol.Shape;
import org.lebenswelten.disclosure.PublicationFlag;

/** Symbols that do not stand for classes of a value: outlines, markers, and gaps. */
final class Symbols {

    /**
     * The colours of Okabe and Ito, which people with any kind of colour blindness can tell apart, without
     * yellow: Okabe and Ito (2008), Color Universal Design.
     */
    private static final List<String> MARKERS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000");

    private static final double MARKER_SIZE = 9;

    private Symbols() {}

    /** The boundary of an areal unit. */
    static Symbol boundary() {
        return new Symbol(Shape.OUTLINE, "#ffffff", "#333333", 0.8, 0);
    }

    /** Polygons that are not classified. */
    static Symbol plainPolygon() {
        return new Symbol(Shape.FILL, "#9ecae1", "#595959", 0.5, 0);
    }

    /** A point in one of seven colours, which repeat after that. */
    static Symbol marker(int number) {
        return new Symbol(Shape.CIRCLE, MARKERS.get(number % MARKERS.size()), "#ffffff", 1, MARKER_SIZE);
    }

    /** The outline of a catchment, which others overlap, in one of seven colours. */
    static Symbol catchment(int number) {
        return new Symbol(Shape.OUTLINE, "#ffffff", MARKERS.get(number % MARKERS.size()), 1.2, 0);
    }

    /** A polygon without a value, by the reason. */
    static Symbol gap(PublicationFlag flag) {
        return switch (flag) {
            case FEW_PEOPLE -> Palette.fewPeople();
            case SUPPRESSED -> Palette.suppressed();
            case UNRELIABLE -> Palette.unreliable();
            case MISSING -> Palette.missing();
            case PUBLISHED -> throw new IllegalArgumentException("a published value is no gap");
        };
    }

    /** A polygon of a class. */
    static Symbol ofClass(Palette palette, int number, int count) {
        return palette.symbols(Math.max(count, Palette.FEWEST_CLASSES)).get(number - 1);
    }
}
