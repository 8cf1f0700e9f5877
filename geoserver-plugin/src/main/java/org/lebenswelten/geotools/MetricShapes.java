package org.lebenswelten.geotools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.process.ProcessException;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.access.PlanePoints;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/**
 * The geometries of features, in the form in which core measures them. Nothing is reprojected: that would hide in which system a
 * distance was measured.
 */
final class MetricShapes {

    private MetricShapes() {}

    /**
     * The polygons of features.
     *
     * @param table the features
     * @param parameter name of the parameter that gave them
     * @return a polygon or multipolygon a feature
     * @throws ProcessException if a feature has another geometry or none, or two have the same: then the layer holds several
     *     periods, or versions, of one area, which would be neighbours and count twice
     */
    static List<Geometry> polygons(FeatureTable table, String parameter) {
        List<Geometry> polygons = new ArrayList<>();
        Map<Geometry, String> seen = new HashMap<>();
        for (SimpleFeature feature : table.features()) {
            Object value = feature.getDefaultGeometry();
            if (!(value instanceof Geometry geometry) || !(value instanceof Polygonal) || geometry.isEmpty()) {
                throw unfit(parameter, feature, value, "ein Polygon", "a polygon");
            }
            String twin = seen.putIfAbsent(geometry, feature.getID());
            if (twin != null) {
                String both = WhatIfRefusal.quoted(twin) + ", " + WhatIfRefusal.quoted(feature.getID());
                throw FeatureTable.refusal(
                        parameter + ": " + both
                                + " haben dasselbe Polygon, erwartet jede Fläche einmal, etwa mit TIME oder"
                                + " einem Filter auf einen Zeitraum",
                        parameter + ": " + both
                                + " have the same polygon, expected each area once, such as by TIME or a"
                                + " filter for one period");
            }
            polygons.add(geometry);
        }
        return polygons;
    }

    /**
     * The polygons of features as a layer of metres.
     *
     * @param table the features
     * @param parameter name of the parameter that gave them
     * @return the layer, with feature ids
     * @throws ProcessException if coordinates are no metres, or a polygon is not valid
     */
    static PolygonLayer layer(FeatureTable table, String parameter) {
        return layer(
                parameter,
                requireMetres(table, parameter),
                table.features().stream().map(SimpleFeature::getID).toList(),
                polygons(table, parameter));
    }

    /** Polygons as a layer. */
    static PolygonLayer layer(String parameter, Crs crs, List<String> ids, List<Geometry> polygons) {
        try {
            return new PolygonLayer(parameter, crs, ids, polygons);
        } catch (DataProblemException e) {
            DataProblem first = e.problems().get(0);
            throw FeatureTable.refusal(
                    new ProblemTexts(Language.DE).line(first), new ProblemTexts(Language.EN).line(first));
        }
    }

    /**
     * The points of features, in metres.
     *
     * @param table the features
     * @param parameter name of the parameter that gave them
     * @return a point a feature
     * @throws ProcessException if a feature has another geometry or none, or coordinates are no metres
     */
    static PlanePoints points(FeatureTable table, String parameter) {
        requireMetres(table, parameter);
        double[] x = new double[table.size()];
        double[] y = new double[table.size()];
        for (int i = 0; i < x.length; i++) {
            SimpleFeature feature = table.features().get(i);
            Point point = single(feature.getDefaultGeometry());
            if (point == null || !Double.isFinite(point.getX()) || !Double.isFinite(point.getY())) {
                throw unfit(parameter, feature, feature.getDefaultGeometry(), "ein Punkt", "a point");
            }
            x[i] = point.getX();
            y[i] = point.getY();
        }
        return new PlanePoints(x, y);
    }

