package org.lebenswelten.publish.report.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.publish.report.CoverageFigure;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.IndicatorFigure;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportCoverage;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.change.Caveat;
import org.lebenswelten.publish.report.change.CoverageChange;
import org.lebenswelten.publish.report.change.DueItem;
import org.lebenswelten.publish.report.change.IndicatorChange;
import org.lebenswelten.publish.report.change.ProfileChange;
import org.lebenswelten.publish.report.change.RankChange;
import org.lebenswelten.publish.report.change.ShareChange;
import org.lebenswelten.publish.report.change.Subject;
import org.lebenswelten.publish.report.change.ValueChange;
import org.lebenswelten.publish.report.measures.MeasureAreas;
import org.lebenswelten.publish.report.measures.PageTable.Cell;
import org.lebenswelten.publish.report.measures.TableHeads;

/** The brief for the planning group of one area. */
final class QuarterBrief {

    private static final int MOST_INDICATORS = 10;
    private static final int MOST_MEASURES = 10;

    private final BriefSource source;
    private final NeedSections need;
    private final WorkSections work;

    QuarterBrief(BriefSource source) {
        this.source = source;
        this.need = new NeedSections(source);
        this.work = new WorkSections(source);
    }

    BriefView of(ReportArea area) {
        List<ShownMeasure> measures = source.profiles().measures().stream()
                .filter(measure -> !measure.profile().phase().isOver())
                .filter(measure -> source.reached().of(measure.profile().id()).contains(area.id()))
                .toList();
        Set<String> subjects = new TreeSet<>();
        measures.forEach(measure -> subjects.add("measures/" + measure.profile().id()));
        source.profiles().projects().stream()
                .filter(project -> MeasureAreas.isIn(project.profile(), area))
                .forEach(project -> subjects.add("projects/" + project.profile().id()));
        BriefView.Section due = work.due(item -> item.kind() != DueItem.Kind.PROFILE
                && item.about().map(subject -> subjects.contains(key(subject))).orElse(false));
        List<BriefView.Section> sections = new ArrayList<>();
        source.atlas().index().ifPresent(index -> sections.add(rank(index, area)));
        indicators(area).ifPresent(sections::add);
        coverages(area).ifPresent(sections::add);
        if (!source.profiles().measures().isEmpty()) {
            sections.add(measures(measures));
            work.done(subject -> subjects.contains(key(subject))).ifPresent(sections::add);
            sections.add(due);
        }
        caveats(area).ifPresent(sections::add);
        return new BriefView(
                source.say("quarter.purpose", area.name()), source.basis(), facts(area, measures, due), sections);
    }

    private static String key(Subject subject) {
        return (subject.isProject() ? "projects/" : "measures/") + subject.id();
    }

    private List<BriefView.Fact> facts(ReportArea area, List<ShownMeasure> measures, BriefView.Section due) {
        List<BriefView.Fact> facts = new ArrayList<>();
        source.atlas().index().ifPresent(index -> index.rows().latest().ifPresent(period -> {
            IndexFigure figure = index.figure(area.id(), period);
            if (figure.isPublished() && !Double.isNaN(figure.rank())) {
                facts.add(new BriefView.Fact(
                        source.texts().number(figure.rank(), 0),
                        source.say("fact.rank", source.texts().number(figure.ranked(), 0)),
                        ""));
                facts.add(
                        new BriefView.Fact(source.texts().number(figure.burdens(), 0), source.say("fact.burdens"), ""));
            }
        }));
        if (!source.profiles().measures().isEmpty()) {
            facts.add(new BriefView.Fact(
                    source.texts().number(measures.size(), 0), source.say("fact.measures.here"), ""));
            facts.add(new BriefView.Fact(source.texts().number(dueCount(due), 0), source.say("fact.due"), ""));
        }
        return facts;
    }

    /** All rows of what is due; those left out are counted in its last sentence. */
    private static int dueCount(BriefView.Section due) {
        return Objects.requireNonNull(due.table()).rows().size();
    }

