package org.lebenswelten.read;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.geom.Coordinate;

/** Finds where a site of a measure lies: by {@code x, y} in the project's system or by {@code lon, lat} in EPSG:4326. */
final class SiteLocation {

    private final Crs crs;
    private final GeometryCheck check;
    private final ProblemLog log;

    /**
     * Locations in a system.
     *
     * @param crs the project's system
     * @param log where to report
     */
    SiteLocation(Crs crs, ProblemLog log) {
        this.crs = crs;
        this.check = new GeometryCheck(crs, log);
        this.log = log;
    }

    /**
     * The location of a site.
     *
     * @param site its entry in the profile, which is sound
     * @return the coordinates in the project's system, or null where there are none
     */
    @Nullable
    Coordinate of(YamlNode site) {
        boolean projected = site.has("x") && site.has("y");
        boolean geographic = site.has("lon") && site.has("lat");
        if (projected && geographic) {
            log.add(ProblemCode.SITE_PLACE_TWICE, site.place(), site.text("id"), site.text("id"));
            return null;
        }
        if (projected) {
            Coordinate at = new Coordinate(site.number("x"), site.number("y"));
            return check.isInRange(at.x, at.y, site.at("x").place()) ? at : null;
        }
        if (geographic && crs.epsg() == 4326) {
            return new Coordinate(site.number("lon"), site.number("lat"));
        }
        log.add(ProblemCode.SITE_WITHOUT_PLACE, site.place(), site.text("id"), site.text("id"));
        return null;
    }
}
