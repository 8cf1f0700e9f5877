package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Scores, ranks and burdens of all units in one period. */
public final class BurdenIndexResult {

    private final double[] score;
    private final int[] rank;
    private final int rankedCount;
    private final Map<String, double[]> dimensionScores;
    private final Map<String, double[]> normalised;
    private final Map<String, PreparedColumn> prepared;
    private final Map<String, double[]> weights;
    private final MultipleBurden burdens;
    private final List<String> nodesWithoutRange;

    BurdenIndexResult(
            double[] score,
            Map<String, double[]> dimensionScores,
            Map<String, double[]> normalised,
            Map<String, PreparedColumn> prepared,
            Map<String, double[]> weights,
            MultipleBurden burdens,
            List<String> nodesWithoutRange) {
        this.score = score;
        this.dimensionScores = dimensionScores;
        this.normalised = normalised;
        this.prepared = prepared;
        this.weights = weights;
        this.burdens = burdens;
        this.nodesWithoutRange = List.copyOf(nodesWithoutRange);
        this.rank = new int[score.length];
        int ranked = 0;
        double[] ranks = Ranks.descending(score, TieRule.LOWEST);
        for (int unit = 0; unit < rank.length; unit++) {
            if (!Double.isNaN(ranks[unit])) {
                rank[unit] = (int) ranks[unit];
                ranked++;
            }
        }
        this.rankedCount = ranked;
    }

    /**
     * The number of units, with and without a score.
     *
     * @return 1 or more
     */
    public int unitCount() {
        return score.length;
    }

    /**
     * The score of a unit.
     *
     * @param unit position of the unit
     * @return the score, high for a heavy burden; {@code NaN} where too much is missing
     */
    public double score(int unit) {
        return score[unit];
    }

    /**
     * The scores of all units.
     *
     * @return a new column
     */
    public double[] scores() {
        return score.clone();
    }

    /**
     * The rank of a unit: 1 for the heaviest burden; tied units share the lowest number, see {@link TieRule}.
     *
     * @param unit position of the unit
     * @return 1 to {@link #rankedCount()}, or 0 for a unit without score
     */
    public int rank(int unit) {
        return rank[unit];
    }

    /**
     * The number of units that have a score, and so a rank.
     *
     * @return 0 or more
     */
    public int rankedCount() {
        return rankedCount;
    }

    /**
     * The scores of a dimension, before its own normalisation.
     *
     * @param dimensionId id of a dimension at any depth, or of the root
     * @return a new column, {@code NaN} where too much is missing
     * @throws IllegalArgumentException if the tree has no such dimension
     */
    public double[] dimensionScores(String dimensionId) {
        return copy(dimensionScores, "dimension", dimensionId);
    }

    /**
     * The values with which a node enters its parent.
     *
     * @param nodeId id of an indicator or dimension, not of the root
     * @return a new column, {@code NaN} for missing
     * @throws IllegalArgumentException if the tree has no such node, or it is the root
     */
    public double[] normalised(String nodeId) {
        return copy(normalised, "node", nodeId);
    }

    /**
     * The weights by which a dimension's children were aggregated.
     *
     * @param dimensionId id of a dimension at any depth, or of the root
     * @return one weight a child, in order
     * @throws IllegalArgumentException if the tree has no such dimension
     */
    public double[] weights(String dimensionId) {
        return copy(weights, "dimension", dimensionId);
    }

    /**
     * An indicator as it was made ready to be normalised, with what was imputed and treated.
     *
     * @param indicatorId id of an indicator
     * @return the column, which is not to be changed
     * @throws IllegalArgumentException if the tree has no such indicator
     */
    public PreparedColumn prepared(String indicatorId) {
        return known(prepared, "indicator", indicatorId);
    }

    /**
     * The indicators that were imputed in a unit: its score rests on guesses in these.
     *
     * @param unit position of the unit
     * @return their ids in the order of the tree
     */
    public List<String> imputed(int unit) {
        List<String> imputed = new ArrayList<>();
        prepared.forEach((id, column) -> {
            BitSet filled = column.imputed();
            if (filled.get(unit)) {
                imputed.add(id);
            }
        });
        return imputed;
    }

    /**
     * Which nodes are a burden, unit by unit.
     *
     * @return the burdens
     */
    public MultipleBurden burdens() {
        return burdens;
    }

    /**
     * Nodes that tell no units apart here: they have fewer than two values, or all are equal in 12 significant digits.
     * What became of them says {@link ZeroRange}.
     *
     * @return ids of indicators and dimensions in the order of the tree, children before their parents
     */
    public List<String> nodesWithoutRange() {
        return nodesWithoutRange;
    }

    @Override
    public String toString() {
        return "BurdenIndexResult[" + rankedCount + " of " + score.length + " units ranked]";
    }

    private static double[] copy(Map<String, double[]> columns, String kind, String id) {
        return known(columns, kind, id).clone();
    }

    private static <T> T known(Map<String, T> columns, String kind, String id) {
        T column = columns.get(id);
        if (column == null) {
            throw new IllegalArgumentException(
                    kind + " '" + id + "' is not in the index, there are: " + String.join(", ", columns.keySet()));
        }
        return column;
    }
}
