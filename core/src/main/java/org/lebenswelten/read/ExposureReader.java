package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.Computation;
import org.lebenswelten.derive.People;
import org.lebenswelten.derive.ThemeComputation;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonTheme;
import org.locationtech.jts.geom.Geometry;

/** Reads how many people live on the ground of a theme or in a noise band. */
final class ExposureReader {

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
    ExposureReader(ProjectFolder folder, Crs crs, ComputedPeople people, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.people = people;
        this.log = log;
    }

    /**
     * Reads the computation.
     *
     * @param entry the option {@code exposure}, which is sound
     * @param zoning the zoning of the indicator
     * @return the computation, or null where a problem was reported
     */
    @Nullable
    Computation read(YamlNode entry, Zoning zoning) {
        PolygonFile polygons = PolygonFile.read(folder, entry, crs, log);
        PolygonTheme theme = polygons == null ? null : theme(entry, polygons);
        boolean meets = polygons != null && polygons.meets(entry, zoning, log);
        People exposed = people.people(entry.find("people"), entry, zoning);
        return theme == null || !meets || exposed == null
                ? null
                : new ThemeComputation(
                        theme,
                        0,
                        entry.has("complement") && entry.at("complement").json().booleanValue(),
                        exposed);
    }

    /** The band that counts as class 0, louder bands as class 1; quieter ones count nowhere. */
    private @Nullable PolygonTheme theme(YamlNode entry, PolygonFile polygons) {
        if (!entry.has("level")) {
            return PolygonTheme.ofOneClass(polygons.layer(), "in");
        }
        boolean sound = NoiseBand.isSound(entry, log);
        double[] levels = polygons.numbers(entry.text("level"), log);
        if (levels == null || !sound) {
            return null;
        }
        double from = entry.number("from");
        double below = entry.number("below", Double.POSITIVE_INFINITY);
        List<String> ids = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        List<Integer> classOf = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] >= from) {
                ids.add(polygons.layer().ids().get(i));
                geometries.add(polygons.layer().geometries().get(i));
                classOf.add(levels[i] < below ? 0 : 1);
            }
        }
        return new PolygonTheme(
                new PolygonLayer(polygons.layer().name(), crs, ids, geometries),
                List.of("in", "above"),
                classOf.stream().mapToInt(Integer::intValue).toArray());
    }
}
