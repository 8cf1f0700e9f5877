package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Relations in which it is pointless to hide one cell alone: with all other cells shown, the relation tells no less of it
 * than its own figure. A pattern of least loss hides none or at least two cells of such a relation,
 *
 * <pre>{@code
 * sum of hidden_k over the other cells k - hidden_j >= 0
 * }</pre>
 *
 * <p>the bridgeless inequalities of Fischetti and Salazar (2001), section 4.
 */
final class LoneCells {

    private final int[][] rowCell;
    private final boolean[][] isLone;
    private final boolean[] isCandidate;

    LoneCells(CellNetwork network, Knowledge knowledge) {
        isCandidate = knowledge.isCandidate();
        List<int[]> cells = new ArrayList<>();
        List<boolean[]> flags = new ArrayList<>();
        for (int row = 0; row < network.rows(); row++) {
            boolean[] lone = new boolean[network.rowCell()[row].length];
            boolean any = false;
            for (int k = 0; k < lone.length; k++) {
                lone[k] = isCandidate[network.rowCell()[row][k]] && isPointless(network, knowledge, row, k);
                any |= lone[k];
            }
            if (any) {
                cells.add(network.rowCell()[row]);
                flags.add(lone);
            }
        }
        rowCell = cells.toArray(int[][]::new);
        isLone = flags.toArray(boolean[][]::new);
    }

    /** Whether the row pins the k-th of its cells to what its figure shows, if the others are shown. */
    private static boolean isPointless(CellNetwork network, Knowledge knowledge, int row, int k) {
        double low = network.rowLower()[row];
        double high = network.rowUpper()[row];
        int[] columns = network.rowCell()[row];
        double[] entries = network.rowEntry()[row];
        double size = 1;
        for (int i = 0; i < columns.length; i++) {
            if (i != k) {
                double a = entries[i] * knowledge.shownLower()[columns[i]];
                double b = entries[i] * knowledge.shownUpper()[columns[i]];
                low -= Math.max(a, b);
                high -= Math.min(a, b);
                size = Math.max(size, Math.max(Math.abs(a), Math.abs(b)));
            }
        }
        double from = Math.min(low / entries[k], high / entries[k]);
        double to = Math.max(low / entries[k], high / entries[k]);
        double slack = 1e-9 * size / Math.abs(entries[k]);
        int j = columns[k];
        return Knowledge.up(from, network.whole()[j]) >= knowledge.shownLower()[j] - slack
                && Knowledge.down(to, network.whole()[j]) <= knowledge.shownUpper()[j] + slack;
    }

    /** The inequalities that a pattern violates by more than a tolerance. */
    List<CoverRow> violated(double[] hidden, double tolerance) {
        List<CoverRow> rows = new ArrayList<>();
        for (int row = 0; row < rowCell.length; row++) {
            double sum = 0;
            int count = 0;
            for (int j : rowCell[row]) {
                if (isCandidate[j]) {
                    sum += hidden[j];
                    count++;
                }
            }
            for (int k = 0; k < rowCell[row].length; k++) {
                int j = rowCell[row][k];
                if (isLone[row][k] && 2 * hidden[j] > sum + tolerance) {
                    rows.add(row(rowCell[row], j, count));
                }
            }
        }
        return rows;
    }

    private CoverRow row(int[] columns, int lone, int count) {
        int[] candidate = new int[count];
        double[] entry = new double[count];
        int next = 0;
        for (int j : columns) {
            if (isCandidate[j]) {
                candidate[next] = j;
                entry[next++] = j == lone ? -1 : 1;
            }
        }
        return new CoverRow(candidate, entry, 0);
    }
}
