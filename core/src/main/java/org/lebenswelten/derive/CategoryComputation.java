package org.lebenswelten.derive;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.ArealTransfer;
import org.lebenswelten.spatial.transfer.Basis;
import org.lebenswelten.spatial.transfer.ComputedQuality;
import org.lebenswelten.spatial.transfer.TransferredCategories;

/**
 * The share of each unit that polygons of some categories cover, in per cent: a value, the same in every period. The share is
 * of the unit's area, or of its inhabited land, buildings or residents, as the weighting says. Ground of no polygon counts as
 * none of the categories and lowers the covered share. Polygons that overlap count each. A unit that no polygon meets is
 * missing.
 *
 * @param polygons the polygons
 * @param category category of each polygon
 * @param chosen the categories that count
 * @param weighting what the share is a share of
 * @param minimumCovered a unit of which less is covered is {@link Basis#PARTIAL}
 */
public record CategoryComputation(
        PolygonLayer polygons, List<String> category, Set<String> chosen, Weighting weighting, double minimumCovered)
        implements Computation {

    /** Copies the categories. */
    public CategoryComputation {
        category = List.copyOf(category);
        chosen = Set.copyOf(chosen);
    }

    @Override
    public ComputedFigures over(PolygonLayer units, UnitPeriods frame) {
        TransferredCategories carried = ArealTransfer.withDefaults(
                        weighting.over(polygons, new double[polygons.size()]).between(polygons, units))
                .categorical(category);
        double[][] shares = carried.shares();
        double[] percent = new double[units.size()];
        for (int c = 0; c < shares.length; c++) {
            boolean counts = chosen.contains(carried.categories().get(c));
            for (int u = 0; u < percent.length; u++) {
                percent[u] += counts || Double.isNaN(shares[c][u]) ? 100 * shares[c][u] : 0;
            }
        }
        double[] covered = ComputedFigures.repeated(carried.coveredShare(), frame);
        Basis[] basis = new Basis[frame.size()];
        Arrays.setAll(basis, cell -> covered[cell] < minimumCovered ? Basis.PARTIAL : Basis.FULL);
        double[] nobody = new double[frame.size()];
        Arrays.fill(nobody, Double.NaN);
        return ComputedFigures.ofValues(
                frame,
                ComputedFigures.repeated(percent, frame),
                nobody,
                new ComputedQuality("categories " + weighting.name(), covered, basis, Double.NaN, 0));
    }
}
