package org.lebenswelten.spatial.neighbour;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of many polygons between numbered vertices; equal coordinates have the same number.
 *
 * <p>Edge e runs from {@code from[e]} to {@code to[e]} and belongs to area {@code owner[e]}, whose interior lies to its left
 * if {@code left[e]}. Edges without length are dropped.
 */
final class Borders {

    private static final double ROUNDING = 1e-12;

    final int areas;
    final double[] x;
    final double[] y;
    final int[] from;
    final int[] to;
    final int[] owner;
    final boolean[] left;

    private Borders(int areas, double[] x, double[] y, int[] from, int[] to, int[] owner, boolean[] left) {
        this.areas = areas;
        this.x = x;
        this.y = y;
        this.from = from;
        this.to = to;
        this.owner = owner;
        this.left = left;
    }

    static Borders of(List<? extends Geometry> areas) {
        int points = 0;
        for (int i = 0; i < areas.size(); i++) {
            Geometry area = areas.get(i);
            if (!(area instanceof Polygon) && !(area instanceof MultiPolygon)) {
                throw new IllegalArgumentException(
                        "area " + i + " is a " + area.getGeometryType() + ", expected a polygon or multipolygon");
            }
            points += area.getNumPoints();
        }
        Builder builder = new Builder(points);
        for (int i = 0; i < areas.size(); i++) {
            for (int part = 0; part < areas.get(i).getNumGeometries(); part++) {
                Polygon polygon = (Polygon) areas.get(i).getGeometryN(part);
                builder.add(i, polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    builder.add(i, polygon.getInteriorRingN(hole), false);
                }
            }
        }
        return builder.build(areas.size());
    }

    int edges() {
        return from.length;
    }

    /** Below this distance, coordinates count as equal. */
    double roundingTolerance() {
        double largest = 0;
        for (int v = 0; v < x.length; v++) {
            largest = Math.max(largest, Math.max(Math.abs(x[v]), Math.abs(y[v])));
        }
        return ROUNDING * largest;
    }

    /** The pairs of areas that share a vertex, {@code (long) smaller << 32 | larger}, with repetitions. */
    long[] pairsSharingVertex() {
        int[] start = new int[x.length + 1];
        for (int v : from) {
            start[v + 1]++;
        }
        for (int v = 0; v < x.length; v++) {
            start[v + 1] += start[v];
        }
        int[] fill = start.clone();
        int[] at = new int[edges()];
        for (int e = 0; e < edges(); e++) {
            at[fill[from[e]]++] = owner[e];
        }
        PairBuffer pairs = new PairBuffer(edges());
        for (int v = 0; v < x.length; v++) {
            for (int a = start[v]; a < start[v + 1]; a++) {
                for (int b = a + 1; b < start[v + 1]; b++) {
                    pairs.add(at[a], at[b]);
                }
            }
        }
        return pairs.toArray();
    }

    /** The pairs of areas that share an edge, {@code (long) smaller << 32 | larger}, with repetitions. */
    long[] pairsSharingEdge() {
        int[] twin = twins();
        PairBuffer pairs = new PairBuffer(edges());
        for (int e = 0; e < edges(); e++) {
            for (int other = twin[e]; other >= 0; other = twin[other]) {
                pairs.add(owner[e], owner[other]);
            }
        }
        return pairs.toArray();
    }

    /** The edges that no other edge accompanies on its other side. */
    int[] openEdges() {
        int[] twin = twins();
        boolean[] closed = new boolean[edges()];
        for (int e = 0; e < edges(); e++) {
            for (int other = twin[e]; other >= 0; other = twin[other]) {
                boolean sameDirection = from[e] == from[other];
                if (sameDirection == (left[e] != left[other])) {
                    closed[e] = true;
                    closed[other] = true;
                }
            }
        }
        int[] open = new int[edges()];
        int count = 0;
        for (int e = 0; e < edges(); e++) {
            if (!closed[e]) {
                open[count++] = e;
            }
        }
        return Arrays.copyOf(open, count);
    }

    /** For each edge the next earlier one between the same vertices, or -1. */
    private int[] twins() {
        LongPositions positions = new LongPositions(edges());
        int[] last = new int[edges()];
        int[] twin = new int[edges()];
        for (int e = 0; e < edges(); e++) {
            long key = (long) Math.min(from[e], to[e]) << 32 | Math.max(from[e], to[e]);
            int before = positions.size();
            int at = positions.of(key, 0);
            twin[e] = at < before ? last[at] : -1;
            last[at] = e;
        }
        return twin;
    }

    /** Collects rings. */
    private static final class Builder {
        private final LongPositions vertices;
        private final double[] x;
        private final double[] y;
        private final int[] from;
        private final int[] to;
        private final int[] owner;
        private final boolean[] left;
        private int edges;

        Builder(int points) {
            vertices = new LongPositions(points);
            x = new double[points];
            y = new double[points];
            from = new int[points];
            to = new int[points];
            owner = new int[points];
            left = new boolean[points];
        }

        void add(int area, LinearRing ring, boolean shell) {
            CoordinateSequence points = ring.getCoordinateSequence();
            int first = edges;
            double twiceArea = 0;
            int previous = -1;
            for (int p = 0; p < points.size(); p++) {
                int vertex = vertex(area, points.getX(p), points.getY(p));
                if (previous >= 0 && vertex != previous) {
                    from[edges] = previous;
                    to[edges] = vertex;
                    owner[edges++] = area;
                    twiceArea += (x[previous] - x[from[first]]) * (y[vertex] - y[from[first]])
                            - (x[vertex] - x[from[first]]) * (y[previous] - y[from[first]]);
                }
                previous = vertex;
            }
            Arrays.fill(left, first, edges, twiceArea > 0 == shell);
        }

        private int vertex(int area, double px, double py) {
            if (!Double.isFinite(px) || !Double.isFinite(py)) {
                throw new IllegalArgumentException(
                        "area " + area + " has the vertex " + px + " " + py + ", expected finite coordinates");
            }
            // adding 0 makes -0 and 0 the same
            int vertex = vertices.of(Double.doubleToRawLongBits(px + 0.0), Double.doubleToRawLongBits(py + 0.0));
            x[vertex] = px;
            y[vertex] = py;
            return vertex;
        }

        Borders build(int areas) {
            return new Borders(
                    areas,
                    Arrays.copyOf(x, vertices.size()),
                    Arrays.copyOf(y, vertices.size()),
                    Arrays.copyOf(from, edges),
                    Arrays.copyOf(to, edges),
                    Arrays.copyOf(owner, edges),
                    Arrays.copyOf(left, edges));
        }
    }
}
