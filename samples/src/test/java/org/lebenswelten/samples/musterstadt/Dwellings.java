package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Where the residents of the last year live: about 40 points in each quarter, in clusters like blocks of houses. */
final class Dwellings {

    /** A block of houses with residents. */
    record Dwelling(int quarter, CoordinateXY place, int residents) {}

    private static final int POINTS = 40;

    private Dwellings() {}

    /** Draws the points; the residents of a quarter's points sum to its population of the last year. */
    static List<Dwelling> of(
            List<Area> quarters, Population population, List<TrafficRoute> routes, List<GreenArea> green) {
        List<Dwelling> dwellings = new ArrayList<>();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            Area area = quarters.get(quarter);
            Draws draws = Draws.of("dwellings/" + area.id());
            int residents = population.total(quarter, Population.YEARS.size() - 1);
            int count = StrictMath.max(4, StrictMath.min(POINTS, residents / 12));
            List<CoordinateXY> places = places(area.geometry(), count, draws, routes, green);
            double[] weights = places.stream()
                    .mapToDouble(place -> StrictMath.exp(0.55 * draws.gaussian()))
                    .toArray();
            int[] parts = Apportionment.of(residents - count, weights);
            for (int i = 0; i < count; i++) {
                dwellings.add(new Dwelling(quarter, places.get(i), parts[i] + 1));
            }
        }
        return dwellings;
    }

    private static List<CoordinateXY> places(
            Geometry quarter, int count, Draws draws, List<TrafficRoute> routes, List<GreenArea> green) {
        List<CoordinateXY> blocks = new ArrayList<>();
        List<CoordinateXY> places = new ArrayList<>();
        Coordinate middle = quarter.getCentroid().getCoordinate();
        double width = StrictMath.sqrt(quarter.getArea());
        while (places.size() < count) {
            boolean newBlock = places.size() % 7 == 0 && blocks.size() * 7 <= places.size();
            Coordinate around = newBlock ? middle : blocks.get(draws.below(blocks.size()));
            double spread = newBlock ? 0.33 * width : 0.09 * width;
            CoordinateXY place = Plane.at(around.x + spread * draws.gaussian(), around.y + spread * draws.gaussian());
            if (isBuildable(place, quarter, routes, green) && !places.contains(place)) {
                places.add(place);
                if (newBlock) {
                    blocks.add(place);
                }
            }
        }
        return places;
    }

    private static boolean isBuildable(
            CoordinateXY place, Geometry quarter, List<TrafficRoute> routes, List<GreenArea> green) {
        Point point = Plane.GEOMETRIES.createPoint(place);
        return quarter.contains(point)
                && routes.stream().noneMatch(route -> route.line().isWithinDistance(point, 16))
                && green.stream().noneMatch(area -> area.polygon().contains(point));
    }
}
