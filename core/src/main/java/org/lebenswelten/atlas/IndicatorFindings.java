package org.lebenswelten.atlas;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.TrendDirection;
import org.lebenswelten.model.UnitPeriods;

/**
 * What is told of an indicator beside its values, all of it computed from published values only. Lists and columns are over
 * the frame of the indicator; cells that are not published are never shown.
 *
 * @param city figure of the city; {@code NaN} where there is none
 * @param comparison where a unit stands against the city
 * @param trend which way its figures move over the periods
 * @param further further columns, in the order of the layer
 * @param notes sentences on how all this was computed
 */
public record IndicatorFindings(
        double[] city,
        List<Comparison> comparison,
        List<TrendDirection> trend,
        List<Column> further,
        List<Note> notes) {

    /** Copies the lists. */
    public IndicatorFindings {
        comparison = List.copyOf(comparison);
        trend = List.copyOf(trend);
        further = List.copyOf(further);
        notes = List.copyOf(notes);
    }

    /**
     * A column of numbers.
     *
     * @param name its name, for which {@code column.<name>} has a title
     * @param values the numbers; {@code NaN} where there is none
     */
    public record Column(String name, double[] values) {}

    /**
     * A sentence.
     *
     * @param key {@code indicator.<key>} is the sentence
     * @param arguments what it names
     */
    public record Note(String key, List<Object> arguments) {

        /** Copies the list. */
        public Note {
            arguments = List.copyOf(arguments);
        }

        /**
         * A sentence.
         *
         * @param key its key
         * @param arguments what it names
         * @return the sentence
         */
        public static Note of(String key, Object... arguments) {
            return new Note(key, List.of(arguments));
        }
    }

    /**
     * Nothing but the values.
     *
     * @param frame frame of the indicator
     * @return findings that tell nothing
     */
    public static IndicatorFindings none(UnitPeriods frame) {
        double[] city = new double[frame.size()];
        Arrays.fill(city, Double.NaN);
        return new IndicatorFindings(
                city,
                Collections.nCopies(frame.size(), Comparison.NOT_COMPARED),
                Collections.nCopies(frame.size(), TrendDirection.TOO_FEW),
                List.of(),
                List.of());
    }
}
