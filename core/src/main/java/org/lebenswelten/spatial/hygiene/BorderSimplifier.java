package org.lebenswelten.spatial.hygiene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.spatial.hygiene.BorderReport.Mismatch;
import org.lebenswelten.spatial.hygiene.BorderReport.Overlap;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/**
 * Simplifies the borders of a layer for display. A border that two polygons share is simplified once, so that neither gaps
 * nor overlaps arise; points where three polygons meet stay where they are.
 *
 * <p>The tolerance is the square root of the area of the triangles that are cut off (Visvalingam-Whyatt), about the
 * distance in metres by which a border may move. Rings keep at least four points, and by default no island and no hole is
 * dropped, however small: a small quarter stays on the map. Areas change; measure on the original layer.
 *
 * <p>Reference: M. Visvalingam and J. D. Whyatt (1993), Line generalisation by repeated elimination of points, The
 * Cartographic Journal 30(1), 46-51, doi:10.1179/000870493786962263. Works with JTS 1.20 {@code CoverageSimplifier}.
 */
public final class BorderSimplifier {

    private final double toleranceMetres;
    private final boolean outerBorderKept;

    private BorderSimplifier(double toleranceMetres, boolean outerBorderKept) {
        this.toleranceMetres = toleranceMetres;
        this.outerBorderKept = outerBorderKept;
    }

    /**
     * Simplifies inner and outer borders alike.
     *
     * @param metres the tolerance in metres, 0 or more; 0 changes nothing
     * @return the simplifier
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public static BorderSimplifier withTolerance(double metres) {
        if (!(metres >= 0 && metres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tolerance " + metres + " m, expected a number >= 0");
        }
        return new BorderSimplifier(metres, false);
    }

    /**
     * The same, with the outer border of the layer left as it is, so that it still fits its surroundings.
     *
     * @return a new simplifier
     */
    public BorderSimplifier withOuterBorderKept() {
        return new BorderSimplifier(toleranceMetres, true);
    }

    /**
     * Simplifies a layer.
     *
     * @param layer polygons that fit together: no overlaps, borders with the same vertices
     * @return a layer with the same ids in the same order, which fits together
     * @throws DataProblemException with {@code OVERLAPPING_UNITS} if polygons overlap, or {@code BORDER_MISMATCH} if their
     *     borders do not match; nothing is simplified then
     */
    public PolygonLayer simplify(PolygonLayer layer) {
        Geometry[] geometries = layer.geometries().toArray(new Geometry[0]);
        if (!CoverageValidator.isValid(geometries)) {
            throw new DataProblemException(problems(layer));
        }
        CoverageSimplifier simplifier = new CoverageSimplifier(geometries);
        simplifier.setRemovableRingSizeFactor(0);
        Geometry[] simple = simplifier.simplify(toleranceMetres, outerBorderKept ? 0 : toleranceMetres);
        PolygonLayer result = new PolygonLayer(layer.name(), layer.crs(), layer.ids(), List.of(simple));
        if (!CoverageValidator.isValid(simple)) {
            throw new IllegalStateException(
                    "layer '" + layer.name() + "' no longer fits together after simplification by " + toleranceMetres
                            + " m, expected that no gap or overlap arises");
        }
        return result;
    }

    private static List<DataProblem> problems(PolygonLayer layer) {
        BorderReport report = BorderCheck.withDefaults()
                .withGapWidth(0)
                .withSliverWidth(0)
                .withLeastOverlap(0)
                .check(layer);
        Place place = Place.ofFile(layer.name());
        List<DataProblem> problems = new ArrayList<>();
        TreeSet<String> explained = new TreeSet<>();
        for (Overlap overlap : report.overlaps()) {
            problems.add(DataProblem.of(
                    ProblemCode.OVERLAPPING_UNITS,
                    place.at(overlap.firstId()),
                    null,
                    overlap.secondId(),
                    String.format(Locale.ROOT, "%.6f", overlap.squareMetres()),
                    0));
            explained.add(overlap.firstId());
            explained.add(overlap.secondId());
        }
        for (Mismatch mismatch : report.mismatches()) {
            if (!explained.contains(mismatch.id())) {
                problems.add(DataProblem.of(
                        ProblemCode.BORDER_MISMATCH,
                        place.at(mismatch.id()),
                        null,
                        String.format(Locale.ROOT, "%.3f", mismatch.metres()),
                        String.format(
                                Locale.ROOT,
                                "%.3f %.3f",
                                mismatch.geometry().getCoordinate().getX(),
                                mismatch.geometry().getCoordinate().getY())));
            }
        }
        return problems;
    }
}
