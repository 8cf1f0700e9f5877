package org.lebenswelten.index;

import java.util.Arrays;
import java.util.List;

/**
 * The score of a principal component with fixed parameters.
 *
 * <pre>{@code
 * sum_j rotation_j (x_j - mean_j) / deviation_j
 * }</pre>
 *
 * A unit with a missing value has no score.
 *
 * @param means mean of each child in the base
 * @param deviations standard deviation of each child in the base, above 0
 * @param rotation coefficient of each child
 */
public record ComponentScale(List<Double> means, List<Double> deviations, List<Double> rotation)
        implements AggregationStep {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if their numbers differ or a deviation is not above 0
     */
    public ComponentScale {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        rotation = List.copyOf(rotation);
        if (means.size() != rotation.size()
                || deviations.size() != rotation.size()
                || !deviations.stream().allMatch(deviation -> deviation > 0)) {
            throw new IllegalArgumentException("component of means " + means + ", deviations " + deviations
                    + ", rotation " + rotation + ", expected equally many, deviations > 0");
        }
    }

    /** The parameters of a component. */
    static ComponentScale of(PrincipalComponent component) {
        return new ComponentScale(
                listed(component.means()), listed(component.deviations()), listed(component.rotation()));
    }

    @Override
    public double[] aggregate(double[][] columns, double[] weights, MissingValuePolicy missing) {
        if (columns.length != rotation.size()) {
            throw new IllegalArgumentException(columns.length + " columns, expected " + rotation.size());
        }
        double[] scores = new double[columns[0].length];
        for (int j = 0; j < columns.length; j++) {
            double mean = means.get(j);
            double deviation = deviations.get(j);
            double coefficient = rotation.get(j);
            for (int unit = 0; unit < scores.length; unit++) {
                scores[unit] += coefficient * ((columns[j][unit] - mean) / deviation);
            }
        }
        return scores;
    }

    private static List<Double> listed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
