package org.lebenswelten.spatial.network;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Small networks, calculated by hand. */
class WalkingNetworkTest {

    private static final double TOLERANCE = 1e-9;

    /**
     * A street of 300 m from west to east with a footbridge of 60 m from its middle node to a parallel path.
     *
     * <pre>
     *   3 ---- 200 ---- 4          y = 40
     *   |
     *   60
     *   |
     *   1 ---- 100 ---- 2          0 at (0,0), 1 at (100,0), 2 at (200,0); 0-1 is 150 m long, as it bends
     * </pre>
     */
    private static WalkingNetwork street() {
        return WalkingNetwork.of(
                new double[] {0, 100, 200, 100, 300},
                new double[] {0, 0, 0, 40, 40},
                new int[] {0, 1, 1, 3},
                new int[] {1, 2, 3, 4},
                new double[] {150, 100, 60, 200});
    }

    @Test
    void addsTheWaysToTheEdgesAndAlongThem() {
        // Site 10 m south of (50,0): half of the bent edge, so 75 m to node 1. Point 5 m north of (250,40): 150 m along
        // its edge from node 3. 10 + 75 + 60 + 150 + 5 = 300.
        NetworkCosts costs =
                street().costsTo(new double[] {50}, new double[] {-10}, new double[] {250}, new double[] {45}, 1000);
        assertThat(costs.size(), is(1));
        assertThat(costs.metres(0), closeTo(300, TOLERANCE));
    }

    @Test
    void includesTheLimit() {
        double[] siteX = {50};
        double[] siteY = {-10};
        double[] pointX = {250};
        double[] pointY = {45};
        assertThat(street().costsTo(siteX, siteY, pointX, pointY, 300).size(), is(1));
        assertThat(
                street().costsTo(siteX, siteY, pointX, pointY, Math.nextDown(300.0))
                        .size(),
                is(0));
    }

    @Test
    void staysOnAnEdgeThatBothShare() {
        // A quarter and three quarters of the bent edge: 0.5 * 150 = 75, and 1 + 2 to and from it.
        NetworkCosts costs =
                street().costsTo(new double[] {25}, new double[] {-1}, new double[] {75}, new double[] {2}, 1000);
        assertThat(costs.metresOf(0)[0], closeTo(78, TOLERANCE));
    }

    @Test
    void takesTheWayRoundWhereTheSharedEdgeIsLonger() {
        // A winding edge of 1000 m between nodes 100 m apart, and a straight one of 100 m beside it by way of a third
        // node.
        // From a tenth to nine tenths of the winding edge: 800 m along it, but 100 + 2 * 60 + 100 = 320 m round.
        WalkingNetwork winding = WalkingNetwork.of(
                new double[] {0, 100, 50},
                new double[] {0, 0, 30},
                new int[] {0, 0, 2},
                new int[] {1, 2, 1},
                new double[] {1000, 60, 60});
        NetworkCosts costs = winding.costsTo(
                new double[] {10}, new double[] {0}, new double[] {90}, new double[] {0}, Double.POSITIVE_INFINITY);
        assertThat(costs.metres(0), closeTo(320, TOLERANCE));
    }

    @Test
    void crossingLinesWithoutACommonNodeAreABridge() {
        WalkingNetwork bridge = WalkingNetwork.of(
                new double[] {0, 100, 50, 50},
                new double[] {0, 0, -50, 50},
                new int[] {0, 2},
                new int[] {1, 3},
                new double[] {100, 100});
        assertThat(bridge.pieceCount(), is(2));
        assertThat(bridge.nodesCutOff(), is(2));
        assertThat(
                bridge.costsTo(new double[] {0}, new double[] {0}, new double[] {50}, new double[] {50}, 1e9)
                        .size(),
                is(0));
    }

    @Test
    void reachesNobodyBeyondTheSnappingLimit() {
        double[] far = {0};
        WalkingNetwork network = street();
        assertThat(network.snapLimit(), is(250.0));
        NetworkPoints at = network.snap(far, new double[] {-250});
        NetworkPoints beyond = network.snap(far, new double[] {-250.001});
        assertThat(at.isOnNetwork(0), is(true));
        assertThat(at.metresToEdge(0), is(250.0));
        assertThat(beyond.isOnNetwork(0), is(false));
        assertThat(beyond.metresToEdge(0), is(Double.POSITIVE_INFINITY));
        assertThat(beyond.missed(), is(new int[] {0}));
        assertThat(network.costsTo(at, beyond, 1e9).size(), is(0));
        assertThat(network.costsTo(beyond, at, 1e9).size(), is(0));
        assertThat(network.withSnapLimit(300).snap(far, new double[] {-260}).isOnNetwork(0), is(true));
    }

