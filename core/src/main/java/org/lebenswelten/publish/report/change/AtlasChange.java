package org.lebenswelten.publish.report.change;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.report.ReportAtlas;

/**
 * What has changed between an earlier atlas of a city and this one. Each atlas speaks by its own last period and by its own
 * published values; nothing of either is computed anew.
 *
 * @param since day of issue of the earlier atlas
 * @param indices indices that can be compared
 * @param indicators indicators that can be compared
 * @param coverages coverages that can be compared
 * @param profiles what measures and projects have done; nothing where the earlier atlas holds no profiles
 * @param caveats what cannot be compared, or not in every way
 */
public record AtlasChange(
        LocalDate since,
        List<IndexChange> indices,
        List<IndicatorChange> indicators,
        List<CoverageChange> coverages,
        ProfileChange profiles,
        List<Caveat> caveats) {

    /** Copies the lists. */
    public AtlasChange {
        indices = List.copyOf(indices);
        indicators = List.copyOf(indicators);
        coverages = List.copyOf(coverages);
        caveats = List.copyOf(caveats);
    }

    /**
     * Checks that a file is an earlier state of the same atlas.
     *
     * @param now the atlas
     * @param before the other one
     * @param file the file of the other one
     * @throws AtlasFileException if it has another id (LW-650), or was issued later (LW-651)
     */
    public static void requireEarlier(Atlas now, Atlas before, Path file) throws AtlasFileException {
        requireEarlier(now.id(), now.issued(), before, file);
    }

    /**
     * Checks that a file is an earlier state of an atlas that is yet to be made.
     *
     * @param id id of the atlas
     * @param issued its day of issue
     * @param before the other one
     * @param file the file of the other one
     * @throws AtlasFileException if it has another id (LW-650), or was issued later (LW-651)
     */
    public static void requireEarlier(String id, LocalDate issued, Atlas before, Path file) throws AtlasFileException {
        if (!id.equals(before.id())) {
            throw AtlasFileException.otherAtlas(file, before.id(), id);
        }
        if (before.issued().isAfter(issued)) {
            throw AtlasFileException.laterAtlas(file, before.issued().toString(), issued.toString());
        }
    }

    /** How many months ahead something is told as due, where nothing else is said: a year. */
    public static final int MONTHS_AHEAD = 12;

    /**
     * What is due, whether or not an earlier atlas was named.
     *
     * @param atlas the atlas
     * @param months how many months after the day of issue count
     * @return by day, those without a day last
     * @throws java.io.UncheckedIOException if its profiles cannot be read
     */
    public static List<DueItem> due(ReportAtlas atlas, int months) {
        return DueItems.of(atlas, AtlasProfiles.of(atlas), months);
    }

    /**
     * Compares an atlas with the earlier one that it knows.
     *
     * @param atlas the atlas
     * @return what has changed, or empty if no earlier atlas was named
     * @throws java.io.UncheckedIOException if the profiles of one cannot be read
     */
    public static Optional<AtlasChange> of(ReportAtlas atlas) {
        return atlas.earlier().map(before -> new AtlasComparison(atlas, before).run());
    }

    /**
     * A change of an index.
     *
     * @param id the index
     * @return its change, or empty if it cannot be compared
     */
    public Optional<IndexChange> index(String id) {
        return indices.stream().filter(each -> each.index().id().equals(id)).findFirst();
    }
}
