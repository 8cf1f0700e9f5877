package org.lebenswelten.read;

import java.util.List;
import java.util.Locale;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.spatial.hygiene.BorderCheck;
import org.lebenswelten.spatial.hygiene.BorderReport;
import org.lebenswelten.spatial.hygiene.BorderReport.Gap;
import org.lebenswelten.spatial.hygiene.BorderReport.Mismatch;
import org.lebenswelten.spatial.hygiene.BorderReport.Sliver;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Tells of gaps, slivers and borders that do not match between the units of one zoning: with place, area and width. All are
 * warnings, because an atlas can be built all the same; overlaps are errors and {@link OverlapCheck} tells of them.
 */
final class BorderFindings {

    private final Place file;
    private final ProblemLog log;

    /**
     * Findings in a file.
     *
     * @param file the file, and the layer in a GeoPackage
     * @param log where to report
     */
    BorderFindings(Place file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    /**
     * Looks at the borders of a zoning.
     *
     * @param units its units, valid and in metres
     */
    void report(PolygonLayer units) {
        BorderReport report = BorderCheck.withDefaults().check(units);
        for (Gap gap : report.gaps()) {
            log.add(
                    ProblemCode.GAP_BETWEEN_UNITS,
                    file,
                    null,
                    decimals(gap.squareMetres()),
                    decimals(gap.widthMetres()),
                    ProblemLog.listed(gap.neighbourIds()),
                    written(gap.geometry()));
        }
        for (Sliver sliver : report.slivers()) {
            log.add(
                    ProblemCode.SLIVER,
                    file,
                    sliver.id(),
                    decimals(sliver.squareMetres()),
                    decimals(sliver.widthMetres()),
                    written(sliver.geometry()));
        }
        List<Mismatch> mismatches = report.mismatches();
        if (!mismatches.isEmpty()) {
            double metres = mismatches.stream().mapToDouble(Mismatch::metres).sum();
            log.add(
                    ProblemCode.BORDERS_UNLIKE,
                    file,
                    null,
                    decimals(metres),
                    ProblemLog.listed(mismatches.stream().map(Mismatch::id).toList()),
                    written(mismatches.get(0).geometry()));
        }
    }

    private static String written(Geometry geometry) {
        Coordinate first = geometry.getCoordinate();
        return decimals(first.getX()) + " " + decimals(first.getY());
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
