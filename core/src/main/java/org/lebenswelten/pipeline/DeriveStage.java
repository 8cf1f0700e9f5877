package org.lebenswelten.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.derive.ComputedFigures;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
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
     */
    record Derived(Project project, Map<String, ComputedQuality> quality) {}

    Derived run() {
        Map<String, RawCounts> counts = new TreeMap<>();
        Map<String, RawValues> values = new TreeMap<>();
        Map<String, ComputedQuality> quality = new TreeMap<>();
        Map<String, PolygonLayer> layers = new LinkedHashMap<>();
        project.spatial().computed().forEach((id, computation) -> {
            Indicator indicator = project.indicator(id).orElseThrow();
            Zoning zoning = project.zoning(indicator.zoningId());
            PolygonLayer units =
                    layers.computeIfAbsent(zoning.id(), z -> PolygonLayer.from(zoning, project.crs()));
            ComputedFigures figures = computation.over(units, UnitPeriods.of(zoning, indicator.periods()));
            if (figures.counts() != null) {
                counts.put(id, figures.counts());
            }
            if (figures.values() != null) {
                values.put(id, figures.values());
            }
            quality.put(id, figures.quality());
        });
        return new Derived(project.withComputed(counts, values), quality);
    }
}
