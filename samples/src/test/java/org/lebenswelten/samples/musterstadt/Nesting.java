package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Groups cells to connected, compact groups of given sizes.
 *
 * <p>A set of cells is cut in two along a straight line across their centroids; among 72 directions that leave both
 * parts connected, the one with the shortest border between the parts is taken. The parts are cut further until each
 * group has its size.
 */
final class Nesting {

    private final List<Polygon> cells;
    private final double[][] sharedLength;

    /**
     * Measures the borders between all pairs of cells.
     *
     * @param cells cells of a tiling
     */
    Nesting(List<Polygon> cells) {
        this.cells = List.copyOf(cells);
        this.sharedLength = new double[cells.size()][cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (cells.get(i).getEnvelopeInternal().intersects(cells.get(j).getEnvelopeInternal())) {
                    Geometry shared =
                            cells.get(i).getBoundary().intersection(cells.get(j).getBoundary());
                    sharedLength[i][j] = sharedLength[j][i] = shared.getLength();
                }
            }
        }
    }

    /** The length of the border between two cells, in metres. */
    double sharedLength(int one, int other) {
        return sharedLength[one][other];
    }

    /**
     * Cuts a set of cells into groups.
     *
     * @param members numbers of the cells
     * @param sizes the groups' sizes, which sum to the number of members
     * @return the groups, in the order of the sizes
     */
    List<List<Integer>> groups(List<Integer> members, List<Integer> sizes) {
        if (sizes.size() == 1) {
            return List.of(members);
        }
        int half = sizes.size() / 2;
        List<Integer> firstSizes = sizes.subList(0, half);
        int cut = firstSizes.stream().mapToInt(Integer::intValue).sum();
        List<Integer> sorted = bestOrder(members, cut);
        List<List<Integer>> groups = new ArrayList<>(groups(sorted.subList(0, cut), firstSizes));
        groups.addAll(groups(sorted.subList(cut, sorted.size()), sizes.subList(half, sizes.size())));
        return groups;
    }

    private List<Integer> bestOrder(List<Integer> members, int cut) {
        List<Integer> best = List.of();
        double shortest = Double.POSITIVE_INFINITY;
        for (int step = 0; step < 72; step++) {
            double angle = StrictMath.toRadians(5.0 * step);
            double east = StrictMath.cos(angle);
            double north = StrictMath.sin(angle);
            List<Integer> sorted = members.stream()
                    .sorted(Comparator.comparingDouble(cell -> {
                        Coordinate centroid = cells.get(cell).getCentroid().getCoordinate();
                        return centroid.x * east + centroid.y * north;
                    }))
                    .toList();
            List<Integer> first = sorted.subList(0, cut);
            List<Integer> rest = sorted.subList(cut, sorted.size());
            double length = borderBetween(first, rest);
            if (length < shortest && isConnected(first) && isConnected(rest)) {
                shortest = length;
                best = sorted;
            }
        }
        if (best.isEmpty()) {
            throw new IllegalStateException("cells " + members + " cannot be cut into connected parts");
        }
        return best;
    }

    private double borderBetween(List<Integer> first, List<Integer> rest) {
        double length = 0;
        for (int one : first) {
            for (int other : rest) {
                length += sharedLength[one][other];
            }
        }
        return length;
    }

    private boolean isConnected(List<Integer> members) {
        Set<Integer> unseen = new HashSet<>(members);
        List<Integer> open = new ArrayList<>(members.subList(0, 1));
        unseen.remove(members.get(0));
        while (!open.isEmpty()) {
            int cell = open.remove(open.size() - 1);
            for (int other : members) {
                if (sharedLength[cell][other] > 0 && unseen.remove(other)) {
                    open.add(other);
                }
            }
        }
        return unseen.isEmpty();
    }
}
