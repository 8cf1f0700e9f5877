package org.lebenswelten.spatial.network;

import java.util.Arrays;

/**
 * Shortest ways from one site to all nodes within a limit (Dijkstra), and from there to the points on their edges.
 *
 * <p>A search touches only what lies within the limit, however large the network is: costs of an earlier search are told by
 * their stamp and need not be cleared. One thread uses it at a time.
 *
 * <p>Reference: E. W. Dijkstra, A note on two problems in connexion with graphs. Numerische Mathematik 1 (1959), 269-271,
 * doi:10.1007/BF01386390.
 */
final class BoundedDijkstra {

    private final Ways ways;
    private final NetworkPoints points;
    private final NetworkPoints.PointsByEdge byEdge;
    private final double limit;
    private final NodeHeap heap = new NodeHeap();
    private final double[] nodeCost;
    private final int[] nodeStamp;
    private final double[] pointCost;
    private final int[] pointStamp;
    private int stamp;
    private int[] reached = new int[256];
    private int reachedCount;

    BoundedDijkstra(Ways ways, NetworkPoints points, NetworkPoints.PointsByEdge byEdge, double limit) {
        this.ways = ways;
        this.points = points;
        this.byEdge = byEdge;
        this.limit = limit;
        this.nodeCost = new double[ways.nodeCount()];
        this.nodeStamp = new int[ways.nodeCount()];
        this.pointCost = new double[points.size()];
        this.pointStamp = new int[points.size()];
    }

    /** The points within the limit of a site, ascending, with their costs. */
    CostSearch.Row from(NetworkPoints sites, int site) {
        stamp++;
        heap.clear();
        reachedCount = 0;
        if (sites.isOnNetwork(site)) {
            search(sites, site);
        }
        int[] found = Arrays.copyOf(reached, reachedCount);
        Arrays.sort(found);
        double[] costs = new double[reachedCount];
        Arrays.setAll(costs, i -> pointCost[found[i]]);
        return new CostSearch.Row(found, costs);
    }

    private void search(NetworkPoints sites, int site) {
        int edge = sites.edge(site);
        double off = sites.metresToEdge(site);
        for (int i = byEdge.start()[edge]; i < byEdge.start()[edge + 1]; i++) {
            int point = byEdge.point()[i];
            reachPoint(point, off + Math.abs(sites.fromFirst(site) - points.fromFirst(point)));
        }
        reachNode(ways.first[edge], off + sites.fromFirst(site));
        reachNode(ways.second[edge], off + sites.fromSecond(site));
        while (!heap.isEmpty()) {
            double cost = heap.topCost();
            int node = heap.poll();
            if (cost == nodeCost[node]) {
                leave(node, cost);
            }
        }
    }

    private void leave(int node, double cost) {
        for (int arc = ways.start[node]; arc < ways.start[node + 1]; arc++) {
            int edge = ways.edge[arc];
            boolean forwards = ways.first[edge] == node;
            for (int i = byEdge.start()[edge]; i < byEdge.start()[edge + 1]; i++) {
                int point = byEdge.point()[i];
                reachPoint(point, cost + (forwards ? points.fromFirst(point) : points.fromSecond(point)));
            }
            reachNode(ways.head[arc], cost + ways.metres[edge]);
        }
    }

    private void reachNode(int node, double cost) {
        if (cost <= limit && (nodeStamp[node] != stamp || cost < nodeCost[node])) {
            nodeStamp[node] = stamp;
            nodeCost[node] = cost;
            heap.add(node, cost);
        }
    }

    private void reachPoint(int point, double costToEdge) {
        double cost = costToEdge + points.metresToEdge(point);
        if (cost > limit) {
            return;
        }
        if (pointStamp[point] != stamp) {
            pointStamp[point] = stamp;
            pointCost[point] = cost;
            if (reachedCount == reached.length) {
                reached = Arrays.copyOf(reached, 2 * reachedCount);
            }
            reached[reachedCount++] = point;
        } else if (cost < pointCost[point]) {
            pointCost[point] = cost;
        }
    }
}
