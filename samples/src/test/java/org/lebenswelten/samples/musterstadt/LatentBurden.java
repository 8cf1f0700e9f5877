package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What the invented indicators have in common: hardship and environmental load by quarter, standardised over the
 * quarters, smooth in space and correlated with each other.
 *
 * <pre>{@code
 * environment = z(exposure to traffic)
 * hardship    = z(0.55 environment + 0.85 smooth field + 0.30 noise)
 * hardship in year y = hardship + 0.06 * second smooth field * (y - 2019)
 * }</pre>
 *
 * @param environment environmental load by quarter
 * @param hardship hardship by quarter in 2019
 * @param drift its change a year
 */
record LatentBurden(double[] environment, double[] hardship, double[] drift) {

    private static final double GRID_METRES = 120;

    /** Makes the burdens of the quarters. */
    static LatentBurden of(List<Area> quarters, List<TrafficRoute> routes) {
        double[] environment = standardised(quarters.stream()
                .mapToDouble(quarter -> exposure(quarter.geometry(), routes))
                .toArray());
        SmoothField field = new SmoothField("latent/hardship", 4_500, 11_000);
        SmoothField change = new SmoothField("latent/drift", 4_000, 9_000);
        Draws draws = Draws.of("latent/noise");
        double[] hardship = new double[quarters.size()];
        double[] drift = new double[quarters.size()];
        for (int i = 0; i < hardship.length; i++) {
            Coordinate middle = quarters.get(i).geometry().getCentroid().getCoordinate();
            hardship[i] = 0.55 * environment[i] + 0.85 * field.at(middle) + 0.3 * draws.gaussian();
            drift[i] = 0.06 * change.at(middle);
        }
        return new LatentBurden(environment, standardised(hardship), drift);
    }

    /** Hardship of a quarter in a year. */
    double hardship(int quarter, double year) {
        return hardship[quarter] + drift[quarter] * (year - 2019);
    }

    private static double exposure(Geometry quarter, List<TrafficRoute> routes) {
        List<Double> values = new ArrayList<>();
        Envelope box = quarter.getEnvelopeInternal();
        for (double x = box.getMinX() + GRID_METRES / 2; x < box.getMaxX(); x += GRID_METRES) {
            for (double y = box.getMinY() + GRID_METRES / 2; y < box.getMaxY(); y += GRID_METRES) {
                Coordinate place = Plane.at(x, y);
                if (quarter.contains(Plane.GEOMETRIES.createPoint(place))) {
                    values.add(trafficAt(place, routes));
                }
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double trafficAt(Coordinate place, List<TrafficRoute> routes) {
        double sum = 0;
        for (TrafficRoute route : routes) {
            double metres = route.line().distance(Plane.GEOMETRIES.createPoint(place));
            sum += route.noiseReach().get(2) * StrictMath.exp(-metres / 450);
        }
        return sum;
    }

    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
        return Arrays.stream(values)
                .map(v -> (v - mean) / StrictMath.sqrt(variance))
                .toArray();
    }
}
