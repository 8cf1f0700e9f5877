package org.lebenswelten.spatial.network;

import java.util.List;
import java.util.stream.IntStream;

/** Searches from many sites, several at a time; each site's row is the same on any number of threads. */
final class CostSearch {

    private static final int SITES_PER_PART = 16;

    private final Ways ways;
    private final NetworkPoints points;
    private final NetworkPoints.PointsByEdge byEdge;
    private final double limit;

    CostSearch(Ways ways, NetworkPoints points, double limit) {
        this.ways = ways;
        this.points = points;
        this.byEdge = points.byEdge();
        this.limit = limit;
    }

    NetworkCosts from(NetworkPoints sites) {
        ThreadLocal<BoundedDijkstra> search =
                ThreadLocal.withInitial(() -> new BoundedDijkstra(ways, points, byEdge, limit));
        int parts = (sites.size() + SITES_PER_PART - 1) / SITES_PER_PART;
        List<Row> rows = IntStream.range(0, parts)
                .parallel()
                .boxed()
                .flatMap(part -> IntStream.range(
                                part * SITES_PER_PART, Math.min(sites.size(), (part + 1) * SITES_PER_PART))
                        .mapToObj(site -> search.get().from(sites, site)))
                .toList();
        return NetworkCosts.of(points.size(), rows);
    }

    /**
     * The points of one site.
     *
     * @param point positions, ascending
     * @param metres the cost of each
     */
    record Row(int[] point, double[] metres) {}
}
