package org.lebenswelten.derive;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.DensitySurface;
import org.lebenswelten.spatial.transfer.OverlapWeighting;
import org.lebenswelten.spatial.transfer.PycnophylacticSurface;
import org.lebenswelten.spatial.transfer.WeightedPoints;

/**
 * Where within a polygon people are: as a map says, the same for all counts, or smoothly between the polygons of the very
 * counts that are to be carried (pycnophylactic).
 *
 * <p>A smooth surface is fitted to the wholes (denominators), and its cells serve as weighted points. Parts and wholes are
 * so carried by the same weights, and a part never exceeds its whole.
 */
public final class Weighting {

    private final String name;
    private final @Nullable OverlapWeighting fixed;
    private final double cellMetres;

    private Weighting(String name, @Nullable OverlapWeighting fixed, double cellMetres) {
        this.name = name;
        this.fixed = fixed;
        this.cellMetres = cellMetres;
    }

    /**
     * As a map says.
     *
     * @param name how the project's format calls it, such as {@code landUse}
     * @param weighting the weighting
     * @return the choice
     */
    public static Weighting of(String name, OverlapWeighting weighting) {
        return new Weighting(name, weighting, 0);
    }

    /**
     * Smoothly between the polygons.
     *
     * @param cellMetres side of a cell in metres, above 0
     * @return the choice
     */
    public static Weighting smooth(double cellMetres) {
        return new Weighting("smooth", null, cellMetres);
    }

    /**
     * How the project's format calls it.
     *
     * @return such as {@code landUse}
     */
    public String name() {
        return name;
    }

    /** Whether the weights do not depend on the counts. */
    boolean isFixed() {
        return fixed != null;
    }

    /** The weights for some counts, one a source, 0 or more or {@code NaN}. */
    OverlapWeighting over(PolygonLayer sources, double[] counts) {
        if (fixed != null) {
            return fixed;
        }
        DensitySurface surface = PycnophylacticSurface.withDefaults(cellMetres).fit(sources, counts);
        int cells = 0;
        for (int source : surface.source()) {
            cells += source >= 0 ? 1 : 0;
        }
        double[] x = new double[cells];
        double[] y = new double[cells];
        double[] weight = new double[cells];
        int size = 0;
        for (int cell = 0; cell < surface.source().length; cell++) {
            if (surface.source()[cell] >= 0) {
                int column = cell % surface.columns();
                int row = cell / surface.columns();
                x[size] = surface.minX() + (column + 0.5) * surface.cellMetres();
                y[size] = surface.minY() + (row + 0.5) * surface.cellMetres();
                // a source without a count carries nothing; its ground still tells which targets it makes missing
                weight[size++] = Double.isNaN(surface.counts()[cell]) ? 1 : surface.counts()[cell];
            }
        }
        return new WeightedPoints(sources.name(), sources.crs(), x, y, weight);
    }

    /** Says the name only. */
    @Override
    public String toString() {
        return "Weighting[" + name + "]";
    }
}
