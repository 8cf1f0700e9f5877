package org.lebenswelten.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.derive.ComputedFigures;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.CarriedCounts;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.read.Project;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.ComputedQuality;

/** Computes indicators from maps and from tables of other zonings, and puts them among those of tables. */
final class DeriveStage {

    private final Project project;

    DeriveStage(Project project) {
        this.project = project;
    }

    /**
     * What comes out.
     *
     * @param project the project with figures for every indicator, raw as those of tables
     * @param quality how far the computed ones can be relied on, by indicator id
     * @param carried what those were carried over from that were, by indicator id
     */
    record Derived(Project project, Map<String, ComputedQuality> quality, Map<String, CarriedCounts> carried) {}

    Derived run() {
        Map<String, RawCounts> counts = new TreeMap<>();
        Map<String, RawValues> values = new TreeMap<>();
        Map<String, ComputedQuality> quality = new TreeMap<>();
        Map<String, CarriedCounts> carried = new TreeMap<>();
        Map<String, PolygonLayer> layers = new LinkedHashMap<>();
        project.spatial().computed().forEach((id, computation) -> {
            Indicator indicator = project.indicator(id).orElseThrow();
            Zoning zoning = project.zoning(indicator.zoningId());
            PolygonLayer units = layers.computeIfAbsent(zoning.id(), z -> PolygonLayer.from(zoning, project.crs()));
            ComputedFigures figures = computation.over(units, UnitPeriods.of(zoning, indicator.periods()));
            if (figures.counts() != null) {
                counts.put(id, figures.counts());
            }
            if (figures.values() != null) {
                values.put(id, figures.values());
            }
            if (figures.carried() != null) {
                carried.put(id, figures.carried());
            }
            quality.put(id, figures.quality());
        });
        addLevels(counts);
        return new Derived(project.withComputed(counts, values), quality, carried);
    }

    /** Sums of computed counts over coarser zonings, where the project asks for them. */
    private void addLevels(Map<String, RawCounts> counts) {
        Nesting nesting = new Nesting(project.zonings());
        for (CountRelation relation : project.disclosure().relations()) {
            RawCounts fine = counts.get(relation.partId());
            if (relation instanceof CountRelation.SumOf sum
                    && fine != null
                    && !project.counts().containsKey(sum.totalId())
                    && !counts.containsKey(sum.totalId())) {
                Indicator total = project.indicator(sum.totalId()).orElseThrow();
                int[] unitOf = nesting.positions(fine.frame().zoningId(), total.zoningId())
                        .orElseThrow();
                counts.put(
                        total.id(),
                        fine.over(UnitPeriods.of(project.zoning(total.zoningId()), total.periods()), unitOf));
            }
        }
    }
}
