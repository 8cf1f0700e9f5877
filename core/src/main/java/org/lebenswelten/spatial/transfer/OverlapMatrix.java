package org.lebenswelten.spatial.transfer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much ground, and how much weight on it, each source shares with each target; most pairs share nothing and take no
 * room.
 *
 * <p>Symbols: source i, target j; a_ij area of the ground they share in m²; w_ij its weight, equal to a_ij in plain area
 * weighting; a_i, a_j, w_i, w_j the same of a whole source and a whole target. Measuring is the expensive part of a
 * transfer: one matrix serves all columns over the same two layers.
 *
 * <p>Polygons of one layer may overlap; the ground then counts in each of them, and
 * {@linkplain TransferredCounts#coveredShare() covered shares} may exceed 1.
 */
public final class OverlapMatrix {

    private final int[] rowStart;
    private final int[] column;
    private final double[] area;
    private final double[] weight;
    private final double[] sourceArea;
    private final double[] sourceWeight;
    private final double[] targetArea;
    private final double[] targetWeight;

    private OverlapMatrix(Builder builder, double[] sourceWeight, double[] targetWeight) {
        List<Entry> entries = builder.sorted();
        int n = entries.size();
        this.rowStart = new int[builder.sourceArea.length + 1];
        this.column = new int[n];
        this.area = new double[n];
        this.weight = new double[n];
        for (int e = 0; e < n; e++) {
            Entry entry = entries.get(e);
            rowStart[entry.i + 1] = e + 1;
            column[e] = entry.j;
            area[e] = entry.area;
            weight[e] = entry.weight;
        }
        for (int i = 0; i < builder.sourceArea.length; i++) {
            rowStart[i + 1] = Math.max(rowStart[i], rowStart[i + 1]);
        }
        this.sourceArea = builder.sourceArea.clone();
        this.targetArea = builder.targetArea.clone();
        this.sourceWeight = sourceWeight.clone();
        this.targetWeight = targetWeight.clone();
    }

    /**
     * The number of sources.
     *
     * @return the number of rows
     */
    public int sources() {
        return sourceArea.length;
    }

    /**
     * The number of targets.
     *
     * @return the number of columns
     */
    public int targets() {
        return targetArea.length;
    }

    /**
     * The number of pairs that share something.
     *
     * @return the number of entries
     */
    public int size() {
        return column.length;
    }

    /**
     * The area that a pair shares.
     *
     * @param source position of the source
     * @param target position of the target
     * @return a_ij in m², 0 if they share none
     */
    public double area(int source, int target) {
        int e = find(source, target);
        return e < 0 ? 0 : area[e];
    }

    /**
     * The weight that a pair shares.
     *
     * @param source position of the source
     * @param target position of the target
     * @return w_ij, 0 if they share none
     */
    public double weight(int source, int target) {
        int e = find(source, target);
        return e < 0 ? 0 : weight[e];
    }

    /**
     * The part of a source that lies in a target.
     *
     * @param source position of the source
     * @param target position of the target
     * @return w_ij / w_i, or a_ij / a_i for a source in which the weighting finds nothing
     */
    public double shareOfSource(int source, int target) {
        return sourceWeight[source] > 0
                ? weight(source, target) / sourceWeight[source]
                : area(source, target) / sourceArea[source];
    }

    /**
     * Whether the weighting finds nothing in a source: no inhabited land, no building.
     *
     * @param source position of the source
     * @return true if w_i is 0
     */
    public boolean isWithoutWeight(int source) {
        return !(sourceWeight[source] > 0);
    }

    /**
     * The weight of each target that lies in sources.
     *
     * @return for each target the sum of w_ij over the sources
     */
    public double[] coveredWeights() {
        double[] covered = new double[targets()];
        for (int e = 0; e < column.length; e++) {
            covered[column[e]] += weight[e];
        }
        return covered;
    }

    int rowStart(int source) {
        return rowStart[source];
    }

    int rowEnd(int source) {
        return rowStart[source + 1];
    }

    int targetOf(int entry) {
        return column[entry];
    }

    double areaOf(int entry) {
        return area[entry];
    }

    double weightOf(int entry) {
        return weight[entry];
    }

    double sourceArea(int source) {
        return sourceArea[source];
    }

    double sourceWeight(int source) {
        return sourceWeight[source];
    }

    double targetArea(int target) {
        return targetArea[target];
    }

    double targetWeight(int target) {
        return targetWeight[target];
    }

    private int find(int source, int target) {
        return Arrays.binarySearch(column, rowStart[source], rowStart[source + 1], target);
    }

    /** Says the size only. */
    @Override
    public String toString() {
        return "OverlapMatrix[" + sources() + " x " + targets() + ", " + size() + " overlaps]";
    }

    private record Entry(int i, int j, double area, double weight) {}

    /** Gathers the entries of a matrix. */
    static final class Builder {

        private final double[] sourceArea;
        private final double[] targetArea;
        private final Map<Long, double[]> entries = new HashMap<>();

        Builder(double[] sourceArea, double[] targetArea) {
            this.sourceArea = sourceArea;
            this.targetArea = targetArea;
        }

        /** Adds area and weight to what the pair has. */
        void add(int i, int j, double area, double weight) {
            double[] sums = entries.computeIfAbsent(((long) i << 32) | j, key -> new double[2]);
            sums[0] += area;
            sums[1] += weight;
        }

        OverlapMatrix build(double[] sourceWeight, double[] targetWeight) {
            return new OverlapMatrix(this, sourceWeight, targetWeight);
        }

        /** Ascending by source, then target. */
        private List<Entry> sorted() {
            return entries.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> new Entry(
                            (int) (e.getKey() >> 32), e.getKey().intValue(), e.getValue()[0], e.getValue()[1]))
                    .toList();
        }
    }
}
