package org.lebenswelten.publish.report.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.change.AtlasChange;
import org.lebenswelten.publish.report.change.IndexChange;
import org.lebenswelten.publish.report.change.IndicatorChange;
import org.lebenswelten.publish.report.change.RankChange;
import org.lebenswelten.publish.report.change.Shift;
import org.lebenswelten.publish.report.measures.PageTable.Cell;

/** Sections of a brief on need: the main index and the indicators of all areas. */
final class NeedSections {

    private static final int MOST_RANKS = 6;
    private static final int MOST_INDICATORS = 8;
    private static final int FIRST = 5;

    private final BriefSource source;

    NeedSections(BriefSource source) {
        this.source = source;
    }

    /** Where need is heaviest, or where it has changed. */
    Optional<BriefView.Section> ranks() {
        return source.atlas().index().flatMap(index -> {
            Optional<IndexChange> change = source.change().flatMap(since -> since.index(index.id()));
            return change.isPresent() ? Optional.of(changed(change.get())) : heaviest(index);
        });
    }

    private BriefView.Section changed(IndexChange change) {
        List<List<Cell>> rows = new ArrayList<>();
        List<RankChange> worse = change.moved(Shift.WORSE);
        List<RankChange> better = change.moved(Shift.BETTER);
        worse.stream().limit(MOST_RANKS).forEach(rank -> rows.add(row(rank)));
        better.stream().limit(MOST_RANKS).forEach(rank -> rows.add(row(rank)));
        int left = worse.size() + better.size() - rows.size();
        List<String> texts = new ArrayList<>();
        texts.add(source.say(
                "need.compared",
                change.index().title(),
                change.periods().before(),
                change.periods().now()));
        if (rows.isEmpty()) {
            texts.add(source.say("need.none"));
        }
        first(change.index(), change.periods().now()).ifPresent(texts::add);
        return new BriefView.Section(
                source.say("need.heading"),
                texts,
                source.heads()
                        .words("area")
                        .numbers("rank.before", "rank.now")
                        .words("verdict")
                        .rows(rows, left > 0 ? source.say("more.areas", left) : ""),
                List.of());
    }

    private List<Cell> row(RankChange rank) {
        return List.of(
                Cell.link(source.name(rank.area()), source.path(rank.area())),
                rank(rank.before()),
                rank(rank.now()),
                verdict(rank.shift()));
    }

    /** A rank with its interval. */
    Cell rank(IndexFigure figure) {
        String rank = source.texts().number(figure.rank(), 0);
        return figure.hasRankInterval()
                ? Cell.of(rank, source.say("interval", number(figure.rankLow()), number(figure.rankHigh())))
                : Cell.of(rank);
    }

    private String number(double whole) {
        return source.texts().number(whole, 0);
    }

    /** Better or worse, in a word and a colour. */
    Cell verdict(Shift shift) {
        return switch (shift) {
            case WORSE -> Cell.styled(source.say("shift.worse"), "verdict worse");
            case BETTER -> Cell.styled(source.say("shift.better"), "verdict better");
            case NONE -> Cell.styled(source.say("shift.none"), "verdict similar");
            case NOT_JUDGED -> Cell.styled(source.say("shift.unknown"), "verdict none");
            case NO_VALUE -> Cell.styled(source.say("shift.noValue"), "verdict none");
        };
    }

    /** A sentence that names the areas with the heaviest burden. */
    private Optional<String> first(ReportIndex index, String period) {
        List<String> names =
                ranked(index, period).limit(FIRST).map(ReportArea::name).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(source.say("need.first", source.texts().list(names)));
    }

    private Stream<ReportArea> ranked(ReportIndex index, String period) {
        return source.atlas().areas().stream()
                .filter(area -> index.figure(area.id(), period).isPublished())
                .filter(area -> !Double.isNaN(index.figure(area.id(), period).rank()))
                .sorted(Comparator.comparingDouble(
                        area -> index.figure(area.id(), period).rank()));
    }

    private Optional<BriefView.Section> heaviest(ReportIndex index) {
        return index.rows().latest().map(period -> {
            List<List<Cell>> rows = ranked(index, period)
                    .limit(2L * MOST_RANKS)
                    .map(area -> {
                        IndexFigure figure = index.figure(area.id(), period);
                        return List.of(
                                Cell.link(area.name(), area.path()), rank(figure), Cell.of(burdens(index, figure)));
                    })
                    .toList();
            return new BriefView.Section(
                    source.say("need.state"),
                    List.of(source.say("need.state.lead", index.title(), period)),
                    source.heads()
                            .words("area")
                            .numbers("rank")
                            .words("burdens")
                            .rows(rows),
                    List.of());
        });
    }

    /** The dimensions in which an area is among the worst. */
    String burdens(ReportIndex index, IndexFigure figure) {
        List<String> names = index.dimensions().stream()
                .filter(dimension -> figure.which().contains(dimension.id()))
                .map(dimension -> source.words().text(dimension.title()))
                .toList();
        if (!names.isEmpty()) {
            return source.texts().list(names);
        }
        return Double.isNaN(figure.burdens()) ? "–" : number(figure.burdens());
    }

    /** Indicators that have moved in areas, those with most areas first. */
    Optional<BriefView.Section> indicators() {
        return source.change().flatMap(this::indicators);
    }

    private Optional<BriefView.Section> indicators(AtlasChange change) {
        List<IndicatorChange> moved = change.indicators().stream()
                .filter(each -> each.judged() > 0)
                .filter(each -> !each.moved(Shift.WORSE).isEmpty()
                        || !each.moved(Shift.BETTER).isEmpty())
                .sorted(Comparator.comparingInt(
                        (IndicatorChange each) -> -each.moved(Shift.WORSE).size()
                                - each.moved(Shift.BETTER).size()))
                .toList();
        if (change.indicators().isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> rows = moved.stream()
                .limit(MOST_INDICATORS)
                .map(each -> List.of(
                        Cell.link(
                                source.words().text(each.indicator().title()),
                                each.indicator().path()),
                        city(each, each.cityBefore(), each.periods().before()),
                        city(each, each.cityNow(), each.periods().now()),
                        Cell.of(number(each.moved(Shift.WORSE).size())),
                        Cell.of(number(each.moved(Shift.BETTER).size()))))
                .toList();
        int left = moved.size() - rows.size();
        return Optional.of(new BriefView.Section(
                source.say("indicators.heading"),
                List.of(source.say(moved.isEmpty() ? "indicators.none" : "indicators.lead")),
                source.heads()
                        .words("indicator")
                        .numbers("city.before", "city.now", "areas.worse", "areas.better")
                        .rows(rows, left > 0 ? source.say("more.indicators", left) : ""),
                List.of()));
    }

    private Cell city(IndicatorChange change, double value, String period) {
        return Double.isNaN(value)
                ? Cell.of("–")
                : Cell.of(
                        source.texts()
                                .withUnit(
                                        value,
                                        change.indicator().decimals(),
                                        change.indicator().unit()),
                        period);
    }
}
