package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The five nested levels of the city: city, districts, localities, statistical districts, quarters. */
final class CityAreas {

    /** Names of the zonings, from the city down. */
    static final List<String> LEVELS = List.of("stadt", "bezirk", "ortsteil", "statistikbezirk", "quartier");

    private final List<Polygon> cells;
    private final Nesting nesting;
    private final Names names = new Names();
    private final List<List<Area>> levels = IntStream.range(0, LEVELS.size())
            .<List<Area>>mapToObj(i -> new ArrayList<>())
            .toList();

    private CityAreas(List<Polygon> cells) {
        this.cells = cells;
        this.nesting = new Nesting(cells);
    }

    /**
     * Makes all levels.
     *
     * @return one list of areas a level, in the order of {@link #LEVELS}, each ascending by key
     */
    static List<List<Area>> make() {
        Shape shape = Shape.ofCity();
        CityAreas areas = new CityAreas(QuarterCells.make(shape.size()));
        List<Integer> all = IntStream.range(0, shape.size()).boxed().toList();
        Area city = new Area("00", null, "Musterstadt", areas.union(all));
        areas.levels.get(0).add(city);
        areas.divide(city, "0", all, shape, 1);
        return areas.levels.stream().map(List::copyOf).toList();
    }

    /** Adds the parts of an area and their parts; keys grow by one digit a level, clockwise from the north. */
    private void divide(Area parent, String keyStart, List<Integer> members, Shape shape, int level) {
        List<List<Integer>> groups = nesting.groups(members, shape.partSizes());
        List<Integer> order = IntStream.range(0, groups.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> bearing(parent.geometry(), union(groups.get(i)))))
                .toList();
        List<Geometry> geometries =
                order.stream().map(i -> union(groups.get(i))).toList();
        List<String> partNames = names.of(level, parent, geometries);
        for (int i = 0; i < order.size(); i++) {
            Area area = new Area(keyStart + (i + 1), parent.id(), partNames.get(i), geometries.get(i));
            levels.get(level).add(area);
            Shape part = shape.parts().get(order.get(i));
            if (!part.parts().isEmpty()) {
                divide(area, area.id(), groups.get(order.get(i)), part, level + 1);
            }
        }
    }

    private Geometry union(List<Integer> members) {
        Polygon[] parts = members.stream().map(cells::get).toArray(Polygon[]::new);
        return parts.length == 1 ? parts[0] : CoverageUnion.union(parts);
    }

    /** The direction from the middle of one geometry to that of another, clockwise from the north, 0 to 2 pi. */
    static double bearing(Geometry from, Geometry to) {
        Coordinate start = from.getCentroid().getCoordinate();
        Coordinate end = to.getCentroid().getCoordinate();
        double angle = StrictMath.atan2(end.x - start.x, end.y - start.y);
        return angle < 0 ? angle + 2 * StrictMath.PI : angle;
    }
}
