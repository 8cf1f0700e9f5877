package org.lebenswelten.read;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.geom.Coordinate;

/**
 * The coordinate reference system of a CSV table of points: the one that the option {@code crs} of its entry names, and the
 * project's where there is no such option, because a CSV file cannot state its own.
 */
final class PointSystem {

    private final GeometryCheck check;
    private final @Nullable Reprojection reprojection;

    private PointSystem(GeometryCheck check, @Nullable Reprojection reprojection) {
        this.check = check;
        this.reprojection = reprojection;
    }

    /**
     * The system of a table.
     *
     * @param entry its entry in the definition, which is sound
     * @param wanted the project's system, or null where it is not known
     * @param folder keeps what was reprojected
     * @param log where to report
     * @return the system
     */
    static PointSystem of(YamlNode entry, @Nullable Crs wanted, ProjectFolder folder, ProblemLog log) {
        return of(entry, entry.text("file"), wanted, folder, log);
    }

    /**
     * The system of a table.
     *
     * @param entry the entry that may name a system, which is sound
     * @param file path of the table
     * @param wanted the project's system, or null where it is not known
     * @param folder keeps what was reprojected
     * @param log where to report
     * @return the system
     */
    static PointSystem of(YamlNode entry, String file, @Nullable Crs wanted, ProjectFolder folder, ProblemLog log) {
        YamlNode option = entry.find("crs");
        Crs stated = option == null ? wanted : Crs.of(option.text()).orElse(null);
        if (option != null && stated == null) {
            log.add(
                    ProblemCode.CRS_UNREADABLE,
                    option.place(),
                    option.written(),
                    ProblemLog.listed(Crs.known().values()));
        }
        if (stated == null || wanted == null || stated.epsg() == wanted.epsg()) {
            return new PointSystem(new GeometryCheck(stated, log), null);
        }
        folder.reprojected(Place.ofFile(file), stated, wanted);
        return new PointSystem(new GeometryCheck(stated, log), Reprojection.of(stated, wanted));
    }

    /**
     * A point in the project's system.
     *
     * @param x easting or longitude as it stands in the table
     * @param y northing or latitude
     * @param place where it stands
     * @return the point, or null where it was reported as out of range
     */
    @Nullable
    Coordinate at(double x, double y, Place place) {
        if (!check.isInRange(x, y, place)) {
            return null;
        }
        return reprojection == null ? new Coordinate(x, y) : reprojection.apply(x, y);
    }
}
