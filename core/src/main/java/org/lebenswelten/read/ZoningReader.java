package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.hygiene.BorderSimplifier;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.geom.Geometry;

/** Reads one zoning: keys, names, parents and polygons, each checked alone, against its siblings and its parent. */
final class ZoningReader {

    private static final double DEFAULT_TOLERANCE = 1;

    private final ProjectFolder folder;
    private final @Nullable Crs crs;
    private final ProblemLog log;
    private final Map<String, Zoning> simplified = new TreeMap<>();

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, or null where it is not known
     * @param log where to report
     */
    ZoningReader(ProjectFolder folder, @Nullable Crs crs, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.log = log;
    }

    /**
     * Reads a zoning.
     *
     * @param entry its entry in the definition, which is sound
     * @param parent the coarser zoning it names, or null where it names none or that cannot be read
     * @return the zoning with all units that have a key, or null where there are none
     */
    @Nullable
    Zoning read(YamlNode entry, @Nullable Zoning parent) {
        FeatureLayer file = FeatureLayer.read(folder, entry, log);
        if (file == null) {
            return null;
        }
        FeatureLayer layer = file.in(crs, folder, log);
        String key = entry.text("key");
        String name = entry.text("name");
        YamlNode nesting = entry.find("parent");
        String parentKey = nesting == null ? null : nesting.text("key");
        boolean complete = layer.hasAttribute(key, log);
        complete &= layer.hasAttribute(name, log);
        if (parentKey != null) {
            complete &= layer.hasAttribute(parentKey, log);
        }
        if (!complete) {
            return null;
        }
        if (layer.features().isEmpty()) {
            log.add(ProblemCode.EMPTY_POLYGON, layer.place(), null);
            return null;
        }
        GeometryCheck check = new GeometryCheck(layer.isIn(crs) ? crs : null, log);
        NestingCheck nestingCheck = parent == null ? null : new NestingCheck(parent, log);
        Set<String> keys = new HashSet<>();
        List<ArealUnit> units = new ArrayList<>();
        List<ArealUnit> sound = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (LayerFeature feature : layer.features()) {
            String id = required(layer, feature, key);
            String title = required(layer, feature, name);
            String inside = parentKey == null ? null : required(layer, feature, parentKey);
            if (id == null) {
                continue;
            }
            if (!keys.add(id)) {
                log.add(ProblemCode.DUPLICATE_UNIT, feature.place(), id, entry.text("id"));
                continue;
            }
            boolean usable = check.isPolygonal(feature.geometry(), feature.place(), id);
            Geometry geometry = feature.geometry();
            ArealUnit unit = new ArealUnit(
                    id, title == null ? id : title, inside, geometry == null ? ZoningsReader.NOWHERE : geometry);
            units.add(unit);
            if (usable) {
                sound.add(unit);
                places.add(feature.place());
            }
            if (nestingCheck != null && inside != null && nestingCheck.exists(inside, feature.place()) && usable) {
                nestingCheck.checkInside(unit, inside, feature.place());
            }
        }
        boolean apart =
                new OverlapCheck(crs, entry.number("overlapTolerance", DEFAULT_TOLERANCE), log).check(sound, places);
        if (units.isEmpty()) {
            return null;
        }
        String parentId = nesting == null ? null : nesting.text("zoning");
        Zoning zoning = new Zoning(entry.text("id"), entry.bilingual("title"), parentId, units);
        if (crs != null && !crs.geographic() && layer.isIn(crs) && apart && sound.size() == units.size()) {
            PolygonLayer polygons = PolygonLayer.from(zoning, crs);
            new BorderFindings(layer.place(), log).report(polygons);
            if (entry.has("simplify")) {
                simplify(zoning, polygons, layer.place(), entry.number("simplify"));
            }
        } else if (crs != null && crs.geographic() && entry.has("simplify")) {
            log.add(ProblemCode.CRS_GEOGRAPHIC, entry.at("simplify").place(), crs.code(), "simplify");
        }
        return zoning;
    }

    /**
     * Zonings with simplified borders for maps, of those read so far that ask for them.
     *
     * @return by id of the zoning
     */
    Map<String, Zoning> simplified() {
        return Collections.unmodifiableMap(simplified);
    }

    private void simplify(Zoning zoning, PolygonLayer polygons, Place place, double metres) {
        try {
            PolygonLayer simple = BorderSimplifier.withTolerance(metres).simplify(polygons);
            List<ArealUnit> units = new ArrayList<>();
            for (int u = 0; u < zoning.size(); u++) {
                ArealUnit unit = zoning.units().get(u);
                units.add(new ArealUnit(
                        unit.id(),
                        unit.name(),
                        unit.parentId(),
                        simple.geometries().get(u)));
            }
            simplified.put(zoning.id(), new Zoning(zoning.id(), zoning.title(), zoning.parentZoningId(), units));
        } catch (DataProblemException e) {
            for (DataProblem problem : e.problems()) {
                Place at = place.at(Objects.requireNonNullElse(problem.place().at(), ""));
                log.add(problem.code(), at, problem.value(), problem.arguments().toArray());
            }
        }
    }

    private @Nullable String required(FeatureLayer layer, LayerFeature feature, String attribute) {
        String text = feature.text(attribute);
        if (text == null) {
            layer.reportMissing(feature, attribute, log);
        }
        return text;
    }
}
