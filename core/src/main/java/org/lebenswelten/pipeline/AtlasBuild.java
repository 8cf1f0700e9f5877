package org.lebenswelten.pipeline;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.DisclosureReport;
import org.lebenswelten.disclosure.PoolingAdvice.Advice;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.model.DataProblem;

/**
 * A built atlas and what is worth telling about the build.
 *
 * @param atlas the atlas
 * @param cells how many cells of indicators and coverages carry each flag
 * @param sitesWithoutDemand by coverage: sites whose places nobody in reach can claim; coverages without such are absent
 * @param report what disclosure control did, in sums that tell nothing of a single cell
 * @param warnings problems that did not stop the build
 * @param advice areas and periods whose merging would withhold less; for those who hold the counts, not for the public
 */
public record AtlasBuild(
        Atlas atlas,
        Map<PublicationFlag, Integer> cells,
        Map<String, List<String>> sitesWithoutDemand,
        DisclosureReport report,
        List<DataProblem> warnings,
        Advice advice) {

    /** Copies the maps. */
    public AtlasBuild {
        EnumMap<PublicationFlag, Integer> counted = new EnumMap<>(PublicationFlag.class);
        counted.putAll(cells);
        cells = Collections.unmodifiableMap(counted);
        sitesWithoutDemand = Collections.unmodifiableMap(new TreeMap<>(sitesWithoutDemand));
        warnings = List.copyOf(warnings);
    }

    /**
     * The number of cells with a flag.
     *
     * @param flag the flag
     * @return 0 or more
     */
    public int cells(PublicationFlag flag) {
        return cells.getOrDefault(flag, 0);
    }
}
