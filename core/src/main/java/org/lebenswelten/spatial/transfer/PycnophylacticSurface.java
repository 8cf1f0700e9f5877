package org.lebenswelten.spatial.transfer;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Smooth pycnophylactic interpolation: a surface of densities without steps at the borders of the sources, that holds the
 * count of every source and is nowhere negative.
 *
 * <p>The region is cut into square cells; a cell belongs to the source that its centre belongs to, and starts with an
 * equal part of the source's count. Each round then does, for every cell z and every source with count V and n cells:
 *
 * <pre>{@code
 * z = r z + (1 - r) * mean of the up to four neighbouring cells that belong to a source with a known count
 * z = z + (V - sum of z over the source) / n
 * z = max(z, 0)
 * z = z * V / sum of z over the source
 * }</pre>
 *
 * <p>until no cell changes by more than the tolerance times the greatest start value. r is the relaxation, 0.2.
 *
 * <p>Special results: a source without a count ({@code NaN}) has {@code NaN} cells and is left out of smoothing; a source
 * of count 0 stays 0; a surface that has not settled after the greatest number of rounds says so. Both sources and targets
 * are followed to the width of a cell only.
 *
 * <p>Reference: W. R. Tobler (1979), Smooth pycnophylactic interpolation for geographical regions, Journal of the American
 * Statistical Association 74(367), 519-530, doi:10.1080/01621459.1979.10481647. Same rounds as tobler 0.9.0
 * {@code pycno_interpolate}, which differs at the edge of the region: there it takes the mean of all cells as a neighbour,
 * here there is none, so that a constant density stays constant.
 */
public final class PycnophylacticSurface {

    private static final int MAXIMUM_CELLS = 50_000_000;

    private final double cellMetres;
    private final double relaxation;
    private final double tolerance;
    private final int maximumRounds;

    private PycnophylacticSurface(double cellMetres, double relaxation, double tolerance, int maximumRounds) {
        this.cellMetres = cellMetres;
        this.relaxation = relaxation;
        this.tolerance = tolerance;
        this.maximumRounds = maximumRounds;
    }