    private BriefView.Section rank(ReportIndex index, ReportArea area) {
        List<String> texts = new ArrayList<>();
        String period = index.rows().latest().orElse("");
        IndexFigure figure = index.figure(area.id(), period);
        if (!figure.isPublished() || Double.isNaN(figure.rank())) {
            texts.add(
                    source.say("quarter.noRank", source.texts().of(figure.flag().key() + ".why")));
        } else {
            Cell rank = need.rank(figure);
            texts.add(source.say(
                    "quarter.rank",
                    index.title(),
                    period,
                    rank.text(),
                    source.texts().number(figure.ranked(), 0),
                    rank.small()));
            if (!figure.which().isEmpty()) {
                texts.add(source.say("quarter.burdens", need.burdens(index, figure)));
            }
        }
        source.change().flatMap(change -> change.index(index.id())).ifPresent(change -> change.areas().stream()
                .filter(each -> each.area().equals(area.id()))
                .findFirst()
                .ifPresent(each -> texts.add(changed(each, change.periods().before()))));
        return new BriefView.Section(source.say("need.heading.quarter"), texts, null, List.of());
    }

    private String changed(RankChange change, String period) {
        Cell before = need.rank(change.before());
        return source.say("quarter.change." + change.shift(), period, before.text(), before.small());
    }

    /** Indicators that have moved here, or those in which the area is worse than the city. */
    private Optional<BriefView.Section> indicators(ReportArea area) {
        List<List<Cell>> rows = new ArrayList<>();
        boolean compared = source.change().isPresent();
        if (compared) {
            for (IndicatorChange change : source.change().orElseThrow().indicators()) {
                change.areas().stream()
                        .filter(each ->
                                each.area().equals(area.id()) && each.shift().isChange())
                        .forEach(each -> rows.add(row(change, each)));
            }
        } else {
            for (ReportIndicator indicator : source.atlas().indicators()) {
                String period = indicator.rows().latest().orElse("");
                IndicatorFigure figure = indicator.figure(area.id(), period);
                if (figure.isPublished() && figure.comparison().code().startsWith("worse")) {
                    rows.add(row(indicator, period, figure));
                }
            }
        }
        if (source.atlas().indicators().isEmpty()) {
            return Optional.empty();
        }
        int left = Math.max(0, rows.size() - MOST_INDICATORS);
        String kind = compared ? "quarter.indicators.changed" : "quarter.indicators.worse";
        TableHeads heads = compared
                ? source.heads()
                        .words("indicator")
                        .numbers("before", "now", "city")
                        .words("verdict")
                : source.heads().words("indicator").numbers("here", "city");
        return Optional.of(new BriefView.Section(
                source.say(kind),
                List.of(source.say(rows.isEmpty() ? kind + ".none" : kind + ".lead")),
                heads.rows(
                        rows.subList(0, rows.size() - left),
                        left > 0 ? source.say("more.indicators.quarter", left) : ""),
                List.of()));
    }

    private List<Cell> row(IndicatorChange change, ValueChange value) {
        ReportIndicator indicator = change.indicator();
        return List.of(
                Cell.link(source.words().text(indicator.title()), indicator.path()),
                figure(indicator, value.before().value(), change.periods().before()),
                figure(indicator, value.now().value(), change.periods().now()),
                figure(indicator, value.now().city(), ""),
                need.verdict(value.shift()));
    }

    private List<Cell> row(ReportIndicator indicator, String period, IndicatorFigure figure) {
        return List.of(
                Cell.link(source.words().text(indicator.title()), indicator.path()),
                figure(indicator, figure.value(), period),
                figure(indicator, figure.city(), ""));
    }

    private Cell figure(ReportIndicator indicator, double value, String period) {
        return Double.isNaN(value)
                ? Cell.of("–")
                : Cell.of(source.texts().withUnit(value, indicator.decimals(), indicator.unit()), period);
    }

