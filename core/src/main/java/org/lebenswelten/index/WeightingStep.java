package org.lebenswelten.index;

/** Where the weights of a dimension's children come from. */
public sealed interface WeightingStep permits GivenWeights, PrincipalComponentWeights, Weighting {

    /**
     * Weighs the children.
     *
     * @param columns the normalised values of each child, {@code NaN} for missing
     * @param given the weights that stand beside the children
     * @return one weight a child, 0 or more
     * @throws IndexComputationException if the columns give no weights
     */
    double[] weights(double[][] columns, double[] given);

    /**
     * Whether weights are taken from columns, so that it matters from which.
     *
     * @return false for given weights
     */
    boolean needsColumns();
}
