package org.lebenswelten.pipeline;

import java.util.List;
import org.lebenswelten.atlas.DisclosureReport;
import org.lebenswelten.disclosure.PoolingAdvice.Advice;
import org.lebenswelten.model.DataProblem;

/**
 * What disclosure control would do to a project.
 *
 * @param report in sums that tell nothing of a single cell
 * @param warnings problems that do not stop a build
 * @param advice areas and periods whose merging would withhold less; for those who hold the counts, not for the public
 */
public record ProtectionCheck(DisclosureReport report, List<DataProblem> warnings, Advice advice) {

    /** Copies the list. */
    public ProtectionCheck {
        warnings = List.copyOf(warnings);
    }
}
