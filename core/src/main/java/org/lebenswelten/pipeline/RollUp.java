package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.BurdenIndexLayer;
import org.lebenswelten.atlas.RollUpLayer;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.index.ZoneSummary;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.read.Project;

/**
 * Summarises the published scores of an index for coarser zonings by the published residents. A unit whose residents are
 * withheld has a rank but no weight.
 */
final class RollUp {

    private final Project project;
    private final ProtectedTable residents;

    RollUp(Project project, ProtectedTable residents) {
        this.project = project;
        this.residents = residents;
    }

    /** The layer of one coarser zoning, of which {@code shown} is what maps show. */
    AtlasLayer layer(IndexFigures index, String zoningId, Zoning shown) {
        Zoning coarse = project.zoning(zoningId);
        int[] zones = zones(project.zoning(index.definition().zoningId()), coarse);
        List<Period> periods = project.periods();
        List<List<ZoneSummary>> summaries = new ArrayList<>();
        for (int p = 0; p < periods.size(); p++) {
            double[] scores = index.results().get(p).scores();
            double[] people = new double[scores.length];
            for (int unit = 0; unit < scores.length; unit++) {
                scores[unit] = BurdenIndexLayer.rounded(scores[unit]);
                double published = residents.value(residents.frame().cell(unit, p));
                people[unit] = Double.isNaN(published) ? 0 : published;
            }
            summaries.add(ZoneSummary.of(scores, people, zones, coarse.size()));
        }
        return RollUpLayer.of(index.definition(), index.breaks(), shown, periods, summaries);
    }

    private int[] zones(Zoning fine, Zoning coarse) {
        int[] zones = new int[fine.size()];
        for (int unit = 0; unit < zones.length; unit++) {
            Zoning zoning = fine;
            ArealUnit current = fine.units().get(unit);
            while (!zoning.id().equals(coarse.id())) {
                zoning = project.zoning(Objects.requireNonNull(zoning.parentZoningId()));
                current = zoning.units().get(zoning.positionOf(Objects.requireNonNull(current.parentId())));
            }
            zones[unit] = coarse.positionOf(current.id());
        }
        return zones;
    }
}
