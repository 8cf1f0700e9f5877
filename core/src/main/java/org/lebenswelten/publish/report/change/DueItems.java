package org.lebenswelten.publish.report.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Continuation;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.Funding;
import org.lebenswelten.measure.Milestone;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.PhasePeriod;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.ShownProject;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.measure.Sustainability;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportAtlas;

/**
 * What is due by the profiles, the quality check and the evaluations of an atlas: everything that was due before the day of issue
 * and is not done, and what is due within some months after it. There is no other clock than the day of issue.
 */
final class DueItems {

    private final LocalDate issued;
    private final LocalDate horizon;
    private final List<DueItem> items = new ArrayList<>();

    private DueItems(LocalDate issued, int months) {
        this.issued = issued;
        this.horizon = issued.plusMonths(months);
    }

    /**
     * What is due.
     *
     * @param atlas the atlas
     * @param profiles its profiles
     * @param months how many months ahead
     * @return by day, those without a day last
     */
    static List<DueItem> of(ReportAtlas atlas, ShownProfiles profiles, int months) {
        DueItems due = new DueItems(atlas.atlas().issued(), months);
        DocumentTree quality = atlas.document("measures.quality")
                .map(document -> document.at("measures"))
                .orElse(DocumentTree.of("[]"));
        profiles.measures().forEach(measure -> due.add(measure, quality));
        profiles.projects().forEach(due::add);
        due.addEvaluations(atlas, profiles);
        due.items.sort(Comparator.comparing(DueItem::on, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
        return List.copyOf(due.items);
    }

    private void add(ShownMeasure measure, DocumentTree quality) {
        Subject subject = Subject.of(measure.profile());
        Phase phase = measure.profile().phase();
        if (!phase.isOver()) {
            addTimes(
                    subject,
                    phase,
                    measure.profile().details().phaseHistory(),
                    measure.profile().running());
            Sustainability after = measure.profile().details().finances().sustainability();
            if (after == null || after.afterFunding() != Continuation.SECURED) {
                for (Funding funding : measure.profile().details().finances().funding()) {
                    add(DueItem.Kind.FUNDING_END, subject, funding.to(), BilingualText.same(funding.source()));
                }
            }
            addCriteria(subject, measure.profile().details().criteria(), measure.results());
        }
        DocumentTree found = quality.withId(measure.profile().id());
        if (!phase.isOver()) {
            for (DocumentTree criterion : found.at("criteria").elements()) {
                if (criterion.at("state").text().orElse("").equals("behind")) {
                    measure.profile().details().criteria().stream()
                            .filter(each ->
                                    each.id().equals(criterion.at("id").text().orElse("")))
                            .filter(each -> !isDue(subject, each))
                            .forEach(each -> items.add(new DueItem(
                                    DueItem.Kind.CRITERION_BEHIND, subject, null, false, each.indicator())));
                }
            }
        }
        for (DocumentTree finding : found.at("findings").elements()) {
            finding.at("text")
                    .bilingual()
                    .ifPresent(text -> items.add(new DueItem(DueItem.Kind.PROFILE, subject, null, false, text)));
        }
    }

    /** Whether a criterion is told as due already. */
    private boolean isDue(Subject subject, SuccessCriterion criterion) {
        return items.stream()
                .anyMatch(item -> item.kind() == DueItem.Kind.CRITERION_DUE
                        && subject.equals(item.subject())
                        && item.what().equals(criterion.indicator()));
    }

    private void add(ShownProject project) {
        Subject subject = Subject.of(project.profile());
        Phase phase = project.profile().phase();
        if (phase.isOver()) {
            return;
        }
        addTimes(
                subject,
                phase,
                project.profile().details().phaseHistory(),
                project.profile().running());
        addCriteria(subject, project.profile().details().criteria(), project.results());
        for (Milestone milestone : project.profile().details().milestones()) {
            if (milestone.done() == null) {
                add(DueItem.Kind.MILESTONE, subject, milestone.due(), milestone.name());
            }
        }
    }

    private void addTimes(Subject subject, Phase phase, List<PhasePeriod> history, RunningTime running) {
        history.stream()
                .filter(period -> period.phase() == phase)
                .reduce((first, second) -> second)
                .ifPresent(period -> add(DueItem.Kind.PHASE_END, subject, period.to(), phase.title()));
        add(DueItem.Kind.END, subject, running.end(), phase.title());
    }

    private void addCriteria(Subject subject, List<SuccessCriterion> criteria, List<CriterionResult> results) {
        for (SuccessCriterion criterion : criteria) {
            if (criterion.target() != null && !ProfileChange.isMet(criterion, results)) {
                add(DueItem.Kind.CRITERION_DUE, subject, criterion.target().dueDate(), criterion.indicator());
            }
        }
    }

    /** Adds what is due on a day, if that is not too far ahead. */
    private void add(DueItem.Kind kind, Subject subject, @Nullable LocalDate on, BilingualText what) {
        if (on != null && !on.isAfter(horizon)) {
            items.add(new DueItem(kind, subject, on, on.isBefore(issued), what));
        }
    }

    /** Evaluations that the earlier atlas did not have, or all of them where none was named. */
    private void addEvaluations(ReportAtlas atlas, ShownProfiles profiles) {
        Map<String, String> documents = atlas.atlas().documents();
        documents.forEach((name, text) -> {
            boolean known = atlas.earlier()
                    .map(earlier -> text.equals(earlier.atlas().documents().get(name)))
                    .orElse(false);
            if (name.endsWith(".evaluation") && !known) {
                DocumentTree evaluation = DocumentTree.of(text);
                evaluation
                        .at("title")
                        .bilingual()
                        .ifPresent(title -> items.add(new DueItem(
                                DueItem.Kind.EVALUATION, subject(atlas, name, profiles), null, false, title)));
            }
        });
    }

    /** The project or measure that an evaluation names in the definition. */
    private static @Nullable Subject subject(ReportAtlas atlas, String document, ShownProfiles profiles) {
        DocumentTree treated = atlas.definition()
                .at("evaluations")
                .withId(document.substring(0, document.length() - ".evaluation".length()))
                .at("treated");
        return treated.at("project")
                .text()
                .flatMap(profiles::project)
                .map(project -> Subject.of(project.profile()))
                .or(() -> treated.at("measure")
                        .text()
                        .flatMap(profiles::measure)
                        .map(measure -> Subject.of(measure.profile())))
                .orElse(null);
    }
}
