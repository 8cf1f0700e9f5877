package org.lebenswelten.spatial.neighbour;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds the points around a point. */
final class PointIndex {

    private final AreaPoints points;
    private final HPRtree index = new HPRtree();
    private final double spacing;
    private final double extent;

    PointIndex(AreaPoints points) {
        this.points = points;
        Envelope all = new Envelope();
        for (int i = 0; i < points.size(); i++) {
            Envelope at = new Envelope(points.x()[i], points.x()[i], points.y()[i], points.y()[i]);
            index.insert(at, i);
            all.expandToInclude(at);
        }
        extent = all.isNull() ? 0 : Math.hypot(all.getWidth(), all.getHeight());
        spacing = extent / Math.sqrt(Math.max(1, points.size()));
    }

    /** The other points within a distance, the distance included, nearest first, then by position. */
    int[] within(int area, double distance) {
        Envelope around = new Envelope(points.x()[area], points.x()[area], points.y()[area], points.y()[area]);
        // a little more than asked for: the comparison of distances decides, not that of rectangles
        around.expandBy(distance * (1 + 1e-9));
        IntStream.Builder found = IntStream.builder();
        index.query(around, item -> {
            int other = (Integer) item;
            if (other != area && points.distance(area, other) <= distance) {
                found.add(other);
            }
        });
        return nearestFirst(area, found.build());
    }

    /** At least k nearest other points and all that are as far as the k-th, nearest first, then by position. */
    int[] nearest(int area, int k) {
        double reach = spacing * Math.sqrt(k);
        int[] found = within(area, reach);
        while (found.length < k && reach < extent) {
            reach *= 2;
            found = within(area, reach);
        }
        int end = Math.min(k, found.length);
        while (end > 0
                && end < found.length
                && points.distance(area, found[end]) == points.distance(area, found[end - 1])) {
            end++;
        }
        return Arrays.copyOf(found, end);
    }

    private int[] nearestFirst(int area, IntStream found) {
        return found.boxed()
                .sorted(Comparator.<Integer>comparingDouble(other -> points.distance(area, other))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
