package org.lebenswelten.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Checks that points lie in the areal unit they name, or no farther outside than a tolerance: the corner of a house may
 * stand beyond a border. A few points elsewhere are a warning; more than half of them mean wrong keys or a wrong system and
 * are an error.
 */
final class PlaceCheck {

    private static final double MOST = 0.5;

    private final Zoning zoning;
    private final double toleranceMetres;
    private final ProblemLog log;
    private final @Nullable IndexedPointInAreaLocator[] locators;
    private final @Nullable IndexedFacetDistance[] borders;
    private final GeometryFactory factory = new GeometryFactory();
    private int points;
    private int elsewhere;
    private @Nullable Place first;
    private @Nullable String firstUnit;

    /**
     * A check.
     *
     * @param zoning the zoning that the points name
     * @param toleranceMetres how far outside of its unit a point may lie, 0 or more
     * @param log where to report
     */
    PlaceCheck(Zoning zoning, double toleranceMetres, ProblemLog log) {
        this.zoning = zoning;
        this.toleranceMetres = toleranceMetres;
        this.log = log;
        this.locators = new IndexedPointInAreaLocator[zoning.size()];
        this.borders = new IndexedFacetDistance[zoning.size()];
    }

    /**
     * Checks a point.
     *
     * @param unit position of the unit it names
     * @param point the point
     * @param place where it stands
     */
    void check(int unit, Coordinate point, Place place) {
        Geometry polygon = zoning.units().get(unit).geometry();
        if (polygon.isEmpty()) {
            return; // reported where the zoning was read
        }
        points++;
        if (isOutside(unit, polygon, point)) {
            elsewhere++;
            if (first == null) {
                first = place;
                firstUnit = zoning.units().get(unit).id();
            }
        }
    }

    /** Tells what was found. */
    void report() {
        if (first != null) {
            double share = (double) elsewhere / points;
            log.add(
                    share > MOST ? ProblemCode.MOST_POINTS_ELSEWHERE : ProblemCode.POINTS_ELSEWHERE,
                    first,
                    firstUnit,
                    String.format(Locale.ROOT, "%.1f", 100 * share),
                    String.format(Locale.ROOT, "%.0f", toleranceMetres));
        }
    }

    private boolean isOutside(int unit, Geometry polygon, Coordinate point) {
        IndexedPointInAreaLocator locator = locators[unit];
        if (locator == null) {
            locator = new IndexedPointInAreaLocator(polygon);
            locators[unit] = locator;
        }
        if (locator.locate(point) != Location.EXTERIOR) {
            return false;
        }
        IndexedFacetDistance border = borders[unit];
        if (border == null) {
            border = new IndexedFacetDistance(polygon);
            borders[unit] = border;
        }
        return border.distance(factory.createPoint(point)) > toleranceMetres;
    }
}
