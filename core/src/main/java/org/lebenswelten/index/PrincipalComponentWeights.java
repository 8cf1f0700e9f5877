package org.lebenswelten.index;

import org.lebenswelten.model.ProblemCode;

/**
 * Weights from the first principal component of the children, see {@link PrincipalComponent}. Its rotation and its squared
 * rotation are both called weights elsewhere; they differ.
 *
 * @param use which of the two
 * @param reference position of the child whose rotation is above 0, from 0
 */
public record PrincipalComponentWeights(Use use, int reference) implements WeightingStep {

    /** What of the component becomes the weights. */
    public enum Use {
        /** The rotation: COINr. A child that runs against the reference would weigh less than nothing and is an error. */
        ROTATION,
        /** The squared rotation, which adds up to 1: OECD handbook, German Index of Socioeconomic Deprivation. */
        SQUARED_ROTATION
    }

    @Override
    public double[] weights(double[][] columns, double[] given) {
        PrincipalComponent component = PrincipalComponent.of(columns, reference);
        double[] weights = use == Use.ROTATION ? component.rotation() : component.shares();
        for (int child = 0; child < weights.length; child++) {
            if (weights[child] < 0) {
                throw IndexComputationException.of(
                                ProblemCode.VALUE_OUTSIDE_DOMAIN, weights[child], "PRINCIPAL_COMPONENT " + use, ">= 0")
                        .atColumn(child);
            }
        }
        return weights;
    }

    @Override
    public boolean needsColumns() {
        return true;
    }
}
