package org.lebenswelten.read;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds areal units of one zoning that overlap by more than a tolerance.
 *
 * <p>A first pass over all edges ({@link CoverageValidator}) tells which polygons do not fit their neighbours edge by edge;
 * only those are intersected with what lies around them. A zoning that tiles cleanly costs one pass, whatever its size.
 */
final class OverlapCheck {

    private final @Nullable Crs crs;
    private final double toleranceSquareMetres;
    private final ProblemLog log;

    /**
     * A check.
     *
     * @param crs the system of the units
     * @param toleranceSquareMetres largest overlap that passes
     * @param log where to report
     */
    OverlapCheck(@Nullable Crs crs, double toleranceSquareMetres, ProblemLog log) {
        this.crs = crs;
        this.toleranceSquareMetres = toleranceSquareMetres;
        this.log = log;
    }

    /**
     * Reports each overlapping pair once, at the unit that stands later in the list.
     *
     * @param units valid units
     * @param places where each of them stands
     * @return true if none was reported
     */
    boolean check(List<ArealUnit> units, List<Place> places) {
        Geometry[] polygons = units.stream().map(ArealUnit::geometry).toArray(Geometry[]::new);
        Geometry[] misfits = CoverageValidator.validate(polygons);
        STRtree tree = new STRtree();
        for (int i = 0; i < polygons.length; i++) {
            tree.insert(polygons[i].getEnvelopeInternal(), i);
        }
        boolean clean = true;
        for (int i = 0; i < polygons.length; i++) {
            for (Object found : tree.query(polygons[i].getEnvelopeInternal())) {
                int j = (Integer) found;
                if (j < i && (misfits[i] != null || misfits[j] != null)) {
                    clean &= !overlap(units.get(i), places.get(i), units.get(j));
                }
            }
        }
        return clean;
    }

    private boolean overlap(ArealUnit unit, Place place, ArealUnit other) {
        Geometry shared = OverlayNGRobust.overlay(unit.geometry(), other.geometry(), OverlayNG.INTERSECTION);
        double overlap = SquareMetres.of(shared, crs);
        if (overlap > toleranceSquareMetres) {
            log.add(
                    ProblemCode.OVERLAPPING_UNITS,
                    place,
                    unit.id(),
                    other.id(),
                    String.format(Locale.ROOT, "%.1f", overlap),
                    number(toleranceSquareMetres));
            return true;
        }
        return false;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
