package org.lebenswelten.coverage.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Change of a mean from before to after.
 *
 * <p>Estimand: the change itself, {@code mean after - mean before}, of the areas given. It is the effect of a measure only if
 * nothing else would have changed the areas: no common trend, no other measure, no {@linkplain RegressionToTheMean regression to
 * the mean}.
 *
 * <p>Missing values ({@code NaN}) are left out: an area in {@link #paired} needs both, a value of the others stands alone. Where
 * fewer remain than limits need, the change has none; where nothing remains it is {@link Effect#NONE}.
 *
 * <p>Reference: Shadish WR, Cook TD, Campbell DT (2002), Experimental and quasi-experimental designs for generalized causal
 * inference. Houghton Mifflin, Boston, chapter 4; Welch BL (1947), The generalization of "Student's" problem when several
 * different population variances are involved. Biometrika 34, 28-35. doi:10.1093/biomet/34.1-2.28
 *
 * <p>Agrees with: R 4.2.2 {@code t.test}, 1e-10 relative.
 *
 * @param confidence share of limits that hold the true change, above 0 and below 1
 */
public record BeforeAfter(double confidence) {

    /**
     * Checks the confidence.
     *
     * @throws IllegalArgumentException if it is not above 0 and below 1
     */
    public BeforeAfter {
        Effect.requireConfidence(confidence);
    }

    /**
     * Means and change.
     *
     * @param units number of areas or values that count
     * @param before mean before
     * @param after mean after
     * @param change after less before
     */
    public record Result(int units, double before, double after, Effect change) {}

    /**
     * 95 % limits.
     *
     * @return the calculator
     */
    public static BeforeAfter withDefaults() {
        return new BeforeAfter(0.95);
    }

    /**
     * Each area compared with itself; limits say how far the mean change hangs on which areas were treated.
     *
     * <pre>{@code
     * mean d -/+ t(n - 1) s_d / sqrt(n)        d = after - before
     * }</pre>
     *
     * @param before value of each area before
     * @param after value of each area after
     * @return means of the areas that have both; no limits of fewer than 2
     * @throws IllegalArgumentException if lengths differ
     */
    public Result paired(double[] before, double[] after) {
        Sample.requireSameLength("before", before, "after", after);
        int[] known = known(before, after);
        double[] from = at(before, known);
        double[] to = at(after, known);
        double[] change = new double[known.length];
        for (int i = 0; i < change.length; i++) {
            change[i] = to[i] - from[i];
        }
        return new Result(
                known.length,
                Sample.of(from).mean(),
                Sample.of(to).mean(),
                Sample.of(change).asEffect(confidence));
    }

    /**
     * Values of one area in years before and after, taken for independent; variances may differ.
     *
     * <pre>{@code
     * difference of means -/+ t(f) sqrt(s1^2 / n1 + s2^2 / n2)        f by Welch and Satterthwaite
     * }</pre>
     *
     * @param before values before
     * @param after values after, in any number
     * @return means; no limits where a side has fewer than 2 values
     */
    public Result welch(double[] before, double[] after) {
        Sample from = Sample.of(at(before, known(before, before)));
        Sample to = Sample.of(at(after, known(after, after)));
        return new Result(from.size() + to.size(), from.mean(), to.mean(), to.less(from, confidence));
    }

    /**
     * Published rates or proportions with their limits; the limits of the change hold their sampling error and nothing else.
     *
     * <pre>{@code
     * difference of means -/+ z sqrt(sum e1^2 / n1^2 + sum e2^2 / n2^2)
     * }</pre>
     *
     * with the standard errors {@code e} of the values, see {@link #standardErrors}.
     *
     * @param before values before
     * @param beforeErrors their standard errors
     * @param after values after, in any number
     * @param afterErrors their standard errors
     * @return means of the values that have a standard error
     * @throws IllegalArgumentException if values and errors differ in length
     */
    public Result published(double[] before, double[] beforeErrors, double[] after, double[] afterErrors) {
        Sample.requireSameLength("before", before, "its errors", beforeErrors);
        Sample.requireSameLength("after", after, "its errors", afterErrors);
        int[] first = known(before, beforeErrors);
        int[] second = known(after, afterErrors);
        double from = Sample.of(at(before, first)).mean();
        double to = Sample.of(at(after, second)).mean();
        double variance = varianceOfMean(at(beforeErrors, first)) + varianceOfMean(at(afterErrors, second));
        return new Result(
                first.length + second.length,
                from,
                to,
                Effect.of(to - from, Math.sqrt(variance), Double.POSITIVE_INFINITY, confidence));
    }

    /**
     * Standard errors from limits that were taken as symmetric.
     *
     * <pre>{@code
     * (upper - lower) / (2 z)
     * }</pre>
     *
     * @param lower lower limits
     * @param upper upper limits of the same confidence
     * @return a new column; {@code NaN} where a limit is missing
     * @throws IllegalArgumentException if lengths differ
     */
    public double[] standardErrors(double[] lower, double[] upper) {
        Sample.requireSameLength("lower", lower, "upper", upper);
        double twice = 2 * Effect.of(0, 1, Double.POSITIVE_INFINITY, confidence).upper();
        double[] errors = new double[lower.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = (upper[i] - lower[i]) / twice;
        }
        return errors;
    }

    private static double varianceOfMean(double[] errors) {
        double sum = 0;
        for (double error : errors) {
            sum += error * error;
        }
        return sum / ((double) errors.length * errors.length);
    }

    private static int[] known(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .filter(i -> !Double.isNaN(one[i]) && !Double.isNaN(other[i]))
                .toArray();
    }

    private static double[] at(double[] column, int[] positions) {
        return Arrays.stream(positions).mapToDouble(i -> column[i]).toArray();
    }
}
