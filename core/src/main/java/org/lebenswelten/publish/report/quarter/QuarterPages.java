package org.lebenswelten.publish.report.quarter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.BarChart;
import org.lebenswelten.publish.report.IndicatorFigure;
import org.lebenswelten.publish.report.LayerLegend;
import org.lebenswelten.publish.report.LineChart;
import org.lebenswelten.publish.report.Movement;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportPage;
import org.lebenswelten.publish.report.ReportPages;
import org.lebenswelten.publish.report.ReportTexts;

/** The profiles of all areas and the list of them. */
public final class QuarterPages implements ReportPages {

    @Override
    public List<ReportPage> of(ReportAtlas atlas, Language language) {
        if (atlas.areas().isEmpty()) {
            return List.of();
        }
        ReportTexts texts = new ReportTexts(language);
        Profiles profiles = new Profiles(atlas, texts);
        List<ReportPage> pages = new ArrayList<>();
        pages.add(new ReportPage(
                "quarters/index.html", "quarters", texts.of("nav.quarters"), QuarterList.of(atlas, texts)));
        pages.addAll(atlas.areas().parallelStream()
                .map(area -> new ReportPage(area.path(), "quarter", area.name(), profiles.of(area)))
                .toList());
        return pages;
    }

    /** What is the same for all profiles of a language. */
    private static final class Profiles {

        private static final int HUNDRED = 100;

        private final ReportAtlas atlas;
        private final ReportTexts texts;
        private final String period;
        private final @Nullable IndexPart indexPart;
        private final @Nullable DimensionParts parts;
        private final @Nullable Neighbours neighbours;
        private final @Nullable LayerLegend legend;
        private final List<IndicatorStanding> standings;
        private final ReachingMeasures measures;
        private final CoverageRows coverages;
        private final ComparabilityNotes notes;

        Profiles(ReportAtlas atlas, ReportTexts texts) {
            this.atlas = atlas;
            this.texts = texts;
            this.period = atlas.latestPeriod().orElse("");
            ReportIndex index = atlas.index().orElse(null);
            this.indexPart = index == null ? null : new IndexPart(atlas, index, period, texts);
            this.parts = index == null ? null : new DimensionParts(atlas, index, period, texts);
            this.neighbours = index == null ? null : new Neighbours(atlas, index, period, texts);
            this.legend = index == null ? null : new LayerLegend(index.rows());
            this.standings = IndicatorStanding.all(atlas, texts);
            this.measures = new ReachingMeasures(atlas, texts);
            this.coverages = new CoverageRows(atlas, texts);
            this.notes = new ComparabilityNotes(atlas, standings, texts);
        }

        QuarterView of(ReportArea area) {
            List<DimensionPart> dimensionParts = parts == null ? List.of() : parts.of(area);
            List<CoverageRow> coverageRows = coverages.of(area);
            List<NeighbourRow> neighbourRows = neighbours == null ? List.of() : neighbours.of(area);
            AreaMap map = map(area, neighbourRows);
            return new QuarterView(
                    area.name(),
                    area.id(),
                    area.within().values().stream().map(ReportArea.Larger::name).toList(),
                    period,
                    atlas.areas().size(),
                    indexPart == null ? null : indexPart.headline(area),
                    balance(area),
                    IndicatorGroup.of(atlas, standings, area, texts),
                    dimensionParts,
                    partsChart(dimensionParts),
                    indexPart == null ? List.of() : indexPart.history(area),
                    indexPart == null
                            ? new LineChart(List.of(), "", 0, 0, true, List.of())
                            : indexPart.historyChart(area),
                    people(area),
                    measures.of(area),
                    coverageRows,
                    coveragesChart(coverageRows),
                    neighbourRows,
                    map,
                    legend == null ? List.of() : shown(legend.entries(texts.language()), map),
                    notes.of(area));
        }

        private QuarterView.Balance balance(ReportArea area) {
            int worse = 0;
            int similar = 0;
            int better = 0;
            int hidden = 0;
            List<String> worsening = new ArrayList<>();
            for (IndicatorStanding standing : standings) {
                Optional<IndicatorFigure> figure = standing.isOfAreas() ? standing.figure(area) : Optional.empty();
                if (figure.isEmpty()) {
                    continue;
                }
                Comparison comparison = figure.get().comparison();
                if (!figure.get().isPublished()) {
                    hidden++;
                } else if (comparison == Comparison.WORSE || comparison == Comparison.MUCH_WORSE) {
                    worse++;
                    if (Movement.of(
                                    standing.indicator().direction(),
                                    figure.get().trend())
                            == Movement.WORSENING) {
                        worsening.add(standing.indicator().title().in(texts.language()));
                    }
                } else if (comparison == Comparison.SIMILAR) {
                    similar++;
                } else if (comparison != Comparison.NOT_COMPARED) {
                    better++;
                }
            }
            return new QuarterView.Balance(
                    worse, similar, better, worse + similar + better, hidden, List.copyOf(worsening));
        }

        private BarChart partsChart(List<DimensionPart> dimensionParts) {
            return new BarChart(
                    Double.NaN,
                    texts.of("parts.mark"),
                    dimensionParts.stream()
                            .map(part -> new BarChart.Row(
                                    part.title(),
                                    part.part(),
                                    Double.NaN,
                                    Double.NaN,
                                    part.city(),
                                    part.isBurden() ? "worse" : "brand",
                                    part.partText()))
                            .toList());
        }

        private BarChart coveragesChart(List<CoverageRow> rows) {
            return new BarChart(
                    HUNDRED,
                    texts.of("coverage.mark"),
                    rows.stream()
                            .filter(CoverageRow::published)
                            .map(row -> new BarChart.Row(
                                    row.title(),
                                    row.value(),
                                    row.low(),
                                    row.high(),
                                    row.cityValue(),
                                    "brand",
                                    row.share()))
                            .toList());
        }

        private Map<String, String> people(ReportArea area) {
            Map<String, String> people = new LinkedHashMap<>();
            atlas.index().ifPresent(index -> {
                double residents = index.rows().number(area.id(), period, "residents");
                if (!Double.isNaN(residents)) {
                    people.put(texts.of("age.all"), texts.of("about", texts.number(residents, 0)));
                }
            });
            coverages.groups(area).forEach(people::putIfAbsent);
            return people;
        }

        /** The entries of a legend that the map has. */
        private static List<LayerLegend.Entry> shown(List<LayerLegend.Entry> entries, AreaMap map) {
            Set<String> fills =
                    map.areas().values().stream().map(AreaMap.Paint::fill).collect(Collectors.toSet());
            return entries.stream()
                    .filter(entry -> fills.contains(entry.fill()))
                    .toList();
        }

        private AreaMap map(ReportArea area, List<NeighbourRow> neighbourRows) {
            Map<String, AreaMap.Paint> paints = new LinkedHashMap<>();
            paints.put(area.id(), paint(area));
            neighbourRows.forEach(row -> atlas.area(row.id()).ifPresent(other -> paints.put(other.id(), paint(other))));
            return new AreaMap(paints, area.id(), List.of());
        }

        private AreaMap.Paint paint(ReportArea area) {
            Optional<LayerLegend.Entry> entry =
                    Optional.ofNullable(legend).flatMap(l -> l.entry(area.id(), period, texts.language()));
            return new AreaMap.Paint(
                    entry.map(LayerLegend.Entry::fill).orElse("#ffffff"),
                    entry.map(LayerLegend.Entry::hatch).orElse(false),
                    entry.map(LayerLegend.Entry::text).orElse(""));
        }
    }
}
