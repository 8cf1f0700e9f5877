package org.lebenswelten.spatial.inference;

/**
 * How often to permute, from which seed, and how to read the result.
 *
 * @param permutations number of permutations R, at least 1
 * @param seed where the random numbers start; the same seed gives the same p-values, on any machine with any number of
 *     threads
 * @param convention how p-values are made
 */
public record PermutationPlan(int permutations, long seed, PValueConvention convention) {

    /** Checks the number. */
    public PermutationPlan {
        if (permutations < 1) {
            throw new IllegalArgumentException("number of permutations " + permutations + ", expected a number >= 1");
        }
    }

    /**
     * 999 permutations from seed 1, {@link PValueConvention#DIRECTED}, as GeoDa and esda have it.
     *
     * @return the plan
     */
    public static PermutationPlan withDefaults() {
        return new PermutationPlan(999, 1, PValueConvention.DIRECTED);
    }

    /**
     * The same plan with another number.
     *
     * @param newPermutations number of permutations
     * @return the plan
     */
    public PermutationPlan withPermutations(int newPermutations) {
        return new PermutationPlan(newPermutations, seed, convention);
    }

    /**
     * The same plan from another seed.
     *
     * @param newSeed the seed
     * @return the plan
     */
    public PermutationPlan withSeed(long newSeed) {
        return new PermutationPlan(permutations, newSeed, convention);
    }

    /**
     * The same plan, read otherwise.
     *
     * @param newConvention how p-values are made
     * @return the plan
     */
    public PermutationPlan with(PValueConvention newConvention) {
        return new PermutationPlan(permutations, seed, newConvention);
    }

    /**
     * The random numbers of one permutation or one area.
     *
     * @param number which
     * @return a stream that depends on seed and number alone
     */
    public RandomStream stream(int number) {
        return RandomStream.of(seed, number);
    }
}
