package org.lebenswelten.derive;

import java.util.Arrays;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.spatial.exposure.ExposureCounts;
import org.lebenswelten.spatial.exposure.ThemeExposure;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonTheme;
import org.lebenswelten.spatial.transfer.Basis;
import org.lebenswelten.spatial.transfer.ComputedQuality;

/**
 * The people who live where one class of a polygon theme is the highest, out of all: a proportion.
 *
 * <pre>{@code
 * numerator   = people in the class                     (complement: people not in the class)
 * denominator = all people of the unit
 * }</pre>
 *
 * <p>People at points are the same in every period; spread people are those of the period. A unit without people is missing.
 *
 * @param theme polygons by class
 * @param counted position of the class that counts
 * @param complement whether those not in the class are counted
 * @param people where people live
 */
public record ThemeComputation(PolygonTheme theme, int counted, boolean complement, People people)
        implements Computation {

    @Override
    public ComputedFigures over(PolygonLayer units, UnitPeriods frame) {
        double[] numerator = new double[frame.size()];
        double[] denominator = new double[frame.size()];
        double[] covered = new double[frame.size()];
        Basis[] basis = new Basis[frame.size()];
        Arrays.fill(basis, Basis.FULL);
        ThemeExposure exposure = ThemeExposure.of(theme);
        double arrived = 1;
        String method;
        if (people instanceof PeopleAtPoints points) {
            PeopleAtPoints.Located located = points.in(units);
            ExposureCounts counts = exposure.ofResidents(located.residents(), units.crs(), units.size());
            for (int period = 0; period < frame.periods().size(); period++) {
                fill(counts, frame, period, numerator, denominator, covered, basis);
            }
            arrived = located.share();
            method = "exposure points";
        } else {
            PeopleSpread spread = (PeopleSpread) people;
            for (int period = 0; period < frame.periods().size(); period++) {
                double[] residents = spread.residents(frame.periods().get(period));
                ExposureCounts counts =
                        exposure.ofUnits(units, residents, spread.weighting().over(units, residents));
                fill(counts, frame, period, numerator, denominator, covered, basis);
            }
            method = "exposure spread " + spread.weighting().name();
        }
        return ComputedFigures.ofCounts(
                frame, numerator, denominator, new ComputedQuality(method, covered, basis, arrived, 0), null);
    }

    private void fill(
            ExposureCounts counts,
            UnitPeriods frame,
            int period,
            double[] numerator,
            double[] denominator,
            double[] covered,
            Basis[] basis) {
        double[] exposed = counts.in(counted);
        for (int u = 0; u < exposed.length; u++) {
            int cell = frame.cell(u, period);
            double all = counts.denominator()[u];
            double part = ComputedFigures.part(exposed[u], all);
            numerator[cell] = complement ? all - part : part;
            denominator[cell] = all;
            covered[cell] = all > 0 ? 1 : Double.NaN;
            basis[cell] = counts.fallback()[u] ? Basis.BY_AREA : Basis.FULL;
        }
    }
}
