package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Where burdens overlap: which of several dimensions weigh heavily on each unit, and how many.
 *
 * <p>A dimension is a burden of a unit when the unit is among a share {@code s} of the units with the highest scores:
 *
 * <pre>{@code
 * rank <= s n
 * }</pre>
 *
 * with {@code n} the number of units that have a score in the dimension and rank 1 for the highest; with 80 units and
 * {@code s = 0.2} the first 16. So at most that share is burdened, and nobody where {@code s n < 1}. Tied units share
 * their average rank and are burdened together or not at all: a block of them at the limit counts when most of it lies
 * inside. Where all units are tied none is burdened.
 *
 * <p>A dimension without score is unknown, not "no burden": {@link #known(int)} stands beside {@link #count(int)}.
 */
public final class MultipleBurden {

    /** Room for the rounding of {@code s n}, such as 0.1 times 30. */
    private static final double PRECISION = 1e-12;

    private final List<String> dimensionIds;
    private final BitSet[] burdened;
    private final BitSet[] known;

    private MultipleBurden(List<String> dimensionIds, BitSet[] burdened, BitSet[] known) {
        this.dimensionIds = dimensionIds;
        this.burdened = burdened;
        this.known = known;
    }

    /**
     * Finds the burdens.
     *
     * @param unitCount number of units
     * @param scores the scores of each dimension by its id, high for a heavy burden, {@code NaN} for missing
     * @param worstShare the share {@code s}, above 0 and at most 0.5
     * @return the burdens, dimensions in the order of the map
     * @throws IllegalArgumentException if the share is out of range or a column has another length
     */
    public static MultipleBurden of(int unitCount, Map<String, double[]> scores, double worstShare) {
        if (!(worstShare > 0 && worstShare <= 0.5)) {
            throw new IllegalArgumentException(
                    "worst share " + worstShare + ", expected a number above 0, at most 0.5");
        }
        List<String> ids = List.copyOf(scores.keySet());
        BitSet[] burdened = new BitSet[ids.size()];
        BitSet[] known = new BitSet[ids.size()];
        for (int dimension = 0; dimension < burdened.length; dimension++) {
            String id = ids.get(dimension);
            double[] score = scores.get(id);
            if (score.length != unitCount) {
                throw new IllegalArgumentException(
                        "dimension '" + id + "' has " + score.length + " scores, expected " + unitCount);
            }
            burdened[dimension] = new BitSet(unitCount);
            known[dimension] = new BitSet(unitCount);
            mark(score, worstShare, burdened[dimension], known[dimension]);
        }
        return new MultipleBurden(ids, burdened, known);
    }

    /**
     * Burdens found otherwise.
     *
     * @param nodeIds the nodes that are looked at
     * @param burdened of each node the units of which it is a burden
     * @param known of each node the units that have a value
     * @return the burdens
     */
    static MultipleBurden of(List<String> nodeIds, List<BitSet> burdened, List<BitSet> known) {
        return new MultipleBurden(List.copyOf(nodeIds), burdened.toArray(BitSet[]::new), known.toArray(BitSet[]::new));
    }

    /**
     * Marks the worst units of a column.
     *
     * @param score the column, high for a heavy burden, {@code NaN} for missing
     * @param worstShare the share {@code s}
     * @param burdened receives the worst units
     * @param known receives the units with a value
     */
    static void mark(double[] score, double worstShare, BitSet burdened, BitSet known) {
        double[] ranks = Ranks.descending(score, TieRule.AVERAGE);
        for (int unit = 0; unit < ranks.length; unit++) {
            known.set(unit, !Double.isNaN(ranks[unit]));
        }
        double limit = worstShare * known.cardinality() * (1 + PRECISION);
        for (int unit = 0; unit < ranks.length; unit++) {
            burdened.set(unit, ranks[unit] <= limit);
        }
    }

    /**
     * The dimensions that are looked at.
     *
     * @return their ids in order
     */
    public List<String> dimensionIds() {
        return dimensionIds;
    }

    /**
     * How many dimensions are a burden of a unit.
     *
     * @param unit position of the unit
     * @return 0 to {@link #known(int)}
     */
    public int count(int unit) {
        return count(burdened, unit);
    }

    /**
     * How many dimensions have a score in a unit.
     *
     * @param unit position of the unit
     * @return 0 to the number of dimensions
     */
    public int known(int unit) {
        return count(known, unit);
    }

    /**
     * Which dimensions are a burden of a unit.
     *
     * @param unit position of the unit
     * @return their ids in order
     */
    public List<String> burdens(int unit) {
        List<String> burdens = new ArrayList<>();
        for (int dimension = 0; dimension < burdened.length; dimension++) {
            if (burdened[dimension].get(unit)) {
                burdens.add(dimensionIds.get(dimension));
            }
        }
        return burdens;
    }

    private static int count(BitSet[] dimensions, int unit) {
        int count = 0;
        for (BitSet units : dimensions) {
            if (units.get(unit)) {
                count++;
            }
        }
        return count;
    }
}
