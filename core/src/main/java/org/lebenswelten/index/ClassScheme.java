package org.lebenswelten.index;

import java.util.Arrays;
import java.util.List;

/**
 * How the scores of an index fall into classes. The same breaks hold for all periods.
 *
 * @param rule how the breaks are found
 * @param count number of classes, 2 to 7
 * @param base from which scores: those of all periods together or of one period, which freezes them
 */
public record ClassScheme(Rule rule, int count, ParameterBase base) {

    /** How breaks are found. */
    public sealed interface Rule permits ByMethod, ByQuantiles, BoxPlotClasses, PercentileClasses, Fixed {

        /**
         * Finds breaks.
         *
         * @param scores the scores as published, {@code NaN} for missing
         * @param count number of classes
         * @return the breaks
         */
        ClassBreaks breaks(double[] scores, int count);
    }

    /**
     * Breaks for the legend of a map, which lie between values and tell none.
     *
     * @param method the method
     */
    public record ByMethod(ClassMethod method) implements Rule {
        @Override
        public ClassBreaks breaks(double[] scores, int count) {
            return method.breaks(scores, count);
        }
    }

    /**
     * Quantiles by a named definition, see {@link QuantileClasses}: each score gets the class that it has there. The breaks
     * are moved to a round number below the quantile that no score lies between, as a value equal to a break here belongs
     * to the class below. Of equal quantiles one is kept.
     *
     * @param definition what is meant by a quantile
     */
    public record ByQuantiles(QuantileDefinition definition) implements Rule {
        @Override
        public ClassBreaks breaks(double[] scores, int count) {
            double[] sorted = RankNormalisation.sorted(scores);
            if (sorted.length == 0) {
                return new ClassBreaks(List.of(), count);
            }
            List<Double> breaks = QuantileClasses.of(sorted, count, definition).breaks().stream()
                    .filter(quantile -> sorted[0] < quantile)
                    .map(quantile -> between(sorted, quantile))
                    .distinct()
                    .toList();
            return new ClassBreaks(breaks, count);
        }

        private static double between(double[] sorted, double quantile) {
            double below = Arrays.stream(sorted).filter(x -> x < quantile).max().orElseThrow();
            double above =
                    Arrays.stream(sorted).filter(x -> x >= quantile).min().orElse(quantile);
            return ClassMethod.between(below, above);
        }
    }

    /**
     * Stated breaks, such as those of an earlier atlas.
     *
     * @param breaks the breaks, ascending, one less than there are classes
     */
    public record Fixed(List<Double> breaks) implements Rule {

        /** Copies the breaks. */
        public Fixed {
            breaks = List.copyOf(breaks);
        }

        @Override
        public ClassBreaks breaks(double[] scores, int count) {
            return new ClassBreaks(breaks, count);
        }
    }

    /**
     * Checks the number of classes.
     *
     * @throws IllegalArgumentException if it is out of range, or stated breaks do not fit it or each other
     */
    public ClassScheme {
        if (count < 2 || count > 7) {
            throw new IllegalArgumentException(count + " classes, expected 2 to 7");
        }
        if (rule instanceof BoxPlotClasses && count != BoxPlotClasses.COUNT) {
            throw new IllegalArgumentException(count + " classes, expected the 6 of a box plot");
        }
        if (rule instanceof PercentileClasses percentiles
                && count != percentiles.shares().size() + 1) {
            throw new IllegalArgumentException(
                    count + " classes, expected one more than the shares " + percentiles.shares());
        }
        if (rule instanceof Fixed fixed) {
            ClassBreaks stated = fixed.breaks(new double[0], count);
            if (stated.isReduced()) {
                throw new IllegalArgumentException(
                        stated.classCount() + " classes by breaks, expected the " + count + " stated");
            }
        }
    }

    /**
     * Quantile classes over all periods.
     *
     * @param count number of classes, 2 to 7
     * @return the scheme
     */
    public static ClassScheme quantiles(int count) {
        return new ClassScheme(new ByMethod(ClassMethod.QUANTILE), count, ParameterBase.Span.ALL_PERIODS);
    }

    /**
     * Finds the breaks.
     *
     * @param scores the scores of the base, {@code NaN} for missing
     * @return the breaks; fewer than asked for where the scores do not allow so many
     */
    public ClassBreaks breaks(double[] scores) {
        return rule.breaks(scores, count);
    }
}
