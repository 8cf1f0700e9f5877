package org.lebenswelten.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.CarriedCounts;
import org.lebenswelten.raw.CarriedCounts.Shares;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.Allocation;
import org.lebenswelten.spatial.transfer.ArealTransfer;
import org.lebenswelten.spatial.transfer.Basis;
import org.lebenswelten.spatial.transfer.ComputedQuality;
import org.lebenswelten.spatial.transfer.EmptySource;
import org.lebenswelten.spatial.transfer.MassBalance;
import org.lebenswelten.spatial.transfer.OverlapMatrix;
import org.lebenswelten.spatial.transfer.TransferredCounts;
import org.lebenswelten.spatial.transfer.TransferredMeans;

/**
 * A table given on source polygons, carried to the units of another zoning, period by period; see {@link ArealTransfer}.
 *
 * <p>Counts: numerator and denominator are both carried, by the same weights, so that a proportion stays one. Values: means
 * over the ground (intensive) or amounts that add up (extensive). Limits of values are not carried: how errors of
 * neighbouring sources hang together is not known. A missing source makes the targets missing that it lies in by more than the
 * maximum missing share.
 *
 * @param sources the source polygons, in the order of the table's frame
 * @param counts counts of the sources, or null
 * @param values values of the sources, or null; one of both is given
 * @param amounts whether values are amounts
 * @param weighting where within a source people are
 * @param options how counts are handed out
 */
public record TransferComputation(
        PolygonLayer sources,
        @Nullable RawCounts counts,
        @Nullable RawValues values,
        boolean amounts,
        Weighting weighting,
        Options options)
        implements Computation {

    /**
     * How counts are handed out.
     *
     * @param allocation how much of a count
     * @param emptySource what happens to sources in which the weighting finds nothing
     * @param maximumMissingShare largest share of a target that may lie in missing sources, 0 or more and below 1
     * @param minimumCovered a unit of which less is covered is {@link Basis#PARTIAL}
     */
    public record Options(
            Allocation allocation, EmptySource emptySource, double maximumMissingShare, double minimumCovered) {}

    /** Collects the cells of all periods. */
    private static final class Cells {

        private final UnitPeriods frame;
        private final double[] first;
        private final double[] second;
        private final double[] covered;
        private final Basis[] basis;
        private double total;
        private double transferred;
        private double relativeError;

        Cells(UnitPeriods frame) {
            this.frame = frame;
            this.first = missing(frame.size());
            this.second = missing(frame.size());
            this.covered = missing(frame.size());
            this.basis = new Basis[frame.size()];
            Arrays.fill(basis, Basis.FULL);
        }

        void add(MassBalance balance) {
            total += balance.total();
            transferred += balance.transferred();
            relativeError = Math.max(relativeError, Math.abs(balance.relativeError()));
        }

        ComputedQuality quality(String method, boolean hasTotal) {
            double arrived = hasTotal && total > 0 ? transferred / total : Double.NaN;
            return new ComputedQuality(method, covered, basis, arrived, relativeError);
        }

        private static double[] missing(int size) {
            double[] column = new double[size];
            Arrays.fill(column, Double.NaN);
            return column;
        }
    }

    @Override
    public ComputedFigures over(PolygonLayer units, UnitPeriods frame) {
        Cells cells = new Cells(frame);
        ArealTransfer fixed = weighting.isFixed() ? transfer(units, new double[sources.size()]) : null;
        String method = "transfer " + weighting.name();
        if (counts != null) {
            List<Shares> shares = new ArrayList<>();
            for (int period = 0; period < frame.periods().size(); period++) {
                double[] wholes = column(counts.denominator(), period);
                ArealTransfer transfer = fixed == null ? transfer(units, wholes) : fixed;
                TransferredCounts denominator = transfer.extensive(wholes);
                TransferredCounts numerator = transfer.extensive(column(counts.numerator(), period));
                shares.add(fixed == null || shares.isEmpty() ? shares(transfer) : shares.get(0));
                cells.add(denominator.balance());
                cells.relativeError = Math.max(
                        cells.relativeError, Math.abs(numerator.balance().relativeError()));
                fill(cells, period, denominator);
                for (int u = 0; u < units.size(); u++) {
                    int cell = frame.cell(u, period);
                    cells.first[cell] = numerator.values()[u];
                    cells.second[cell] = denominator.values()[u];
                }
            }
            return ComputedFigures.ofCounts(
                    frame, cells.first, cells.second, cells.quality(method, true), new CarriedCounts(counts, shares));
        }
        if (values == null) {
            throw new IllegalStateException(
                    "transfer to '" + units.name() + "' without table, expected counts or values");
        }
        for (int period = 0; period < frame.periods().size(); period++) {
            double[] column = column(values.value(), period);
            ArealTransfer transfer = fixed == null ? transfer(units, column) : fixed;
            if (amounts) {
                TransferredCounts carried = transfer.extensive(column);
                cells.add(carried.balance());
                fill(cells, period, carried);
                System.arraycopy(carried.values(), 0, cells.first, frame.cell(0, period), units.size());
            } else {
                TransferredMeans carried = transfer.intensive(column);
                fill(cells, period, carried.coveredShare(), new boolean[units.size()]);
                System.arraycopy(carried.values(), 0, cells.first, frame.cell(0, period), units.size());
            }
        }
        return ComputedFigures.ofValues(frame, cells.first, cells.second, cells.quality(method, amounts));
    }

    private ArealTransfer transfer(PolygonLayer units, double[] wholes) {
        OverlapMatrix overlaps = weighting.over(sources, wholes).between(sources, units);
        ArealTransfer transfer =
                ArealTransfer.withDefaults(overlaps).with(options.allocation()).with(options.emptySource());
        return options.maximumMissingShare() > 0
                ? transfer.withMaximumMissingShare(options.maximumMissingShare())
                : transfer;
    }

    private static Shares shares(ArealTransfer transfer) {
        List<Integer> source = new ArrayList<>();
        List<Integer> target = new ArrayList<>();
        List<Double> share = new ArrayList<>();
        transfer.forEachShare((i, j, part) -> {
            source.add(i);
            target.add(j);
            share.add(part);
        });
        return new Shares(
                source.stream().mapToInt(Integer::intValue).toArray(),
                target.stream().mapToInt(Integer::intValue).toArray(),
                share.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double[] column(double[] cells, int period) {
        return Arrays.copyOfRange(cells, period * sources.size(), (period + 1) * sources.size());
    }

    private void fill(Cells cells, int period, TransferredCounts carried) {
        fill(cells, period, carried.coveredShare(), carried.fallback());
    }

    private void fill(Cells cells, int period, double[] coveredShare, boolean[] fallback) {
        for (int u = 0; u < coveredShare.length; u++) {
            int cell = cells.frame.cell(u, period);
            cells.covered[cell] = coveredShare[u];
            cells.basis[cell] = fallback[u]
                    ? Basis.BY_AREA
                    : coveredShare[u] < options.minimumCovered() ? Basis.PARTIAL : Basis.FULL;
        }
    }

    /** Says the weighting only. */
    @Override
    public String toString() {
        return "TransferComputation[" + sources + ", " + weighting + "]";
    }
}
