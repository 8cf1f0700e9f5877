package org.lebenswelten.publish.report.change;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Continuation;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.CriterionTarget;
import org.lebenswelten.measure.Decision;
import org.lebenswelten.measure.Finances;
import org.lebenswelten.measure.Funding;
import org.lebenswelten.measure.Improvement;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.measure.Milestone;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.PhasePeriod;
import org.lebenswelten.measure.ProjectDetails;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.ShownProject;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.measure.Sustainability;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Sex;
import org.lebenswelten.publish.ProfilesWriter;
import org.lebenswelten.publish.report.ReportAtlas;

/** What profiles tell of two times, and what is due, by hand; all names are invented. */
class ProfileChangeTest {

    private static final LocalDate SINCE = LocalDate.of(2023, 3, 31);

    @Test
    void phaseThatWasReached() {
        ProfileChange change = between(
                List.of(measure("play", Phase.IMPLEMENTATION), measure("new", Phase.PLANNING)),
                List.of(measure("play", Phase.PLANNING), measure("old", Phase.ENDED)));

        assertThat(
                change.phases(),
                is(List.of(
                        new ProfileChange.PhaseChange(subject("play"), Phase.PLANNING, Phase.IMPLEMENTATION),
                        new ProfileChange.PhaseChange(subject("new"), null, Phase.PLANNING))));
        assertThat(change.gone().get(0).subject(), is(subject("old")));
    }

    /** The target is 40, higher is better: 30 before, 41 now. */
    @Test
    void criterionThatWasMet() {
        ProfileChange change = between(List.of(measured(30, 41)), List.of(measured(30)));

        assertThat(change.met().size(), is(1));
        assertThat(change.met().get(0).value().value(), is(41.0));
        assertThat(change.lost(), is(empty()));
        assertThat(
                between(List.of(measured(30)), List.of(measured(30, 41))).lost().size(), is(1));
        assertThat(between(List.of(measured(41)), List.of(measured(41))).met(), is(empty()));
    }

    /** A target of 40 behind a baseline of 45 is none: 41 does not meet it. */
    @Test
    void targetBehindTheBaselineIsNotMet() {
        SuccessCriterion criterion = measured(41).profile().details().criteria().get(0);
        Measurement value = new Measurement(SINCE, 41, 100, null);

        assertThat(
                ProfileChange.isMet(criterion, List.of(new CriterionResult("c1", at(20), List.of(value)))), is(true));
        assertThat(
                ProfileChange.isMet(criterion, List.of(new CriterionResult("c1", at(45), List.of(value)))), is(false));
    }

    private static Measurement at(double value) {
        return new Measurement(LocalDate.of(2022, 1, 1), value, 100, null);
    }

    /** What was withheld may have been met already; what is withheld now tells nothing. */
    @Test
    void withheldValuesTellNoChange() {
        assertThat(between(List.of(measured(41)), List.of(measured(Double.NaN))).met(), is(empty()));
        assertThat(
                between(List.of(measured(41, Double.NaN)), List.of(measured(30)))
                        .met(),
                is(empty()));
    }

    @Test
    void decisionsAndMilestonesSince() {
        ShownProject project = project(
                List.of(milestone("2023-03-01", "2023-04-02"), milestone("2022-12-31", "2023-01-15")),
                List.of(decision("2023-03-31"), decision("2024-02-20")));
        ShownProfiles now = new ShownProfiles(List.of(), List.of(project));

        ProfileChange change = ProfileChange.between(now, now, SINCE);

        assertThat(change.milestones().size(), is(1));
        assertThat(change.milestones().get(0).done(), is(LocalDate.of(2023, 4, 2)));
        assertThat(change.decisions().size(), is(1));
        assertThat(change.decisions().get(0).decision().date(), is(LocalDate.of(2024, 2, 20)));
    }

    /**
     * Issued on 31 March 2025, twelve months ahead: the phase was to end in January (overdue), the funding ends in July, the
     * criterion was due on 31 December (30 of 40); the milestone of 2027 is too far ahead.
     */
    @Test
    void whatIsDue() {
        ShownProject project =
                project(List.of(milestone("2025-06-30", null), milestone("2027-06-30", null)), List.of());

        List<DueItem> due = due(List.of(measured(30)), List.of(project));

        assertThat(
                due.stream()
                        .map(item -> item.kind() + " " + item.on() + " " + item.overdue())
                        .toList(),
                is(List.of(
                        "CRITERION_DUE 2024-12-31 true",
                        "PHASE_END 2025-01-31 true",
                        "MILESTONE 2025-06-30 false",
                        "FUNDING_END 2025-07-31 false")));
        assertThat(due.get(1).what(), is(Phase.IMPLEMENTATION.title()));
    }

    @Test
    void nothingIsDueOfWhatIsOverOrReached() {
        assertThat(
                due(List.of(measured(41)), List.of()).stream()
                        .map(DueItem::kind)
                        .toList(),
                is(List.of(DueItem.Kind.PHASE_END, DueItem.Kind.FUNDING_END)));
        assertThat(due(List.of(measure("old", Phase.STOPPED)), List.of()), is(empty()));
    }

