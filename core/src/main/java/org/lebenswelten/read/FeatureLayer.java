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

    /**
     * This layer in the project's system: as it is, or reprojected, which is told. A system that is missing or unknown is
     * reported and the layer left as it is; so is one that the coordinates contradict, such as metres in a GeoJSON file
     * that states no system and so is in degrees.
     *
     * @param wanted the project's system, or null where it is not known
     * @param folder keeps what was reprojected
     * @param log where to report
     * @return the layer, {@linkplain #isIn in the system} unless a problem was reported
     */
    FeatureLayer in(@Nullable Crs wanted, ProjectFolder folder, ProblemLog log) {
        if (wanted == null) {
            return this;
        }
        if (crs == null) {
            log.add(ProblemCode.CRS_MISSING, place, null, wanted.code());
            return this;
        }
        Crs stated = Crs.of(crs).orElse(null);
        if (stated == null) {
            log.add(
                    ProblemCode.CRS_UNREADABLE,
                    place,
                    crs,
                    ProblemLog.listed(Crs.known().values()));
            return this;
        }
        if (stated.epsg() == wanted.epsg()) {
            return this;
        }
        if (features.stream().anyMatch(feature -> isOutside(feature.geometry(), stated))) {
            log.add(ProblemCode.CRS_DIFFERENT, place, stated.code(), wanted.code());
            return this;
        }
        folder.reprojected(place, stated, wanted);
        Reprojection reprojection = Reprojection.of(stated, wanted);
        List<LayerFeature> carried = features.stream()
                .map(feature -> new LayerFeature(
                        feature.place(),
                        feature.attributes(),
                        feature.geometry() == null ? null : reprojection.apply(feature.geometry())))
                .toList();
        return new FeatureLayer(place, wanted.code(), carried);
    }

    private static boolean isOutside(@Nullable Geometry geometry, Crs stated) {
        return geometry != null && !geometry.isEmpty() && !stated.range().covers(geometry.getEnvelopeInternal());
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
