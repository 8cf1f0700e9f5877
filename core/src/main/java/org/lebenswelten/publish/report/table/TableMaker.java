package org.lebenswelten.publish.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Period;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.IndicatorFigure;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.ValueFlag;

/** Makes the table of areas by indicators in one language. */
final class TableMaker {

    private final ReportAtlas atlas;
    private final ReportTexts texts;
    private final Map<String, List<ReportIndicator>> groups;

    TableMaker(ReportAtlas atlas, ReportTexts texts) {
        this.atlas = atlas;
        this.texts = texts;
        this.groups = groups(atlas, texts);
    }

    /** A column with the period of its indicator that stands for that of the page. */
    private record Shown(ReportIndicator indicator, String period) {}

    TableView of(String period, List<TableView.PeriodLink> links) {
        Map<String, List<Shown>> shown = new LinkedHashMap<>();
        groups.forEach((title, indicators) -> {
            List<Shown> columns = indicators.stream()
                    .flatMap(
                            indicator -> standing(indicator, period).stream().map(found -> new Shown(indicator, found)))
                    .toList();
            if (!columns.isEmpty()) {
                shown.put(title, columns);
            }
        });
        List<Shown> columns = shown.values().stream().flatMap(List::stream).toList();
        Set<ValueFlag> gaps = EnumSet.noneOf(ValueFlag.class);
        List<TableView.Row> rows = rows(period, columns, gaps);
        return new TableView(
                atlas.zoningTitle(atlas.zoning()).in(texts.language()),
                period,
                links,
                filters(),
                atlas.index().map(index -> index.title().in(texts.language())).orElse(""),
                shown.entrySet().stream()
                        .map(group -> new TableView.Group(
                                group.getKey(),
                                group.getValue().stream()
                                        .map(column -> column(column, period))
                                        .toList()))
                        .toList(),
                columns.stream().map(this::city).toList(),
                rows,
                gaps.stream().map(ValueFlag::code).toList(),
                atlas.indicators().stream()
                        .filter(indicator -> !indicator.zoning().equals(atlas.zoning()))
                        .map(indicator -> new TableView.Left(indicator.title().in(texts.language()), indicator.path()))
                        .toList());
    }

    /** The indicators of the areas, dimension by dimension of the main index, then those in none. */
    private static Map<String, List<ReportIndicator>> groups(ReportAtlas atlas, ReportTexts texts) {
        Map<String, List<ReportIndicator>> groups = new LinkedHashMap<>();
        Map<String, String> headings = new LinkedHashMap<>();
        atlas.index().map(ReportIndex::dimensions).orElse(List.of()).forEach(dimension -> {
            String title = dimension.title().in(texts.language());
            groups.put(title, new ArrayList<>());
            dimension.indicators().forEach(id -> headings.put(id, title));
        });
        String others = texts.of(groups.isEmpty() ? "indicators.all" : "indicators.others");
        atlas.indicators().stream()
                .filter(indicator -> indicator.zoning().equals(atlas.zoning()))
                .forEach(indicator -> groups.computeIfAbsent(
                                headings.getOrDefault(indicator.id(), others), heading -> new ArrayList<>())
                        .add(indicator));
        return groups;
    }

    /** The shortest period of an indicator that contains a period, among equally long ones the latest. */
    private static Optional<String> standing(ReportIndicator indicator, String period) {
        Period wanted = Period.of(period);
        return indicator.rows().periods().stream()
                .filter(own -> Period.of(own).contains(wanted))
                .min(Comparator.<String>comparingInt(own -> Period.of(own).years())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private TableView.Column column(Shown shown, String period) {
        ReportIndicator indicator = shown.indicator();
        return new TableView.Column(
                indicator.title().in(texts.language()),
                indicator.path(),
                indicator.unit().in(texts.language()),
                shown.period().equals(period) ? "" : shown.period(),
                indicator.direction() == Direction.HIGHER_IS_WORSE ? "desc" : "asc");
    }

    private String city(Shown shown) {
        return atlas.areas().stream()
                .map(area -> shown.indicator().figure(area.id(), shown.period()).city())
                .filter(city -> !Double.isNaN(city))
                .findFirst()
                .map(city -> texts.number(city, shown.indicator().decimals()))
                .orElse("–");
    }

    private List<TableView.Row> rows(String period, List<Shown> columns, Set<ValueFlag> gaps) {
        List<ReportArea> sorted = new ArrayList<>(atlas.areas());
        sorted.sort(Comparator.comparingDouble(area -> rank(area, period)));
        return sorted.stream()
                .map(area -> {
                    double rank = rank(area, period);
                    boolean isRanked = Double.isFinite(rank);
                    return new TableView.Row(
                            area.name(),
                            area.path(),
                            within(area),
                            isRanked ? texts.number(rank, 0) : "–",
                            isRanked ? String.valueOf((int) rank) : "",
                            columns.stream()
                                    .map(column -> cell(column, area, gaps))
                                    .toList());
                })
                .toList();
    }

    private double rank(ReportArea area, String period) {
        return atlas.index()
                .map(index -> index.figure(area.id(), period))
                .filter(IndexFigure::isPublished)
                .map(IndexFigure::rank)
                .filter(rank -> !Double.isNaN(rank))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private TableView.Cell cell(Shown shown, ReportArea area, Set<ValueFlag> gaps) {
        ReportIndicator indicator = shown.indicator();
        IndicatorFigure figure = indicator.figure(area.id(), shown.period());
        if (!figure.isPublished()) {
            ValueFlag flag = figure.flag() == ValueFlag.PUBLISHED ? ValueFlag.MISSING : figure.flag();
            gaps.add(flag);
            return new TableView.Cell("gap", texts.of("tartan.gap." + flag.code()), texts.of(flag.key()));
        }
        String code = figure.comparison().code();
        return new TableView.Cell(
                code,
                texts.number(figure.value(), indicator.decimals()),
                isTold(figure.comparison()) ? texts.of("cmp." + code) : "");
    }

    private static boolean isTold(Comparison comparison) {
        return comparison != Comparison.SIMILAR && comparison != Comparison.NOT_COMPARED;
    }

    private static String within(ReportArea area) {
        List<String> keys = new ArrayList<>();
        area.within().forEach((zoning, larger) -> keys.add(key(zoning, larger)));
        return String.join(" ", keys);
    }

    /** An id may hold a blank, the list of keys must not. */
    private static String key(String zoning, ReportArea.Larger larger) {
        return zoning + "." + larger.id().replaceAll("\\s", "_");
    }

    /** Larger zonings in which the areas lie in more than one area, the coarsest first. */
    private List<TableView.Filter> filters() {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        for (ReportArea area : atlas.areas()) {
            area.within().forEach((zoning, larger) -> names.computeIfAbsent(zoning, z -> new TreeMap<>())
                    .put(key(zoning, larger), larger.name()));
        }
        List<TableView.Filter> filters = new ArrayList<>();
        names.forEach((zoning, larger) -> {
            if (larger.size() > 1 && larger.size() < atlas.areas().size()) {
                filters.add(
                        0,
                        new TableView.Filter(
                                atlas.zoningTitle(zoning).in(texts.language()),
                                larger.entrySet().stream()
                                        .map(entry -> new TableView.Option(entry.getKey(), entry.getValue()))
                                        .toList()));
            }
        });
        return filters;
    }
}
