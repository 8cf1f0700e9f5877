package org.lebenswelten.spatial.global;

import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.inference.Sample;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;

/**
 * Moran's I, Geary's C or Getis and Ord's G of a map; for the formulas see {@link GlobalStatistic}.
 *
 * <p>Areas without a value are left out, and the weights of the others scaled anew. Special results: fewer than 3 areas, a
 * constant variable or no weight at all give a result without a value that names the reason. The values are compared as they
 * come: rates of unequal populations belong through {@link EmpiricalBayesDeviates} first. Immutable.
 */
public final class GlobalAutocorrelation {

    private final GlobalStatistic statistic;
    private final Assumption assumption;
    private final IslandRule islands;

    private GlobalAutocorrelation(GlobalStatistic statistic, Assumption assumption, IslandRule islands) {
        this.statistic = statistic;
        this.assumption = assumption;
        this.islands = islands;
    }

    /**
     * A statistic under {@link Assumption#RANDOMISATION}, islands by {@link IslandRule#ZERO_LAG}.
     *
     * @param statistic the statistic
     * @return the calculator
     */
    public static GlobalAutocorrelation of(GlobalStatistic statistic) {
        return new GlobalAutocorrelation(statistic, Assumption.RANDOMISATION, IslandRule.ZERO_LAG);
    }

    /**
     * The same statistic under another assumption.
     *
     * @param newAssumption the assumption
     * @return the calculator
     * @throws IllegalArgumentException for G under {@link Assumption#NORMAL}, where it has no variance
     */
    public GlobalAutocorrelation with(Assumption newAssumption) {
        if (statistic == GlobalStatistic.GETIS_ORD_G && newAssumption == Assumption.NORMAL) {
            throw new IllegalArgumentException("assumption NORMAL, expected RANDOMISATION for GETIS_ORD_G");
        }
        return new GlobalAutocorrelation(statistic, newAssumption, islands);
    }

    /**
     * The same statistic with another rule for islands.
     *
     * @param newIslands the rule
     * @return the calculator
     */
    public GlobalAutocorrelation with(IslandRule newIslands) {
        return new GlobalAutocorrelation(statistic, assumption, newIslands);
    }

    /**
     * The statistic with its moments.
     *
     * @param x a value an area, {@code NaN} for missing
     * @param weights the weights
     * @return the result
     * @throws IllegalArgumentException if there is not one value an area, a value is infinite, G meets a negative value, or an
     *     island is refused
     */
    public GlobalResult test(double[] x, SpatialWeights weights) {
        Sample sample = sample(x, weights);
        if (sample.outcome() != Outcome.DEFINED) {
            return GlobalResult.undefined(sample.outcome(), sample.size());
        }
        double[] values = sample.of(x);
        var sums = sample.weights().sums();
        boolean hasVariance = assumption == Assumption.NORMAL || values.length > 3;
        return new GlobalResult(
                Outcome.DEFINED,
                values.length,
                statistic.value(values, sample.weights(), sums.s0()),
                statistic.expectation(values.length, sums.s0()),
                hasVariance ? statistic.variance(values, sums, assumption) : Double.NaN);
    }

    /**
     * The statistic among those of random arrangements.
     *
     * @param x a value an area, {@code NaN} for missing
     * @param weights the weights
     * @param plan how often, from which seed, by which convention
     * @return the result
     * @throws IllegalArgumentException as {@link #test}
     */
    public PermutationResult permute(double[] x, SpatialWeights weights, PermutationPlan plan) {
        Sample sample = sample(x, weights);
        if (sample.outcome() != Outcome.DEFINED) {
            return PermutationResult.undefined(sample.outcome(), sample.size(), plan);
        }
        double s0 = sample.weights().sums().s0();
        return PermutationResult.of(sample.of(x), plan, shuffled -> statistic.value(shuffled, sample.weights(), s0));
    }

    private Sample sample(double[] x, SpatialWeights weights) {
        Sample sample = Sample.of(weights, islands, x);
        for (int area : sample.position()) {
            if (statistic == GlobalStatistic.GETIS_ORD_G && x[area] < 0) {
                throw new IllegalArgumentException(
                        "area " + area + " has the value " + x[area] + ", expected a number >= 0 for GETIS_ORD_G");
            }
        }
        return sample;
    }
}
