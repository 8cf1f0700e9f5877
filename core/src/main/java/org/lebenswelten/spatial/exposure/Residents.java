package org.lebenswelten.spatial.exposure;

import org.lebenswelten.raw.ResidentPoints;

/** Checks of resident points and sums over them. */
final class Residents {

    private Residents() {}

    /** All residents of each unit, and the checks: the unit exists, the number is finite and not negative. */
    static double[] byUnit(ResidentPoints points, int unitCount) {
        double[] sums = new double[unitCount];
        for (int p = 0; p < points.size(); p++) {
            int unit = points.unit()[p];
            if (unit < 0 || unit >= unitCount) {
                throw new IllegalArgumentException("resident point " + p + " of zoning '" + points.zoningId()
                        + "': unit position " + unit + ", expected 0 to " + (unitCount - 1));
            }
            double residents = points.residents()[p];
            if (!(residents >= 0 && residents < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("resident point " + p + " of zoning '" + points.zoningId()
                        + "': residents " + residents + ", expected a number >= 0");
            }
            sums[unit] += residents;
        }
        return sums;
    }
}
