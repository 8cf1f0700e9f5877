package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.PlanePoints;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.network.WalkingNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class WaysTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void aPointOfAUnitLiesInside() {
        Polygon square = polygon(0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
        // a horseshoe whose centroid lies in its opening
        Polygon bent = polygon(0, 0, 300, 0, 300, 300, 280, 300, 280, 20, 20, 20, 20, 300, 0, 300, 0, 0);
        Zoning zoning = new Zoning(
                "z",
                BilingualText.same("Z"),
                null,
                List.of(new ArealUnit("1", "Square", null, square), new ArealUnit("2", "Bent", null, bent)));

        PlanePoints points = Ways.of(zoning);

        assertThat(points.x()[0], is(50.0));
        assertThat(points.y()[0], is(50.0));
        assertThat(bent.contains(bent.getCentroid()), is(false));
        assertThat(bent.contains(FACTORY.createPoint(new Coordinate(points.x()[1], points.y()[1]))), is(true));
    }

    /** A way of 100 m east and 100 m north: 200 m on foot, 141 m as the crow flies; a third point is not joined to it. */
    @Test
    void waysGoAlongTheNetworkWhereAsked() {
        WalkingNetwork network = WalkingNetwork.of(
                new double[] {0, 100, 100, 5000, 5100},
                new double[] {0, 0, 100, 0, 0},
                new int[] {0, 1, 3},
                new int[] {1, 2, 4},
                new double[] {100, 100, 100});
        PlanePoints areas = new PlanePoints(new double[] {0, 5000}, new double[] {0, 0});
        PlanePoints sites = new PlanePoints(new double[] {100}, new double[] {100});

        CostPairs onFoot = Ways.between(areas, sites, 10_000, network);
        CostPairs flown = Ways.between(areas, sites, 150, null);

        assertThat(onFoot.size(), is(1));
        assertThat(onFoot.cost(0), is(closeTo(200, 1e-9)));
        assertThat(onFoot.start(2) - onFoot.start(1), is(0));
        assertThat(flown.cost(0), is(closeTo(Math.sqrt(20_000), 1e-9)));
        // 1 km north of the way, which is more than 250 m
        assertThat(
                Ways.offNetwork(new PlanePoints(new double[] {50, 50}, new double[] {1100, 100}), network),
                is(Set.of(0)));
    }

    private static Polygon polygon(double... xy) {
        Coordinate[] ring = new Coordinate[xy.length / 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return FACTORY.createPolygon(ring);
    }
}
