package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way from the true table to one in which a given cell differs far enough, among tables that differ near that
 * cell only.
 *
 * <pre>{@code
 * minimise   sum of price_j * (how far x_j lies outside the interval that its figure shows)   over candidates j
 * such that  x_i = goal,   all relations,   hidden intervals,   x_b true for unknowns b that are not near
 * }</pre>
 *
 * <p>Candidates that leave their shown interval have to be hidden; the price of those that are hidden already is 0. Near are
 * the unknowns (see {@link Substitution}) that small sums connect with those of the cell. What a table changes, for one demand
 * after the other, makes a pattern; that none is found says nothing. Not for several threads.
 *
 * <p>Reference: Kelly, J. P., Golden, B. L. and Assad, A. A. (1992), Cell suppression: disclosure protection for sensitive
 * tabular data, Networks 22, 397-417, doi:10.1002/net.3230220407.
 */
final class Moves {

    private static final double WHOLE = 1e-6;

    /** Number of unknowns that may differ. */
    private static final int NEAR = 100;

    /** How far a change may multiply on its way. */
    private static final double REACH = 1_000;

    private final CellNetwork network;
    private final Knowledge knowledge;
    private final Effort effort;
    private final Substitution sums;
    private final int[][] sumsOf;
    private final boolean[] isImplied;
    private final int[] column;
    private final int[] mark;
    private int marks;