    /**
     * Relaxation 0.2, tolerance 0.001, at most 10,000 rounds.
     *
     * @param cellMetres side of a cell in metres, above 0
     * @return the method
     * @throws IllegalArgumentException if the side is not above 0
     */
    public static PycnophylacticSurface withDefaults(double cellMetres) {
        if (!(cellMetres > 0 && cellMetres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("side of a cell " + cellMetres + " m, expected a number > 0");
        }
        return new PycnophylacticSurface(cellMetres, 0.2, 1e-3, 10_000);
    }

    /**
     * The same with another relaxation.
     *
     * @param r weight of a cell's own value in the smoothing, 0 or more and below 1
     * @return a new method
     * @throws IllegalArgumentException if r is out of range
     */
    public PycnophylacticSurface withRelaxation(double r) {
        if (!(r >= 0 && r < 1)) {
            throw new IllegalArgumentException("relaxation " + r + ", expected 0 <= r < 1");
        }
        return new PycnophylacticSurface(cellMetres, r, tolerance, maximumRounds);
    }

    /**
     * The same with another end.
     *
     * @param newTolerance greatest change of a cell at the end, as a share of the greatest start value, 0 or more
     * @param newMaximumRounds greatest number of rounds, 0 or more
     * @return a new method
     * @throws IllegalArgumentException if an argument is out of range
     */
    public PycnophylacticSurface withEnd(double newTolerance, int newMaximumRounds) {
        if (!(newTolerance >= 0) || newMaximumRounds < 0) {
            throw new IllegalArgumentException(
                    "tolerance " + newTolerance + ", rounds " + newMaximumRounds + ", expected both >= 0");
        }
        return new PycnophylacticSurface(cellMetres, relaxation, newTolerance, newMaximumRounds);
    }

    /**
     * Finds the surface.
     *
     * @param sources polygons that have counts
     * @param counts count of each source, 0 or more, {@code NaN} where missing
     * @return the surface
     * @throws IllegalArgumentException if there are not as many counts as sources, a count is negative or infinite, the
     *     region has more than 50 million cells, or a source is so small that no cell has its centre in it
     */
    public DensitySurface fit(PolygonLayer sources, double[] counts) {
        requireCounts(sources, counts);
        Envelope extent = new Envelope();
        for (Geometry geometry : sources.geometries()) {
            extent.expandToInclude(geometry.getEnvelopeInternal());
        }
        double wide = Math.ceil(extent.getWidth() / cellMetres);
        double high = Math.ceil(extent.getHeight() / cellMetres);
        if (!(wide * high <= MAXIMUM_CELLS)) {
            throw new IllegalArgumentException("cells of " + cellMetres + " m give " + wide + " x " + high
                    + " cells, expected at most " + MAXIMUM_CELLS);
        }
        int columns = (int) wide;
        int rows = (int) high;
        int[] source = new int[columns * rows];
        int[] cells = new int[sources.size()];
        PolygonLocator locator = PolygonLocator.of(sources);
        for (int cell = 0; cell < source.length; cell++) {
            source[cell] = locator.at(
                    DensitySurface.centre(extent.getMinX(), cellMetres, cell % columns),
                    DensitySurface.centre(extent.getMinY(), cellMetres, cell / columns));
            if (source[cell] >= 0) {
                cells[source[cell]]++;
            }
        }
        requireCells(sources, cells);
        double[] density = new double[source.length];
        double greatest = 0;
        for (int cell = 0; cell < source.length; cell++) {
            density[cell] = source[cell] < 0 ? Double.NaN : counts[source[cell]] / cells[source[cell]];
            greatest = Math.max(greatest, Double.isNaN(density[cell]) ? 0 : density[cell]);
        }
        int rounds = 0;
        double change = Double.POSITIVE_INFINITY;
        while (change > tolerance * greatest && rounds < maximumRounds) {
            double[] next = smoothed(density, columns, rows);
            restore(next, source, counts, cells);
            change = greatestChange(density, next);
            density = next;
            rounds++;
        }
        return new DensitySurface(
                sources.name(),
                sources.crs(),
                extent.getMinX(),
                extent.getMinY(),
                cellMetres,
                columns,
                source,
                density,
                rounds,
                change <= tolerance * greatest);
    }

    private double[] smoothed(double[] density, int columns, int rows) {
        double[] next = new double[density.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                double sum = 0;
                int neighbours = 0;
                for (int side = 0; side < 4; side++) {
                    int r = row + (side == 0 ? 1 : side == 1 ? -1 : 0);
                    int c = column + (side == 2 ? 1 : side == 3 ? -1 : 0);
                    if (r >= 0 && r < rows && c >= 0 && c < columns && !Double.isNaN(density[r * columns + c])) {
                        sum += density[r * columns + c];
                        neighbours++;
                    }
                }
                next[cell] = neighbours == 0
                        ? density[cell]
                        : relaxation * density[cell] + (1 - relaxation) * sum / neighbours;
            }
        }
        return next;
    }

    private static void restore(double[] density, int[] source, double[] counts, int[] cells) {
        double[] sums = sums(density, source, counts.length);
        for (int cell = 0; cell < density.length; cell++) {
            int i = source[cell];
            if (i >= 0) {
                density[cell] = Math.max(0, density[cell] + (counts[i] - sums[i]) / cells[i]);
            }
        }
        double[] positive = sums(density, source, counts.length);
        for (int cell = 0; cell < density.length; cell++) {
            int i = source[cell];
            if (i >= 0 && positive[i] > 0) {
                density[cell] *= counts[i] / positive[i];
            }
        }
    }

    private static double[] sums(double[] density, int[] source, int sources) {
        double[] sums = new double[sources];
        for (int cell = 0; cell < density.length; cell++) {
            if (source[cell] >= 0) {
                sums[source[cell]] += density[cell];
            }
        }
        return sums;
    }

    private static double greatestChange(double[] before, double[] after) {
        double greatest = 0;
        for (int cell = 0; cell < before.length; cell++) {
            double change = Math.abs(after[cell] - before[cell]);
            greatest = change > greatest ? change : greatest;
        }
        return greatest;
    }

    private static void requireCounts(PolygonLayer sources, double[] counts) {
        if (counts.length != sources.size()) {
            throw new IllegalArgumentException(
                    counts.length + " counts for " + sources.size() + " sources, expected as many");
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || Double.isInfinite(counts[i])) {
                throw new IllegalArgumentException("source '" + sources.ids().get(i) + "': count " + counts[i]
                        + ", expected a number >= 0 or NaN where missing");
            }
        }
    }

    private void requireCells(PolygonLayer sources, int[] cells) {
        List<String> without = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == 0) {
                without.add(sources.ids().get(i));
            }
        }
        if (!without.isEmpty()) {
            throw new IllegalArgumentException("sources " + without + " of '" + sources.name()
                    + "' contain no centre of a cell of " + cellMetres + " m, expected smaller cells");
        }
    }
}
