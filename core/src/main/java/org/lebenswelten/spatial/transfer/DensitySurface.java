package org.lebenswelten.spatial.transfer;

import java.util.Arrays;
import org.lebenswelten.model.Crs;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonLocator;

/**
 * Counts on square cells, row by row from the south-west corner.
 *
 * @param name where the counts come from
 * @param crs coordinate reference system
 * @param minX easting of the western edge
 * @param minY northing of the southern edge
 * @param cellMetres side of a cell in metres
 * @param columns number of cells in a row
 * @param source position of the source that each cell belongs to, -1 outside of all
 * @param counts count of each cell; {@code NaN} outside of all sources and in sources without a count
 * @param rounds how many rounds of smoothing were done
 * @param settled whether the surface had settled when smoothing ended
 */
public record DensitySurface(
        String name,
        Crs crs,
        double minX,
        double minY,
        double cellMetres,
        int columns,
        int[] source,
        double[] counts,
        int rounds,
        boolean settled) {

    /**
     * Adds the cells up to polygons.
     *
     * @param targets the polygons
     * @return for each polygon the sum over the cells of sources whose centres belong to it; {@code NaN} if there is none, or
     *     if one of them belongs to a source without a count
     * @throws org.lebenswelten.model.DataProblemException if the polygons are in another coordinate reference system
     */
    public double[] sumWithin(PolygonLayer targets) {
        targets.requireSameCrs(name, crs);
        PolygonLocator locator = PolygonLocator.of(targets);
        double[] sums = new double[targets.size()];
        boolean[] met = new boolean[targets.size()];
        for (int cell = 0; cell < counts.length; cell++) {
            if (source[cell] >= 0) {
                int target =
                        locator.at(centre(minX, cellMetres, cell % columns), centre(minY, cellMetres, cell / columns));
                if (target >= 0) {
                    sums[target] += counts[cell];
                    met[target] = true;
                }
            }
        }
        Arrays.setAll(sums, j -> met[j] ? sums[j] : Double.NaN);
        return sums;
    }

    static double centre(double min, double side, int position) {
        return min + (position + 0.5) * side;
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "DensitySurface[" + name + ", " + counts.length + " cells]";
    }
}
