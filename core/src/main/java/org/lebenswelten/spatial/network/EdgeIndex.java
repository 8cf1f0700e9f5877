package org.lebenswelten.spatial.network;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds the edge that a point belongs to. */
final class EdgeIndex {

    private final Ways ways;
    private final HPRtree tree = new HPRtree();
    private final double spacing;

    private EdgeIndex(Ways ways) {
        this.ways = ways;
        double straight = 0;
        for (int e = 0; e < ways.edgeCount(); e++) {
            int a = ways.first[e];
            int b = ways.second[e];
            straight += Math.hypot(ways.x[a] - ways.x[b], ways.y[a] - ways.y[b]);
            tree.insert(new Envelope(ways.x[a], ways.x[b], ways.y[a], ways.y[b]), e);
        }
        tree.build();
        spacing = ways.edgeCount() == 0 ? 1 : Math.max(1, straight / ways.edgeCount());
    }

    static EdgeIndex of(Ways ways) {
        return new EdgeIndex(ways);
    }

    /** Puts a point on its edge, or on none where that is farther than the limit. */
    void snap(double x, double y, double limit, NetworkPoints points, int point) {
        Nearest nearest = new Nearest(ways, x, y);
        double reach = Math.min(spacing, limit);
        // Edges whose box is farther than the nearest found so far are farther themselves.
        while (!query(nearest, reach) && reach < limit) {
            reach = Math.min(limit, nearest.found() ? nearest.distance : 2 * reach);
        }
        if (nearest.found() && nearest.distance <= limit) {
            points.put(point, nearest.edge, nearest.fraction, nearest.distance);
        } else {
            points.miss(point);
        }
    }

    /** Whether the nearest edge has been found: none outside the reach is nearer. */
    private boolean query(Nearest nearest, double reach) {
        Envelope around = new Envelope(nearest.x, nearest.x, nearest.y, nearest.y);
        // a little more than asked for: the comparison of distances decides, not that of rectangles
        around.expandBy(reach * (1 + 1e-9));
        tree.query(around, edge -> nearest.offer((Integer) edge));
        return nearest.distance <= reach;
    }

    /** The nearest of the edges that were offered; of those equally near the first. */
    private static final class Nearest {

        private final Ways ways;
        private final double x;
        private final double y;
        private int edge = -1;
        private double fraction;
        private double distance = Double.POSITIVE_INFINITY;

        Nearest(Ways ways, double x, double y) {
            this.ways = ways;
            this.x = x;
            this.y = y;
        }

        boolean found() {
            return edge >= 0;
        }

        void offer(int candidate) {
            double ax = ways.x[ways.first[candidate]];
            double ay = ways.y[ways.first[candidate]];
            double dx = ways.x[ways.second[candidate]] - ax;
            double dy = ways.y[ways.second[candidate]] - ay;
            double square = dx * dx + dy * dy;
            double along = square == 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square;
            double t = Math.max(0, Math.min(1, along));
            double ox = x - (ax + t * dx);
            double oy = y - (ay + t * dy);
            double away = Math.sqrt(ox * ox + oy * oy);
            if (away < distance || (away == distance && candidate < edge)) {
                edge = candidate;
                fraction = t;
                distance = away;
            }
        }
    }
}
