package org.lebenswelten.index;

/**
 * How the children of a dimension become its score.
 *
 * @param weighting where their weights come from
 * @param aggregation how they are aggregated
 * @param missing what happens where children are missing
 * @param base from which values weights and components are taken
 */
public record Combination(
        WeightingStep weighting, AggregationStep aggregation, MissingValuePolicy missing, ParameterBase base) {

    /**
     * An aggregation by the weights that stand beside the children.
     *
     * @param aggregation how children are aggregated
     * @param missing what happens where children are missing
     * @return the combination
     */
    public static Combination of(AggregationStep aggregation, MissingValuePolicy missing) {
        return new Combination(GivenWeights.GIVEN, aggregation, missing, ParameterBase.Span.EACH_PERIOD);
    }

    /**
     * The same with another aggregation.
     *
     * @param newAggregation the aggregation
     * @return the combination
     */
    public Combination with(AggregationStep newAggregation) {
        return new Combination(weighting, newAggregation, missing, base);
    }

    /**
     * The same with weights from elsewhere.
     *
     * @param newWeighting where they come from
     * @return the combination
     */
    public Combination with(WeightingStep newWeighting) {
        return new Combination(newWeighting, aggregation, missing, base);
    }

    /**
     * The same with parameters from another base.
     *
     * @param newBase the base
     * @return the combination
     */
    public Combination with(ParameterBase newBase) {
        return new Combination(weighting, aggregation, missing, newBase);
    }
}
