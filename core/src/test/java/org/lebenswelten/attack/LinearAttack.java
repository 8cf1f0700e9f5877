package org.lebenswelten.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Places counts between bounds from linear relations between them: bounds are passed on along the relations until nothing
 * changes, then each count that is asked for is made as small and as large as the relations allow, by the simplex method of
 * Commons Math. Shares no code with the audit of the product, so each is an oracle of the other.
 */
final class LinearAttack {

    private static final double TOLERANCE = 1e-7;
    private static final int PASSES = 200;

    private final Map<String, Integer> positions = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<double[]> bounds = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** {@code lower <= sum of sign * count <= upper}. */
    private record Row(int[] variable, double[] sign, double lower, double upper) {}

    /** A count and what is known of it; more can be said of the same count later. */
    void count(String name, Bounds known, boolean isWhole) {
        Integer at = positions.get(name);
        if (at == null) {
            positions.put(name, names.size());
            names.add(name);
            bounds.add(new double[] {known.lower(), known.upper()});
            whole.add(isWhole);
        } else {
            bounds.get(at)[0] = Math.max(bounds.get(at)[0], known.lower());
            bounds.get(at)[1] = Math.min(bounds.get(at)[1], known.upper());
        }
    }

    /** A total is the sum of parts. */
    void sum(String total, Collection<String> parts) {
        Map<String, Double> terms = new LinkedHashMap<>();
        terms.put(total, 1.0);
        parts.forEach(part -> terms.put(part, -1.0));
        int[] variable = terms.keySet().stream().mapToInt(positions::get).toArray();
        double[] sign = terms.values().stream().mapToDouble(s -> s).toArray();
        rows.add(new Row(variable, sign, 0, 0));
    }

    boolean knows(String name) {
        return positions.containsKey(name);
    }

    /**
     * Where counts lie.
     *
     * @param asked the counts, each with a width that need not be narrowed further
     * @return bounds by count; each contains all that is possible
     */
    Map<String, Bounds> place(Map<String, Double> asked) {
        propagate();
        int[] part = parts();
        Map<Integer, List<String>> byPart = new TreeMap<>();
        Map<String, Bounds> placed = new TreeMap<>();
        asked.keySet().forEach(name -> {
            int at = positions.get(name);
            placed.put(name, new Bounds(bounds.get(at)[0], bounds.get(at)[1]));
            if (part[at] >= 0) {
                byPart.computeIfAbsent(part[at], k -> new ArrayList<>()).add(name);
            }
        });
        byPart.forEach((number, members) -> placed.putAll(solve(number, part, members, asked)));
        return placed;
    }

    private void propagate() {
        boolean changed = true;
        for (int pass = 0; changed && pass < PASSES; pass++) {
            changed = false;
            for (Row row : rows) {
                changed |= propagate(row);
            }
        }
    }

    private boolean propagate(Row row) {
        double least = 0;
        double most = 0;
        for (int i = 0; i < row.variable.length; i++) {
            double[] b = bounds.get(row.variable[i]);
            least += row.sign[i] > 0 ? row.sign[i] * b[0] : row.sign[i] * b[1];
            most += row.sign[i] > 0 ? row.sign[i] * b[1] : row.sign[i] * b[0];
        }
        boolean changed = false;
        for (int i = 0; i < row.variable.length; i++) {
            double[] b = bounds.get(row.variable[i]);
            double s = row.sign[i];
            double othersLeast = least - (s > 0 ? s * b[0] : s * b[1]);
            double othersMost = most - (s > 0 ? s * b[1] : s * b[0]);
            double one = (row.lower - othersMost) / s;
            double other = (row.upper - othersLeast) / s;
            double lower = round(Math.min(one, other), row.variable[i], true);
            double upper = round(Math.max(one, other), row.variable[i], false);
            if (lower > b[0] + TOLERANCE) {
                b[0] = lower;
                changed = true;
            }
            if (upper < b[1] - TOLERANCE) {
                b[1] = upper;
                changed = true;
            }
            if (changed) {
                return true;
            }
        }
        return false;
    }

