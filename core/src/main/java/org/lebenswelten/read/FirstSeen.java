package org.lebenswelten.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;

/** Values of a column that nothing is known of: each is reported once, at its first row, with the number of its rows. */
final class FirstSeen {

    private final Map<String, Occurrence> values = new LinkedHashMap<>();

    private static final class Occurrence {
        private final Place place;
        private int rows;

        private Occurrence(Place place) {
            this.place = place;
        }
    }

    /**
     * Notes a row.
     *
     * @param value the unknown value
     * @param place the place of its cell
     */
    void note(String value, Place place) {
        values.computeIfAbsent(value, v -> new Occurrence(place)).rows++;
    }

    /**
     * Reports all values.
     *
     * @param log where to report
     * @param code the code
     * @param fact first argument of the code's text; the second is the number of rows
     */
    void report(ProblemLog log, ProblemCode code, String fact) {
        values.forEach((value, seen) -> log.add(code, seen.place, value, fact, seen.rows));
    }
}
