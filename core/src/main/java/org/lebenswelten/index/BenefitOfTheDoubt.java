package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.lebenswelten.model.ProblemCode;

/**
 * Benefit of the doubt: each unit is scored with the weights most favourable to it, compared with all units scored with
 * the same weights.
 *
 * <pre>{@code
 * score(i) = max over w of sum_j w_j x_ij
 *            subject to  sum_j w_j x_kj <= 1  for every unit k,   w >= 0
 *                        lowest <= w_j x_ij / sum_m w_m x_im <= highest
 * }</pre>
 *
 * with {@code x} the values, 0 or more and high for a high score, and {@code w_j x_ij / sum_m w_m x_im} the pie share of
 * column {@code j} in the unit's own score. Scores lie above 0 and reach at most 1; 1 means that no other unit does better
 * by these weights. The weights are not unique, the score is, so only the score is told. Scores do not depend on the units
 * in which columns are measured. A unit of zeros scores 0 without bounds above 0 and is an error with them. Missing values
 * leave their unit out: it has no score and is compared with none.
 *
 * <p>Solved for the parts {@code v_j = w_j x_ij} of the unit's own pie, which do not depend on scales: the largest
 * {@code sum v} with {@code sum_j v_j x_kj / x_ij <= 1} for every unit {@code k}. Only the units {@code k} that turn out to
 * matter enter the simplex, one at a time, until none is above 1.
 *
 * <p>Reference: Cherchye L et al. (2007), An introduction to 'benefit of the doubt' composite indicators. Social Indicators
 * Research 82, 111-145. doi:10.1007/s11205-006-9029-7. Agrees with: lpSolve (R) and HiGHS (SciPy), 1e-9.
 *
 * @param lowestShare lowest pie share of each column, 0 to 1
 * @param highestShare highest pie share of each column, {@code lowestShare} to 1
 */
public record BenefitOfTheDoubt(double lowestShare, double highestShare) implements AggregationStep {

    /** Any pie shares. */
    public static final BenefitOfTheDoubt UNBOUNDED = new BenefitOfTheDoubt(0, 1);

    private static final String NAME = "BENEFIT_OF_THE_DOUBT";

    private static final double PRECISION = 1e-12;
    /** How far a solution may miss a unit that it was compared with. */
    private static final double NOISE = 1e-10;

    private static final int MAXIMUM_STEPS = 100_000;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they are not ordered numbers from 0 to 1
     */
    public BenefitOfTheDoubt {
        if (!(lowestShare >= 0 && lowestShare <= highestShare && highestShare <= 1)) {
            throw new IllegalArgumentException("pie shares from " + lowestShare + " to " + highestShare
                    + ", expected 0 <= lowest <= highest <= 1");
        }
    }

    /**
     * Scores units.
     *
     * @param columns one or more columns of equal length, values 0 or more, {@code NaN} for missing
     * @return a new column of scores, 0 to 1, {@code NaN} where a value is missing
     * @throws IllegalArgumentException if there are no columns or they differ in length
     * @throws IndexComputationException if a value is negative or infinite; if no weights are within the bounds: too many or
     *     too few columns for them, or a unit with too many zeros; or if the solver misses its precision of 1e-10, as it may
     *     for bounds that nearly but not quite force equal shares
     */
    public double[] scores(double[][] columns) {
        double[] equal = new double[columns.length];
        Arrays.fill(equal, 1);
        Aggregation.requireFit(columns, equal);
        List<double[]> complete = complete(columns);
        double[] scores = new double[columns[0].length];
        double[] own = new double[columns.length];
        for (int unit = 0; unit < scores.length; unit++) {
            for (int j = 0; j < own.length; j++) {
                own[j] = columns[j][unit];
            }
            scores[unit] = Arrays.stream(own).anyMatch(Double::isNaN) ? Double.NaN : score(own, unit, complete);
        }
        return scores;
    }

    /** Scores units, see {@link #scores}: neither weights nor the policy matter. */
    @Override
    public double[] aggregate(double[][] columns, double[] weights, MissingValuePolicy missing) {
        return scores(columns);
    }

    private static List<double[]> complete(double[][] columns) {
        List<double[]> complete = new ArrayList<>();
        for (int unit = 0; unit < columns[0].length; unit++) {
            double[] values = new double[columns.length];
            for (int j = 0; j < values.length; j++) {
                values[j] = columns[j][unit];
                if (values[j] < 0 || Double.isInfinite(values[j])) {
                    throw IndexComputationException.of(
                                    ProblemCode.VALUE_OUTSIDE_DOMAIN, values[j], NAME, ">= 0, < Infinity")
                            .atColumn(j)
                            .atUnit(unit);
                }
            }
            if (Arrays.stream(values).noneMatch(Double::isNaN)) {
                complete.add(values);
            }
        }
        return complete;
    }

