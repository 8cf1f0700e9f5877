package org.lebenswelten.spatial.network;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/** A random network against scipy, and what holds of all networks. */
class NetworkCostsTest {

    private static final double TOLERANCE = 1e-9;

    private final BentGrid grid = new BentGrid(30);

    /** The generator is the one that the peer ran: figures from scipy 1.17.1, {@code connected_components}. */
    @Test
    void networkIsThatOfThePeer() {
        WalkingNetwork network = grid.network();
        assertThat(network.edgeCount(), is(1177));
        assertThat(network.nodeCount(), is(891));
        assertThat(network.pieceCount(), is(4));
        assertThat(network.nodesCutOff(), is(6));
        assertThat(network.totalMetres(), closeTo(149978.54224198768, 1e-6));
    }

    /**
     * Ways from one node to all nodes: how many are reached and the sum of their ways, without a limit and within 1500 m.
     * scipy 1.17.1, {@code dijkstra(csr, directed=False, indices=node)}.
     */
    @ParameterizedTest
    @CsvSource({
        "0,   885, 3362456.579486104,  61, 57299.7515031458,   3737.5303158167044, 7080.420560465286",
        "444, 885, 2263958.7215582156, 165, 167993.84147542322, 3226.1005094680972, 2594.103702047085",
        "895, 885, 3083352.052779919,  90, 88119.93653296813,  5155.491140527593,  2399.830894022028"
    })
    void waysBetweenNodes(int node, int all, double sum, int near, double nearSum, double to20, double to899) {
        double[] x = {grid.x()[node]};
        double[] y = {grid.y()[node]};
        boolean[] used = new boolean[900];
        IntStream.concat(Arrays.stream(grid.from()), Arrays.stream(grid.to())).forEach(end -> used[end] = true);
        // nodes without an edge would snap to a street nearby
        int[] points = IntStream.range(0, 900).filter(i -> used[i]).toArray();
        double[] pointX = Arrays.stream(points).mapToDouble(i -> grid.x()[i]).toArray();
        double[] pointY = Arrays.stream(points).mapToDouble(i -> grid.y()[i]).toArray();

        NetworkCosts costs = grid.network().costsTo(x, y, pointX, pointY, Double.POSITIVE_INFINITY);
        NetworkCosts within = grid.network().costsTo(x, y, pointX, pointY, 1500);

        assertThat(costs.size(), is(all));
        assertThat(DoubleStream.of(costs.metresOf(0)).sum(), closeTo(sum, 1e-6));
        assertThat(within.size(), is(near));
        assertThat(DoubleStream.of(within.metresOf(0)).sum(), closeTo(nearSum, 1e-6));
        int[] reached = costs.pointsOf(0);
        assertThat(costs.metres(Arrays.binarySearch(reached, Arrays.binarySearch(points, 20))), closeTo(to20, 1e-8));
        assertThat(costs.metres(Arrays.binarySearch(reached, Arrays.binarySearch(points, 899))), closeTo(to899, 1e-8));
    }

