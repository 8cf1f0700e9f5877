package org.lebenswelten.coverage.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Change of the treated areas less the change of controls.
 *
 * <pre>{@code
 * effect = (T1 - T0) - (C1 - C0) = mean d of the treated - mean d of controls        d = after - before, area by area
 * limits = effect -/+ t(f) sqrt(v_T + v_C)
 * }</pre>
 *
 * with the variance {@code v} of each (weighted) mean, {@code n / (n - 1) sum w^2 (d - mean d)^2 / (sum w)^2}, and {@code f}
 * degrees of freedom by Welch and Satterthwaite.
 *
 * <p>Estimand: the mean effect on the treated areas, if they would have changed as the controls did ("parallel trends"), which
 * {@link PreTrend} can make doubtful and nothing can prove. Each area is one observation, so that years of one area are not taken
 * for independent; without weights the limits are those of the two-period regression with standard errors clustered by area in
 * the form CR2.
 *
 * <p>Areas without a value before or after count nowhere. Where a side has no area there is no effect, where it has one there are
 * no limits: see {@link PermutationTest}.
 *
 * <p>Reference: Abadie A (2005), Semiparametric difference-in-differences estimators. Review of Economic Studies 72, 1-19.
 * doi:10.1111/0034-6527.00321; Bertrand M, Duflo E, Mullainathan S (2004), How much should we trust differences-in-differences
 * estimates? Quarterly Journal of Economics 119, 249-275. doi:10.1162/003355304772839588; Bell RM, McCaffrey DF (2002), Bias
 * reduction in standard errors for linear regression with multi-stage samples. Survey Methodology 28, 169-181.
 *
 * <p>Agrees with: R 4.2.2 {@code t.test(dT, dC)}, 1e-10 relative.
 *
 * @param confidence share of limits that hold the true effect, above 0 and below 1
 */
public record DifferenceInDifferences(double confidence) {

    /**
     * Checks the confidence.
     *
     * @throws IllegalArgumentException if it is not above 0 and below 1
     */
    public DifferenceInDifferences {
        Effect.requireConfidence(confidence);
    }

    /**
     * Areas of one side.
     *
     * @param before value of each area before; {@code NaN} for missing
     * @param after value of each area after
     * @param weights weight of each area, such as its population or how often it is a control; areas of weight 0 count nowhere
     */
    public record Group(double[] before, double[] after, double[] weights) {

        /**
         * Checks lengths and weights.
         *
         * @throws IllegalArgumentException if lengths differ or a weight is negative or missing
         */
        public Group {
            Sample.requireSameLength("before", before, "after", after);
            Sample.requireSameLength("before", before, "weights", weights);
            for (int i = 0; i < weights.length; i++) {
                if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "weight " + i + " is " + weights[i] + ", expected a finite number of 0 or more");
                }
            }
        }

        /**
         * Areas that count alike.
         *
         * @param before value of each area before
         * @param after value of each area after
         * @return the group
         */
        public static Group of(double[] before, double[] after) {
            double[] weights = new double[before.length];
            Arrays.fill(weights, 1);
            return new Group(before, after, weights);
        }

        /** Changes of the areas that have both values and weight. */
        Sample changes() {
            int[] known = IntStream.range(0, before.length)
                    .filter(i -> weights[i] > 0 && !Double.isNaN(after[i] - before[i]))
                    .toArray();
            return new Sample(
                    Arrays.stream(known).mapToDouble(i -> after[i] - before[i]).toArray(),
                    Arrays.stream(known).mapToDouble(i -> weights[i]).toArray());
        }
    }

    /**
     * Changes and their difference.
     *
     * @param treated number of treated areas that count
     * @param controls number of controls that count
     * @param treatedChange mean change of the treated areas
     * @param controlChange mean change of the controls
     * @param effect the one less the other
     */
    public record Result(int treated, int controls, double treatedChange, double controlChange, Effect effect) {}

    /**
     * 95 % limits.
     *
     * @return the calculator
     */
    public static DifferenceInDifferences withDefaults() {
        return new DifferenceInDifferences(0.95);
    }

    /**
     * Compares the changes.
     *
     * @param treated the treated areas
     * @param controls the controls
     * @return changes and effect
     */
    public Result compare(Group treated, Group controls) {
        Sample own = treated.changes();
        Sample others = controls.changes();
        return new Result(own.size(), others.size(), own.mean(), others.mean(), own.less(others, confidence));
    }
}
