package org.lebenswelten.derive;

import java.util.Arrays;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.spatial.exposure.GreenAccess;
import org.lebenswelten.spatial.exposure.GreenAccessCounts;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.Basis;
import org.lebenswelten.spatial.transfer.ComputedQuality;

/**
 * Green in reach of people at points, the same in every period; see {@link GreenAccess}. A unit without people is missing, and
 * so is the distance where no green is large enough.
 *
 * @param access radius and smallest area
 * @param green green areas
 * @param measure what is asked
 * @param complement for {@link Measure#SHARE}: whether those without green in reach are counted
 * @param people where people live
 */
public record GreenComputation(
        GreenAccess access, PolygonLayer green, Measure measure, boolean complement, PeopleAtPoints people)
        implements Computation {

    /** What is asked about green. */
    public enum Measure {
        /** People with green in reach, out of all: a proportion. */
        SHARE,
        /** Mean distance to green in metres: a value. */
        DISTANCE,
        /** Mean area of green in reach in m²: a value. */
        AREA
    }

    @Override
    public ComputedFigures over(PolygonLayer units, UnitPeriods frame) {
        PeopleAtPoints.Located located = people.in(units);
        GreenAccessCounts counts = access.of(located.residents(), units.crs(), units.size(), green);
        double[] residents = counts.residents();
        double[] covered = new double[frame.size()];
        Basis[] basis = new Basis[frame.size()];
        Arrays.fill(basis, Basis.FULL);
        Arrays.setAll(covered, cell -> residents[cell % residents.length] > 0 ? 1 : Double.NaN);
        String method = "green " + measure.name().toLowerCase(java.util.Locale.ROOT);
        ComputedQuality quality = new ComputedQuality(method, covered, basis, located.share(), 0);
        if (measure == Measure.SHARE) {
            double[] within = new double[residents.length];
            Arrays.setAll(within, u -> {
                double part = ComputedFigures.part(counts.within()[u], residents[u]);
                return complement ? residents[u] - part : part;
            });
            return ComputedFigures.ofCounts(
                    frame,
                    ComputedFigures.repeated(within, frame),
                    ComputedFigures.repeated(residents, frame),
                    quality,
                    null);
        }
        double[] sum = measure == Measure.DISTANCE ? counts.distanceMetres() : counts.areaSquareMetres();
        double[] mean = new double[residents.length];
        Arrays.setAll(mean, u -> residents[u] > 0 ? sum[u] / residents[u] : Double.NaN);
        return ComputedFigures.ofValues(
                frame, ComputedFigures.repeated(mean, frame), ComputedFigures.repeated(residents, frame), quality);
    }
}
