package org.lebenswelten.read;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.Computation;
import org.lebenswelten.derive.GreenComputation;
import org.lebenswelten.derive.PeopleAtPoints;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.exposure.GreenAccess;

/** Reads how near people live to green. */
final class GreenReader {

    private final ProjectFolder folder;
    private final Crs crs;
    private final ComputedPeople people;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, of metres
     * @param people reads who is where
     * @param log where to report
     */
    GreenReader(ProjectFolder folder, Crs crs, ComputedPeople people, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.people = people;
        this.log = log;
    }

    /**
     * Reads the computation.
     *
     * @param entry the option {@code green}, which is sound
     * @param zoning the zoning of the indicator
     * @return the computation, or null where a problem was reported
     */
    @Nullable
    Computation read(YamlNode entry, Zoning zoning) {
        GreenComputation.Measure measure = entry.at("measure").constant(GreenComputation.Measure.class);
        PolygonFile polygons = PolygonFile.read(folder, entry, crs, log);
        boolean meets = polygons != null && polygons.meets(entry, zoning, log);
        PeopleAtPoints at = people.points(entry.find("points"), entry, zoning);
        GreenAccess access = GreenAccess.withDefaults()
                .withRadius(entry.number("metres", 300))
                .withMinimumArea(entry.number("minimumArea", 5000));
        return polygons == null || !meets || at == null
                ? null
                : new GreenComputation(
                        access,
                        polygons.layer(),
                        measure,
                        entry.has("complement") && entry.at("complement").json().booleanValue(),
                        at);
    }

    /** The kind of indicator that a measure gives. */
    static IndicatorKind kind(YamlNode entry) {
        return entry.at("measure").constant(GreenComputation.Measure.class) == GreenComputation.Measure.SHARE
                ? IndicatorKind.PROPORTION
                : IndicatorKind.VALUE;
    }
}