    private Optional<BriefView.Section> coverages(ReportArea area) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ReportCoverage coverage : source.atlas().coverages()) {
            String period = coverage.rows().latest().orElse("");
            if (coverage.rows().has(area.id(), period)) {
                List<Cell> row = new ArrayList<>();
                row.add(Cell.of(source.words().text(coverage.title())));
                source.change()
                        .ifPresent(change -> row.add(change.coverages().stream()
                                .filter(each -> each.coverage().id().equals(coverage.id()))
                                .findFirst()
                                .map(each -> before(each, area))
                                .orElse(Cell.of(source.say("notCompared")))));
                CoverageFigure now = coverage.figure(area.id(), period);
                row.add(share(now, period));
                row.add(
                        Double.isNaN(now.unmet())
                                ? Cell.styled(source.texts().of(now.flag().key()), "gap")
                                : Cell.of(source.texts().number(now.unmet(), 0)));
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        TableHeads heads = source.heads().words("coverage");
        heads = source.change().isPresent() ? heads.numbers("reached.before", "reached.now") : heads.numbers("reached");
        return Optional.of(new BriefView.Section(
                source.say("coverage.heading"),
                List.of(source.say("coverage.lead")),
                heads.numbers("unmet").rows(rows),
                List.of()));
    }

    private Cell before(CoverageChange change, ReportArea area) {
        return change.areas().stream()
                .filter(each -> each.area().equals(area.id()))
                .findFirst()
                .map(ShareChange::before)
                .map(figure -> share(figure, change.periods().before()))
                .orElse(Cell.of(source.say("notCompared")));
    }

    private Cell share(CoverageFigure figure, String period) {
        return figure.isPublished()
                ? Cell.of(source.texts().number(figure.share(), 0) + "\u00a0%", period)
                : Cell.styled(source.texts().of(figure.flag().key()), "gap");
    }

    private BriefView.Section measures(List<ShownMeasure> measures) {
        List<List<Cell>> rows = measures.stream()
                .limit(MOST_MEASURES)
                .map(measure -> List.of(
                        Cell.link(
                                source.words().text(measure.profile().name()),
                                Subject.of(measure.profile()).path()),
                        Cell.of(source.words().group(measure.profile().targetGroup())),
                        Cell.of(source.words().text(measure.profile().phase().title())),
                        Cell.of(criteria(measure))))
                .toList();
        int left = measures.size() - rows.size();
        return new BriefView.Section(
                source.say("measures.heading"),
                List.of(source.say(measures.isEmpty() ? "measures.none" : "measures.lead")),
                source.heads()
                        .words("measure", "for", "phase", "criteria")
                        .rows(rows, left > 0 ? source.say("more.measures", left) : ""),
                List.of());
    }

    private String criteria(ShownMeasure measure) {
        List<SuccessCriterion> criteria = measure.profile().details().criteria();
        long reached = criteria.stream()
                .filter(criterion -> ProfileChange.isMet(criterion, measure.results()))
                .count();
        return criteria.isEmpty() ? "–" : source.say("criteria.reached", reached, (long) criteria.size());
    }

    /** What limits the comparison here: borders of this very area, and definitions. */
    private Optional<BriefView.Section> caveats(ReportArea area) {
        boolean moved = source.change().stream()
                .flatMap(change -> change.caveats().stream())
                .filter(caveat -> caveat.kind() == Caveat.Kind.BORDERS || caveat.kind() == Caveat.Kind.AREAS_NEW)
                .anyMatch(caveat -> caveat.details().stream()
                        .anyMatch(name -> source.words().text(name).equals(area.name())));
        Optional<BriefView.Section> others = work.caveats(Set.of(
                Caveat.Kind.DEFINITION,
                Caveat.Kind.PARTS_DEFINITION,
                Caveat.Kind.SAME_PERIOD,
                Caveat.Kind.EARLIER_PERIOD,
                Caveat.Kind.NO_INTERVALS,
                Caveat.Kind.NO_PROFILES));
        if (!moved) {
            return others;
        }
        List<BriefView.Point> points = new ArrayList<>();
        points.add(new BriefView.Point(source.say("quarter.borders"), "", ""));
        others.ifPresent(section -> points.addAll(section.points()));
        return Optional.of(new BriefView.Section(source.say("caveat.heading"), List.of(), null, points));
    }
}
