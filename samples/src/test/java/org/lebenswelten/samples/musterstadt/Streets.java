package org.lebenswelten.samples.musterstadt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * The streets and paths of the city, for walking: a bent grid with gaps. The railway can be crossed only where a main road
 * does and at some underpasses, so that what is near as the crow flies may be far on foot.
 */
final class Streets {

    /**
     * A stretch between two junctions.
     *
     * @param from one end
     * @param to other end
     * @param metres its length, at least that of the straight line
     */
    record Street(CoordinateXY from, CoordinateXY to, int metres) {}

    private static final double SPACING = 150;
    private static final double SHIFT = 38;
    private static final double GAPS = 0.12;
    private static final double UNDERPASSES = 1300;
    private static final double REACH = 110;

    private final CoordinateXY[] junctions;
    private final int side;
    private final List<int[]> links = new ArrayList<>();

    private Streets(Geometry city, List<TrafficRoute> routes) {
        Draws draws = Draws.of("streets");
        Geometry around = city.buffer(100);
        int half = (int) StrictMath.ceil(5_000 / SPACING);
        side = 2 * half + 1;
        junctions = new CoordinateXY[side * side];
        for (int i = 0; i < junctions.length; i++) {
            CoordinateXY at = Plane.fromCentre(
                    SPACING * (i % side - half) + draws.uniform(-SHIFT, SHIFT),
                    SPACING * (i / side - half) + draws.uniform(-SHIFT, SHIFT));
            junctions[i] = around.contains(Plane.GEOMETRIES.createPoint(at)) ? at : null;
        }
        LineString railway = routes.get(routes.size() - 1).line();
        Geometry passages = passages(railway, routes.subList(0, routes.size() - 1));
        for (int i = 0; i < junctions.length; i++) {
            link(i, (i + 1) % side == 0 ? -1 : i + 1, railway, passages, draws);
            link(i, i + side < junctions.length ? i + side : -1, railway, passages, draws);
        }
    }

    /** The streets of the city, all of them connected. */
    static List<Street> of(Geometry city, List<TrafficRoute> routes) {
        Streets streets = new Streets(city, routes);
        boolean[] kept = streets.largestPiece();
        Draws draws = Draws.of("streets/bends");
        List<Street> all = new ArrayList<>();
        for (int[] link : streets.links) {
            CoordinateXY from = streets.junctions[link[0]];
            CoordinateXY to = streets.junctions[link[1]];
            double winding = draws.uniform(1, 1.12);
            if (kept[link[0]]) {
                all.add(new Street(from, to, (int) StrictMath.ceil(winding * from.distance(to))));
            }
        }
        return all;
    }

    /** Where one gets across the railway. */
    private static Geometry passages(LineString railway, List<TrafficRoute> roads) {
        List<Coordinate> points = new ArrayList<>();
        roads.forEach(road ->
                points.addAll(Arrays.asList(railway.intersection(road.line()).getCoordinates())));
        double next = UNDERPASSES / 2;
        double passed = 0;
        for (int i = 1; i < railway.getNumPoints(); i++) {
            passed += railway.getCoordinateN(i - 1).distance(railway.getCoordinateN(i));
            if (passed >= next) {
                points.add(railway.getCoordinateN(i));
                next += UNDERPASSES;
            }
        }
        return Plane.GEOMETRIES.createMultiPointFromCoords(points.toArray(Coordinate[]::new));
    }

    private void link(int from, int to, LineString railway, Geometry passages, Draws draws) {
        boolean gap = draws.uniform(0, 1) < GAPS;
        if (gap || to < 0 || junctions[from] == null || junctions[to] == null) {
            return;
        }
        LineString street = Plane.line(List.of(junctions[from], junctions[to]));
        if (!street.intersects(railway) || street.isWithinDistance(passages, REACH)) {
            links.add(new int[] {from, to});
        }
    }

    private boolean[] largestPiece() {
        boolean[] seen = new boolean[junctions.length];
        boolean[] largest = new boolean[junctions.length];
        int most = 0;
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i < junctions.length; i++) {
            neighbours.add(new ArrayList<>());
        }
        for (int[] link : links) {
            neighbours.get(link[0]).add(link[1]);
            neighbours.get(link[1]).add(link[0]);
        }
        for (int start = 0; start < junctions.length; start++) {
            boolean[] piece = new boolean[junctions.length];
            int size = 0;
            Deque<Integer> open = new ArrayDeque<>();
            open.add(start);
            while (!open.isEmpty()) {
                int at = open.remove();
                if (!seen[at]) {
                    seen[at] = true;
                    piece[at] = true;
                    size++;
                    open.addAll(neighbours.get(at));
                }
            }
            if (size > most) {
                most = size;
                largest = piece;
            }
        }
        return largest;
    }
}
