package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

class BoundedSimplexTest {

    /**
     * Maximise 5x + 4y + 3z with 2x + 3y + z <= 5, 4x + y + 2z <= 11, 3x + 4y + 2z <= 8: 13 at (2, 0, 1), multipliers 1, 0,
     * 1. Chvatal (1983), Linear Programming, chapter 2, first example.
     */
    @Test
    void textbookExample() {
        BoundedSimplex simplex = new BoundedSimplex(new double[3], new double[] {100, 100, 100}, new double[3]);
        double[][] rows = {{2, 3, 1}, {4, 1, 2}, {3, 4, 2}};
        double[] most = {5, 11, 8};
        for (int r = 0; r < 3; r++) {
            simplex.addRow(new int[] {0, 1, 2}, rows[r]);
            simplex.bound(simplex.sumOf(r), Double.NEGATIVE_INFINITY, most[r]);
        }
        assertThat(simplex.maximise(new int[] {0, 1, 2}, new double[] {5, 4, 3}), closeTo(13, 1e-9));
        assertThat(simplex.x(0), closeTo(2, 1e-9));
        assertThat(simplex.x(1), closeTo(0, 1e-9));
        assertThat(simplex.x(2), closeTo(1, 1e-9));
        assertThat(simplex.multiplier(0), closeTo(-1, 1e-9));
        assertThat(simplex.multiplier(1), closeTo(0, 1e-9));
        assertThat(simplex.multiplier(2), closeTo(-1, 1e-9));
    }

    /** Peer: SimplexSolver of Commons Math 3.6.1, which shares no code and starts without a feasible point. */
    @Test
    void agreesWithCommonsMath() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int columns = 3 + random.nextInt(12);
            double[] lower = new double[columns];
            double[] upper = new double[columns];
            double[] start = new double[columns];
            List<LinearConstraint> constraints = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                lower[j] = random.nextInt(3);
                upper[j] = lower[j] + random.nextInt(6);
                start[j] = lower[j] + random.nextDouble() * (upper[j] - lower[j]);
                double[] unit = new double[columns];
                unit[j] = 1;
                constraints.add(new LinearConstraint(unit, Relationship.GEQ, lower[j]));
                constraints.add(new LinearConstraint(unit, Relationship.LEQ, upper[j]));
            }
            BoundedSimplex simplex = new BoundedSimplex(lower, upper, start);
            int[] all = new int[columns];
            for (int r = 0; r < 2 + random.nextInt(8); r++) {
                double[] row = new double[columns];
                double sum = 0;
                for (int j = 0; j < columns; j++) {
                    all[j] = j;
                    row[j] = random.nextInt(3) - 1;
                    sum += row[j] * start[j];
                }
                double from = sum - (random.nextBoolean() ? 0 : random.nextDouble());
                double to = sum + (random.nextBoolean() ? 0 : random.nextDouble());
                simplex.addRow(all.clone(), row);
                simplex.bound(simplex.sumOf(r), from, to);
                constraints.add(new LinearConstraint(row, Relationship.GEQ, from));
                constraints.add(new LinearConstraint(row, Relationship.LEQ, to));
            }
            for (int objective = 0; objective < 4; objective++) {
                double[] cost = random.doubles(columns, -1, 1).toArray();
                double peer = new SimplexSolver()
                        .optimize(
                                new MaxIter(10_000),
                                new LinearObjectiveFunction(cost, 0),
                                new LinearConstraintSet(constraints),
                                GoalType.MAXIMIZE)
                        .getValue();
                assertThat("seed " + seed, simplex.maximise(all, cost), closeTo(peer, 1e-5));
            }
        }
    }

    /** Maximise x + y with x + y <= 3 first; then the row x <= 1 is added: drive x down, put it in force, 1 + 2 remain. */
    @Test
    void rowsMayFollow() {
        BoundedSimplex simplex = new BoundedSimplex(new double[2], new double[] {2, 2}, new double[2]);
        int first = simplex.addRow(new int[] {0, 1}, new double[] {1, 1});
        simplex.bound(simplex.sumOf(first), Double.NEGATIVE_INFINITY, 3);
        assertThat(simplex.maximise(new int[] {0, 1}, new double[] {2, 1}), closeTo(5, 1e-9));
        int second = simplex.addRow(new int[] {0}, new double[] {1});
        assertThat(simplex.drive(simplex.sumOf(second), -1), closeTo(0, 1e-9));
        simplex.bound(simplex.sumOf(second), Double.NEGATIVE_INFINITY, 1);
        assertThat(simplex.maximise(new int[] {0, 1}, new double[] {2, 1}), closeTo(4, 1e-9));
        assertThat(simplex.rows(), is(2));
    }
}
