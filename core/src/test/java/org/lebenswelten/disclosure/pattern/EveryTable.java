package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Smallest and largest value of every cell in any table that agrees with a pattern, by trying every combination of whole
 * values and, of what is left to the cells that need not be whole, every corner. Shares no code with what it checks.
 */
final class EveryTable {

    private static final double SLACK = 1e-9;

    private final int size;
    private final double[] from;
    private final double[] to;
    private final double[][] entry;
    private final double[] rowFrom;
    private final double[] rowTo;
    private final int[] whole;
    private final int[] other;
    private final double[] least;
    private final double[] most;

    /** Tries all tables. */
    EveryTable(CellSystem system, List<String> hidden) {
        List<Cell> cells = system.cells();
        size = cells.size();
        from = new double[size];
        to = new double[size];
        List<String> names = cells.stream().map(Cell::name).toList();
        List<Integer> wholes = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Cell cell = cells.get(i);
            boolean isSeen = cell.state().isShown() && !hidden.contains(cell.name());
            from[i] = isSeen
                    ? Math.max(cell.known().lower(), cell.shown().lower())
                    : cell.known().lower();
            to[i] = isSeen
                    ? Math.min(cell.known().upper(), cell.shown().upper())
                    : cell.known().upper();
            if (cell.whole()) {
                from[i] = Math.ceil(from[i] - SLACK);
                to[i] = Math.floor(to[i] + SLACK);
                wholes.add(i);
            } else {
                others.add(i);
            }
        }
        whole = wholes.stream().mapToInt(i -> i).toArray();
        other = others.stream().mapToInt(i -> i).toArray();
        int rows = system.relations().size();
        entry = new double[rows][size];
        rowFrom = new double[rows];
        rowTo = new double[rows];
        for (int r = 0; r < rows; r++) {
            Relation relation = system.relations().get(r);
            rowFrom[r] = relation.range().lower() - SLACK;
            rowTo[r] = relation.range().upper() + SLACK;
            for (Relation.Term term : relation.terms()) {
                entry[r][names.indexOf(term.cell())] = term.coefficient();
            }
        }
        least = new double[size];
        most = new double[size];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        fill(0, from.clone(), to.clone());
    }

    /** Smallest to largest value of a cell. */
    Interval interval(int cell) {
        return Interval.of(least[cell], most[cell]);
    }

    /** Chooses one whole value after the other; cells not chosen yet lie between two tables. */
    private void fill(int next, double[] low, double[] high) {
        for (int r = 0; r < entry.length; r++) {
            double smallest = 0;
            double largest = 0;
            for (int i = 0; i < size; i++) {
                double a = entry[r][i];
                smallest += a * (a > 0 ? low[i] : high[i]);
                largest += a * (a > 0 ? high[i] : low[i]);
            }
            if (smallest > rowTo[r] || largest < rowFrom[r]) {
                return;
            }
        }
        if (next == whole.length) {
            corners(low);
            return;
        }
        int i = whole[next];
        for (double value = from[i]; value <= to[i]; value++) {
            low[i] = value;
            high[i] = value;
            fill(next + 1, low, high);
        }
        low[i] = from[i];
        high[i] = to[i];
    }

    private void corners(double[] table) {
        List<double[]> planes = new ArrayList<>();
        for (int k = 0; k < other.length; k++) {
            planes.add(plane(k, from[other[k]]));
            planes.add(plane(k, to[other[k]]));
        }
        for (int r = 0; r < entry.length; r++) {
            double[] plane = new double[other.length + 1];
            double rest = 0;
            for (int i : whole) {
                rest += entry[r][i] * table[i];
            }
            for (int k = 0; k < other.length; k++) {
                plane[k] = entry[r][other[k]];
            }
            plane[other.length] = rowFrom[r] + SLACK - rest;
            planes.add(plane);
            double[] above = plane.clone();
            above[other.length] = rowTo[r] - SLACK - rest;
            planes.add(above);
        }
        meet(planes, 0, new ArrayList<>(), table.clone());
    }

    private double[] plane(int k, double value) {
        double[] plane = new double[other.length + 1];
        plane[k] = 1;
        plane[other.length] = value;
        return plane;
    }

    /** Puts together as many planes as there are values to find. */
    private void meet(List<double[]> planes, int next, List<double[]> chosen, double[] table) {
        if (chosen.size() == other.length) {
            double[] point = solve(chosen);
            if (point.length == other.length) {
                for (int k = 0; k < other.length; k++) {
                    table[other[k]] = point[k];
                }
                take(table);
            }
            return;
        }
        for (int p = next; p < planes.size(); p++) {
            chosen.add(planes.get(p));
            meet(planes, p + 1, chosen, table);
            chosen.remove(chosen.size() - 1);
        }
    }

    private void take(double[] table) {
        for (int i : other) {
            if (table[i] < from[i] - SLACK || table[i] > to[i] + SLACK) {
                return;
            }
        }
        for (int r = 0; r < entry.length; r++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += entry[r][i] * table[i];
            }
            if (sum < rowFrom[r] - SLACK || sum > rowTo[r] + SLACK) {
                return;
            }
        }
        for (int i = 0; i < size; i++) {
            least[i] = Math.min(least[i], table[i]);
            most[i] = Math.max(most[i], table[i]);
        }
    }

    /** Where planes meet in one point; of another length where they do not. Gauss and Jordan, largest pivot. */
    private static double[] solve(List<double[]> planes) {
        int n = planes.size();
        double[][] rows = planes.stream().map(double[]::clone).toArray(double[][]::new);
        for (int column = 0; column < n; column++) {
            int best = column;
            for (int r = column; r < n; r++) {
                best = Math.abs(rows[r][column]) > Math.abs(rows[best][column]) ? r : best;
            }
            double[] pivot = rows[best];
            rows[best] = rows[column];
            rows[column] = pivot;
            if (Math.abs(pivot[column]) < SLACK) {
                return new double[n + 1];
            }
            for (int r = 0; r < n; r++) {
                double factor = r == column ? 0 : rows[r][column] / pivot[column];
                for (int k = 0; k <= n; k++) {
                    rows[r][k] -= factor * pivot[k];
                }
            }
        }
        double[] point = new double[n];
        for (int r = 0; r < n; r++) {
            point[r] = rows[r][n] / rows[r][r];
        }
        return point;
    }
}
