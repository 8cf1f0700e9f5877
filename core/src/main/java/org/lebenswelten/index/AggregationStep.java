package org.lebenswelten.index;

/** How the values of a dimension's children become one value for each unit, with all parameters. */
public sealed interface AggregationStep
        permits Aggregation,
                BenefitOfTheDoubt,
                ComponentScale,
                PairwiseAggregation,
                PowerMean,
                PrincipalComponentScore {

    /**
     * Aggregates columns unit by unit.
     *
     * @param columns one column a child, of equal length, {@code NaN} for missing
     * @param weights one weight a child, 0 or more, not all 0
     * @param missing when a unit has a value although children are missing
     * @return a new column, {@code NaN} where too few children are there
     * @throws IllegalArgumentException if the formula is not defined for the columns
     */
    double[] aggregate(double[][] columns, double[] weights, MissingValuePolicy missing);

    /**
     * Takes the parameters of this step from a base, so that other columns can be aggregated in the same way.
     *
     * @param base values of the children in the base
     * @return the step with fixed parameters; this one where it has none
     */
    default AggregationStep fit(double[][] base) {
        return this;
    }
}
