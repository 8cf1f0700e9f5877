package org.lebenswelten.disclosure.pattern;

import java.util.ArrayDeque;

/**
 * Narrows the bounds of cells by one relation at a time until nothing changes: what remains of the range of a row when all
 * its other cells stand at the ends that leave most room.
 *
 * <p>Narrowed bounds hold for every table that agrees with what is known, whole where cells are whole; they never exclude the
 * true value. Bounds of cells that are not whole are widened by a relative 1e-9 against rounding, and narrowed only while the
 * gain is worth a thousandth of their width, so the work ends; stopping early is safe, as the linear programmes that follow
 * find the rest.
 */
final class BoundPropagation {

    private static final double GUARD = 1e-9;
    private static final double WORTHWHILE = 1e-3;

    private final CellNetwork network;
    private final int[][] rowsOf;

    BoundPropagation(CellNetwork network) {
        this.network = network;
        int[] count = new int[network.size()];
        for (int[] columns : network.rowCell()) {
            for (int j : columns) {
                count[j]++;
            }
        }
        rowsOf = new int[network.size()][];
        for (int j = 0; j < count.length; j++) {
            rowsOf[j] = new int[count[j]];
        }
        for (int row = network.rows() - 1; row >= 0; row--) {
            for (int j : network.rowCell()[row]) {
                rowsOf[j][--count[j]] = row;
            }
        }
    }

    /** Narrows bounds in place. */
    void narrow(double[] lower, double[] upper) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        boolean[] isOpen = new boolean[network.rows()];
        for (int row = 0; row < network.rows(); row++) {
            open.add(row);
            isOpen[row] = true;
        }
        while (!open.isEmpty()) {
            int row = open.remove();
            isOpen[row] = false;
            int[] columns = network.rowCell()[row];
            double[] entries = network.rowEntry()[row];
            double least = 0;
            double most = 0;
            for (int k = 0; k < columns.length; k++) {
                least += entries[k] * (entries[k] > 0 ? lower[columns[k]] : upper[columns[k]]);
                most += entries[k] * (entries[k] > 0 ? upper[columns[k]] : lower[columns[k]]);
            }
            for (int k = 0; k < columns.length; k++) {
                int j = columns[k];
                double a = entries[k];
                double others = least - a * (a > 0 ? lower[j] : upper[j]);
                double othersMost = most - a * (a > 0 ? upper[j] : lower[j]);
                double first = (network.rowUpper()[row] - others) / a;
                double second = (network.rowLower()[row] - othersMost) / a;
                double oldLower = lower[j];
                double oldUpper = upper[j];
                if (narrow(j, Math.min(first, second), Math.max(first, second), lower, upper)) {
                    least += a * (a > 0 ? lower[j] - oldLower : upper[j] - oldUpper);
                    most += a * (a > 0 ? upper[j] - oldUpper : lower[j] - oldLower);
                    for (int next : rowsOf[j]) {
                        if (!isOpen[next] && next != row) {
                            isOpen[next] = true;
                            open.add(next);
                        }
                    }
                }
            }
        }
    }

    private boolean narrow(int j, double from, double to, double[] lower, double[] upper) {
        boolean whole = network.whole()[j];
        double value = network.value()[j];
        double guard = GUARD * Math.max(1, Math.max(Math.abs(from), Math.abs(to)));
        double newLower = Math.min(value, whole ? Math.ceil(from - guard) : from - guard);
        double newUpper = Math.max(value, whole ? Math.floor(to + guard) : to + guard);
        double step = whole ? 0.5 : WORTHWHILE * (upper[j] - lower[j]);
        boolean changed = false;
        if (newLower > lower[j] + step) {
            lower[j] = Math.min(newLower, upper[j]);
            changed = true;
        }
        if (newUpper < upper[j] - step) {
            upper[j] = Math.max(newUpper, lower[j]);
            changed = true;
        }
        return changed;
    }
}