    @Test
    void areTheSameInBothDirections() {
        Random random = new Random(1);
        double[][] a = points(random, 60);
        double[][] b = points(random, 80);
        WalkingNetwork network = grid.network();

        double[][] there = table(network.costsTo(a[0], a[1], b[0], b[1], Double.POSITIVE_INFINITY));
        double[][] back = table(network.costsTo(b[0], b[1], a[0], a[1], Double.POSITIVE_INFINITY));

        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 80; j++) {
                if (Double.isInfinite(there[i][j])) {
                    assertThat(back[j][i], is(there[i][j]));
                } else {
                    assertThat(back[j][i], closeTo(there[i][j], TOLERANCE));
                }
            }
        }
    }

    @Test
    void aDetourIsNeverShorter() {
        double[][] a = points(new Random(2), 50);
        double[][] ways = table(grid.network().costsTo(a[0], a[1], a[0], a[1], Double.POSITIVE_INFINITY));

        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < 50; j++) {
                // no stretch is shorter than its straight line, so neither is a way
                assertThat(
                        ways[i][j] + TOLERANCE, greaterThanOrEqualTo(Math.hypot(a[0][i] - a[0][j], a[1][i] - a[1][j])));
                for (int k = 0; k < 50; k++) {
                    assertThat(ways[i][j], lessThanOrEqualTo(ways[i][k] + ways[k][j] + TOLERANCE));
                }
            }
        }
    }

    @Test
    void areTheSameInWhateverOrderNodesAndEdgesStand() {
        Random random = new Random(3);
        double[][] a = points(random, 40);
        double[][] b = points(random, 300);
        NetworkCosts given = grid.network().costsTo(a[0], a[1], b[0], b[1], 2000);

        List<Integer> nodes = shuffled(900, random);
        List<Integer> edges = shuffled(grid.from().length, random);
        double[] x = new double[900];
        double[] y = new double[900];
        for (int i = 0; i < 900; i++) {
            x[nodes.get(i)] = grid.x()[i];
            y[nodes.get(i)] = grid.y()[i];
        }
        int[] from = new int[edges.size()];
        int[] to = new int[edges.size()];
        double[] metres = new double[edges.size()];
        for (int e = 0; e < from.length; e++) {
            int edge = edges.get(e);
            boolean turned = random.nextBoolean();
            from[e] = nodes.get(turned ? grid.to()[edge] : grid.from()[edge]);
            to[e] = nodes.get(turned ? grid.from()[edge] : grid.to()[edge]);
            metres[e] = grid.metres()[edge];
        }

        assertThat(given.size(), greaterThan(1000));
        assertThat(WalkingNetwork.of(x, y, from, to, metres).costsTo(a[0], a[1], b[0], b[1], 2000), is(given));
    }

    @Test
    void aLimitOnlyLeavesOut() {
        Random random = new Random(4);
        double[][] a = points(random, 30);
        double[][] b = points(random, 200);
        double[][] all = table(grid.network().costsTo(a[0], a[1], b[0], b[1], Double.POSITIVE_INFINITY));
        double[][] near = table(grid.network().costsTo(a[0], a[1], b[0], b[1], 1200));

        for (int site = 0; site < 30; site++) {
            for (int point = 0; point < 200; point++) {
                double expected = all[site][point] <= 1200 ? all[site][point] : Double.POSITIVE_INFINITY;
                assertThat(near[site][point], is(expected));
            }
        }
    }

    @Test
    void areTheSameOnOneThreadAndOnFour() throws ExecutionException, InterruptedException {
        Random random = new Random(5);
        double[][] a = points(random, 100);
        double[][] b = points(random, 300);
        List<NetworkCosts> costs = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                costs.add(pool.submit(() -> grid.network().costsTo(a[0], a[1], b[0], b[1], 2500))
                        .get());
            } finally {
                pool.shutdown();
            }
        }
        assertThat(costs.get(0), is(costs.get(1)));
        assertThat(costs.get(0).hashCode(), is(costs.get(1).hashCode()));
    }

    /** The nearest edge by looking at every one of them, with the distance of JTS. */
    @Test
    void pointsBelongToTheNearestEdge() {
        double[][] a = points(new Random(6), 500);
        NetworkPoints snapped = grid.network().withSnapLimit(60).snap(a[0], a[1]);
        int missed = 0;
        for (int i = 0; i < 500; i++) {
            Coordinate point = new Coordinate(a[0][i], a[1][i]);
            double nearest = IntStream.range(0, grid.from().length)
                    .mapToObj(e -> new LineSegment(node(grid.from()[e]), node(grid.to()[e])))
                    .mapToDouble(edge -> edge.distance(point))
                    .min()
                    .orElseThrow();
            assertThat(snapped.isOnNetwork(i), is(nearest <= 60));
            if (nearest <= 60) {
                assertThat(snapped.metresToEdge(i), closeTo(nearest, TOLERANCE));
            } else {
                missed++;
            }
        }
        assertThat(missed, greaterThan(10));
        assertThat(snapped.missed().length, is(missed));
    }

    private Coordinate node(int i) {
        return new Coordinate(grid.x()[i], grid.y()[i]);
    }

    private double[][] points(Random random, int count) {
        return new double[][] {
            random.doubles(count, -50, grid.width() + 50).toArray(),
            random.doubles(count, -50, grid.width() + 50).toArray()
        };
    }

    private static List<Integer> shuffled(int count, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static double[][] table(NetworkCosts costs) {
        double[][] table = new double[costs.siteCount()][costs.pointCount()];
        for (int site = 0; site < table.length; site++) {
            Arrays.fill(table[site], Double.POSITIVE_INFINITY);
            for (int pair = costs.start(site); pair < costs.start(site + 1); pair++) {
                table[site][costs.point(pair)] = costs.metres(pair);
            }
        }
        return table;
    }
}