    private double score(double[] own, int unit, List<double[]> units) {
        int[] used = usedColumns(own, unit);
        if (used.length == 0) {
            return 0;
        }
        double[] parts = new double[used.length];
        Arrays.fill(parts, 1);
        if (areForced(used.length)) {
            return scaled(parts, units.get(bestBy(parts, own, used, units)), own, used);
        }
        List<LinearConstraint> constraints = bounds(used.length);
        constraints.add(new LinearConstraint(parts, Relationship.LEQ, 1));
        BitSet compared = new BitSet(units.size());
        while (true) {
            parts = solve(constraints, used.length);
            int best = bestBy(parts, own, used, units);
            double[] ratios = ratios(units.get(best), own, used);
            double reached = weighted(ratios, parts);
            if (reached <= 1 + (compared.get(best) ? NOISE : PRECISION)) {
                return scaled(parts, units.get(best), own, used);
            }
            if (compared.get(best)) {
                throw IndexComputationException.of(ProblemCode.NO_SOLUTION, reached, NAME, "sum w x <= 1 + " + NOISE)
                        .atUnit(unit);
            }
            compared.set(best);
            double size = Arrays.stream(ratios).max().orElseThrow();
            double[] row = Arrays.stream(ratios).map(ratio -> ratio / size).toArray();
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 1 / size));
        }
    }

    /** The score by parts of the pie, on a scale on which the best unit reaches 1. */
    private static double scaled(double[] parts, double[] best, double[] own, int[] used) {
        return Math.min(1, Arrays.stream(parts).sum() / weighted(ratios(best, own, used), parts));
    }

    /** Columns in which the unit has more than 0; the pie share of any other is 0. */
    private int[] usedColumns(double[] own, int unit) {
        int[] used = new int[own.length];
        int count = 0;
        for (int j = 0; j < own.length; j++) {
            if (own[j] > 0) {
                used[count++] = j;
            }
        }
        boolean allZero = count == 0 && lowestShare == 0 && highestShare == 1;
        boolean tooMany = lowestShare * own.length > 1 + PRECISION;
        boolean tooFew = highestShare * count < 1 - PRECISION;
        boolean zeros = count < own.length && lowestShare > 0;
        if (!allZero && (tooMany || tooFew || zeros)) {
            throw IndexComputationException.of(
                            ProblemCode.NO_SOLUTION,
                            null,
                            NAME,
                            count + " / " + own.length + " x > 0, " + lowestShare + " <= w x / sum w x <= "
                                    + highestShare)
                    .atUnit(unit);
        }
        return Arrays.copyOf(used, count);
    }

    /** Whether the bounds leave but equal shares, which a solver might take for none at all. */
    private boolean areForced(int count) {
        return lowestShare * count >= 1 - PRECISION || highestShare * count <= 1 + PRECISION;
    }

    /** Bounds of each part by the sum of all, so that no parts at all are a start for the solver. */
    private List<LinearConstraint> bounds(int count) {
        List<LinearConstraint> bounds = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            if (lowestShare > 0) {
                double[] row = new double[count];
                Arrays.fill(row, lowestShare);
                row[j] = lowestShare - 1;
                bounds.add(new LinearConstraint(row, Relationship.LEQ, 0));
            }
            if (highestShare < 1) {
                double[] row = new double[count];
                Arrays.fill(row, -highestShare);
                row[j] = 1 - highestShare;
                bounds.add(new LinearConstraint(row, Relationship.LEQ, 0));
            }
        }
        return bounds;
    }

    /** The position of the unit that does best by the parts. */
    private static int bestBy(double[] parts, double[] own, int[] used, List<double[]> units) {
        int best = 0;
        double highest = -1;
        for (int k = 0; k < units.size(); k++) {
            double sum = weighted(ratios(units.get(k), own, used), parts);
            if (sum > highest) {
                highest = sum;
                best = k;
            }
        }
        return best;
    }

    private static double[] ratios(double[] values, double[] own, int[] used) {
        return Arrays.stream(used).mapToDouble(j -> values[j] / own[j]).toArray();
    }

    private static double weighted(double[] values, double[] parts) {
        double sum = 0;
        for (int j = 0; j < parts.length; j++) {
            sum += parts[j] * values[j];
        }
        return sum;
    }

    private static double[] solve(List<LinearConstraint> constraints, int count) {
        double[] sum = new double[count];
        Arrays.fill(sum, 1);
        return new SimplexSolver(PRECISION, 10, PRECISION)
                .optimize(
                        new MaxIter(MAXIMUM_STEPS),
                        new LinearObjectiveFunction(sum, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getPoint();
    }
}
