package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.Weighting;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonTheme;
import org.lebenswelten.spatial.transfer.LandUse;
import org.lebenswelten.spatial.transfer.OverlapWeighting;
import org.lebenswelten.spatial.transfer.PycnophylacticSurface;
import org.lebenswelten.spatial.transfer.WeightedPoints;

/** Reads where within a polygon people are. */
final class WeightingReader {

    private final ProjectFolder folder;
    private final Crs crs;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, of metres
     * @param log where to report
     */
    WeightingReader(ProjectFolder folder, Crs crs, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.log = log;
    }

    /**
     * Reads a weighting.
     *
     * @param entry its entry, which is sound, or null for plain area
     * @param sources the polygons that it is to weigh
     * @param residents the project's points of residents, or null where it has none, which the caller has reported
     * @return the weighting, or null where a problem was reported
     */
    @Nullable
    Weighting read(@Nullable YamlNode entry, PolygonLayer sources, @Nullable WeightedPoints residents) {
        if (entry == null) {
            return Weighting.of("area", OverlapWeighting.byArea());
        }
        String by = entry.text("by");
        return switch (by) {
            case "landUse" -> landUse(entry);
            case "points" -> {
                WeightedPoints points = new PointsReader(folder, crs, log).read(entry.at("points"));
                yield points == null ? null : Weighting.of(by, points);
            }
            case "residents" -> residents == null ? null : Weighting.of(by, residents);
            case "smooth" -> smooth(entry, sources);
            default -> Weighting.of(by, OverlapWeighting.byArea());
        };
    }

    private @Nullable Weighting smooth(YamlNode entry, PolygonLayer sources) {
        double cellMetres = entry.number("cellMetres", 50);
        try {
            PycnophylacticSurface.withDefaults(cellMetres).withEnd(0, 0).fit(sources, new double[sources.size()]);
            return Weighting.smooth(cellMetres);
        } catch (IllegalArgumentException e) {
            // counts of 0 and a side above 0 are sound, so the cells are not
            YamlNode at = entry.has("cellMetres") ? entry.at("cellMetres") : entry;
            log.add(ProblemCode.CELLS_DO_NOT_FIT, at.place(), at.written(), cellMetres, sources.name());
            return null;
        }
    }

    private @Nullable Weighting landUse(YamlNode entry) {
        PolygonFile polygons = PolygonFile.read(folder, entry, crs, log);
        if (polygons == null) {
            return null;
        }
        if (!entry.has("class")) {
            return Weighting.of("landUse", LandUse.ofInhabited(polygons.layer()));
        }
        List<String> texts = polygons.texts(entry.text("class"), log);
        if (texts == null) {
            return null;
        }
        TreeMap<String, Double> densities = new TreeMap<>();
        entry.at("densities")
                .json()
                .properties()
                .forEach(e -> densities.put(e.getKey(), e.getValue().doubleValue()));
        List<String> classes = new ArrayList<>(densities.keySet());
        boolean complete = true;
        int[] classOf = new int[texts.size()];
        for (int i = 0; i < classOf.length; i++) {
            classOf[i] = classes.indexOf(texts.get(i));
            if (classOf[i] < 0) {
                complete = false;
                log.add(
                        ProblemCode.CLASS_WITHOUT_DENSITY,
                        polygons.features().get(i).place(),
                        texts.get(i),
                        ProblemLog.listed(classes));
            }
        }
        double[] density =
                densities.values().stream().mapToDouble(Double::doubleValue).toArray();
        if (Arrays.stream(density).allMatch(d -> d == 0)) {
            complete = false;
            log.add(ProblemCode.WEIGHTS_ALL_ZERO, entry.at("densities").place(), null, "densities");
        }
        return complete
                ? Weighting.of("landUse", LandUse.of(new PolygonTheme(polygons.layer(), classes, classOf), density))
                : null;
    }
}
