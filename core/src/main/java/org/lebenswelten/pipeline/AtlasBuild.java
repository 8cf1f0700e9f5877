package org.lebenswelten.pipeline;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.disclosure.PublicationFlag;

/**
 * A built atlas and what is worth telling about the build.
 *
 * @param atlas the atlas
 * @param cells how many cells of indicators and coverages carry each flag
 * @param sitesWithoutDemand by coverage: sites whose places nobody in reach can claim; coverages without such are absent
 */
public record AtlasBuild(
        Atlas atlas, Map<PublicationFlag, Integer> cells, Map<String, List<String>> sitesWithoutDemand) {

    /** Copies the maps. */
    public AtlasBuild {
        EnumMap<PublicationFlag, Integer> counted = new EnumMap<>(PublicationFlag.class);
        counted.putAll(cells);
        cells = Collections.unmodifiableMap(counted);
        sitesWithoutDemand = Collections.unmodifiableMap(new TreeMap<>(sitesWithoutDemand));
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
