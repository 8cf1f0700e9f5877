package org.lebenswelten.index;

import java.util.Arrays;
import java.util.List;

/**
 * Classes of a map legend, made by the breaks between them. Class 1 holds the lowest values.
 *
 * <pre>{@code
 * class(x) = 1 + number of breaks below x
 * }</pre>
 *
 * so a value equal to a break belongs to the class below it.
 *
 * @param breaks the breaks, ascending, one less than there are classes
 * @param requestedCount number of classes that were asked for; there are fewer where the values did not allow so many
 */
public record ClassBreaks(List<Double> breaks, int requestedCount) {

    /**
     * Checks the breaks.
     *
     * @throws IllegalArgumentException if the breaks are not finite and strictly ascending, or make more classes than
     *     were asked for
     */
    public ClassBreaks {
        breaks = List.copyOf(breaks);
        double before = Double.NEGATIVE_INFINITY;
        for (double next : breaks) {
            if (!(next > before) || Double.isInfinite(next)) {
                throw new IllegalArgumentException("breaks " + breaks + ", expected finite ascending numbers");
            }
            before = next;
        }
        if (breaks.size() >= requestedCount) {
            throw new IllegalArgumentException(
                    (breaks.size() + 1) + " classes, expected at most the " + requestedCount + " asked for");
        }
    }

    /**
     * Classes with fixed breaks, such as the limits of a standard.
     *
     * @param breaks the breaks, ascending; a value equal to one belongs to the class below it
     * @return the classes, one more than there are breaks
     * @throws IllegalArgumentException if the breaks are not finite and strictly ascending
     */
    public static ClassBreaks fixed(double... breaks) {
        return new ClassBreaks(Arrays.stream(breaks).boxed().toList(), breaks.length + 1);
    }

    /**
     * The number of classes.
     *
     * @return 1 or more
     */
    public int classCount() {
        return breaks.size() + 1;
    }

    /**
     * Whether the values did not allow as many classes as were asked for.
     *
     * @return true if there are fewer
     */
    public boolean isReduced() {
        return classCount() < requestedCount;
    }

    /**
     * The class of a value.
     *
     * @param value a number
     * @return 1 to {@link #classCount()}, or 0 for {@code NaN}
     */
    public int classOf(double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        int number = 1;
        for (double next : breaks) {
            if (value > next) {
                number++;
            }
        }
        return number;
    }
}
