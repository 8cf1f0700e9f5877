package org.lebenswelten.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.model.DataProblem;

/**
 * The tables of a project after disclosure control.
 *
 * @param tables what may be published, by the id of the indicator
 * @param summary what it cost
 * @param warnings problems that do not stop a build
 */
public record ProtectedCounts(
        Map<String, ProtectedTable> tables, ProtectionSummary summary, List<DataProblem> warnings) {

    /** Copies the collections. */
    public ProtectedCounts {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        warnings = List.copyOf(warnings);
    }
}
