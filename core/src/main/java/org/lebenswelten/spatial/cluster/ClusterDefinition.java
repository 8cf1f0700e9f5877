package org.lebenswelten.spatial.cluster;

import org.lebenswelten.spatial.global.BivariateMoran;
import org.lebenswelten.spatial.global.PermutationResult;
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
 * @param variable what is compared: {@link ClusterStatistic#BIVARIATE_MORAN} has other values, {@link
 *     ClusterStatistic#LOCAL_JOIN_COUNT} marks
 */
public record ClusterDefinition(
        String id,
        String of,
        ClusterStatistic statistic,
        NeighbourRule neighbours,
        WeightStyle style,
        IslandRule islands,
        PermutationPlan plan,
        Multiplicity control,
        ClusterVariable variable) {

    /**
     * 9,999 permutations from seed 1, two-sided. Thousands, because with 80 units the control asks for p-values below 0.001.
     */
    public static final PermutationPlan DEFAULT_PLAN =
            PermutationPlan.withDefaults().withPermutations(9_999).with(PValueConvention.TWO_SIDED);

    /** Permutations of the summary of a whole map, at most. */
    private static final int GLOBAL_PERMUTATIONS = 999;

    /**
     * Checks that the statistic has what it compares.
     *
     * @throws IllegalArgumentException if not
     */
    public ClusterDefinition {
        if (!statistic.compares().isInstance(variable)) {
            throw new IllegalArgumentException(statistic + " of " + variable + ", expected "
                    + statistic.compares().getSimpleName());
        }
    }

    /**
     * A layer that compares an area's values with the same values of its neighbours.
     *
     * @param id id of the layer
     * @param of id of the index or indicator
     * @param statistic the statistic
     * @param neighbours how neighbours are found
     * @param style how weights are scaled
     * @param islands what is done with areas without neighbours
     * @param plan how often to permute, from which seed, and how to read p
     * @param control the control of multiplicity
     */
    public ClusterDefinition(
            String id,
            String of,
            ClusterStatistic statistic,
            NeighbourRule neighbours,
            WeightStyle style,
            IslandRule islands,
            PermutationPlan plan,
            Multiplicity control) {
        this(id, of, statistic, neighbours, style, islands, plan, control, new ClusterVariable.Own());
    }

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
        return clusters(values, values, weights);
    }

    /**
     * Finds the clusters of one period, and whether the map as a whole is told from chance: Moran's I, or that of the two
     * variables, or of the marks, by at most 999 permutations of all values.
     *
     * @param values a published value an area, {@code NaN} for missing
     * @param others the published values of {@link ClusterVariable.Other}; of no meaning for other variables
     * @param weights the weights that {@link #neighbours} and {@link #style} make
     * @return the clusters, as above
     */
    public Clusters clusters(double[] values, double[] others, SpatialWeights weights) {
        IslandRule rule = islands == IslandRule.REFUSED ? IslandRule.MISSING : islands;
        double[] x = variable instanceof ClusterVariable.Marked marked ? marked.of(values) : values;
        double[] y = variable instanceof ClusterVariable.Other ? others : x;
        LocalResult result = statistic.permute(x, y, weights, rule, plan);
        ClusterMap map = ClusterMap.of(result, statistic.classes(result, x, y, weights, rule), control);
        PermutationPlan shorter = plan.withPermutations(Math.min(plan.permutations(), GLOBAL_PERMUTATIONS));
        return new Clusters(
                result, statistic.figure(result), map, BivariateMoran.permute(x, y, weights, rule, shorter));
    }

    /**
     * The clusters of one period.
     *
     * @param statistics the local statistics and their p-values
     * @param figure the figure of each area that is published
     * @param map what they mean after the control of multiplicity
     * @param global Moran's I of the map as a whole
     */
    public record Clusters(LocalResult statistics, double[] figure, ClusterMap map, PermutationResult global) {}

    @Override
    public String toString() {
        String compared = variable instanceof ClusterVariable.Own ? "" : " " + variable;
        return statistic + " of " + of + compared + ", " + neighbours + ", " + style + ", islands " + islands + ", "
                + plan.permutations() + " permutations from seed " + plan.seed() + ", " + plan.convention() + ", "
                + control;
    }
}
