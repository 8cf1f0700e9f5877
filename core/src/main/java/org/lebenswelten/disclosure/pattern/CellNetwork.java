package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells and relations by number. The true values satisfy every row: its range is widened by the rounding error with which
 * they do.
 *
 * @param cell number of each cell in the system
 * @param value true values
 * @param whole whether each cell is a whole number
 * @param rowCell cells of each row
 * @param rowEntry their coefficients
 * @param rowLower least sum of each row
 * @param rowUpper largest sum of each row
 */
record CellNetwork(
        int[] cell,
        double[] value,
        boolean[] whole,
        int[][] rowCell,
        double[][] rowEntry,
        double[] rowLower,
        double[] rowUpper) {

    static CellNetwork of(CellSystem system) {
        List<Cell> cells = system.cells();
        Map<String, Integer> number = new HashMap<>();
        int[] cell = new int[cells.size()];
        double[] value = new double[cell.length];
        boolean[] whole = new boolean[cell.length];
        for (int i = 0; i < cell.length; i++) {
            number.put(cells.get(i).name(), i);
            cell[i] = i;
            value[i] = cells.get(i).value();
            whole[i] = cells.get(i).whole();
        }
        Rows rows = new Rows();
        for (Relation relation : system.relations()) {
            int size = relation.terms().size();
            int[] columns = new int[size];
            double[] entries = new double[size];
            for (int k = 0; k < size; k++) {
                columns[k] = number.get(relation.terms().get(k).cell());
                entries[k] = relation.terms().get(k).coefficient();
            }
            rows.add(
                    columns, entries, relation.range().lower(), relation.range().upper(), value);
        }
        return rows.network(cell, value, whole);
    }

    /** The cells and relations of a system that matter, see {@link SilentCells}; {@code cell} counts its cells. */
    static CellNetwork lean(CellSystem system) {
        boolean[] isLatent = new boolean[system.cells().size()];
        for (int i = 0; i < isLatent.length; i++) {
            isLatent[i] = system.cells().get(i).state() == CellState.LATENT;
        }
        return SilentCells.without(of(system), Knowledge.of(system.cells()), isLatent);
    }

    int size() {
        return cell.length;
    }

    int rows() {
        return rowCell.length;
    }

    /**
     * Leaves out the cells whose bounds are equal and takes apart what then hangs together no longer.
     *
     * @param lower lower bounds
     * @param upper upper bounds
     * @return the parts, in order of their first cell; their {@code cell} counts the cells of this network
     */
    List<CellNetwork> split(double[] lower, double[] upper) {
        int[] root = new int[size()];
        Arrays.setAll(root, i -> i);
        for (int[] columns : rowCell) {
            int first = -1;
            for (int j : columns) {
                if (lower[j] < upper[j]) {
                    if (first < 0) {
                        first = find(root, j);
                    } else {
                        int other = find(root, j);
                        root[Math.max(first, other)] = Math.min(first, other);
                        first = Math.min(first, other);
                    }
                }
            }
        }
        int[] part = new int[size()];
        int[] local = new int[size()];
        int[] sizes = new int[size()];
        int parts = 0;
        for (int i = 0; i < size(); i++) {
            if (lower[i] < upper[i]) {
                int top = find(root, i);
                part[i] = top == i ? parts++ : part[top];
                local[i] = sizes[part[i]]++;
            }
        }
        List<int[]> members = new ArrayList<>();
        List<Rows> rows = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            members.add(new int[sizes[p]]);
            rows.add(new Rows());
        }
        for (int i = 0; i < size(); i++) {
            if (lower[i] < upper[i]) {
                members.get(part[i])[local[i]] = i;
            }
        }
        for (int row = 0; row < rows(); row++) {
            shorten(row, lower, upper, part, local, rows);
        }
        List<CellNetwork> result = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            int[] chosen = members.get(p);
            double[] values = new double[chosen.length];
            boolean[] wholes = new boolean[chosen.length];
            for (int k = 0; k < chosen.length; k++) {
                values[k] = value[chosen[k]];
                wholes[k] = whole[chosen[k]];
            }
            result.add(rows.get(p).network(chosen, values, wholes));
        }
        return result;
    }

    /**
     * Puts a table into every bound and row; sums of whole numbers leave no room for error.
     *
     * @param table the table; what lies outside its bounds by no more than a relative 1e-6, and less than one, is moved to them
     * @param lower lower bounds
     * @param upper upper bounds
     * @return whether it agrees with them and with all relations to a relative 1e-6 and less than one, and is whole where it must be
     */
    boolean admits(double[] table, double[] lower, double[] upper) {
        for (int i = 0; i < table.length; i++) {
            double slack = Knowledge.tolerance(table[i]);
            if (table[i] < lower[i] - slack
                    || table[i] > upper[i] + slack
                    || (whole[i] && table[i] != Math.rint(table[i]))) {
                return false;
            }
            table[i] = Math.min(upper[i], Math.max(lower[i], table[i]));
        }
        for (int row = 0; row < rows(); row++) {
            double sum = 0;
            double size = 1;
            for (int k = 0; k < rowCell[row].length; k++) {
                double term = rowEntry[row][k] * table[rowCell[row][k]];
                sum += term;
                size = Math.max(size, Math.abs(term));
            }
            double slack = Knowledge.tolerance(size);
            if (sum < rowLower[row] - slack || sum > rowUpper[row] + slack) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same without some cells and rows.
     *
     * @param isGoneCell cells that are left out; no row that stays has any of them
     * @param isGoneRow rows that are left out
     * @return the rest; its {@code cell} counts the cells of this network
     */
    CellNetwork without(boolean[] isGoneCell, boolean[] isGoneRow) {
        int[] left = new int[size()];
        int[] local = new int[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (!isGoneCell[i]) {
                local[i] = count;
                left[count++] = i;
            }
        }
        left = Arrays.copyOf(left, count);
        double[] values = new double[count];
        boolean[] wholes = new boolean[count];
        for (int k = 0; k < count; k++) {
            values[k] = value[left[k]];
            wholes[k] = whole[left[k]];
        }
        Rows rows = new Rows();
        for (int row = 0; row < rows(); row++) {
            if (!isGoneRow[row]) {
                rows.add(
                        Arrays.stream(rowCell[row]).map(i -> local[i]).toArray(),
                        rowEntry[row],
                        rowLower[row],
                        rowUpper[row]);
            }
        }
        return rows.network(left, values, wholes);
    }

    private void shorten(int row, double[] lower, double[] upper, int[] part, int[] local, List<Rows> rows) {
        int[] columns = rowCell[row];
        int[] left = new int[columns.length];
        double[] entries = new double[columns.length];
        double[] values = new double[columns.length];
        double constant = 0;
        int count = 0;
        int owner = -1;
        for (int k = 0; k < columns.length; k++) {
            int j = columns[k];
            if (lower[j] < upper[j]) {
                owner = part[j];
                left[count] = local[j];
                values[count] = value[j];
                entries[count++] = rowEntry[row][k];
            } else {
                constant += rowEntry[row][k] * lower[j];
            }
        }
        if (count > 0) {
            double activity = 0;
            for (int k = 0; k < count; k++) {
                activity += entries[k] * values[k];
            }
            rows.get(owner)
                    .add(
                            Arrays.copyOf(left, count),
                            Arrays.copyOf(entries, count),
                            Math.min(activity, rowLower[row] - constant),
                            Math.max(activity, rowUpper[row] - constant));
        }
    }

    private static int find(int[] root, int i) {
        int top = i;
        while (root[top] != top) {
            root[top] = root[root[top]];
            top = root[top];
        }
        return top;
    }

    /** Rows as they are collected. */
    private static final class Rows {

        private final List<int[]> columns = new ArrayList<>();
        private final List<double[]> entries = new ArrayList<>();
        private final List<double[]> ranges = new ArrayList<>();

        void add(int[] column, double[] entry, double lower, double upper, double[] value) {
            double activity = 0;
            for (int k = 0; k < column.length; k++) {
                activity += entry[k] * value[column[k]];
            }
            add(column, entry, Math.min(lower, activity), Math.max(upper, activity));
        }

        void add(int[] column, double[] entry, double lower, double upper) {
            columns.add(column);
            entries.add(entry);
            ranges.add(new double[] {lower, upper});
        }

        CellNetwork network(int[] cell, double[] value, boolean[] whole) {
            return new CellNetwork(
                    cell,
                    value,
                    whole,
                    columns.toArray(int[][]::new),
                    entries.toArray(double[][]::new),
                    ranges.stream().mapToDouble(range -> range[0]).toArray(),
                    ranges.stream().mapToDouble(range -> range[1]).toArray());
        }
    }
}
