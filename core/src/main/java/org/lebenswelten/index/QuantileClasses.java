package org.lebenswelten.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.model.ProblemCode;

/**
 * Quantile classes as statistical packages make them, for tables that must equal published ones. For the legend of a map
 * take {@link ClassMethod#QUANTILE}, whose breaks tell no unit's value.
 *
 * <pre>{@code
 * break j = quantile of j / q,  j = 1 .. q - 1
 * class(x) = 1 + number of breaks not above x
 * }</pre>
 *
 * so a value equal to a break belongs to the class above it. Where values are tied a class may be empty.
 *
 * <p>Agrees with: R {@code findInterval(x, quantile(x, 0:q / q, type = 9), rightmost.closed = TRUE)} and with it the fifths
 * and tenths of the German Index of Socioeconomic Deprivation (GISD), all 9,600 of 400 counties in 24 years.
 *
 * @param breaks the breaks, ascending; two may be equal
 */
public record QuantileClasses(List<Double> breaks) {

    /**
     * Takes the breaks.
     *
     * @throws IllegalArgumentException if the breaks are not ascending numbers
     */
    public QuantileClasses {
        breaks = List.copyOf(breaks);
        double before = Double.NEGATIVE_INFINITY;
        for (double next : breaks) {
            if (!(next >= before)) {
                throw new IllegalArgumentException("breaks " + breaks + ", expected ascending numbers");
            }
            before = next;
        }
    }

    /**
     * Makes classes.
     *
     * @param values the values, {@code NaN} for missing, at least one there
     * @param count number of classes {@code q}, 1 or more
     * @param definition what is meant by a quantile
     * @return the classes
     * @throws IllegalArgumentException if the number of classes is below 1
     * @throws IndexComputationException if no value is there or one is infinite
     */
    public static QuantileClasses of(double[] values, int count, QuantileDefinition definition) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " classes, expected at least 1");
        }
        if (ColumnSummary.of(values).count() == 0) {
            throw IndexComputationException.of(ProblemCode.COUNT_DOES_NOT_FIT, null, "QUANTILE", 0, ">= 1");
        }
        double[] shares =
                IntStream.range(1, count).mapToDouble(j -> (double) j / count).toArray();
        return new QuantileClasses(
                Arrays.stream(definition.quantiles(values, shares)).boxed().toList());
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
            if (value >= next) {
                number++;
            }
        }
        return number;
    }
}