    @Test
    void findingsAndEvaluationsAreDueAtAnyTime() {
        TwoYears year = new TwoYears(2024);
        ShownProfiles profiles = new ShownProfiles(List.of(measure("old", Phase.ENDED)), List.of());
        year.documents.put("measures.profiles", ProfilesWriter.write(profiles));
        year.documents.put(
                "measures.quality",
                "{\"measures\": [{\"id\": \"old\", \"findings\": [{\"text\": {\"de\": \"Nie gemessen\", \"en\": \"Never"
                        + " measured\"}}]}]}");
        year.documents.put("poor_north.evaluation", "{\"title\": {\"de\": \"Armut\", \"en\": \"Poverty\"}}");

        List<DueItem> due = AtlasChange.due(ReportAtlas.of(year.atlas()), 12);

        assertThat(
                due.stream().map(DueItem::kind).toList(), is(List.of(DueItem.Kind.PROFILE, DueItem.Kind.EVALUATION)));
        assertThat(due.get(0).what(), is(new BilingualText("Nie gemessen", "Never measured")));
        Atlas same = year.atlas();
        assertThat(
                AtlasChange.due(ReportAtlas.since(same, same), 12).stream()
                        .map(DueItem::kind)
                        .toList(),
                is(List.of(DueItem.Kind.PROFILE)));
    }

    private static List<DueItem> due(List<ShownMeasure> measures, List<ShownProject> projects) {
        TwoYears year = new TwoYears(2024);
        year.documents.put("measures.profiles", ProfilesWriter.write(new ShownProfiles(measures, projects)));
        return AtlasChange.due(ReportAtlas.of(year.atlas()), 12);
    }

    private static ProfileChange between(List<ShownMeasure> now, List<ShownMeasure> before) {
        return ProfileChange.between(new ShownProfiles(now, List.of()), new ShownProfiles(before, List.of()), SINCE);
    }

    private static Subject subject(String id) {
        return new Subject(id, BilingualText.same(id), false);
    }

    private static ShownMeasure measure(String id, Phase phase) {
        return measure(id, phase, List.of());
    }

    /** A measure with values of a criterion that is to reach 40 by the end of 2024. */
    private static ShownMeasure measured(double... values) {
        List<Measurement> all = new ArrayList<>();
        for (double value : values) {
            all.add(new Measurement(LocalDate.of(2023 + all.size(), 1, 1), value, 100, null));
        }
        return measure("play", Phase.IMPLEMENTATION, List.of(new CriterionResult("c1", null, all)));
    }

    private static ShownMeasure measure(String id, Phase phase, List<CriterionResult> results) {
        BilingualText name = BilingualText.same(id);
        MeasureDetails empty = MeasureDetails.UNKNOWN;
        boolean full = !results.isEmpty();
        MeasureDetails details = new MeasureDetails(
                1,
                null,
                null,
                null,
                List.of(),
                empty.audience(),
                full
                        ? List.of(new PhasePeriod(phase, LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 31), null))
                        : List.of(),
                null,
                List.of(),
                full
                        ? List.of(new SuccessCriterion(
                                "c1",
                                null,
                                name,
                                null,
                                Improvement.UP,
                                new CriterionTarget(40, LocalDate.of(2024, 12, 31)),
                                null))
                        : List.of(),
                empty.quality(),
                List.of(),
                full
                        ? new Finances(
                                List.of(new Funding("Fund", 1000.0, null, LocalDate.of(2025, 7, 31))),
                                null,
                                new Sustainability(Continuation.PLAN, null))
                        : empty.finances(),
                null,
                empty.dataProtection());
        MeasureProfile profile = new MeasureProfile(
                id,
                SINCE,
                null,
                name,
                name,
                List.of("movement"),
                List.of(Setting.KITA),
                new TargetGroup(3, 5, Sex.ALL),
                List.of(),
                Catchment.ofRadius(500),
                new RunningTime(LocalDate.of(2021, 1, 1), null),
                phase,
                details);
        return new ShownMeasure(profile, List.of(), results, List.of());
    }

    private static Milestone milestone(String due, @Nullable String done) {
        return new Milestone(
                BilingualText.same("Open"), LocalDate.parse(due), done == null ? null : LocalDate.parse(done));
    }

    private static Decision decision(String day) {
        return new Decision(LocalDate.parse(day), BilingualText.same("Council"), BilingualText.same("Go on"));
    }

    private static ShownProject project(List<Milestone> milestones, List<Decision> decisions) {
        ProjectDetails details = new ProjectDetails(
                1,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                milestones,
                List.of(),
                List.of(),
                decisions,
                null,
                null,
                List.of());
        ProjectProfile profile = new ProjectProfile(
                "north",
                BilingualText.same("North"),
                "Office",
                List.of("a"),
                new RunningTime(LocalDate.of(2021, 1, 1), null),
                Phase.IMPLEMENTATION,
                List.of(),
                details);
        return new ShownProject(profile, List.of(), List.of());
    }
}
