package org.lebenswelten.publish.report.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.Decision;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.measure.Milestone;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.ShownProject;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.model.BilingualText;

/**
 * What measures and projects have done between two atlases, by their profiles as published.
 *
 * @param phases measures and projects in another phase than before, and new ones, in the order of the profiles
 * @param gone measures and projects that this atlas has no more, with the phase they were in
 * @param met success criteria that reach their target now and did not before
 * @param lost success criteria that reached their target before and do not now
 * @param milestones milestones of projects done since
 * @param decisions decisions of bodies since the issue of the earlier atlas
 */
public record ProfileChange(
        List<PhaseChange> phases,
        List<PhaseChange> gone,
        List<CriterionChange> met,
        List<CriterionChange> lost,
        List<MilestoneDone> milestones,
        List<DecisionTaken> decisions) {

    /** Copies the lists. */
    public ProfileChange {
        phases = List.copyOf(phases);
        gone = List.copyOf(gone);
        met = List.copyOf(met);
        lost = List.copyOf(lost);
        milestones = List.copyOf(milestones);
        decisions = List.copyOf(decisions);
    }

    /**
     * A change of phase.
     *
     * @param subject the measure or project
     * @param before the earlier phase, or null where it is new
     * @param now the phase
     */
    public record PhaseChange(Subject subject, @Nullable Phase before, Phase now) {}

    /**
     * A criterion of success and its latest value.
     *
     * @param subject the measure or project
     * @param criterion the criterion
     * @param value its latest published value
     */
    public record CriterionChange(Subject subject, SuccessCriterion criterion, Measurement value) {}

    /**
     * A milestone that was reached.
     *
     * @param subject the project
     * @param name the milestone
     * @param due when it was due
     * @param done when it was done
     */
    public record MilestoneDone(Subject subject, BilingualText name, LocalDate due, LocalDate done) {}

    /**
     * A decision of a body.
     *
     * @param subject the project
     * @param decision the decision
     */
    public record DecisionTaken(Subject subject, Decision decision) {}

    /**
     * Compares profiles.
     *
     * @param now those of this atlas
     * @param before those of the earlier one
     * @param since day of issue of the earlier atlas
     * @return what is different
     */
    public static ProfileChange between(ShownProfiles now, ShownProfiles before, LocalDate since) {
        List<PhaseChange> phases = new ArrayList<>();
        List<PhaseChange> gone = new ArrayList<>();
        List<CriterionChange> met = new ArrayList<>();
        List<CriterionChange> lost = new ArrayList<>();
        List<MilestoneDone> milestones = new ArrayList<>();
        List<DecisionTaken> decisions = new ArrayList<>();
        for (ShownMeasure measure : now.measures()) {
            ShownMeasure old = before.measure(measure.profile().id()).orElse(null);
            Subject subject = Subject.of(measure.profile());
            addPhase(
                    phases,
                    subject,
                    old == null ? null : old.profile().phase(),
                    measure.profile().phase());
            if (old != null) {
                List<SuccessCriterion> earlier = old.profile().details().criteria();
                for (SuccessCriterion criterion : measure.profile().details().criteria()) {
                    compare(subject, criterion, measure.results(), earlier, old.results(), met, lost);
                }
            }
        }
        for (ShownProject project : now.projects()) {
            ShownProject old = before.project(project.profile().id()).orElse(null);
            Subject subject = Subject.of(project.profile());
            addPhase(
                    phases,
                    subject,
                    old == null ? null : old.profile().phase(),
                    project.profile().phase());
            if (old != null) {
                List<SuccessCriterion> earlier = old.profile().details().criteria();
                for (SuccessCriterion criterion : project.profile().details().criteria()) {
                    compare(subject, criterion, project.results(), earlier, old.results(), met, lost);
                }
            }
            for (Milestone milestone : project.profile().details().milestones()) {
                LocalDate done = milestone.done();
                if (done != null && done.isAfter(since)) {
                    milestones.add(new MilestoneDone(subject, milestone.name(), milestone.due(), done));
                }
            }
            project.profile().details().decisions().stream()
                    .filter(decision -> decision.date().isAfter(since))
                    .forEach(decision -> decisions.add(new DecisionTaken(subject, decision)));
        }
        before.measures().stream()
                .filter(old -> now.measure(old.profile().id()).isEmpty())
                .forEach(old -> gone.add(new PhaseChange(
                        Subject.of(old.profile()),
                        old.profile().phase(),
                        old.profile().phase())));
        before.projects().stream()
                .filter(old -> now.project(old.profile().id()).isEmpty())
                .forEach(old -> gone.add(new PhaseChange(
                        Subject.of(old.profile()),
                        old.profile().phase(),
                        old.profile().phase())));
        decisions.sort(Comparator.comparing(taken -> taken.decision().date()));
        milestones.sort(Comparator.comparing(MilestoneDone::done));
        return new ProfileChange(phases, gone, met, lost, milestones, decisions);
    }

    private static void addPhase(List<PhaseChange> phases, Subject subject, @Nullable Phase before, Phase now) {
        if (before != now) {
            phases.add(new PhaseChange(subject, before, now));
        }
    }

    private static void compare(
            Subject subject,
            SuccessCriterion criterion,
            List<CriterionResult> results,
            List<SuccessCriterion> earlier,
            List<CriterionResult> earlierResults,
            List<CriterionChange> met,
            List<CriterionChange> lost) {
        Measurement value = latest(results, criterion.id()).orElse(null);
        SuccessCriterion old = earlier.stream()
                .filter(each -> each.id().equals(criterion.id()))
                .findFirst()
                .orElse(criterion);
        Measurement oldValue = latest(earlierResults, criterion.id()).orElse(null);
        boolean withheldBefore = oldValue != null && oldValue.isWithheld();
        if (value == null || value.isWithheld() || withheldBefore) {
            return;
        }
        boolean metNow = isMet(criterion, results);
        boolean metBefore = isMet(old, earlierResults);
        if (metNow && !metBefore) {
            met.add(new CriterionChange(subject, criterion, value));
        }
        if (metBefore && !metNow) {
            lost.add(new CriterionChange(subject, criterion, value));
        }
    }

    /**
     * Whether a criterion is met: its latest value reaches the target. A target that lies behind the baseline is no target, so
     * that it cannot be met.
     *
     * @param criterion the criterion
     * @param results values of all criteria
     * @return whether it is; false for a withheld value
     */
    public static boolean isMet(SuccessCriterion criterion, List<CriterionResult> results) {
        boolean behind = results.stream()
                .filter(result -> result.criterionId().equals(criterion.id()))
                .map(CriterionResult::baseline)
                .anyMatch(baseline -> baseline != null && criterion.isTargetBehind(baseline.value()));
        return !behind
                && latest(results, criterion.id())
                        .filter(value -> criterion.isReachedBy(value.value()))
                        .isPresent();
    }

    /**
     * The latest value of a criterion.
     *
     * @param results values of all criteria
     * @param criterionId the criterion
     * @return the value of the latest day; of values without a day the last in the profile, if none has one
     */
    public static Optional<Measurement> latest(List<CriterionResult> results, String criterionId) {
        return results.stream()
                .filter(result -> result.criterionId().equals(criterionId))
                .flatMap(result -> result.measured().stream())
                .reduce((first, second) -> isLater(second, first) ? second : first);
    }

    private static boolean isLater(Measurement second, Measurement first) {
        LocalDate day = first.date();
        return day == null || (second.date() != null && !second.date().isBefore(day));
    }
}
