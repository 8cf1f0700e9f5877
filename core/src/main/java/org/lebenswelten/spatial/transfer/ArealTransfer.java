package org.lebenswelten.spatial.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Carries values from source polygons to target polygons (areal interpolation).
 *
 * <pre>{@code
 * count of target j     v_j = sum over i of V_i * s_ij        s_ij: see Allocation
 * mean of target j      v_j = sum over i of V_i * w_ij / sum over i of w_ij
 * category c in j       A_cj = sum of w_ij over the sources i of category c
 * }</pre>
 *
 * <p>V_i is the value of source i, w_ij the weight of the ground that i and j share ({@link OverlapMatrix}; m² in plain
 * area weighting). Counts (extensive: persons, cases) add up; means (intensive: shares, rates, noise levels) do not.
 *
 * <p><b>Missing values.</b> {@code NaN} is a missing value and never counts as 0. A target whose weight lies in missing
 * sources by more than the {@linkplain #withMaximumMissingShare maximum missing share} is missing, and so is a target that
 * no source overlaps, and a mean over ground on which nobody lives. A target that sources overlap in part has the value of
 * that part, and its covered share says so.
 *
 * <p><b>Empty sources.</b> A source in which the weighting finds nothing falls back to plain area for counts, flagged
 * ({@link EmptySource}); in means and categories its weight is 0.
 *
 * <p>Assumption that matters: within a source, people are spread as the weighting says. Results are estimates and belong
 * before disclosure control if the values do.
 *
 * <p>References: M. F. Goodchild and N. S.-N. Lam (1980), Areal interpolation: a variant of the traditional spatial
 * problem, Geo-Processing 1, 297-312; E. Knaap and others, tobler (PySAL), doi:10.5281/zenodo.3386576. Agrees with: tobler
 * 0.9.0 {@code area_interpolate}, 1e-9 in double precision (its own areas are float32). Differs from tobler, which by
 * default puts 0 for a missing value, also into a mean; has 0 for a target without any source; and loses the people of
 * sources outside the mask without saying so.
 */
public final class ArealTransfer {

    private final OverlapMatrix overlaps;
    private final Allocation allocation;
    private final EmptySource emptySource;
    private final double maximumMissingShare;

    private ArealTransfer(
            OverlapMatrix overlaps, Allocation allocation, EmptySource emptySource, double maximumMissingShare) {
        this.overlaps = Objects.requireNonNull(overlaps, "overlaps");
        this.allocation = Objects.requireNonNull(allocation, "allocation");
        this.emptySource = Objects.requireNonNull(emptySource, "emptySource");
        this.maximumMissingShare = maximumMissingShare;
    }

    /**
     * A transfer that hands out totals, falls back to plain area for empty sources, and lets missing values make a target
     * missing from a share of 1e-9 on, so that slivers of rounding do not.
     *
     * @param overlaps the overlaps of sources and targets
     * @return the transfer
     */
    public static ArealTransfer withDefaults(OverlapMatrix overlaps) {
        return new ArealTransfer(overlaps, Allocation.TOTAL, EmptySource.FALL_BACK_TO_AREA, 1e-9);
    }

    /**
     * The same with another allocation of counts.
     *
     * @param newAllocation how much of a count is handed out
     * @return a new transfer
     */
    public ArealTransfer with(Allocation newAllocation) {
        return new ArealTransfer(overlaps, newAllocation, emptySource, maximumMissingShare);
    }

    /**
     * The same with another treatment of empty sources.
     *
     * @param newEmptySource what happens to their counts
     * @return a new transfer
     */
    public ArealTransfer with(EmptySource newEmptySource) {
        return new ArealTransfer(overlaps, allocation, newEmptySource, maximumMissingShare);
    }

    /**
     * The same with another limit from which on a target is missing.
     *
     * @param share the largest share of a target's overlapped weight that may lie in missing sources, 0 or more and below
     *     1; the value then stands for the known part
     * @return a new transfer
     * @throws IllegalArgumentException if the share is out of range
     */
    public ArealTransfer withMaximumMissingShare(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("maximum missing share " + share + ", expected 0 <= share < 1");
        }
        return new ArealTransfer(overlaps, allocation, emptySource, share);
    }

    /**
     * Carries counts over.
     *
     * @param counts count of each source, {@code NaN} where missing
     * @return counts of the targets
     * @throws IllegalArgumentException if there are not as many counts as sources, or one is infinite
     */
    public TransferredCounts extensive(double[] counts) {
        boolean[] known = known(counts);
        Known share = new Known(known);
        double[] values = new double[overlaps.targets()];
        boolean[] fallback = new boolean[overlaps.targets()];
        int[] empty = IntStream.range(0, overlaps.sources())
                .filter(i -> !(overlaps.sourceWeight(i) > 0))
                .toArray();
        double total = 0;
        double lost = 0;
        for (int i = 0; i < counts.length; i++) {
            boolean byArea = !(overlaps.sourceWeight(i) > 0);
            double whole = byArea && emptySource == EmptySource.LEAVE_OUT ? 0 : whole(i, byArea);
            double handedOut = 0;
            for (int e = overlaps.rowStart(i); e < overlaps.rowEnd(i) && whole > 0; e++) {
                int j = overlaps.targetOf(e);
                double part = (byArea ? overlaps.areaOf(e) : overlaps.weightOf(e)) / whole;
                if (byArea) {
                    fallback[j] |= counts[i] != 0;
                    share.addFallback(j, overlaps.areaOf(e), known[i]);
                }
                if (known[i]) {
                    values[j] += counts[i] * part;
                    handedOut += part;
                }
            }
            if (known[i]) {
                total += counts[i];
                lost += lostOf(counts[i], handedOut);
            }
        }
        double transferred = 0;
        double withheld = 0;
        for (int j = 0; j < values.length; j++) {
            if (share.isMissing(j) || !share.isOverlapped(j)) {
                withheld += values[j];
                values[j] = Double.NaN;
            } else {
                transferred += values[j];
            }
        }
        int missing =
                (int) IntStream.range(0, known.length).filter(i -> !known[i]).count();
        MassBalance balance = new MassBalance(total, transferred, withheld, lost, missing);
        return new TransferredCounts(values, share.covered(), fallback, empty, balance);
    }

    /** Receives one share. */
    @FunctionalInterface
    public interface ShareVisitor {

        /**
         * A part of a source's count goes to a target.
         *
         * @param source position of the source
         * @param target position of the target
         * @param share s_ij, above 0
         */
        void visit(int source, int target, double share);
    }

    /**
     * Visits the shares by which counts are handed out, ascending by source and then target.
     *
     * @param visitor receives them
     */
    public void forEachShare(ShareVisitor visitor) {
        for (int i = 0; i < overlaps.sources(); i++) {
            boolean byArea = overlaps.isWithoutWeight(i);
            double whole = byArea && emptySource == EmptySource.LEAVE_OUT ? 0 : whole(i, byArea);
            for (int e = overlaps.rowStart(i); e < overlaps.rowEnd(i) && whole > 0; e++) {
                double part = (byArea ? overlaps.areaOf(e) : overlaps.weightOf(e)) / whole;
                if (part > 0) {
                    visitor.visit(i, overlaps.targetOf(e), part);
                }
            }
        }
    }

    /**
     * Carries means over.
     *
     * @param means mean of each source, {@code NaN} where missing
     * @return means of the targets
     * @throws IllegalArgumentException if there are not as many means as sources, or one is infinite
     */
    public TransferredMeans intensive(double[] means) {
        boolean[] known = known(means);
        Known share = new Known(known);
        double[] values = new double[overlaps.targets()];
        for (int i = 0; i < means.length; i++) {
            for (int e = overlaps.rowStart(i); e < overlaps.rowEnd(i) && known[i]; e++) {
                values[overlaps.targetOf(e)] += means[i] * overlaps.weightOf(e);
            }
        }
        for (int j = 0; j < values.length; j++) {
            values[j] = share.isMissing(j) ? Double.NaN : values[j] / share.knownWeight[j];
        }
        return new TransferredMeans(values, share.covered());
    }

    /**
     * Carries categories over.
     *
     * @param category category of each source, null where missing
     * @return amounts of each category in the targets
     * @throws IllegalArgumentException if there are not as many categories as sources
     */
    public TransferredCategories categorical(List<? extends @Nullable String> category) {
        requireLength(category.size());
        boolean[] known = new boolean[category.size()];
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < known.length; i++) {
            String name = category.get(i);
            known[i] = name != null;
            if (name != null) {
                names.add(name);
            }
        }
        Known share = new Known(known);
        List<String> categories = List.copyOf(names);
        double[][] amounts = new double[categories.size()][overlaps.targets()];
        for (int i = 0; i < known.length; i++) {
            int c = known[i] ? categories.indexOf(category.get(i)) : -1;
            for (int e = overlaps.rowStart(i); e < overlaps.rowEnd(i) && known[i]; e++) {
                amounts[c][overlaps.targetOf(e)] += overlaps.weightOf(e);
            }
        }
        for (double[] amount : amounts) {
            for (int j = 0; j < amount.length; j++) {
                amount[j] = share.isMissing(j) || !share.isOverlapped(j) ? Double.NaN : amount[j];
            }
        }
        double[] targetWeight = IntStream.range(0, overlaps.targets())
                .mapToDouble(overlaps::targetWeight)
                .toArray();
        return new TransferredCategories(categories, amounts, share.covered(), targetWeight);
    }

    /** What the parts of a source are shares of. */
    private double whole(int i, boolean byArea) {
        if (allocation == Allocation.OVERLAP_SHARE) {
            return byArea ? overlaps.sourceArea(i) : overlaps.sourceWeight(i);
        }
        double sum = 0;
        for (int e = overlaps.rowStart(i); e < overlaps.rowEnd(i); e++) {
            sum += byArea ? overlaps.areaOf(e) : overlaps.weightOf(e);
        }
        return sum;
    }

    private double lostOf(double count, double handedOut) {
        if (allocation == Allocation.TOTAL) {
            return handedOut > 0 ? 0 : count;
        }
        return count * Math.max(0, 1 - handedOut);
    }

    private boolean[] known(double[] values) {
        requireLength(values.length);
        boolean[] known = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(
                        "source " + i + ": value " + values[i] + ", expected a finite number or NaN where missing");
            }
            known[i] = !Double.isNaN(values[i]);
        }
        return known;
    }

    private void requireLength(int length) {
        if (length != overlaps.sources()) {
            throw new IllegalArgumentException(
                    length + " values for " + overlaps.sources() + " sources, expected as many");
        }
    }

    /** How much of each target is known. */
    private final class Known {

        private final double[] area = new double[overlaps.targets()];
        private final double[] knownArea = new double[overlaps.targets()];
        private final double[] weight = new double[overlaps.targets()];
        private final double[] knownWeight = new double[overlaps.targets()];
        private final double[] missingFallback = new double[overlaps.targets()];

        Known(boolean[] known) {
            for (int i = 0; i < known.length; i++) {
                for (int e = overlaps.rowStart(i); e < overlaps.rowEnd(i); e++) {
                    int j = overlaps.targetOf(e);
                    area[j] += overlaps.areaOf(e);
                    weight[j] += overlaps.weightOf(e);
                    if (known[i]) {
                        knownArea[j] += overlaps.areaOf(e);
                        knownWeight[j] += overlaps.weightOf(e);
                    }
                }
            }
        }

        void addFallback(int j, double fallbackArea, boolean isKnown) {
            missingFallback[j] += isKnown ? 0 : fallbackArea;
        }

        boolean isMissing(int j) {
            return weight[j] - knownWeight[j] > maximumMissingShare * weight[j]
                    || missingFallback[j] > maximumMissingShare * area[j];
        }

        boolean isOverlapped(int j) {
            return area[j] > 0 || weight[j] > 0;
        }

        double[] covered() {
            double[] covered = new double[area.length];
            Arrays.setAll(
                    covered,
                    j -> overlaps.targetWeight(j) > 0
                            ? knownWeight[j] / overlaps.targetWeight(j)
                            : knownArea[j] / overlaps.targetArea(j));
            return covered;
        }
    }
}
