package org.lebenswelten.spatial.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of windows: a circle, or an ellipse of one elongation and direction.
 *
 * <p>Reference: Kulldorff, M., Huang, L., Pickle, L., Duczmal, L. (2006): An elliptic spatial scan statistic. Statistics in
 * Medicine 25, 3929-3943, doi:10.1002/sim.2490.
 *
 * @param elongation longest axis by shortest, s; 1 for a circle
 * @param angleDegrees direction of the longest axis, counted from east towards north, from 0 to below 180
 */
public record WindowShape(double elongation, double angleDegrees) {

    /** The circle. */
    public static final WindowShape CIRCLE = new WindowShape(1, 0);

    /** Checks the numbers. */
    public WindowShape {
        if (!(elongation >= 1 && elongation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("elongation " + elongation + ", expected a finite number >= 1");
        }
        if (!(angleDegrees >= 0 && angleDegrees < 180)) {
            throw new IllegalArgumentException("angle " + angleDegrees + ", expected degrees from 0 to below 180");
        }
    }

    /**
     * Ellipses of one elongation whose directions are evenly spread.
     *
     * @param elongation longest axis by shortest, above 1
     * @param angles number of directions, at least 1; the first is east
     * @return the ellipses
     * @throws IllegalArgumentException if there is no direction, or the elongation is not a finite number of at least 1
     */
    public static List<WindowShape> ellipses(double elongation, int angles) {
        if (angles < 1) {
            throw new IllegalArgumentException("number of angles " + angles + ", expected a number >= 1");
        }
        List<WindowShape> shapes = new ArrayList<>();
        for (int k = 0; k < angles; k++) {
            shapes.add(new WindowShape(elongation, 180.0 * k / angles));
        }
        return shapes;
    }

    /**
     * The circle and ellipses of SaTScan's elliptic option: elongation 1.5 in 4 directions, 2 in 6, 3 in 9, 4 in 12, 5 in 15.
     *
     * @return 47 shapes
     */
    public static List<WindowShape> circleAndEllipses() {
        List<WindowShape> shapes = new ArrayList<>(List.of(CIRCLE));
        shapes.addAll(ellipses(1.5, 4));
        shapes.addAll(ellipses(2, 6));
        shapes.addAll(ellipses(3, 9));
        shapes.addAll(ellipses(4, 12));
        shapes.addAll(ellipses(5, 15));
        return shapes;
    }

    /**
     * The shorter half axis of the window of this shape whose border goes through a point.
     *
     * @param dx how far the point lies east of the centre
     * @param dy how far north
     * @return for a circle, the distance
     */
    double shortAxis(double dx, double dy) {
        if (elongation == 1) {
            return Math.sqrt(dx * dx + dy * dy);
        }
        double angle = StrictMath.toRadians(angleDegrees);
        double along = (dx * StrictMath.cos(angle) + dy * StrictMath.sin(angle)) / elongation;
        double across = dy * StrictMath.cos(angle) - dx * StrictMath.sin(angle);
        return Math.sqrt(along * along + across * across);
    }
}
