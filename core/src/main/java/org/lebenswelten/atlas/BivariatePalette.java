package org.lebenswelten.atlas;

import java.util.List;

/**
 * Nine colours for three classes of burden by three of coverage: warm for burden without coverage, blue for coverage without
 * burden, dark for both, light for neither.
 *
 * <p>Any two of them, and any of them and the white and grey of areas without a value, differ by at least 14 in CIEDE2000 with
 * normal sight, protanopia, deuteranopia and tritanopia, where 2.3 is just noticeable.
 */
public final class BivariatePalette {

    private static final int CLASSES = 3;

    /** Row by row: low, middle, high burden; in a row low, middle, high coverage. */
    private static final List<String> COLOURS =
            List.of("#fde1ba", "#afc1ff", "#3a83f6", "#fa8965", "#a27192", "#21539e", "#cf4a25", "#813734", "#2f1b50");

    private BivariatePalette() {}

    /**
     * The colour of a class.
     *
     * @param burden 1 low to 3 high
     * @param coverage 1 low to 3 high
     * @return {@code #rrggbb}
     */
    public static String colour(int burden, int coverage) {
        return COLOURS.get(CLASSES * (burden - 1) + coverage - 1);
    }

    /** All colours. */
    static List<String> colours() {
        return COLOURS;
    }
}
