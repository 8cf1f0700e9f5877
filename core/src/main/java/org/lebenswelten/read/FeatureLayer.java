package org.lebenswelten.read;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * A layer of features as a file holds it, GeoJSON or GeoPackage.
 *
 * @param place the file, and the layer in a GeoPackage
 * @param crs its coordinate reference system as the file states it, or null where it states none
 * @param features its features in the order of the file
 */
record FeatureLayer(Place place, @Nullable String crs, List<LayerFeature> features) {

    /** Reads the layer that an entry of the definition names by {@code file} and {@code layer}. */
    static @Nullable FeatureLayer read(ProjectFolder folder, YamlNode entry, ProblemLog log) {
        YamlNode file = entry.at("file");
        String path = file.text();
        if (path.endsWith(".gpkg")) {
            return new GeoPackageLayerReader(folder, log).read(file, entry.at("layer"));
        }
        SourceFile source = folder.text(path, false, file.place());
        return source == null ? null : new GeoJsonLayerReader(source, log).read();
    }

    /** Reports a coordinate reference system that is missing, unknown or unlike the project's. */
    void checkCrs(@Nullable Crs expected, ProblemLog log) {
        if (expected == null) {
            return;
        }
        if (crs == null) {
            log.add(ProblemCode.CRS_MISSING, place, null, expected.code());
            return;
        }
        Crs stated = Crs.of(crs).orElse(null);
        if (stated == null) {
            log.add(
                    ProblemCode.CRS_UNREADABLE,
                    place,
                    crs,
                    ProblemLog.listed(Crs.known().values()));
        } else if (stated.epsg() != expected.epsg()) {
            log.add(ProblemCode.CRS_DIFFERENT, place, stated.code(), expected.code());
        }
    }

    /** Whether the layer states the very system; coordinates in another one cannot be judged further. */
    boolean isIn(@Nullable Crs expected) {
        return expected != null
                && crs != null
                && Crs.of(crs).map(stated -> stated.epsg() == expected.epsg()).orElse(false);
    }

    /** Whether an attribute exists; one that no feature has is reported once. */
    boolean hasAttribute(String attribute, ProblemLog log) {
        if (features.isEmpty() || features.stream().anyMatch(f -> f.attributes().containsKey(attribute))) {
            return true;
        }
        LayerFeature first = features.get(0);
        reportMissing(first, attribute, log);
        return false;
    }

    /** Reports that a feature lacks an attribute. */
    void reportMissing(LayerFeature feature, String attribute, ProblemLog log) {
        SortedSet<String> names = new TreeSet<>(feature.attributes().keySet());
        log.add(
                ProblemCode.ATTRIBUTE_MISSING,
                feature.place(),
                attribute,
                String.valueOf(feature.place().at()),
                ProblemLog.listed(names));
    }

    /** A geometry with x and y only. */
    static Geometry flat(Geometry geometry) {
        return new GeometryEditor().edit(geometry, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] coordinates, Geometry part) {
                Coordinate[] flat = new Coordinate[coordinates.length];
                for (int i = 0; i < flat.length; i++) {
                    flat[i] = new CoordinateXY(coordinates[i].x, coordinates[i].y);
                }
                return flat;
            }
        });
    }
}
