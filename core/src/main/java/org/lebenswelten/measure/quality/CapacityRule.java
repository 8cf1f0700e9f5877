package org.lebenswelten.measure.quality;

import java.time.LocalDate;
import java.util.Optional;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.ProblemCode;

/** Holds participants against capacity: more than the places of the window, or more than one and a half times as many. */
public final class CapacityRule {

    private static final double FAR = 1.5;
    private static final double TOLERANCE = 1e-9;

    private CapacityRule() {}

    /**
     * Holds a count against the places of a window, see {@link Capacity#placesInWindow}.
     *
     * @param capacity the capacity of the site
     * @param from first day
     * @param to last day, inclusive
     * @param count persons, {@code NaN} where it is withheld
     * @return {@link ProblemCode#FAR_ABOVE_CAPACITY} above 150 %, {@link ProblemCode#ABOVE_CAPACITY} above 100 %, or empty
     */
    public static Optional<ProblemCode> check(Capacity capacity, LocalDate from, LocalDate to, double count) {
        double places = capacity.placesInWindow(from, to);
        if (count > FAR * places + TOLERANCE) {
            return Optional.of(ProblemCode.FAR_ABOVE_CAPACITY);
        }
        return count > places + TOLERANCE ? Optional.of(ProblemCode.ABOVE_CAPACITY) : Optional.empty();
    }

    /**
     * How much a finding of this rule matters.
     *
     * @param code the finding
     * @return an error above 150 %
     */
    public static FindingLevel level(ProblemCode code) {
        return code == ProblemCode.FAR_ABOVE_CAPACITY ? FindingLevel.ERROR : FindingLevel.WARNING;
    }

    /**
     * What the texts of a finding name.
     *
     * @param from first day
     * @param to last day
     * @return both days in English, then both in German
     */
    public static Object[] words(LocalDate from, LocalDate to) {
        BilingualText first = DayWords.of(from);
        BilingualText last = DayWords.of(to);
        return new Object[] {first.en(), last.en(), first.de(), last.de()};
    }
}
