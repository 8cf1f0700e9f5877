package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Severity;

/**
 * Collects the problems of one run, in whatever order they are found.
 *
 * <p>Of one code in one file the first {@value #REPEATS} are kept; how many more there were is told by one
 * {@link ProblemCode#MORE_PROBLEMS}. A table saved with the wrong decimal mark so fills a page and not a disk.
 */
final class ProblemLog {

    /** How many problems of one code are listed for one file. */
    static final int REPEATS = 100;

    private static final int LISTED = 12;

    private final List<DataProblem> problems = new ArrayList<>();
    private final Map<String, Map<ProblemCode, Integer>> counts = new TreeMap<>();
    private final CellRows rows = new CellRows();
    private boolean error;

    /**
     * Adds a problem. A {@link BilingualText} among the arguments becomes two: English, then German.
     *
     * @param code the code
     * @param place where
     * @param value the value found, or null
     * @param arguments further facts that the texts name
     */
    void add(ProblemCode code, Place place, @Nullable String value, Object... arguments) {
        error |= code.severity() == Severity.ERROR;
        int count =
                counts.computeIfAbsent(place.file(), file -> new TreeMap<>()).merge(code, 1, Integer::sum);
        if (count > REPEATS) {
            return;
        }
        List<Object> flat = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof BilingualText text) {
                flat.add(text.en());
                flat.add(text.de());
            } else {
                flat.add(argument);
            }
        }
        problems.add(DataProblem.of(code, place, value, flat.toArray()));
    }

    /**
     * Whether an error was found so far.
     *
     * @return true if one of the problems is more than a warning
     */
    boolean hasErrors() {
        return error;
    }

    /** The rows that cells come from, for problems that are found after reading. */
    CellRows rows() {
        return rows;
    }

    /**
     * All problems by file, line and column; those of one place by code.
     *
     * @return an unmodifiable list
     */
    List<DataProblem> sorted() {
        List<DataProblem> all = new ArrayList<>(problems);
        counts.forEach((file, codes) -> codes.forEach((code, count) -> {
            if (count > REPEATS) {
                all.add(DataProblem.of(
                        ProblemCode.MORE_PROBLEMS, Place.ofFile(file), null, code.id(), count - REPEATS, REPEATS));
            }
        }));
        all.sort(Comparator.comparing(DataProblem::place).thenComparing(DataProblem::code));
        return List.copyOf(all);
    }

    /**
     * What a message may quote of something that must hold a count: a count of people may be one of few, so that anything with
     * a digit in it, such as {@code 12}, {@code 12 } or {@code <12}, is left out. File, row and column say where it stands.
     *
     * @param written what stands there
     * @return the same, or null where it holds a digit
     */
    static @Nullable String withoutCount(@Nullable String written) {
        return written == null || written.chars().anyMatch(Character::isDigit) ? null : written;
    }

    /**
     * Names for a message, cut where they would fill it.
     *
     * @param names the names
     * @return at most {@value #LISTED} of them, separated by commas
     */
    static String listed(Collection<?> names) {
        if (names.isEmpty()) {
            return "-";
        }
        return names.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining(", "))
                + (names.size() > LISTED ? ", ..." : "");
    }
}
