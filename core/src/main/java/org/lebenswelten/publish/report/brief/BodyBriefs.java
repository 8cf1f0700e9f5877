package org.lebenswelten.publish.report.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lebenswelten.measure.Budget;
import org.lebenswelten.measure.Milestone;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.ShownProject;
import org.lebenswelten.publish.report.change.AtlasChange;
import org.lebenswelten.publish.report.change.Caveat;
import org.lebenswelten.publish.report.change.DueItem;
import org.lebenswelten.publish.report.change.IndexChange;
import org.lebenswelten.publish.report.change.ProfileChange;
import org.lebenswelten.publish.report.change.Shift;
import org.lebenswelten.publish.report.change.Subject;
import org.lebenswelten.publish.report.measures.PageTable.Cell;

/** The briefs for the core team, which plans the next steps along need, and the steering group, which sets the direction. */
final class BodyBriefs {

    /** What the steering group decides on of single measures; projects it looks at as a whole. */
    private static final Set<DueItem.Kind> OF_STEERING =
            EnumSet.of(DueItem.Kind.END, DueItem.Kind.FUNDING_END, DueItem.Kind.EVALUATION, DueItem.Kind.CRITERION_DUE);

    private final BriefSource source;
    private final NeedSections need;
    private final WorkSections work;

    BodyBriefs(BriefSource source) {
        this.source = source;
        this.need = new NeedSections(source);
        this.work = new WorkSections(source);
    }

    BriefView coreTeam() {
        List<BriefView.Section> sections = new ArrayList<>();
        need.ranks().ifPresent(sections::add);
        need.indicators().ifPresent(sections::add);
        work.coverages().ifPresent(sections::add);
        addWork(sections, item -> true);
        return view("core", sections);
    }

    BriefView steeringGroup() {
        List<BriefView.Section> sections = new ArrayList<>();
        projects().ifPresent(sections::add);
        addWork(
                sections,
                item -> OF_STEERING.contains(item.kind())
                        || item.about().map(Subject::isProject).orElse(false));
        need.ranks().ifPresent(sections::add);
        work.coverages().ifPresent(sections::add);
        return view("steering", sections);
    }

    private void addWork(List<BriefView.Section> sections, Predicate<DueItem> concerns) {
        if (!source.profiles().measures().isEmpty()
                || !source.profiles().projects().isEmpty()) {
            work.done(subject -> true).ifPresent(sections::add);
            sections.add(work.due(concerns));
        }
    }

    private BriefView view(String body, List<BriefView.Section> sections) {
        work.caveats(EnumSet.allOf(Caveat.Kind.class)).ifPresent(sections::add);
        return new BriefView(source.say(body + ".purpose"), source.basis(), facts(), sections);
    }

    private List<BriefView.Fact> facts() {
        List<BriefView.Fact> facts = new ArrayList<>();
        Optional<IndexChange> index =
                source.change().flatMap(change -> source.atlas().index().flatMap(main -> change.index(main.id())));
        index.ifPresent(change -> {
            facts.add(fact(change.moved(Shift.WORSE).size(), "fact.worse", "worse"));
            facts.add(fact(change.moved(Shift.BETTER).size(), "fact.better", "better"));
            facts.add(fact(change.worseAndWorsening().size(), "fact.worsening", "worse"));
        });
        if (!source.profiles().measures().isEmpty()) {
            facts.add(fact(
                    source.profiles().measures().stream()
                            .filter(measure -> measure.profile().phase().isUnderWay())
                            .count(),
                    "fact.measures",
                    ""));
        }
        source.change()
                .map(AtlasChange::profiles)
                .map(ProfileChange::met)
                .ifPresent(met -> facts.add(fact(met.size(), "fact.met", "better")));
        facts.add(fact(
                source.due().stream()
                        .filter(item -> item.day().isPresent() && !item.overdue())
                        .count(),
                "fact.due",
                ""));
        facts.add(fact(source.due().stream().filter(DueItem::overdue).count(), "fact.overdue", "worse"));
        return facts;
    }

    private BriefView.Fact fact(long number, String key, String tone) {
        return new BriefView.Fact(source.texts().number((double) number, 0), source.say(key), number == 0 ? "" : tone);
    }

    private Optional<BriefView.Section> projects() {
        List<List<Cell>> rows = source.profiles().projects().stream()
                .filter(project -> !project.profile().phase().isOver())
                .map(this::row)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new BriefView.Section(
                        source.say("projects.heading"),
                        List.of(),
                        source.heads()
                                .words("project", "phase", "runs", "budget", "milestone")
                                .rows(rows),
                        List.of()));
    }

    private List<Cell> row(ShownProject project) {
        ProjectProfile profile = project.profile();
        Phase phase = profile.phase();
        String milestone = profile.details().milestones().stream()
                .filter(each -> each.done() == null)
                .min(Comparator.comparing(Milestone::due))
                .map(each -> source.say("milestone.next", each.name(), date(each.due())))
                .orElse("–");
        return List.of(
                Cell.link(
                        source.words().text(profile.name()), Subject.of(profile).path()),
                Cell.of(source.words().text(phase.title())),
                Cell.of(source.words().running(profile.running())),
                Cell.of(budget(project)),
                Cell.of(milestone));
    }

    private String budget(ShownProject project) {
        Budget budget = project.profile().details().budget();
        if (budget == null) {
            return "–";
        }
        String planned = source.words().money(budget.planned(), budget.currency());
        return budget.spent() == null
                ? planned
                : source.say("budget.spent", source.words().number(budget.spent()), planned);
    }

    private String date(LocalDate day) {
        return source.texts().date(day);
    }
}
