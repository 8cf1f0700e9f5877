package org.lebenswelten.read;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds where a site of a measure lies: by {@code x, y} in the project's system or by {@code lon, lat} in EPSG:4326, which
 * are projected.
 */
final class SiteLocation {

    private static final int LON_LAT = 4326;

    private final GeometryCheck check;
    private final ProblemLog log;
    private final Reprojection fromLonLat;

    /**
     * Locations in a system.
     *
     * @param crs the project's system
     * @param log where to report
     */
    SiteLocation(Crs crs, ProblemLog log) {
        this.check = new GeometryCheck(crs, log);
        this.log = log;
        this.fromLonLat = Reprojection.of(Crs.of(LON_LAT).orElseThrow(), crs);
    }

    /**
     * The location of a site.
     *
     * @param site its entry in the profile, which is sound
     * @return the coordinates in the project's system, or null where there are none
     */
    @Nullable
    Coordinate of(YamlNode site) {
        boolean projected = site.has("x");
        boolean geographic = site.has("lon");
        if (projected == geographic) {
            ProblemCode code = projected ? ProblemCode.SITE_PLACE_TWICE : ProblemCode.SITE_WITHOUT_PLACE;
            log.add(code, site.place(), site.text("id"), site.text("id"));
            return null;
        }
        Coordinate at = projected
                ? new Coordinate(site.number("x"), site.number("y"))
                : fromLonLat.apply(site.number("lon"), site.number("lat"));
        return check.isInRange(at.x, at.y, site.at(projected ? "x" : "lon").place()) ? at : null;
    }
}
