package org.lebenswelten.publish.report.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.report.ReportCoverage;
import org.lebenswelten.publish.report.change.AtlasChange;
import org.lebenswelten.publish.report.change.Caveat;
import org.lebenswelten.publish.report.change.CoverageChange;
import org.lebenswelten.publish.report.change.CoverageChange.City;
import org.lebenswelten.publish.report.change.DueItem;
import org.lebenswelten.publish.report.change.ProfileChange;
import org.lebenswelten.publish.report.change.ProfileChange.CriterionChange;
import org.lebenswelten.publish.report.change.ProfileChange.PhaseChange;
import org.lebenswelten.publish.report.change.Shift;
import org.lebenswelten.publish.report.change.Subject;
import org.lebenswelten.publish.report.measures.PageTable.Cell;
import org.lebenswelten.publish.report.measures.TableHeads;

/** Sections of a brief on what is done: coverage, phases, criteria, what is due, and what cannot be compared. */
final class WorkSections {

    private static final int MOST_DUE = 10;
    private static final int MOST_NAMES = 6;

    private final BriefSource source;

    WorkSections(BriefSource source) {
        this.source = source;
    }

    /** How far measures reach their target groups in the city. */
    Optional<BriefView.Section> coverages() {
        List<List<Cell>> rows = new ArrayList<>();
        Optional<AtlasChange> change = source.change();
        for (ReportCoverage coverage : source.atlas().coverages()) {
            Optional<CoverageChange> compared = change.flatMap(since -> since.coverages().stream()
                    .filter(each -> each.coverage().id().equals(coverage.id()))
                    .findFirst());
            String period = coverage.rows().latest().orElse("");
            City now = City.of(source.atlas(), coverage.id(), period);
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(source.words().text(coverage.title())));
            if (change.isPresent()) {
                row.add(compared.map(each ->
                                share(each.cityBefore().share(), each.periods().before()))
                        .orElse(Cell.of("–")));
            }
            row.add(share(now.share(), period));
            row.add(Cell.of(source.texts().number(now.unmet(), 0)));
            if (change.isPresent()) {
                row.add(Cell.of(compared.map(each -> moved(each)).orElse(source.say("notCompared"))));
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        TableHeads heads = change.isPresent()
                ? source.heads()
                        .words("coverage")
                        .numbers("reached.before", "reached.now", "unmet")
                        .words("areas.moved")
                : source.heads().words("coverage").numbers("reached", "unmet");
        return Optional.of(new BriefView.Section(
                source.say("coverage.heading"), List.of(source.say("coverage.lead")), heads.rows(rows), List.of()));
    }

    private Cell share(double share, String period) {
        return Double.isNaN(share) ? Cell.of("–") : Cell.of(source.texts().number(share, 0) + "\u00a0%", period);
    }

    private String moved(CoverageChange change) {
        int better = change.moved(Shift.BETTER).size();
        int worse = change.moved(Shift.WORSE).size();
        return better + worse == 0 ? source.say("areas.none") : source.say("areas.betterWorse", better, worse);
    }

    /** Phases reached, criteria met, milestones and decisions, of those that a body looks at. */
    Optional<BriefView.Section> done(Predicate<Subject> concerns) {
        return source.change().flatMap(change -> {
            if (change.caveats().stream().anyMatch(caveat -> caveat.kind() == Caveat.Kind.NO_PROFILES)) {
                return Optional.empty();
            }
            List<BriefView.Point> points = points(change.profiles(), concerns);
            return Optional.of(new BriefView.Section(
                    source.say("done.heading"),
                    points.isEmpty() ? List.of(source.say("done.none")) : List.of(),
                    null,
                    points));
        });
    }

    private List<BriefView.Point> points(ProfileChange change, Predicate<Subject> concerns) {
        List<BriefView.Point> points = new ArrayList<>();
        for (PhaseChange phase : change.phases()) {
            if (concerns.test(phase.subject())) {
                String text = phase.before() == null
                        ? source.say("done.new", phase.now().title())
                        : source.say(
                                "done.phase",
                                phase.before().title(),
                                phase.now().title());
                points.add(point(phase.subject(), text));
            }
        }
        for (CriterionChange met : change.met()) {
            if (concerns.test(met.subject())) {
                points.add(point(met.subject(), criterion("done.met", met)));
            }
        }
        for (CriterionChange lost : change.lost()) {
            if (concerns.test(lost.subject())) {
                points.add(point(lost.subject(), criterion("done.lost", lost)));
            }
        }
        change.milestones().stream()
                .filter(each -> concerns.test(each.subject()))
                .forEach(each -> points.add(point(
                        each.subject(),
                        source.say("done.milestone", each.name(), source.texts().date(each.done())))));
        change.decisions().stream()
                .filter(each -> concerns.test(each.subject()))
                .forEach(each -> points.add(point(
                        each.subject(),
                        source.say(
                                "done.decision",
                                each.decision().body(),
                                source.texts().date(each.decision().date()),
                                each.decision().text()))));
        change.gone().stream()
                .filter(each -> concerns.test(each.subject()))
                .forEach(each -> points.add(
                        new BriefView.Point(source.words().text(each.subject().name()), "", source.say("done.gone"))));
        return points;
    }

    private String criterion(String key, CriterionChange change) {
        Measurement value = change.value();
        return source.say(
                key,
                change.criterion().indicator(),
                source.words().number(value.value(), change.criterion().unit()));
    }

    private BriefView.Point point(Subject subject, String text) {
        return new BriefView.Point(source.words().text(subject.name()), subject.path(), text);
    }

    /** What is due, of what a body looks at; profiles that need work are told in one row. */
    BriefView.Section due(Predicate<DueItem> concerns) {
        List<DueItem> items = source.due().stream().filter(concerns).toList();
        List<List<Cell>> rows = new ArrayList<>();
        Map<String, Integer> profiles = new LinkedHashMap<>();
        for (DueItem item : items) {
            if (item.kind() == DueItem.Kind.PROFILE) {
                profiles.merge(about(item), 1, Integer::sum);
            } else {
                rows.add(row(item));
            }
        }
        int left = Math.max(0, rows.size() - MOST_DUE);
        List<List<Cell>> shown = new ArrayList<>(rows.subList(0, rows.size() - left));
        List<String> texts = new ArrayList<>();
        if (rows.isEmpty()) {
            texts.add(source.say("due.none", source.texts().date(horizon())));
        } else {
            texts.add(source.say("due.lead", source.texts().date(horizon())));
        }
        List<BriefView.Point> points = profiles.isEmpty()
                ? List.of()
                : List.of(new BriefView.Point(
                        source.say("due.profiles"),
                        "",
                        source.texts()
                                .list(profiles.entrySet().stream()
                                        .map(entry -> source.say("due.profile", entry.getKey(), entry.getValue()))
                                        .toList())));
        return new BriefView.Section(
                source.say("due.heading"),
                texts,
                source.heads()
                        .words("due.what", "due.when", "due.subject")
                        .rows(shown, left > 0 ? source.say("more.due", left) : ""),
                points);
    }

    private LocalDate horizon() {
        return source.atlas().atlas().issued().plusMonths(AtlasChange.MONTHS_AHEAD);
    }

    private List<Cell> row(DueItem item) {
        String when = item.day().map(day -> source.texts().date(day)).orElse(source.say("due.anytime"));
        Cell date = item.overdue() ? new Cell(when, source.say("due.overdue"), "", "overdue") : Cell.of(when);
        return List.of(
                Cell.of(source.say("due." + item.kind() + (item.overdue() ? ".overdue" : ""), item.what())),
                date,
                item.about()
                        .map(subject -> Cell.link(source.words().text(subject.name()), subject.path()))
                        .orElse(Cell.of("–")));
    }

    private String about(DueItem item) {
        return item.about().map(subject -> source.words().text(subject.name())).orElse("–");
    }

    /** What cannot be compared, a sentence for each reason. */
    Optional<BriefView.Section> caveats(Set<Caveat.Kind> kinds) {
        return source.change().flatMap(change -> {
            Map<Caveat.Kind, List<Caveat>> byKind = new LinkedHashMap<>();
            change.caveats().stream()
                    .filter(caveat -> kinds.contains(caveat.kind()))
                    .forEach(caveat -> byKind.computeIfAbsent(caveat.kind(), kind -> new ArrayList<>())
                            .add(caveat));
            if (byKind.isEmpty()) {
                return Optional.empty();
            }
            List<BriefView.Point> points = new ArrayList<>();
            byKind.forEach((kind, caveats) -> {
                boolean ofAreas = !caveats.get(0).details().isEmpty()
                        && Set.of(Caveat.Kind.BORDERS, Caveat.Kind.AREAS_NEW, Caveat.Kind.AREAS_GONE)
                                .contains(kind);
                List<BilingualText> named = ofAreas
                        ? caveats.stream()
                                .flatMap(each -> each.details().stream())
                                .toList()
                        : caveats.stream().map(Caveat::subject).toList();
                points.add(new BriefView.Point(source.say("caveat." + kind, names(named)), "", ""));
            });
            return Optional.of(new BriefView.Section(source.say("caveat.heading"), List.of(), null, points));
        });
    }

    /** Names of a list, the rest of a long one as a number. */
    private String names(List<BilingualText> titles) {
        List<String> names = new ArrayList<>();
        titles.stream()
                .limit(MOST_NAMES)
                .forEach(title -> names.add(source.words().text(title)));
        int left = titles.size() - names.size();
        if (left > 0) {
            names.add(source.say("more.names", left));
        }
        return source.texts().list(names);
    }
}