    private double round(double number, int variable, boolean up) {
        if (!whole.get(variable)) {
            return number;
        }
        return up ? Math.ceil(number - 1e-6) : Math.floor(number + 1e-6);
    }

    private boolean isKnown(int variable) {
        return bounds.get(variable)[1] - bounds.get(variable)[0] < TOLERANCE;
    }

    /** Number of the connected part of each count that is not known yet, -1 for others. */
    private int[] parts() {
        int[] part = new int[names.size()];
        Arrays.fill(part, -1);
        List<List<Row>> rowsOf = new ArrayList<>();
        names.forEach(n -> rowsOf.add(new ArrayList<>()));
        rows.forEach(
                row -> Arrays.stream(row.variable).forEach(v -> rowsOf.get(v).add(row)));
        for (int start = 0; start < part.length; start++) {
            if (part[start] >= 0 || isKnown(start)) {
                continue;
            }
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            part[start] = start;
            while (!open.isEmpty()) {
                for (Row row : rowsOf.get(open.pop())) {
                    for (int v : row.variable) {
                        if (part[v] < 0 && !isKnown(v)) {
                            part[v] = start;
                            open.push(v);
                        }
                    }
                }
            }
        }
        return part;
    }

    private Map<String, Bounds> solve(int number, int[] part, List<String> members, Map<String, Double> asked) {
        int[] column = new int[names.size()];
        Arrays.fill(column, -1);
        int columns = 0;
        for (int v = 0; v < part.length; v++) {
            if (part[v] == number) {
                column[v] = columns++;
            }
        }
        LinearConstraintSet constraints = new LinearConstraintSet(constraints(column, columns));
        double[] seenLeast = new double[names.size()];
        double[] seenMost = new double[names.size()];
        Arrays.fill(seenLeast, Double.POSITIVE_INFINITY);
        Arrays.fill(seenMost, Double.NEGATIVE_INFINITY);
        Map<String, Bounds> placed = new TreeMap<>();
        for (String name : members) {
            int at = positions.get(name);
            for (GoalType goal : List.of(GoalType.MINIMIZE, GoalType.MAXIMIZE)) {
                if (seenMost[at] - seenLeast[at] < asked.get(name) - TOLERANCE) {
                    double[] point = optimum(constraints, column[at], columns, goal);
                    for (int v = 0; v < column.length; v++) {
                        if (column[v] >= 0) {
                            double count = bounds.get(v)[0] + point[column[v]];
                            seenLeast[v] = Math.min(seenLeast[v], count);
                            seenMost[v] = Math.max(seenMost[v], count);
                        }
                    }
                }
            }
            placed.put(name, new Bounds(round(seenLeast[at], at, true), round(seenMost[at], at, false)));
        }
        return placed;
    }

    /** The relations between counts above their lower bounds. */
    private List<LinearConstraint> constraints(int[] column, int columns) {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int v = 0; v < column.length; v++) {
            if (column[v] >= 0) {
                double[] one = new double[columns];
                one[column[v]] = 1;
                constraints.add(new LinearConstraint(one, Relationship.LEQ, bounds.get(v)[1] - bounds.get(v)[0]));
            }
        }
        for (Row row : rows) {
            double[] terms = new double[columns];
            double known = 0;
            boolean any = false;
            for (int i = 0; i < row.variable.length; i++) {
                int v = row.variable[i];
                known += row.sign[i] * bounds.get(v)[0];
                if (column[v] >= 0) {
                    terms[column[v]] += row.sign[i];
                    any = true;
                }
            }
            if (any) {
                constraints.add(new LinearConstraint(terms, Relationship.EQ, row.lower - known));
            }
        }
        return constraints;
    }

    private static double[] optimum(LinearConstraintSet constraints, int column, int columns, GoalType goal) {
        double[] objective = new double[columns];
        objective[column] = 1;
        PointValuePair found = new SimplexSolver(1e-8, 10, 1e-9)
                .optimize(
                        new MaxIter(20_000),
                        new LinearObjectiveFunction(objective, 0),
                        constraints,
                        goal,
                        new NonNegativeConstraint(true));
        return found.getPoint();
    }
}
