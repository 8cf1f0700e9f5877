package org.lebenswelten.samples.musterstadt;

import org.locationtech.jts.geom.Coordinate;

/**
 * A smooth random surface: a sum of plane waves, about standard normal at each place.
 *
 * <pre>{@code f(p) = sqrt(2 / n) * sum cos(k_i * p + phase_i)}</pre>
 */
final class SmoothField {

    private static final int WAVES = 16;

    private final double[] east = new double[WAVES];
    private final double[] north = new double[WAVES];
    private final double[] phase = new double[WAVES];

    /**
     * Draws a surface.
     *
     * @param purpose name of the stream of random numbers
     * @param shortest shortest wave in metres
     * @param longest longest wave in metres
     */
    SmoothField(String purpose, double shortest, double longest) {
        Draws draws = Draws.of(purpose);
        for (int i = 0; i < WAVES; i++) {
            double direction = draws.uniform(0, 2 * StrictMath.PI);
            double waveNumber = 2 * StrictMath.PI / draws.uniform(shortest, longest);
            east[i] = waveNumber * StrictMath.cos(direction);
            north[i] = waveNumber * StrictMath.sin(direction);
            phase[i] = draws.uniform(0, 2 * StrictMath.PI);
        }
    }

    /** The height of the surface at a place. */
    double at(Coordinate place) {
        double sum = 0;
        for (int i = 0; i < WAVES; i++) {
            sum += StrictMath.cos(
                    east[i] * (place.x - Plane.CENTRE.x) + north[i] * (place.y - Plane.CENTRE.y) + phase[i]);
        }
        return StrictMath.sqrt(2.0 / WAVES) * sum;
    }
}
