package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Cells that are sums of others, written as such, so that the others alone are the unknowns of an attack.
 *
 * <pre>{@code
 * cell t = constant_t + sum of coefficient_tb * cell b   over cells b that are no such sums
 * }</pre>
 *
 * <p>An equation gives way where one of its cells has the coefficient 1 and all others a negative one, or the other way
 * round, once the sums in it are written out: a city is the sum of its districts, all children those of each sex. Rows that
 * say nothing new then vanish; what remains is a row. Whole cells are replaced by whole multiples of whole cells only, so
 * that whole unknowns make whole sums. Immutable.
 */
final class Substitution {

    private static final double EXACT = 1e-9;

    private final int[][] unknown;
    private final double[][] coefficient;
    private final double[] constant;
    private final List<Row> rows;

    /**
     * What is left of a relation.
     *
     * @param relation number of the relation in the network
     * @param cell cells that are no sums
     * @param entry their coefficients
     * @param lower least sum
     * @param upper largest sum
     */
    record Row(int relation, int[] cell, double[] entry, double lower, double upper) {}

    private Substitution(int[][] unknown, double[][] coefficient, double[] constant, List<Row> rows) {
        this.unknown = unknown;
        this.coefficient = coefficient;
        this.constant = constant;
        this.rows = rows;
    }

    /** Works out a network. */
    static Substitution of(CellNetwork network) {
        return of(network, new boolean[network.size()]);
    }

    /**
     * Works out a network; relations of cells that are preferred to be sums come last, and of two equal cells a preferred
     * one is taken for the sum of the other.
     */
    static Substitution of(CellNetwork network, boolean[] isPreferred) {
        return new Elimination(network, isPreferred).run();
    }

    /** Whether a cell is written as a sum of others. */
    boolean isSum(int cell) {
        return unknown[cell].length != 1 || unknown[cell][0] != cell;
    }

    /** The cells of a sum; a cell that is none, of itself. */
    int[] unknown(int cell) {
        return unknown[cell];
    }

    /** Their coefficients. */
    double[] coefficient(int cell) {
        return coefficient[cell];
    }

    /** What is added to them. */
    double constant(int cell) {
        return constant[cell];
    }

    /** The rows left over, over cells that are no sums. */
    List<Row> rows() {
        return rows;
    }

    /** Computes the sums of a table from its other cells. */
    void complete(double[] table) {
        for (int i = 0; i < table.length; i++) {
            if (isSum(i)) {
                table[i] = value(i, table);
            }
        }
    }

    /** A cell of a table, computed from cells that are no sums. */
    double value(int cell, double[] table) {
        double sum = constant[cell];
        int[] parts = unknown[cell];
        double[] entries = coefficient[cell];
        for (int k = 0; k < parts.length; k++) {
            sum += entries[k] * table[parts[k]];
        }
        return sum;
    }

    /** Whether bounds of the unknowns keep a sum within two ends. */
    boolean implies(int cell, double[] lower, double[] upper, double from, double to) {
        double least = constant[cell];
        double most = constant[cell];
        for (int k = 0; k < unknown[cell].length; k++) {
            int b = unknown[cell][k];
            double a = coefficient[cell][k];
            least += a * (a > 0 ? lower[b] : upper[b]);
            most += a * (a > 0 ? upper[b] : lower[b]);
        }
        double slack = EXACT * Math.max(1, Math.max(Math.abs(from), Math.abs(to)));
        return least >= from - slack && most <= to + slack;
    }

    /** Goes through the equations, the shortest first. */
    private static final class Elimination {

        private final CellNetwork network;
        private final boolean[] isPreferred;
        private final int[][] unknown;
        private final double[][] coefficient;
        private final double[] constant;
        private final List<TreeSet<Integer>> users = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final double[] work;
        private int[] touched;
        private boolean[] isTouched;
        private int count;
        private double shift;

        Elimination(CellNetwork network, boolean[] isPreferred) {
            this.isPreferred = isPreferred;
            this.network = network;
            int size = network.size();
            unknown = new int[size][];
            coefficient = new double[size][];
            constant = new double[size];
            work = new double[size];
            touched = new int[size];
            isTouched = new boolean[size];
            for (int i = 0; i < size; i++) {
                unknown[i] = new int[] {i};
                coefficient[i] = new double[] {1};
                users.add(new TreeSet<>());
            }
        }