    /** Prepares the search; the work is counted. */
    Moves(CellNetwork network, Knowledge knowledge, Effort effort) {
        this.network = network;
        this.knowledge = knowledge;
        this.effort = effort;
        sums = Substitution.of(network);
        int size = network.size();
        column = new int[size];
        Arrays.fill(column, -1);
        mark = new int[size];
        isImplied = new boolean[size];
        List<List<Integer>> users = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            users.add(new ArrayList<>());
        }
        for (int i = 0; i < size; i++) {
            if (sums.isSum(i)) {
                isImplied[i] = sums.implies(
                        i,
                        knowledge.hiddenLower(),
                        knowledge.hiddenUpper(),
                        knowledge.hiddenLower()[i],
                        knowledge.hiddenUpper()[i]);
                for (int b : sums.unknown(i)) {
                    users.get(b).add(i);
                }
            }
        }
        sumsOf = new int[size][];
        for (int b = 0; b < size; b++) {
            users.get(b).sort(Comparator.comparingInt(i -> sums.unknown(i).length));
            sumsOf[b] = users.get(b).stream().mapToInt(i -> i).toArray();
        }
    }

    /** Unknowns near a cell: those in the smallest sums that hold one of them, and so on, until there are so many. */
    private int[] near(int cell) {
        marks++;
        List<Integer> near = new ArrayList<>();
        for (int b : sums.unknown(cell)) {
            near.add(b);
            mark[b] = marks;
        }
        int widest = 2;
        while (near.size() < NEAR && widest < Integer.MAX_VALUE) {
            int next = Integer.MAX_VALUE;
            for (int k = 0; k < near.size() && near.size() < NEAR; k++) {
                for (int i : sumsOf[near.get(k)]) {
                    int size = sums.unknown(i).length;
                    if (size > widest) {
                        next = Math.min(next, size);
                        break;
                    }
                    for (int b : sums.unknown(i)) {
                        if (mark[b] != marks && near.size() < NEAR) {
                            mark[b] = marks;
                            near.add(b);
                        }
                    }
                }
            }
            widest = next;
        }
        return near.stream().mapToInt(b -> b).sorted().toArray();
    }

    /** A row over the near unknowns: how far it may go at all, how far for nothing, and the price of a unit beyond. */
    private static final class Row {

        private double lower = Double.NEGATIVE_INFINITY;
        private double upper = Double.POSITIVE_INFINITY;
        private double freeLower = Double.NEGATIVE_INFINITY;
        private double freeUpper = Double.POSITIVE_INFINITY;
        private double price;

        void bound(double newLower, double newUpper) {
            lower = Math.max(lower, newLower);
            upper = Math.min(upper, newUpper);
        }

        void price(double newLower, double newUpper, double newPrice) {
            freeLower = Math.max(freeLower, newLower);
            freeUpper = Math.min(freeUpper, newUpper);
            price += newPrice;
        }
    }

    /** Coefficients of a row, by which those that are alike are found. */
    private record Terms(List<Integer> columns, List<Double> entries) {}

    /**
     * Looks for the cheapest table.
     *
     * @param cell the cell that has to differ
     * @param goal its value
     * @param price what a unit outside the shown interval costs, by cell; 0 for candidates that are hidden
     * @return the table, whole values rounded, in which the cell may fall short of the goal; null if it does not differ
     */
    double @Nullable [] towards(int cell, double goal, double[] price) {
        int[] near = near(cell);
        for (int k = 0; k < near.length; k++) {
            column[near[k]] = k;
        }
        try {
            return solve(cell, goal - network.value()[cell], near, rows(price, near));
        } finally {
            for (int b : near) {
                column[b] = -1;
            }
        }
    }

    private double @Nullable [] solve(int cell, double change, int[] near, Map<Terms, Row> rows) {
        int priced = (int) rows.values().stream().filter(row -> row.price > 0).count();
        int columns = near.length + 2 * priced;
        double[] lower = new double[columns];
        double[] upper = new double[columns];
        Arrays.fill(upper, near.length, columns, REACH * Math.abs(change));
        for (int k = 0; k < near.length; k++) {
            lower[k] = knowledge.hiddenLower()[near[k]] - network.value()[near[k]];
            upper[k] = knowledge.hiddenUpper()[near[k]] - network.value()[near[k]];
        }
        BoundedSimplex simplex = new BoundedSimplex(lower, upper, new double[columns], effort, false);
        int[] objective = new int[2 * priced + 1];
        double[] coefficient = new double[objective.length];
        double all = 1;
        int next = near.length;
        for (Map.Entry<Terms, Row> entry : rows.entrySet()) {
            Row row = entry.getValue();
            int[] at = entry.getKey().columns().stream().mapToInt(k -> k).toArray();
            double[] factor =
                    entry.getKey().entries().stream().mapToDouble(a -> a).toArray();
            if (row.price > 0) {
                int[] wide = Arrays.copyOf(at, at.length + 2);
                double[] wideFactor = Arrays.copyOf(factor, wide.length);
                for (int side = 0; side < 2; side++) {
                    wide[at.length + side] = next + side;
                    wideFactor[at.length + side] = side == 0 ? -1 : 1;
                    objective[next + side - near.length] = next + side;
                    coefficient[next + side - near.length] = -row.price;
                }
                next += 2;
                all += row.price;
                simplex.bound(simplex.sumOf(simplex.addRow(wide, wideFactor)), row.freeLower, row.freeUpper);
            }
            if (row.lower > Double.NEGATIVE_INFINITY || row.upper < Double.POSITIVE_INFINITY) {
                simplex.bound(simplex.sumOf(simplex.addRow(at, factor)), row.lower, row.upper);
            }
        }
        effort.spend(100L * simplex.rows());
        int target = target(simplex, cell);
        simplex.bound(
                target,
                Math.max(simplex.lower(target), Math.min(change, 0)),
                Math.min(simplex.upper(target), Math.max(change, 0)));
        objective[2 * priced] = target;
        coefficient[2 * priced] = change > 0 ? all : -all;
        simplex.maximise(objective, coefficient);
        return Math.abs(simplex.x(target)) < WHOLE ? null : table(simplex, near);
    }

    private int target(BoundedSimplex simplex, int cell) {
        if (!sums.isSum(cell)) {
            return column[cell];
        }
        Terms terms = terms(sums.unknown(cell), sums.coefficient(cell));
        return simplex.sumOf(simplex.addRow(
                terms.columns().stream().mapToInt(k -> k).toArray(),
                terms.entries().stream().mapToDouble(a -> a).toArray()));
    }

    private double[] table(BoundedSimplex simplex, int[] near) {
        double[] table = network.value().clone();
        for (int k = 0; k < near.length; k++) {
            double x = network.value()[near[k]] + simplex.x(k);
            double rounded = Math.rint(x);
            table[near[k]] = network.whole()[near[k]] && Math.abs(x - rounded) <= WHOLE ? rounded : x;
        }
        sums.complete(table);
        return table;
    }

    /** The rows in which near unknowns stand, those that are alike taken together. */
    private Map<Terms, Row> rows(double[] price, int[] near) {
        Map<Terms, Row> rows = new LinkedHashMap<>();
        marks++;
        for (int b : near) {
            take(rows, b, price[b]);
            for (int i : sumsOf[b]) {
                if (mark[i] != marks) {
                    mark[i] = marks;
                    take(rows, i, price[i]);
                }
            }
        }
        for (Substitution.Row row : sums.rows()) {
            Terms terms = terms(row.cell(), row.entry());
            if (!terms.columns().isEmpty()) {
                double sum = 0;
                for (int k = 0; k < row.cell().length; k++) {
                    sum += row.entry()[k] * network.value()[row.cell()[k]];
                }
                rows.computeIfAbsent(terms, t -> new Row())
                        .bound(Math.min(0, row.lower() - sum), Math.max(0, row.upper() - sum));
            }
        }
        return rows;
    }

    private void take(Map<Terms, Row> rows, int i, double price) {
        double value = network.value()[i];
        boolean isCandidate = knowledge.isCandidate()[i];
        boolean isTight = !isCandidate
                && (knowledge.shownLower()[i] > knowledge.hiddenLower()[i]
                        || knowledge.shownUpper()[i] < knowledge.hiddenUpper()[i]);
        boolean isBound = sums.isSum(i) && !isImplied[i];
        if (!isTight && !isBound && !(isCandidate && price > 0)) {
            return;
        }
        Row row = rows.computeIfAbsent(terms(sums.unknown(i), sums.coefficient(i)), t -> new Row());
        double lower = knowledge.shownLower()[i] - value;
        double upper = knowledge.shownUpper()[i] - value;
        if (!isCandidate) {
            row.bound(lower, upper);
            return;
        }
        if (isBound) {
            row.bound(knowledge.hiddenLower()[i] - value, knowledge.hiddenUpper()[i] - value);
        }
        if (price > 0) {
            row.price(lower, upper, price);
        }
    }

    private Terms terms(int[] cells, double[] entries) {
        List<Integer> columns = new ArrayList<>();
        List<Double> factors = new ArrayList<>();
        for (int k = 0; k < cells.length; k++) {
            if (column[cells[k]] >= 0) {
                columns.add(column[cells[k]]);
                factors.add(entries[k]);
            }
        }
        return new Terms(columns, factors);
    }
}