    /**
     * The points of one geometry.
     *
     * @param geometry a point or multipoint
     * @param parameter name of the parameter that gave it
     * @return its points
     * @throws ProcessException if it is another geometry, or empty
     */
    static PlanePoints points(Geometry geometry, String parameter) {
        boolean fits = (geometry instanceof Point || geometry instanceof MultiPoint) && !geometry.isEmpty();
        if (!fits) {
            throw FeatureTable.refusal(
                    parameter + ": " + kind(geometry) + ", erwartet MULTIPOINT mit mindestens einem Punkt",
                    parameter + ": " + kind(geometry) + ", expected a MULTIPOINT with at least one point");
        }
        double[] x = new double[geometry.getNumGeometries()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = geometry.getGeometryN(i).getCoordinate().getX();
            y[i] = geometry.getGeometryN(i).getCoordinate().getY();
        }
        return new PlanePoints(x, y);
    }

    /**
     * Asks for coordinates in metres that are metres on the ground.
     *
     * @param table features
     * @param parameter name of the parameter that gave them
     * @return a system of metres; its number is 0, as only two layers of one system meet here
     * @throws ProcessException if the reference system is unknown, has degrees or feet, or is a web map's, whose metres are too
     *     long by 1 / cos(latitude)
     */
    static Crs requireMetres(FeatureTable table, String parameter) {
        CoordinateReferenceSystem crs = table.type().getCoordinateReferenceSystem();
        if (crs == null) {
            throw FeatureTable.refusal(
                    parameter + ": ohne Koordinatensystem, erwartet ein projiziertes in Metern",
                    parameter + ": no reference system, expected a projected one of metres");
        }
        boolean metres = crs instanceof ProjectedCRS projected
                && "m"
                        .equals(String.valueOf(
                                crs.getCoordinateSystem().getAxis(0).getUnit()))
                && !isWebMap(projected);
        if (!metres) {
            String name = WhatIfRefusal.quoted(crs.getName().getCode());
            throw FeatureTable.refusal(
                    parameter + ": Koordinatensystem " + name + ", erwartet ein projiziertes mit wahren Metern, etwa"
                            + " EPSG:25832",
                    parameter + ": reference system " + name + ", expected a projected one of true metres, such as"
                            + " EPSG:25832");
        }
        return new Crs(0, crs.getName().getCode(), false, new Envelope(), "", "");
    }

    /**
     * Asks for one reference system of two layers.
     *
     * @param first features
     * @param firstParameter name of the parameter that gave them
     * @param second other features
     * @param secondParameter name of the parameter that gave those
     * @throws ProcessException if the systems differ
     */
    static void requireSameSystem(
            FeatureTable first, String firstParameter, FeatureTable second, String secondParameter) {
        CoordinateReferenceSystem one = first.type().getCoordinateReferenceSystem();
        CoordinateReferenceSystem other = second.type().getCoordinateReferenceSystem();
        if (one == null || other == null || !CRS.equalsIgnoreMetadata(one, other)) {
            String both = firstParameter + " " + name(one) + ", " + secondParameter + " " + name(other);
            throw FeatureTable.refusal(
                    both + ": erwartet dasselbe Koordinatensystem", both + ": expected the same reference system");
        }
    }

    private static boolean isWebMap(ProjectedCRS crs) {
        String method =
                crs.getConversionFromBase().getMethod().getName().getCode().toLowerCase(Locale.ROOT);
        return method.startsWith("mercator") || method.startsWith("popular visualisation");
    }

    private static @Nullable Point single(@Nullable Object geometry) {
        if (geometry instanceof MultiPoint points && points.getNumGeometries() == 1) {
            return single(points.getGeometryN(0));
        }
        return geometry instanceof Point point && !point.isEmpty() ? point : null;
    }

    private static ProcessException unfit(
            String parameter, SimpleFeature feature, @Nullable Object value, String german, String english) {
        String where = parameter + ", " + WhatIfRefusal.quoted(feature.getID()) + ": " + kind(value);
        return FeatureTable.refusal(where + ", erwartet " + german, where + ", expected " + english);
    }

    private static String kind(@Nullable Object value) {
        return value instanceof Geometry geometry
                ? geometry.getGeometryType() + (geometry.isEmpty() ? " EMPTY" : "")
                : "null";
    }

    private static String name(@Nullable CoordinateReferenceSystem crs) {
        return crs == null ? "null" : WhatIfRefusal.quoted(crs.getName().getCode());
    }
}
