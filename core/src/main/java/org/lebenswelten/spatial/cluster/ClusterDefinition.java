package org.lebenswelten.spatial.cluster;

import org.lebenswelten.spatial.inference.Multiplicity;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.local.ClusterMap;
import org.lebenswelten.spatial.local.LocalResult;
import org.lebenswelten.spatial.neighbour.ContiguityRule;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;

/**
 * A layer of clusters: of what, by which statistic, with which neighbours and which tests.
 *
 * @param id id of the layer, which is called {@code hot_<id>}
 * @param of id of the index or indicator whose published values are compared
 * @param statistic the statistic
 * @param neighbours how neighbours are found
 * @param style how weights are scaled
 * @param islands what is done with areas without neighbours; {@link IslandRule#REFUSED} is an error of the project, and an
 *     area whose neighbours all lack a value then counts as under {@link IslandRule#MISSING}
 * @param plan how often to permute, from which seed, and how to read p
 * @param control the control of multiplicity over the areas of a period
 */
public record ClusterDefinition(
        String id,
        String of,
        ClusterStatistic statistic,
        NeighbourRule neighbours,
        WeightStyle style,
        IslandRule islands,
        PermutationPlan plan,
        Multiplicity control) {

    /**
     * 9,999 permutations from seed 1, two-sided. Thousands, because with 80 units the control asks for p-values below 0.001.
     */
    public static final PermutationPlan DEFAULT_PLAN =
            PermutationPlan.withDefaults().withPermutations(9_999).with(PValueConvention.TWO_SIDED);

    /**
     * Local Moran over queen neighbours, row-standardised, {@link #DEFAULT_PLAN}, {@link IslandRule#ZERO_LAG}, {@link
     * Multiplicity#withDefaults()}: what every index has unless the project says otherwise.
     *
     * @param of id of an index or indicator, and of the layer
     * @return the definition
     */
    public static ClusterDefinition withDefaults(String of) {
        return new ClusterDefinition(
                of,
                of,
                ClusterStatistic.LOCAL_MORAN,
                new NeighbourRule.Touching(ContiguityRule.QUEEN, 0, 1),
                WeightStyle.ROW_STANDARDISED,
                IslandRule.ZERO_LAG,
                DEFAULT_PLAN,
                Multiplicity.withDefaults());
    }

    /**
     * Finds the clusters of one period.
     *
     * @param values a published value an area, {@code NaN} for missing
     * @param weights the weights that {@link #neighbours} and {@link #style} make
     * @return the clusters; where there is nothing to compute the {@linkplain LocalResult#outcome outcome} of each area says
     *     why: no value, fewer than 3 areas with one, all alike, no neighbour
     */
    public Clusters clusters(double[] values, SpatialWeights weights) {
        IslandRule rule = islands == IslandRule.REFUSED ? IslandRule.MISSING : islands;
        LocalResult result = statistic.permute(values, weights, rule, plan);
        ClusterMap map = ClusterMap.of(result, statistic.classes(result, values, weights, rule), control);
        return new Clusters(result, statistic.figure(result), map);
    }

    /**
     * The clusters of one period.
     *
     * @param statistics the local statistics and their p-values
     * @param figure the figure of each area that is published
     * @param map what they mean after the control of multiplicity
     */
    public record Clusters(LocalResult statistics, double[] figure, ClusterMap map) {}

    @Override
    public String toString() {
        return statistic + " of " + of + ", " + neighbours + ", " + style + ", islands " + islands + ", "
                + plan.permutations() + " permutations from seed " + plan.seed() + ", " + plan.convention() + ", "
                + control;
    }
}
