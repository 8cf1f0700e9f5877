package org.lebenswelten.samples.musterstadt;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * An invented main road or railway line and how far its noise carries.
 *
 * @param name invented name
 * @param line its course
 * @param noiseReach distance in metres up to which Lden reaches 55, 60, 65, 70 and 75 dB
 * @param nitrogenDioxide what it adds to the yearly mean of NO2 beside the carriageway, in µg/m³
 */
record TrafficRoute(String name, LineString line, List<Double> noiseReach, double nitrogenDioxide) {

    /** The routes of the city. */
    static List<TrafficRoute> all() {
        return List.of(
                route("Nordtangente", List.of(620.0, 380.0, 210.0, 110.0, 50.0), 15, new double[][] {
                    {-4500, 900}, {-2300, 1750}, {-300, 1500}, {1600, 1950}, {4500, 1500}
                }),
                route("Alte Musterchaussee", List.of(230.0, 130.0, 75.0, 36.0, 14.0), 11, new double[][] {
                    {-300, 5200}, {-250, 3000}, {150, 1500}, {-100, 0}, {450, -1700}, {250, -5000}
                }),
                route("Hafenstraße", List.of(200.0, 115.0, 65.0, 30.0, 11.0), 8, new double[][] {
                    {-4500, -900}, {-2700, -600}, {-1200, -250}, {-100, 0}, {1400, -350}, {2700, -900}, {4500, -700}
                }),
                route("Bahnstrecke", List.of(420.0, 250.0, 140.0, 70.0, 28.0), 0, new double[][] {
                    {-4500, 2700}, {-2200, 900}, {-600, 500}, {1000, -1100}, {2300, -2600}, {4200, -4200}
                }));
    }

    private static TrafficRoute route(String name, List<Double> reach, double nitrogenDioxide, double[][] corners) {
        Draws draws = Draws.of("traffic/" + name);
        return new TrafficRoute(
                name,
                Plane.line(new Meander(0.05, 180)
                        .along(
                                Arrays.stream(corners)
                                        .map(corner -> Plane.fromCentre(corner[0], corner[1]))
                                        .toList(),
                                draws)),
                reach,
                nitrogenDioxide);
    }
}
