package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All whole tables that agree with what everyone knows, one by one; shares no code with what it checks. */
final class BruteForce {

    private static final double SLACK = 1e-9;

    private final List<Cell> cells;
    private final List<Relation> relations;
    private final List<double[]> tables = new ArrayList<>();

    BruteForce(CellSystem system) {
        cells = system.cells();
        relations = system.relations();
        extend(new double[cells.size()], 0);
    }

    private void extend(double[] table, int next) {
        for (Relation relation : relations) {
            double least = 0;
            double most = 0;
            for (Relation.Term term : relation.terms()) {
                int i = number(term.cell());
                double a = term.coefficient()
                        * (i < next ? table[i] : cells.get(i).known().lower());
                double b = term.coefficient()
                        * (i < next ? table[i] : cells.get(i).known().upper());
                least += Math.min(a, b);
                most += Math.max(a, b);
            }
            if (least > relation.range().upper() + SLACK
                    || most < relation.range().lower() - SLACK) {
                return;
            }
        }
        if (next == table.length) {
            tables.add(table.clone());
            return;
        }
        Interval range = cells.get(next).state() == CellState.FIXED
                ? cells.get(next).shown()
                : cells.get(next).known();
        for (double v = Math.ceil(range.lower()); v <= range.upper(); v++) {
            table[next] = v;
            extend(table, next + 1);
        }
    }

    private int number(String name) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Smallest and largest value of every cell in the tables that agree with a pattern. */
    Map<String, Interval> intervals(List<String> hidden) {
        double[] least = new double[cells.size()];
        double[] most = new double[cells.size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (double[] table : tables) {
            if (agrees(table, hidden)) {
                for (int i = 0; i < table.length; i++) {
                    least[i] = Math.min(least[i], table[i]);
                    most[i] = Math.max(most[i], table[i]);
                }
            }
        }
        Map<String, Interval> intervals = new TreeMap<>();
        for (int i = 0; i < least.length; i++) {
            intervals.put(cells.get(i).name(), Interval.of(least[i], most[i]));
        }
        return intervals;
    }

    private boolean agrees(double[] table, List<String> hidden) {
        for (int i = 0; i < table.length; i++) {
            Cell cell = cells.get(i);
            if (cell.state().isShown()
                    && !hidden.contains(cell.name())
                    && !cell.shown().contains(table[i], SLACK)) {
                return false;
            }
        }
        return true;
    }

    boolean meetsAll(List<String> hidden) {
        Map<String, Interval> intervals = intervals(hidden);
        return cells.stream()
                .filter(cell -> cell.state() != CellState.PUBLISHED || hidden.contains(cell.name()))
                .allMatch(cell -> cell.demand().isMetBy(intervals.get(cell.name()), SLACK));
    }

    /** The least loss of any pattern that meets all demands; infinite if there is none. */
    double leastLoss() {
        List<Cell> candidates =
                cells.stream().filter(cell -> cell.state().mayBeHidden()).toList();
        double least = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << candidates.size(); set++) {
            double loss = 0;
            List<String> hidden = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                if ((set >> i & 1) == 1) {
                    loss += candidates.get(i).loss();
                    hidden.add(candidates.get(i).name());
                }
            }
            if (loss < least && meetsAll(hidden)) {
                least = loss;
            }
        }
        return least;
    }
}
