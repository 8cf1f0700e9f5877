package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.CityCoverage;
import org.lebenswelten.coverage.CityCoverage.SettingAdoption;
import org.lebenswelten.coverage.CityCoverage.Supply;
import org.lebenswelten.coverage.CoverageTrend;
import org.lebenswelten.coverage.MeasureCoverage;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.SettingUnit;
import org.lebenswelten.model.Period;
import org.lebenswelten.reach.SettingPeople;
import org.lebenswelten.read.CoverageWriter;
import org.lebenswelten.read.Project;

/** The documents on coverages in the city as a whole, from published figures. */
final class CityCoverages {

    private final Project project;
    private final List<IndexFigures> indices;

    CityCoverages(Project project, List<IndexFigures> indices) {
        this.project = project;
        this.indices = indices;
    }

    /** Adds a document for each coverage. */
    void addTo(SortedMap<String, String> documents, List<MeasureCoverage> coverages) {
        for (MeasureCoverage coverage : coverages) {
            documents.put(coverage.definition().id() + ".coverage", document(coverage));
        }
    }

    private String document(MeasureCoverage coverage) {
        List<Period> periods = coverage.reach().target().frame().periods();
        List<MeasureProfile> measures = Attendances.measuresOf(coverage.definition(), project.measures());
        List<CityCoverage> city = new ArrayList<>();
        double[] shares = new double[periods.size()];
        double[] persons = new double[periods.size()];
        for (int p = 0; p < periods.size(); p++) {
            city.add(CityCoverage.of(
                    coverage,
                    p,
                    burden(coverage.definition().options().burdenId(), p),
                    supply(measures, periods.get(p)),
                    adoption(measures, periods.get(p))));
            shares[p] = city.get(p).reached().share();
            persons[p] = city.get(p).reached().target();
        }
        CoverageTrend trend = CoverageTrends.of(coverage, shares, persons);
        return CoverageWriter.write(coverage.definition(), periods, city, trend);
    }

    private double[] burden(@Nullable String index, int period) {
        return indices.stream()
                .filter(figures -> figures.definition().id().equals(index))
                .map(figures -> figures.results().get(period).scores())
                .findFirst()
                .orElse(new double[0]);
    }

    private static Supply supply(List<MeasureProfile> measures, Period period) {
        double places = 0;
        boolean any = false;
        int unknown = 0;
        for (MeasureProfile measure : measures) {
            if (measure.running().touches(period)) {
                for (MeasureSite site : measure.sites()) {
                    Capacity capacity = site.capacity();
                    if (capacity == null) {
                        unknown++;
                    } else {
                        any = true;
                        places += capacity.placesIn(measure.running(), period);
                    }
                }
            }
        }
        return new Supply(any || unknown == 0 ? places : Double.NaN, unknown);
    }

    private SettingAdoption adoption(List<MeasureProfile> measures, Period period) {
        SettingPeople settings = project.settings();
        if (settings == null) {
            return SettingAdoption.NONE;
        }
        Set<String> hosts = new HashSet<>();
        Set<Setting> types = EnumSet.noneOf(Setting.class);
        for (MeasureProfile measure : measures) {
            for (MeasureSite site : measure.sites()) {
                int unit = site.settingUnitId() == null ? -1 : settings.positionOf(site.settingUnitId());
                if (unit >= 0) {
                    types.add(settings.units().get(unit).type());
                    if (measure.running().touches(period)) {
                        hosts.add(settings.units().get(unit).id());
                    }
                }
            }
        }
        List<SettingUnit> all = settings.units().stream()
                .filter(unit -> types.contains(unit.type()))
                .toList();
        return new SettingAdoption(
                hosts.size(),
                all.size(),
                all.stream()
                        .filter(unit -> hosts.contains(unit.id()))
                        .mapToDouble(SettingUnit::capacity)
                        .sum(),
                all.stream().mapToDouble(SettingUnit::capacity).sum());
    }
}
