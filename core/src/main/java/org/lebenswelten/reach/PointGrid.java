package org.lebenswelten.reach;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Points in square cells of a grid, a handful a cell, those of a row of cells side by side in memory: what lies around a place
 * is found by looking at the cells around it.
 */
final class PointGrid {

    private static final double POINTS_PER_CELL = 8;

    private final double minX;
    private final double minY;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] member;

    PointGrid(double[] x, double[] y) {
        minX = Arrays.stream(x).min().orElse(0);
        minY = Arrays.stream(y).min().orElse(0);
        double width = Arrays.stream(x).max().orElse(0) - minX;
        double height = Arrays.stream(y).max().orElse(0) - minY;
        // points on a line would make endlessly many cells of a square root of no area
        double fine = Math.sqrt(width * height * POINTS_PER_CELL / (x.length + 1.0));
        double thin = Math.max(width, height) * POINTS_PER_CELL / (x.length + 1.0);
        double side = Math.max(fine, thin);
        cell = side > 0 ? side : 1;
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;
        start = new int[columns * rows + 1];
        for (int p = 0; p < x.length; p++) {
            start[cellOf(x[p], y[p]) + 1]++;
        }
        for (int c = 0; c < columns * rows; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        member = new int[x.length];
        for (int p = 0; p < x.length; p++) {
            member[next[cellOf(x[p], y[p])]++] = p;
        }
    }

    /** Hands on every point of the cells that come within a distance of a place; some may lie farther. */
    void around(double x, double y, double distance, IntConsumer found) {
        int left = clamp(Math.floor((x - minX - distance) / cell - 1e-6), columns);
        int right = clamp(Math.floor((x - minX + distance) / cell + 1e-6), columns);
        int low = clamp(Math.floor((y - minY - distance) / cell - 1e-6), rows);
        int high = clamp(Math.floor((y - minY + distance) / cell + 1e-6), rows);
        for (int row = low; row <= high; row++) {
            int end = start[row * columns + right + 1];
            for (int k = start[row * columns + left]; k < end; k++) {
                found.accept(member[k]);
            }
        }
    }

    private int cellOf(double x, double y) {
        return clamp((y - minY) / cell, rows) * columns + clamp((x - minX) / cell, columns);
    }

    private static int clamp(double position, int count) {
        return (int) Math.max(0, Math.min(count - 1.0, position));
    }
}
