package org.lebenswelten.rate.plan;

import java.util.Objects;

/**
 * How figures are smoothed.
 *
 * @param method the method
 * @param seed where the chains of {@link Method#LEROUX} start
 * @param warmUp iterations of each of its chains before the first draw
 * @param draws draws kept of each chain, even
 * @param thinning iterations for each draw
 */
public record SmoothingRule(Method method, long seed, int warmUp, int draws, int thinning) {

    /** No smoothing. */
    public static final SmoothingRule NONE = of(Method.NONE);

    /** Methods of smoothing. */
    public enum Method {
        /** Not smoothed. */
        NONE,
        /** {@link org.lebenswelten.rate.smooth.GlobalEmpiricalBayes}. */
        GLOBAL,
        /** {@link org.lebenswelten.rate.smooth.LocalEmpiricalBayes#AROUND_NEIGHBOURS_MEANS}. */
        LOCAL_NEIGHBOURS_MEANS,
        /** {@link org.lebenswelten.rate.smooth.LocalEmpiricalBayes#AROUND_OWN_MEAN}. */
        LOCAL_OWN_MEAN,
        /** {@link org.lebenswelten.rate.smooth.GammaEmpiricalBayes}. */
        GAMMA,
        /** {@link org.lebenswelten.rate.smooth.StandardisedDeviation}: not smoothed, but made comparable. */
        STANDARDISED_DEVIATION,
        /** {@link org.lebenswelten.rate.smooth.ParentShrinkage}. */
        PARENT_SHRINKAGE,
        /** {@link org.lebenswelten.rate.smooth.LerouxModel}. */
        LEROUX;

        /**
         * Whether the method asks who is whose neighbour.
         *
         * @return true for the local forms and the area model
         */
        public boolean needsNeighbours() {
            return this == LOCAL_NEIGHBOURS_MEANS || this == LOCAL_OWN_MEAN || this == LEROUX;
        }

        /**
         * Whether the result is on the scale of the figure.
         *
         * @return false for standardised deviations
         */
        public boolean isOnScale() {
            return this != STANDARDISED_DEVIATION;
        }
    }

    /** Checks that the method is there. */
    public SmoothingRule {
        Objects.requireNonNull(method, "method");
    }

    /**
     * A method with the lengths of chains that {@link org.lebenswelten.rate.smooth.LerouxModel#withDefaults} has, and seed 1.
     *
     * @param method the method
     * @return the rule
     */
    public static SmoothingRule of(Method method) {
        return new SmoothingRule(method, 1, 2000, 2000, 10);
    }
}