    @Test
    void listsPointsOfEachSiteAscending() {
        // Points at nodes 4, 1, 0; from node 2: 100 + 60 + 200, 100, 100 + 150. From node 3: 200, 60, 210.
        NetworkCosts costs = street().costsTo(
                        new double[] {200, 100, 9000},
                        new double[] {0, 40, 0},
                        new double[] {300, 100, 0},
                        new double[] {40, 0, 0},
                        250);
        assertThat(costs.siteCount(), is(3));
        assertThat(costs.pointCount(), is(3));
        assertThat(costs.pointsOf(0), is(new int[] {1, 2}));
        assertThat(costs.metresOf(0), is(new double[] {100, 250}));
        assertThat(costs.pointsOf(1), is(new int[] {0, 1, 2}));
        assertThat(costs.metresOf(1), is(new double[] {200, 60, 210}));
        assertThat(costs.pointsOf(2), is(new int[0]));
        assertThat(costs.start(3), is(5));
        assertThat(costs.point(1), is(2));
    }

    @Test
    void takesTheShorterOfParallelEdges() {
        WalkingNetwork parallel = WalkingNetwork.of(
                new double[] {0, 100}, new double[] {0, 0}, new int[] {0, 1}, new int[] {1, 0}, new double[] {170, 110
                });
        assertThat(
                parallel.costsTo(new double[] {0}, new double[] {0}, new double[] {100}, new double[] {0}, 1e9)
                        .metres(0),
                is(110.0));
        assertThat(parallel.totalMetres(), is(280.0));
    }

    @Test
    void keepsTheLargestPiece() {
        // A triangle in the east, a single edge in the west.
        WalkingNetwork two = WalkingNetwork.of(
                new double[] {0, 10, 100, 200, 150},
                new double[] {0, 0, 0, 0, 50},
                new int[] {0, 2, 3, 4},
                new int[] {1, 3, 4, 2},
                new double[] {10, 100, 80, 80});
        WalkingNetwork largest = two.largestPiece();
        assertThat(two.nodesCutOff(), is(2));
        assertThat(largest.nodeCount(), is(3));
        assertThat(largest.edgeCount(), is(3));
        assertThat(largest.pieceCount(), is(1));
        assertThat(largest.largestPiece(), sameInstance(largest));
        // A point beside the dropped edge now goes 95 m to node (100, 0).
        assertThat(largest.snap(new double[] {5}, new double[] {0}).metresToEdge(0), is(95.0));
    }

    @Test
    void ofPiecesEquallyLargeTheWesternStays() {
        WalkingNetwork two = WalkingNetwork.of(
                new double[] {500, 510, 0, 10},
                new double[] {0, 0, 0, 0},
                new int[] {0, 2},
                new int[] {1, 3},
                new double[] {10, 10});
        assertThat(two.largestPiece().snap(new double[] {0}, new double[] {7}).metresToEdge(0), is(7.0));
    }

    @Test
    void emptyNetworkReachesNobody() {
        WalkingNetwork empty =
                WalkingNetwork.of(new double[] {0}, new double[] {0}, new int[0], new int[0], new double[0]);
        assertThat(empty.nodeCount(), is(0));
        assertThat(empty.pieceCount(), is(0));
        assertThat(empty.nodesCutOff(), is(0));
        assertThat(
                empty.costsTo(new double[] {0}, new double[] {0}, new double[] {0}, new double[] {0}, 1e9)
                        .size(),
                is(0));
        assertThat(empty.largestPiece().edgeCount(), is(0));
    }

    @Test
    void refusesWhatIsNoNetwork() {
        double[] two = {0, 1};
        int[] end = {1};
        assertRefused("node 2, expected a position from 0 to 1", () -> of(two, two, new int[] {2}, end, 1));
        assertRefused("edge 0: length -1.0 m", () -> of(two, two, new int[] {0}, end, -1));
        assertRefused("edge 0: length NaN m", () -> of(two, two, new int[] {0}, end, Double.NaN));
        assertRefused("node 1 at (NaN, 1.0)", () -> of(new double[] {0, Double.NaN}, two, new int[] {0}, end, 1));
        assertRefused("2 eastings and 1 northings", () -> of(two, new double[1], new int[] {0}, end, 1));
        assertRefused("2 starts, 1 ends", () -> of(two, two, new int[] {0, 1}, end, 1));
        WalkingNetwork street = street();
        assertRefused("limit NaN m", () -> street.costsTo(two, two, two, two, Double.NaN));
        assertRefused(
                "point 0 at (Infinity, 0.0)",
                () -> street.snap(new double[] {Double.POSITIVE_INFINITY}, new double[1]));
        assertRefused("2 eastings and 1 northings", () -> street.snap(two, new double[1]));
        assertRefused("snapping limit -1.0 m", () -> street.withSnapLimit(-1));
        NetworkPoints elsewhere = street().snap(two, two);
        assertRefused("points of another network", () -> street.costsTo(elsewhere, elsewhere, 1));
    }

    private static WalkingNetwork of(double[] x, double[] y, int[] from, int[] to, double metres) {
        return WalkingNetwork.of(x, y, from, to, new double[] {metres});
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable call) {
        assertThat(assertThrows(IllegalArgumentException.class, call).getMessage(), containsString(message));
    }
}
