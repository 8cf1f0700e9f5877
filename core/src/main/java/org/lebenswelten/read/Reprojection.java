package org.lebenswelten.read;

import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Carries coordinates from one coordinate reference system into another, point by point, by the definitions of {@link Crs}.
 *
 * <p>Vertices are carried, the lines between them are not bent: two polygons that share vertices still fit together. Between
 * systems of the same datum the result is exact to less than a millimetre. Where an old datum such as DHDN is left or
 * entered, the seven parameters of {@link Crs#proj()} are used and no grid of shifts: they are accurate to a few metres,
 * see {@link #shiftsDatum()}.
 *
 * <p>Agrees with: PROJ 9.1.1 under the same definitions, 1 mm.
 */
final class Reprojection {

    private final Crs from;
    private final Crs to;
    private final CoordinateTransform transform;

    private Reprojection(Crs from, Crs to) {
        this.from = from;
        this.to = to;
        this.transform = new CoordinateTransformFactory().createTransform(system(from), system(to));
    }

    /**
     * The way from one system to another.
     *
     * @param from the system that coordinates are in
     * @param to the system that is wanted
     * @return the reprojection
     */
    static Reprojection of(Crs from, Crs to) {
        return new Reprojection(from, to);
    }

    /** Whether the systems have different datums, one of them with a shift to WGS 84 that is not null. */
    boolean shiftsDatum() {
        String before = shift(from);
        String after = shift(to);
        return !before.equals(after);
    }

    /**
     * Carries a point.
     *
     * @param x easting or longitude
     * @param y northing or latitude
     * @return the point in the wanted system
     */
    Coordinate apply(double x, double y) {
        if (from.epsg() == to.epsg()) {
            return new CoordinateXY(x, y);
        }
        ProjCoordinate at = transform.transform(new ProjCoordinate(x, y), new ProjCoordinate());
        return new CoordinateXY(at.x, at.y);
    }

    /**
     * Carries a geometry.
     *
     * @param geometry the geometry, which stays as it is
     * @return a new geometry with the same number of vertices
     */
    Geometry apply(Geometry geometry) {
        return new GeometryEditor(geometry.getFactory())
                .edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
                    @Override
                    public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                        Coordinate[] carried = new Coordinate[sequence.size()];
                        for (int i = 0; i < carried.length; i++) {
                            carried[i] = apply(sequence.getX(i), sequence.getY(i));
                        }
                        return part.getFactory().getCoordinateSequenceFactory().create(carried);
                    }
                });
    }

    private static String shift(Crs crs) {
        String proj = crs.proj();
        int at = proj.indexOf("+towgs84=");
        String shift = at < 0 ? "" : proj.substring(at).split(" ", 2)[0];
        return shift.matches("(\\+towgs84=)?[0,]*") ? "" : shift;
    }

    private static CoordinateReferenceSystem system(Crs crs) {
        return new CRSFactory().createFromParameters(crs.code(), crs.proj());
    }
}
