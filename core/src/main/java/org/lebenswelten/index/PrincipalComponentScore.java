package org.lebenswelten.index;

/**
 * The score of the first principal component of the children, see {@link PrincipalComponent}. The weights beside the
 * children do not matter; a unit with a missing child has no score.
 *
 * @param reference position of the child whose rotation is above 0, from 0
 */
public record PrincipalComponentScore(int reference) implements AggregationStep {

    @Override
    public double[] aggregate(double[][] columns, double[] weights, MissingValuePolicy missing) {
        return fit(columns).aggregate(columns, weights, missing);
    }

    @Override
    public AggregationStep fit(double[][] base) {
        return ComponentScale.of(PrincipalComponent.of(base, reference));
    }
}
