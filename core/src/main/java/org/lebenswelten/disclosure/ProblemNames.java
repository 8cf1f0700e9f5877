package org.lebenswelten.disclosure;

import java.util.List;
import java.util.stream.Collectors;

/** Lists of cell names in messages. */
final class ProblemNames {

    private static final int LISTED = 8;

    private ProblemNames() {}

    /** The first names, and dots where there are more; a dash where there are none. */
    static String listed(List<String> names) {
        return names.isEmpty()
                ? "-"
                : names.stream().limit(LISTED).collect(Collectors.joining(", "))
                        + (names.size() > LISTED ? ", ..." : "");
    }
}
