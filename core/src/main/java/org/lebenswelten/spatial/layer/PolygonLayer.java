package org.lebenswelten.spatial.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Valid polygons with unique ids in one coordinate reference system of metres.
 *
 * <p>The polygons may overlap and may leave gaps. A layer may be empty.
 *
 * @param name where the layer comes from, such as {@code layers/noise.geojson}; stands in messages
 * @param crs the coordinate reference system, of metres
 * @param ids text keys, one a polygon
 * @param geometries polygons and multipolygons; they must not be changed
 */
public record PolygonLayer(String name, Crs crs, List<String> ids, List<Geometry> geometries) {

    /**
     * Checks the polygons, all of them in one run.
     *
     * @throws IllegalArgumentException if there are not as many ids as polygons
     * @throws DataProblemException with {@code CRS_GEOGRAPHIC} if coordinates are degrees, {@code DUPLICATE_UNIT} if an id
     *     stands twice, {@code NOT_A_POLYGON}, {@code INVALID_POLYGON} (also a polygon collapsed to a line), or
     *     {@code EMPTY_POLYGON} if there is no area
     */
    public PolygonLayer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(crs, "crs");
        ids = List.copyOf(ids);
        geometries = List.copyOf(geometries);
        if (ids.size() != geometries.size()) {
            throw new IllegalArgumentException("layer '" + name + "' has " + ids.size() + " ids for "
                    + geometries.size() + " polygons, expected as many");
        }
        List<DataProblem> problems = problems(name, crs, ids, geometries);
        if (!problems.isEmpty()) {
            throw new DataProblemException(problems);
        }
    }

    /**
     * The units of a zoning as a layer, in the order of the zoning.
     *
     * @param zoning the zoning
     * @param crs the coordinate reference system of its geometries
     * @return the layer
     * @throws DataProblemException if a polygon is unfit, see the constructor
     */
    public static PolygonLayer from(Zoning zoning, Crs crs) {
        return new PolygonLayer(
                zoning.id(),
                crs,
                zoning.units().stream().map(ArealUnit::id).toList(),
                zoning.units().stream().map(ArealUnit::geometry).toList());
    }

    /**
     * The number of polygons.
     *
     * @return 0 or more
     */
    public int size() {
        return geometries.size();
    }

    /**
     * The area of each polygon, holes left out.
     *
     * @return a new array, m²
     */
    public double[] areas() {
        return geometries.stream().mapToDouble(Geometry::getArea).toArray();
    }

    /**
     * Refuses a layer in another coordinate reference system.
     *
     * @param otherName where the other layer comes from
     * @param otherCrs its coordinate reference system
     * @throws DataProblemException with {@code CRS_DIFFERENT} if the systems differ
     */
    public void requireSameCrs(String otherName, Crs otherCrs) {
        if (otherCrs.epsg() != crs.epsg()) {
            throw new DataProblemException(List.of(DataProblem.of(
                    ProblemCode.CRS_DIFFERENT, Place.ofFile(otherName), otherCrs.code(), name + ": " + crs.code())));
        }
    }

    private static List<DataProblem> problems(String name, Crs crs, List<String> ids, List<Geometry> geometries) {
        Place place = Place.ofFile(name);
        List<DataProblem> problems = new ArrayList<>();
        if (crs.geographic()) {
            problems.add(DataProblem.of(ProblemCode.CRS_GEOGRAPHIC, place, crs.code(), name));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            Place at = place.at(ids.get(i));
            if (!seen.add(ids.get(i))) {
                problems.add(DataProblem.of(ProblemCode.DUPLICATE_UNIT, at, ids.get(i), name));
            }
            Geometry geometry = geometries.get(i);
            if (!(geometry instanceof Polygonal)) {
                problems.add(DataProblem.of(
                        ProblemCode.NOT_A_POLYGON, at, null, "polygon or multipolygon", geometry.getGeometryType()));
                continue;
            }
            TopologyValidationError error = new IsValidOp(geometry).getValidationError();
            if (error != null) {
                String where = String.format(
                        Locale.ROOT,
                        "%.3f %.3f",
                        error.getCoordinate().getX(),
                        error.getCoordinate().getY());
                problems.add(DataProblem.of(
                        ProblemCode.INVALID_POLYGON, at, null, error.getMessage(), error.getMessage(), where));
            } else if (!(geometry.getArea() > 0)) {
                problems.add(DataProblem.of(ProblemCode.EMPTY_POLYGON, at, null));
            }
        }
        return problems;
    }

    /** Says name and size only. */
    @Override
    public String toString() {
        return "PolygonLayer[" + name + ", " + geometries.size() + " polygons]";
    }
}
