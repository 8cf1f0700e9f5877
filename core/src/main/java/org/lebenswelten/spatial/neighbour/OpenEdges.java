package org.lebenswelten.spatial.neighbour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds the areas that come close to each other with edges that are not shared exactly. */
final class OpenEdges {

    /** How many tolerances of border two areas must share under the rook rule; see {@link Contiguity}. */
    private static final double CORNER = 8;

    private final Borders borders;
    private final int[] edges;
    private final HPRtree index = new HPRtree();

    private OpenEdges(Borders borders, int[] edges) {
        this.borders = borders;
        this.edges = edges;
        for (int e : edges) {
            index.insert(envelope(e), e);
        }
    }

    static OpenEdges of(Borders borders) {
        return new OpenEdges(borders, borders.openEdges());
    }

    /** The pairs of areas that are neighbours by these edges under a tolerance, ascending. */
    List<SnappedPair> close(ContiguityRule rule, double tolerance) {
        Map<Long, Contact> contacts = new TreeMap<>();
        for (int e : edges) {
            Envelope near = envelope(e);
            near.expandBy(tolerance);
            List<Run> runs = new ArrayList<>();
            index.query(near, item -> compare(e, (Integer) item, tolerance, runs, contacts));
            addLengths(borders.owner[e], runs, contacts);
        }
        List<SnappedPair> pairs = new ArrayList<>();
        for (Map.Entry<Long, Contact> entry : contacts.entrySet()) {
            Contact contact = entry.getValue();
            double shared = Math.min(contact.firstLength, contact.secondLength);
            if (rule == ContiguityRule.QUEEN || shared > CORNER * tolerance) {
                long key = entry.getKey();
                pairs.add(new SnappedPair((int) (key >>> 32), (int) key, contact.gap, shared));
            }
        }
        return pairs;
    }

    private void compare(int e, int other, double tolerance, List<Run> runs, Map<Long, Contact> contacts) {
        int first = borders.owner[e];
        int second = borders.owner[other];
        if (first == second) {
            return;
        }
        double gap = Distance.segmentToSegment(start(e), end(e), start(other), end(other));
        if (gap <= tolerance) {
            Contact contact = contact(contacts, first, second);
            contact.gap = Math.min(contact.gap, gap);
            Run run = run(e, other, tolerance);
            if (run != null) {
                runs.add(run);
            }
        }
    }

    private static Contact contact(Map<Long, Contact> contacts, int first, int second) {
        long key = (long) Math.min(first, second) << 32 | Math.max(first, second);
        return contacts.computeIfAbsent(key, unused -> new Contact());
    }

    /** Adds the length of one edge along each other area, what lies along two edges of it counted once. */
    private static void addLengths(int owner, List<Run> runs, Map<Long, Contact> contacts) {
        runs.sort(Comparator.comparingInt(Run::area)
                .thenComparingDouble(Run::from)
                .thenComparingDouble(Run::to));
        double reached = 0;
        for (int r = 0; r < runs.size(); r++) {
            Run run = runs.get(r);
            reached = r > 0 && runs.get(r - 1).area == run.area ? reached : 0;
            double length = Math.max(0, run.to - Math.max(run.from, reached));
            reached = Math.max(reached, run.to);
            Contact contact = contact(contacts, owner, run.area);
            if (owner < run.area) {
                contact.firstLength += length;
            } else {
                contact.secondLength += length;
            }
        }
    }

    /**
     * The part of edge e within the tolerance of another edge: where its line crosses the rectangle and the two discs that
     * make up the surroundings of the other edge, which are convex.
     */
    private @org.jspecify.annotations.Nullable Run run(int e, int other, double tolerance) {
        double[] x = borders.x;
        double[] y = borders.y;
        int a = borders.from[e];
        int b = borders.to[e];
        int c = borders.from[other];
        int d = borders.to[other];
        double length = Math.hypot(x[b] - x[a], y[b] - y[a]);
        double ux = (x[b] - x[a]) / length;
        double uy = (y[b] - y[a]) / length;
        double otherLength = Math.hypot(x[d] - x[c], y[d] - y[c]);
        double vx = (x[d] - x[c]) / otherLength;
        double vy = (y[d] - y[c]) / otherLength;
        Interval run = new Interval(length);
        // along the other edge 0..otherLength, across it -tolerance..tolerance
        double along = (x[a] - x[c]) * vx + (y[a] - y[c]) * vy;
        double across = (y[a] - y[c]) * vx - (x[a] - x[c]) * vy;
        run.addStrip(along, ux * vx + uy * vy, 0, otherLength, across, uy * vx - ux * vy, tolerance);
        run.addDisc((x[c] - x[a]) * ux + (y[c] - y[a]) * uy, (y[c] - y[a]) * ux - (x[c] - x[a]) * uy, tolerance);
        run.addDisc((x[d] - x[a]) * ux + (y[d] - y[a]) * uy, (y[d] - y[a]) * ux - (x[d] - x[a]) * uy, tolerance);
        return run.from < run.to ? new Run(borders.owner[other], run.from, run.to) : null;
    }

    private Envelope envelope(int e) {
        return new Envelope(start(e), end(e));
    }

    private Coordinate start(int e) {
        return new Coordinate(borders.x[borders.from[e]], borders.y[borders.from[e]]);
    }

    private Coordinate end(int e) {
        return new Coordinate(borders.x[borders.to[e]], borders.y[borders.to[e]]);
    }

    /** The part of an edge, measured from its start, that runs along an area. */
    private record Run(int area, double from, double to) {}

    /** What is known of two areas. */
    private static final class Contact {
        private double gap = Double.POSITIVE_INFINITY;
        private double firstLength;
        private double secondLength;
    }

    /** The union of pieces of an edge that together are one piece. */
    private static final class Interval {
        private final double length;
        private double from = Double.POSITIVE_INFINITY;
        private double to = Double.NEGATIVE_INFINITY;

        Interval(double length) {
            this.length = length;
        }

        private void add(double low, double high) {
            double cutLow = Math.max(0, low);
            double cutHigh = Math.min(length, high);
            if (cutLow <= cutHigh) {
                from = Math.min(from, cutLow);
                to = Math.max(to, cutHigh);
            }
        }

        void addDisc(double along, double across, double radius) {
            double half = Math.sqrt(radius * radius - across * across);
            if (half >= 0) {
                add(along - half, along + half);
            }
        }

        void addStrip(double s, double ds, double sLow, double sHigh, double q, double dq, double half) {
            double[] first = range(s, ds, sLow, sHigh);
            double[] second = range(q, dq, -half, half);
            add(Math.max(first[0], second[0]), Math.min(first[1], second[1]));
        }

        /** The t for which {@code low <= value + t * slope <= high}. */
        private static double[] range(double value, double slope, double low, double high) {
            if (slope == 0) {
                return value >= low && value <= high
                        ? new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}
                        : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            }
            double one = (low - value) / slope;
            double two = (high - value) / slope;
            return new double[] {Math.min(one, two), Math.max(one, two)};
        }
    }
}
