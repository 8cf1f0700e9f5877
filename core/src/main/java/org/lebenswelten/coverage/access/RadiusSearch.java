package org.lebenswelten.coverage.access;

import java.util.Arrays;

/**
 * Finds the sites around points by a grid: sites are put into square cells about as wide as the radius, so that only nine
 * cells must be looked at. The cells of a row of the grid lie side by side in memory.
 */
final class RadiusSearch {

    private final PlanePoints sites;
    private final double radius;
    private final double minX;
    private final double minY;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] member;

    RadiusSearch(PlanePoints sites, double radius) {
        this.sites = sites;
        this.radius = radius;
        double[] x = sites.x();
        double[] y = sites.y();
        minX = Arrays.stream(x).min().orElse(0);
        minY = Arrays.stream(y).min().orElse(0);
        double width = Arrays.stream(x).max().orElse(0) - minX;
        double height = Arrays.stream(y).max().orElse(0) - minY;
        // no more than about two cells a site, however small the radius
        double fine = Math.sqrt(width * height / (2.0 * sites.size() + 1));
        double thin = Math.max(width, height) / (2.0 * sites.size() + 1);
        double wanted = Math.max(radius, Math.max(fine, thin));
        cell = wanted > 0 ? wanted : 1;
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;
        start = new int[columns * rows + 1];
        for (int j = 0; j < sites.size(); j++) {
            start[cellOf(x[j], y[j]) + 1]++;
        }
        for (int c = 0; c < columns * rows; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        member = new int[sites.size()];
        for (int j = 0; j < sites.size(); j++) {
            member[next[cellOf(x[j], y[j])]++] = j;
        }
    }

    /** The pairs of all points with the sites around them. */
    CostPairs from(PlanePoints points) {
        PairRows pairs = new PairRows(points.size(), sites.size());
        int[] found = new int[sites.size()];
        for (int i = 0; i < points.size(); i++) {
            int count = around(points.x()[i], points.y()[i], found);
            Arrays.sort(found, 0, count);
            for (int k = 0; k < count; k++) {
                pairs.add(found[k], distance(points.x()[i], points.y()[i], found[k]));
            }
            pairs.endRow();
        }
        return pairs.toPairs();
    }

    private int around(double x, double y, int[] found) {
        // a little more than the radius: the comparison of distances decides, not that of cells
        int left = clamp(Math.floor((x - minX - radius) / cell - 1e-6), columns);
        int right = clamp(Math.floor((x - minX + radius) / cell + 1e-6), columns);
        int low = clamp(Math.floor((y - minY - radius) / cell - 1e-6), rows);
        int high = clamp(Math.floor((y - minY + radius) / cell + 1e-6), rows);
        int count = 0;
        for (int row = low; row <= high; row++) {
            int end = start[row * columns + right + 1];
            for (int k = start[row * columns + left]; k < end; k++) {
                if (distance(x, y, member[k]) <= radius) {
                    found[count++] = member[k];
                }
            }
        }
        return count;
    }

    private double distance(double x, double y, int site) {
        double dx = sites.x()[site] - x;
        double dy = sites.y()[site] - y;
        return Math.sqrt(dx * dx + dy * dy);
    }

    private int cellOf(double x, double y) {
        return clamp((y - minY) / cell, rows) * columns + clamp((x - minX) / cell, columns);
    }

    private static int clamp(double position, int count) {
        return (int) Math.max(0, Math.min(count - 1.0, position));
    }
}
