package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Geometry;

/** Reads one zoning: keys, names, parents and polygons, each checked alone, against its siblings and its parent. */
final class ZoningReader {

    private static final double DEFAULT_TOLERANCE = 1;

    private final ProjectFolder folder;
    private final @Nullable Crs crs;
    private final ProblemLog log;

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
        FeatureLayer layer = FeatureLayer.read(folder, entry, log);
        if (layer == null) {
            return null;
        }
        layer.checkCrs(crs, log);
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
            String parentId = parentKey == null ? null : required(layer, feature, parentKey);
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
                    id, title == null ? id : title, parentId, geometry == null ? ZoningsReader.NOWHERE : geometry);
            units.add(unit);
            if (usable) {
                sound.add(unit);
                places.add(feature.place());
            }
            if (nestingCheck != null && parentId != null && nestingCheck.exists(parentId, feature.place()) && usable) {
                nestingCheck.checkInside(unit, parentId, feature.place());
            }
        }
        new OverlapCheck(crs, entry.number("overlapTolerance", DEFAULT_TOLERANCE), log).check(sound, places);
        return units.isEmpty()
                ? null
                : new Zoning(
                        entry.text("id"),
                        entry.bilingual("title"),
                        nesting == null ? null : nesting.text("zoning"),
                        units);
    }

    private @Nullable String required(FeatureLayer layer, LayerFeature feature, String attribute) {
        String text = feature.text(attribute);
        if (text == null) {
            layer.reportMissing(feature, attribute, log);
        }
        return text;
    }
}