        Substitution run() {
            int[] order = IntStream.range(0, network.rows())
                    .boxed()
                    .sorted(Comparator.comparing(this::hasPreferred)
                            .thenComparingInt(row -> network.rowCell()[row].length))
                    .mapToInt(row -> row)
                    .toArray();
            List<Integer> left = new ArrayList<>();
            for (int row : order) {
                if (!eliminate(row)) {
                    left.add(row);
                }
            }
            for (int row : left) {
                load(network.rowCell()[row], network.rowEntry()[row]);
                double lower = network.rowLower()[row] - shift;
                double upper = network.rowUpper()[row] - shift;
                Row rest = new Row(row, cells(), entries(), lower, upper);
                if (rest.cell().length > 0) {
                    rows.add(rest);
                }
            }
            return new Substitution(unknown, coefficient, constant, rows);
        }

        private boolean hasPreferred(int row) {
            return Arrays.stream(network.rowCell()[row]).anyMatch(i -> isPreferred[i]);
        }

        /** Writes out a row; false if it has to stay one. */
        private boolean eliminate(int row) {
            load(network.rowCell()[row], network.rowEntry()[row]);
            double lower = network.rowLower()[row] - shift;
            double upper = network.rowUpper()[row] - shift;
            double size = Math.max(1, Math.max(Math.abs(lower), Math.abs(upper)));
            int[] cells = cells();
            double[] entries = entries();
            if (cells.length == 0 || upper - lower > EXACT * size) {
                return false;
            }
            int pivot = pivot(cells, entries);
            double sum = (lower + upper) / 2;
            if (pivot < 0 || (network.whole()[cells[pivot]] && Math.abs(sum - Math.rint(sum)) > EXACT * size)) {
                return false;
            }
            int t = cells[pivot];
            double sign = entries[pivot];
            int[] parts = new int[cells.length - 1];
            double[] factors = new double[parts.length];
            for (int k = 0, n = 0; k < cells.length; k++) {
                if (k != pivot) {
                    parts[n] = cells[k];
                    factors[n++] = -entries[k] * sign;
                }
            }
            write(t, parts, factors, (network.whole()[t] ? Math.rint(sum) : sum) * sign);
            for (int user : List.copyOf(users.get(t))) {
                load(unknown[user], coefficient[user]);
                double more = shift;
                for (int part : unknown[user]) {
                    users.get(part).remove(user);
                }
                write(user, cells(), entries(), constant[user] + more);
            }
            return true;
        }

        private void write(int cell, int[] parts, double[] factors, double more) {
            unknown[cell] = parts;
            coefficient[cell] = factors;
            constant[cell] = more;
            for (int part : parts) {
                users.get(part).add(cell);
            }
        }

        /** The place of a cell that is the sum of the others; of two, the one that fewer sums are made of. */
        private int pivot(int[] cells, double[] entries) {
            int positive = 0;
            boolean whole = true;
            for (int k = 0; k < cells.length; k++) {
                positive += entries[k] > 0 ? 1 : 0;
                whole &= network.whole()[cells[k]] && entries[k] == Math.rint(entries[k]);
            }
            int best = -1;
            for (int k = 0; k < cells.length; k++) {
                boolean isAlone = (entries[k] > 0 ? positive : cells.length - positive) == 1;
                if (isAlone
                        && Math.abs(entries[k]) == 1
                        && (whole || !network.whole()[cells[k]])
                        && (best < 0 || isBetter(cells[k], cells[best]))) {
                    best = k;
                }
            }
            return best;
        }

        private boolean isBetter(int one, int other) {
            return isPreferred[one] == isPreferred[other]
                    ? users.get(one).size() < users.get(other).size()
                    : isPreferred[one];
        }

        /** Adds up terms with all sums written out. */
        private void load(int[] cells, double[] entries) {
            for (int k = 0; k < count; k++) {
                work[touched[k]] = 0;
                isTouched[touched[k]] = false;
            }
            count = 0;
            shift = 0;
            for (int k = 0; k < cells.length; k++) {
                int[] parts = unknown[cells[k]];
                double[] factors = coefficient[cells[k]];
                shift += entries[k] * constant[cells[k]];
                for (int n = 0; n < parts.length; n++) {
                    if (!isTouched[parts[n]]) {
                        isTouched[parts[n]] = true;
                        touched[count++] = parts[n];
                    }
                    work[parts[n]] += entries[k] * factors[n];
                }
            }
        }

        private int[] cells() {
            return Arrays.stream(touched, 0, count)
                    .filter(i -> Math.abs(work[i]) > EXACT)
                    .sorted()
                    .toArray();
        }

        private double[] entries() {
            return Arrays.stream(cells()).mapToDouble(i -> work[i]).toArray();
        }
    }
}
