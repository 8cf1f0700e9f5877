package org.lebenswelten.index;

import java.util.List;

/**
 * What is not certain about an index, and how often it is drawn to see what becomes of the ranks.
 *
 * @param draws number of draws, 1 or more
 * @param seed seed of all draws
 * @param weightNoise largest relative change of a weight, 0 or more and below 1
 * @param samplingError whether values are drawn within the limits of their indicators
 * @param alternatives other ways in which the index might have been made; all and the index itself are equally likely
 */
public record UncertaintyPlan(
        int draws, long seed, double weightNoise, boolean samplingError, List<MethodAlternative> alternatives) {

    private static final int DRAWS = 1_000;
    private static final long SEED = 1;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public UncertaintyPlan {
        alternatives = List.copyOf(alternatives);
        if (draws < 1 || !(weightNoise >= 0 && weightNoise < 1)) {
            throw new IllegalArgumentException("draws " + draws + ", weight noise " + weightNoise
                    + ", expected at least 1 and a noise of 0 or more, below 1");
        }
    }

    /**
     * 1,000 draws of the sampling error alone: method and weights are taken for certain.
     *
     * @return the plan
     */
    public static UncertaintyPlan withDefaults() {
        return new UncertaintyPlan(DRAWS, SEED, 0, true, List.of());
    }
}
