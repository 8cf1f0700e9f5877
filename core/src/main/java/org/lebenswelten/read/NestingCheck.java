package org.lebenswelten.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Checks that areal units lie in the units of the parent zoning that they name. Up to 1 % of a unit's area may lie outside,
 * as borders of different sources never match to the last centimetre.
 */
final class NestingCheck {

    private static final double LARGEST_SHARE_OUTSIDE = 0.01;

    private final Zoning parents;
    private final ProblemLog log;
    private final Map<Integer, PreparedGeometry> prepared = new HashMap<>();

    /**
     * A check.
     *
     * @param parents the coarser zoning
     * @param log where to report
     */
    NestingCheck(Zoning parents, ProblemLog log) {
        this.parents = parents;
        this.log = log;
    }

    /**
     * Checks that the parent of a unit exists.
     *
     * @param parentId key of the parent
     * @param place where the unit stands
     * @return true if the parent zoning has it
     */
    boolean exists(String parentId, Place place) {
        if (parents.positionOf(parentId) >= 0) {
            return true;
        }
        log.add(ProblemCode.UNKNOWN_PARENT_UNIT, place, parentId, parents.id());
        return false;
    }

    /**
     * Checks where a unit lies. A parent whose own polygon is unusable, which has been reported, is left out.
     *
     * @param unit a unit with a valid polygon
     * @param parentId key of a unit that exists
     * @param place where the unit stands
     */
    void checkInside(ArealUnit unit, String parentId, Place place) {
        PreparedGeometry parent = prepared.computeIfAbsent(parents.positionOf(parentId), position -> {
            Geometry polygon = parents.units().get(position).geometry();
            return PreparedGeometryFactory.prepare(polygon.isValid() ? polygon : ZoningsReader.NOWHERE);
        });
        Geometry whole = parent.getGeometry();
        if (whole.isEmpty() || parent.covers(unit.geometry())) {
            return;
        }
        Geometry outside = OverlayNGRobust.overlay(unit.geometry(), whole, OverlayNG.DIFFERENCE);
        double share = outside.getArea() / unit.geometry().getArea();
        if (share > LARGEST_SHARE_OUTSIDE) {
            log.add(
                    ProblemCode.UNIT_OUTSIDE_PARENT,
                    place,
                    unit.id(),
                    String.format(Locale.ROOT, "%.1f", 100 * share),
                    parentId,
                    String.format(Locale.ROOT, "%.0f", 100 * LARGEST_SHARE_OUTSIDE));
        }
    }
}
