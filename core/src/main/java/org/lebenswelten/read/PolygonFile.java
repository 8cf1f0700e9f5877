package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Polygons that something is computed of, with their attributes, in the project's system.
 *
 * @param layer the polygons
 * @param features the features they come from, in the same order
 */
record PolygonFile(PolygonLayer layer, List<LayerFeature> features) {

    /**
     * Reads the polygons that an entry names by {@code file}, {@code layer} and {@code where}.
     *
     * @param folder the project's folder
     * @param entry the entry, which is sound
     * @param crs the project's system, of metres
     * @param log where to report
     * @return the polygons, or null where a problem was reported
     */
    static @Nullable PolygonFile read(ProjectFolder folder, YamlNode entry, Crs crs, ProblemLog log) {
        FeatureLayer file = FeatureLayer.read(folder, entry, log);
        FeatureLayer layer = file == null ? null : file.in(crs, folder, log);
        if (layer == null || !layer.isIn(crs)) {
            return null;
        }
        List<LayerFeature> selected = selected(layer, entry.find("where"), log);
        if (selected == null) {
            return null;
        }
        GeometryCheck check = new GeometryCheck(crs, log);
        List<String> ids = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        for (LayerFeature feature : selected) {
            String id = String.valueOf(feature.place().at());
            Geometry geometry = feature.geometry();
            if (check.isPolygonal(geometry, feature.place(), id) && geometry != null) {
                ids.add(id);
                geometries.add(geometry);
            }
        }
        return ids.size() < selected.size()
                ? null
                : new PolygonFile(new PolygonLayer(entry.text("file"), crs, ids, geometries), selected);
    }

    /**
     * Reports polygons that lie wholly beside a zoning.
     *
     * @param entry the entry that names the file
     * @param zoning the zoning
     * @param log where to report
     * @return true if extents meet
     */
    boolean meets(YamlNode entry, Zoning zoning, ProblemLog log) {
        Envelope own = new Envelope();
        layer.geometries().forEach(geometry -> own.expandToInclude(geometry.getEnvelopeInternal()));
        if (own.intersects(extent(zoning))) {
            return true;
        }
        YamlNode file = entry.at("file");
        log.add(ProblemCode.SETS_APART, file.place(), file.written(), zoning.id());
        return false;
    }

    /**
     * An attribute of each polygon as text; missing ones are reported.
     *
     * @param attribute name of the attribute
     * @param log where to report
     * @return one text a polygon, or null where one is missing
     */
    @Nullable
    List<String> texts(String attribute, ProblemLog log) {
        List<String> texts = new ArrayList<>();
        for (LayerFeature feature : features) {
            String text = feature.text(attribute);
            if (text == null) {
                missing(feature, attribute, log);
            } else {
                texts.add(text);
            }
        }
        return texts.size() < features.size() ? null : texts;
    }

    /**
     * An attribute of each polygon as a number; missing ones and texts are reported.
     *
     * @param attribute name of the attribute
     * @param log where to report
     * @return one number a polygon, or null where one is missing
     */
    double @Nullable [] numbers(String attribute, ProblemLog log) {
        return numbers(features, attribute, log);
    }

    /** An attribute of features as numbers. */
    static double @Nullable [] numbers(List<LayerFeature> features, String attribute, ProblemLog log) {
        double[] numbers = new double[features.size()];
        boolean complete = true;
        for (int i = 0; i < numbers.length; i++) {
            LayerFeature feature = features.get(i);
            Object value = feature.attributes().get(attribute);
            if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
                numbers[i] = number.doubleValue();
            } else {
                complete = false;
                if (feature.text(attribute) == null) {
                    missing(feature, attribute, log);
                } else {
                    log.add(
                            ProblemCode.ATTRIBUTE_TYPE,
                            feature.place().at(feature.place().at() + " " + attribute),
                            ProblemLog.withoutCount(feature.text(attribute)),
                            "real");
                }
            }
        }
        return complete ? numbers : null;
    }

    /** The extent of a zoning. */
    static Envelope extent(Zoning zoning) {
        Envelope extent = new Envelope();
        zoning.units().forEach(unit -> extent.expandToInclude(unit.geometry().getEnvelopeInternal()));
        return extent;
    }

    private static @Nullable List<LayerFeature> selected(FeatureLayer layer, @Nullable YamlNode where, ProblemLog log) {
        if (where == null) {
            return layer.features();
        }
        String attribute = where.text("attribute");
        if (!layer.hasAttribute(attribute, log)) {
            return null;
        }
        Set<String> values = new HashSet<>();
        where.items("values").forEach(value -> values.add(value.text()));
        List<LayerFeature> selected = layer.features().stream()
                .filter(feature -> values.contains(feature.text(attribute)))
                .toList();
        if (selected.isEmpty()) {
            TreeSet<String> found = new TreeSet<>();
            layer.features().forEach(feature -> found.add(String.valueOf(feature.text(attribute))));
            YamlNode first = where.items("values").get(0);
            log.add(ProblemCode.NOTHING_SELECTED, first.place(), first.written(), attribute, ProblemLog.listed(found));
            return null;
        }
        return selected;
    }

    private static void missing(LayerFeature feature, String attribute, ProblemLog log) {
        log.add(
                ProblemCode.ATTRIBUTE_MISSING,
                feature.place(),
                attribute,
                String.valueOf(feature.place().at()),
                ProblemLog.listed(new TreeSet<>(feature.attributes().keySet())));
    }
}
