package org.lebenswelten.atlas;

import java.util.Arrays;
import java.util.List;

/**
 * Sequences of colours for ordered classes, from light for the lowest class to dark for the highest, and the symbols of
 * areas without a value.
 *
 * <p>Neighbouring classes, and classes and areas without a value, can be told apart with protanopia, deuteranopia and
 * tritanopia: they differ by at least 4.5 in CIEDE2000, neighbours of up to five classes by at least 6.5, where 2.3 is just
 * noticeable. The colours are those of ColorBrewer 2.0 for 3 to 7 classes; for 2 classes, the outer ones of 3.
 *
 * <p>Reference: Harrower, M. and Brewer, C. A. (2003): ColorBrewer.org: an online tool for selecting colour schemes for
 * maps. The Cartographic Journal 40(1), 27-37, doi:10.1179/000870403235002042. This product includes color
 * specifications and designs developed by Cynthia Brewer (https://colorbrewer2.org/).
 */
public enum Palette {
    /** From yellow over orange to red, "YlOrRd": burdens. */
    YELLOW_RED(
            """
            ffeda0 feb24c f03b20
            ffffb2 fecc5c fd8d3c e31a1c
            ffffb2 fecc5c fd8d3c f03b20 bd0026
            ffffb2 fed976 feb24c fd8d3c f03b20 bd0026
            ffffb2 fed976 feb24c fd8d3c fc4e2a e31a1c b10026
            """),
    /** Blue, "Blues": coverage. */
    BLUES(
            """
            deebf7 9ecae1 3182bd
            eff3ff bdd7e7 6baed6 2171b5
            eff3ff bdd7e7 6baed6 3182bd 08519c
            eff3ff c6dbef 9ecae1 6baed6 3182bd 08519c
            eff3ff c6dbef 9ecae1 6baed6 4292c6 2171b5 084594
            """),
    /** From light blue to purple, "BuPu" of one class more without its lightest: single indicators. */
    BLUE_PURPLE(
            """
            b3cde3 8c96c6 88419d
            b3cde3 8c96c6 8856a7 810f7c
            bfd3e6 9ebcda 8c96c6 8856a7 810f7c
            bfd3e6 9ebcda 8c96c6 8c6bb1 88419d 6e016b
            e0ecf4 bfd3e6 9ebcda 8c96c6 8c6bb1 88419d 6e016b
            """);

    /** The light grey under a hatching. */
    public static final String HATCH_GROUND = "#e6e6e6";

    /** The smallest number of classes. */
    public static final int FEWEST_CLASSES = 2;

    /** The largest number of classes. */
    public static final int MOST_CLASSES = 7;

    private static final String OUTLINE = "#595959";
    private static final double OUTLINE_WIDTH = 0.5;

    private final String fromThreeClasses;

    Palette(String fromThreeClasses) {
        this.fromThreeClasses = fromThreeClasses;
    }

    /**
     * The colours of a number of classes.
     *
     * @param classCount 2 to 7
     * @return the colours, from the lowest to the highest class, {@code #rrggbb}
     * @throws IllegalArgumentException if there are fewer or more classes
     */
    public List<String> colours(int classCount) {
        if (classCount < FEWEST_CLASSES || classCount > MOST_CLASSES) {
            throw new IllegalArgumentException("palette " + this + ": " + classCount + " classes, expected "
                    + FEWEST_CLASSES + " to " + MOST_CLASSES);
        }
        if (classCount == FEWEST_CLASSES) {
            List<String> three = colours(3);
            return List.of(three.get(0), three.get(2));
        }
        String line = fromThreeClasses.lines().toList().get(classCount - 3);
        return Arrays.stream(line.split(" ")).map(rgb -> "#" + rgb).toList();
    }

    /**
     * The symbols of polygons in a number of classes.
     *
     * @param classCount 2 to 7
     * @return the symbols, from the lowest to the highest class
     * @throws IllegalArgumentException if there are fewer or more classes
     */
    public List<Symbol> symbols(int classCount) {
        return colours(classCount).stream().map(Palette::filled).toList();
    }

    /**
     * The symbol of a polygon for which no value was supplied.
     *
     * @return white with an outline
     */
    public static Symbol missing() {
        return filled("#ffffff");
    }

    /**
     * The symbol of a polygon where too few people live for a value.
     *
     * @return light grey
     */
    public static Symbol fewPeople() {
        return filled("#bdbdbd");
    }

    /**
     * The symbol of a polygon whose value is withheld.
     *
     * @return a grey hatching, so that it is not just another grey
     */
    public static Symbol suppressed() {
        return new Symbol(Symbol.Shape.HATCH, "#737373", OUTLINE, OUTLINE_WIDTH, 8);
    }

    /**
     * The symbol of a polygon whose value is not shown because it is not reliable.
     *
     * @return a lighter hatching than that of withheld values
     */
    public static Symbol unreliable() {
        return new Symbol(Symbol.Shape.HATCH, "#bdbdbd", OUTLINE, OUTLINE_WIDTH, 8);
    }

    private static Symbol filled(String colour) {
        return new Symbol(Symbol.Shape.FILL, colour, OUTLINE, OUTLINE_WIDTH, 0);
    }
}
