package org.lebenswelten.spatial.global;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.inference.RandomStream;

/**
 * A global statistic among those of random arrangements of the same values.
 *
 * @param outcome whether it has a value; if not, all numbers but n are {@code NaN}
 * @param areas number of areas that took part, n
 * @param statistic the observed statistic
 * @param mean mean of the permutations
 * @param standardDeviation standard deviation of the permutations, with divisor R
 * @param p the p-value
 * @param plan how often, from which seed, by which convention
 */
public record PermutationResult(
        Outcome outcome,
        int areas,
        double statistic,
        double mean,
        double standardDeviation,
        double p,
        PermutationPlan plan) {

    static PermutationResult undefined(Outcome outcome, int areas, PermutationPlan plan) {
        return new PermutationResult(outcome, areas, Double.NaN, Double.NaN, Double.NaN, Double.NaN, plan);
    }

    /** Shuffles values, one stream a permutation, and compares. */
    static PermutationResult of(double[] x, PermutationPlan plan, ToDoubleFunction<double[]> statistic) {
        double[] reference = IntStream.range(0, plan.permutations())
                .parallel()
                .mapToDouble(r -> {
                    RandomStream random = plan.stream(r);
                    double[] shuffled = x.clone();
                    random.shuffle(shuffled);
                    return statistic.applyAsDouble(shuffled);
                })
                .toArray();
        double observed = statistic.applyAsDouble(x);
        double sum = 0;
        for (double other : reference) {
            sum += other;
        }
        double mean = sum / reference.length;
        double squares = Arrays.stream(reference)
                .map(other -> (other - mean) * (other - mean))
                .reduce(0, Double::sum);
        return new PermutationResult(
                Outcome.DEFINED,
                x.length,
                observed,
                mean,
                Math.sqrt(squares / reference.length),
                plan.convention().p(observed, reference),
                plan);
    }
}
