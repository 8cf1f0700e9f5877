package org.lebenswelten.measure.quality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.lebenswelten.measure.quality.PlayMeasure.at;
import static org.lebenswelten.measure.quality.PlayMeasure.window;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Continuation;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.CriterionTarget;
import org.lebenswelten.measure.GoodPracticeStage;
import org.lebenswelten.measure.Improvement;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.PhasePeriod;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.measure.Sustainability;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** One thing of {@link PlayMeasure} at a time is made wrong; findings are told as pointer and code. */
class QualityCheckTest {

    private final PlayMeasure play = new PlayMeasure();

    private MeasureQuality quality() {
        return quality(1);
    }

    private MeasureQuality quality(int rounding) {
        GeometryFactory factory = new GeometryFactory();
        Zoning city = new Zoning(
                "city",
                BilingualText.same("City"),
                null,
                List.of(new ArealUnit("a", "A", null, factory.toGeometry(new Envelope(0, 100, 0, 100)))));
        return new QualityCheck(PlayMeasure.ISSUED, city, rounding).of(play.record());
    }

    /** Findings as text; on the way each must have a sentence in both languages. */
    private List<String> found(MeasureQuality quality) {
        for (QualityFinding finding : quality.findings()) {
            for (Language language : Language.values()) {
                String text = new ProblemTexts(language).rule(finding.problem());
                assertThat(text, not(containsString("{")));
                assertThat(text, not(is("")));
            }
            assertThat(finding.measureId(), is("play"));
            assertThat(finding.problem().place().file(), is("play.yaml"));
        }
        return quality.findings().stream()
                .map(f -> f.level() + " " + f.problem().place().at() + " "
                        + f.problem().code().id())
                .toList();
    }

    @Test
    void nothingToFind() {
        assertThat(found(quality()), is(empty()));
        assertThat(quality().ageDays(), is(59L)); // 28 days of February, 31 of March
    }

    @Test
    void targetGroupWithoutDenominator() {
        play.denominator = null;

        assertThat(found(quality()), contains("WARNING /targetGroup LW-558"));
    }

    @Test
    void kitaForChildrenTooOld() {
        play.youngest = 7;
        assertThat(found(quality()), contains("ERROR /targetGroup/ageMin LW-557"));

        play.youngest = 6;
        assertThat(found(quality()), is(empty()));
    }

    @Test
    void capacityUnknown() {
        play.capacity = null;

        assertThat(found(quality()), contains("WARNING /sites/0 LW-506"));
    }

    @Test
    void siteOutsideTheCity() {
        play.x = 101;

        assertThat(found(quality()), contains("ERROR /sites/0 LW-504"));
    }

    /** 20 places for six months. 21 of 20 are above 100 %, 30 are not above 150 %, 31 are. A year has 40 places. */
    @Test
    void participantsAboveCapacity() {
        play.participation.set(0, window("2024-01-01", "2024-06-30", 21));
        assertThat(found(quality()), contains("WARNING /sites/0/participants LW-552"));

        play.participation.set(0, window("2024-01-01", "2024-06-30", 30));
        assertThat(found(quality()), contains("WARNING /sites/0/participants LW-552"));

        play.participation.set(0, window("2024-01-01", "2024-06-30", 31));
        assertThat(found(quality()), contains("ERROR /sites/0/participants LW-553"));

        play.participation.set(0, window("2023-01-01", "2023-12-31", 40));
        assertThat(found(quality()), is(empty()));
    }

    /** Neither sentence names a count: who knows the capacity must not learn a withheld one from a finding either. */
    @Test
    void withheldCountGivesNoFindingAndRoundedOneOnlyWhatIsCertain() {
        play.participation.set(0, window("2024-01-01", "2024-06-30", Double.NaN));
        assertThat(found(quality()), is(empty()));

        // Rounded to 5, 20 to 22 print as 20 and 23 to 27 as 25.
        play.participation.set(0, window("2024-01-01", "2024-06-30", 20));
        assertThat(found(quality(5)), is(empty()));
        play.participation.set(0, window("2024-01-01", "2024-06-30", 25));
        assertThat(found(quality(5)), contains("WARNING /sites/0/participants LW-552"));
        assertThat(
                new ProblemTexts(Language.EN).rule(quality(5).findings().get(0).problem()),
                is("more participants than places from 1 January 2024 to 30 June 2024"));
    }

    @Test
    void underWayButStartsAfterTheIssue() {
        play.start = LocalDate.of(2025, 4, 1);
        assertThat(found(quality()), contains("ERROR /period/start LW-550"));

        play.start = PlayMeasure.ISSUED;
        assertThat(found(quality()), is(empty()));
    }

    @Test
    void endedWithoutMeasuredValue() {
        play.phase = Phase.ENDED;
        play.results.clear();

        assertThat(found(quality()), contains("ERROR /phase LW-551"));
    }

    @Test
    void phasesOverlap() {
        play.history = List.of(
                phase(Phase.PLANNING, "2022-01-01", "2022-12-31"), phase(Phase.IMPLEMENTATION, "2022-12-31", null));
        assertThat(found(quality()), contains("ERROR /phaseHistory/1 LW-562"));

        play.history = List.of(
                phase(Phase.PLANNING, "2022-01-01", "2022-12-31"), phase(Phase.IMPLEMENTATION, "2023-01-01", null));
        assertThat(found(quality()), is(empty()));
    }

    private static PhasePeriod phase(Phase phase, String from, @Nullable String to) {
        return new PhasePeriod(phase, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null);
    }

    @Test
    void targetBehindBaseline() {
        play.criteria.set(0, PlayMeasure.criterion("c1", Improvement.UP, 19, "%"));
        assertThat(found(quality()), contains("ERROR /successCriteria/0/target LW-554"));

        play.criteria.set(0, PlayMeasure.criterion("c1", Improvement.DOWN, 21, "%"));
        assertThat(found(quality()), contains("ERROR /successCriteria/0/target LW-554"));

        play.criteria.set(0, PlayMeasure.criterion("c1", Improvement.DOWN, 20, "%"));
        assertThat(found(quality()), is(empty()));
    }

    @Test
    void withheldBaselineGivesNoFinding() {
        play.criteria.set(0, PlayMeasure.criterion("c1", Improvement.UP, 19, "%"));
        play.results.set(0, new CriterionResult("c1", at("2023-01-01", Double.NaN), List.of()));

        assertThat(found(quality()), is(empty()));
    }

    @Test
    void measuredBeforeTheBaseline() {
        play.results.set(0, new CriterionResult("c1", at("2023-01-01", 20), List.of(at("2022-12-31", 30))));

        assertThat(found(quality()), contains("ERROR /successCriteria/0/measured LW-555"));
        DataProblem told = quality().findings().get(0).problem();
        String name = play.criteria.get(0).indicator().de();
        assertThat(
                new ProblemTexts(Language.DE).rule(told),
                is("„" + name + "“ wurde am 31. Dezember 2022 gemessen, vor dem Ausgangswert (1. Januar 2023)"));
        assertThat(new ProblemTexts(Language.EN).rule(told), containsString("measured on 31 December 2022"));
    }

    /** What readers of a page see of each finding: no id, no day as 2023-01-01, no name of a field. */
    @Test
    void findingsAreSaidInPlainWords() {
        play.criteria.set(0, PlayMeasure.criterion("c1", Improvement.UP, 19, "%"));
        play.results.set(0, new CriterionResult("c1", at("2023-01-01", 20), List.of(at("2022-12-31", 101))));
        play.goodPractice = List.of(new GoodPracticeStage(7, 5, 4, null, null, null, "2021"));

        for (Language language : Language.values()) {
            ProblemTexts texts = new ProblemTexts(language);
            List<String> said = quality().findings().stream()
                    .map(finding -> texts.rule(finding.problem()))
                    .toList();
            assertThat(said.size(), is(4));
            assertThat(String.join(" ", said), not(matchesPattern(".*(\\bc1\\b|\\d{4}-\\d{2}|[a-z][A-Z]|\\{).*")));
        }
        assertThat(
                new ProblemTexts(Language.DE).rule(quality().findings().get(3).problem()),
                is("gute Praxis, „Partizipation“: Stufe 5 liegt über der höchsten (4)"));
    }

    @Test
    void shareAboveOneHundred() {
        play.results.set(0, new CriterionResult("c1", at("2023-01-01", 20), List.of(at("2024-01-01", 101))));
        assertThat(found(quality()), contains("ERROR /successCriteria/0 LW-556"));

        play.criteria.set(0, PlayMeasure.criterion("c1", Improvement.UP, 40, "points"));
        assertThat(found(quality()), is(empty()));
    }

    @Test
    void stageAboveTheHighest() {
        play.goodPractice = List.of(
                new GoodPracticeStage(4, 5, 4, null, null, null, null),
                new GoodPracticeStage(2, 3, 4, null, null, null, null));

        assertThat(found(quality()), contains("ERROR /goodPractice/0/stage LW-559"));
        assertThat(
                quality().goodPractice().stream()
                        .map(GoodPracticeStage::criterion)
                        .toList(),
                contains(2, 4));
        assertThat(quality().goodPractice().get(0).share(), is(0.75));
    }

    /** From 2024-03-31 to 2025-03-31 are 365 days. */
    @Test
    void olderThanAYear() {
        play.lastModified = LocalDate.of(2024, 3, 31);
        assertThat(found(quality()), is(empty()));

        play.lastModified = LocalDate.of(2024, 3, 30);
        assertThat(found(quality()), contains("WARNING /lastModified LW-564"));
        assertThat(quality().ageDays(), is(366L));
    }

    @Test
    void phaseClaimedWithoutProof() {
        play.needs = List.of();
        play.participation.clear();
        play.results.clear();
        for (Phase phase :
                new Phase[] {Phase.ANALYSIS, Phase.PLANNING, Phase.IMPLEMENTATION, Phase.EVALUATION, Phase.ROUTINE}) {
            play.phase = phase;
            assertThat(phase.name(), found(quality()), contains("WARNING /phase LW-563"));
        }
        for (Phase phase : new Phase[] {Phase.IDEA, Phase.PREPARATION, Phase.STRUCTURES, Phase.STOPPED}) {
            play.phase = phase;
            assertThat(phase.name(), found(quality()), is(empty()));
            assertThat(quality().proofShare(), is(Double.NaN));
        }
    }

    /** Planning needs goals and baselines, of which the latter are missing; routine needs what comes after: 2 of 3. */
    @Test
    void phasesOfTheHistoryAreClaimedToo() {
        play.phase = Phase.ROUTINE;
        play.sustainability = new Sustainability(Continuation.SECURED, null);
        play.history = List.of(phase(Phase.PLANNING, "2022-01-01", "2022-12-31"));
        play.results.clear();

        assertThat(quality().proofShare(), is(2.0 / 3));
        assertThat(
                quality().proofs().stream().map(PhaseProof::phase).toList(), contains(Phase.ROUTINE, Phase.PLANNING));
        assertThat(quality().proofs().get(1).missing(), contains(ProofItem.BASELINES));
        assertThat(quality().proofs().get(1).share(), is(0.5));
        assertThat(
                new ProblemTexts(Language.EN).rule(quality().findings().get(0).problem()),
                is("phase “Planning” claimed, proof missing: criteria with baseline"));
        assertThat(
                new ProblemTexts(Language.DE).rule(quality().findings().get(0).problem()),
                is("Phase „Planung“ angegeben, Nachweis fehlt: Kriterien mit Ausgangswert"));
    }

    /** c1 states all but the source; c2 the indicator alone: 6 of 12. */
    @Test
    void smartPoints() {
        play.criteria.add(
                new SuccessCriterion("c2", null, BilingualText.same("Fun"), null, Improvement.UP, null, null));

        List<SmartScore> smart = quality().smart();
        assertThat(smart.get(0), is(new SmartScore("c1", true, true, true, true, true, false)));
        assertThat(smart.get(0).points(), is(5));
        assertThat(smart.get(1), is(new SmartScore("c2", true, false, false, false, false, false)));
        assertThat(quality().smartShare(), is(0.5));
    }

    @Test
    void targetWithoutDueDate() {
        play.criteria.set(
                0,
                new SuccessCriterion(
                        "c1",
                        null,
                        BilingualText.same("Fun"),
                        null,
                        Improvement.UP,
                        new CriterionTarget(40, null),
                        BilingualText.same("Survey")));

        assertThat(quality().smart().get(0), is(new SmartScore("c1", true, false, true, true, false, true)));
    }

    @Test
    void countsByLevel() {
        play.denominator = null;
        play.youngest = 7;

        assertThat(quality().count(FindingLevel.ERROR), is(1L));
        assertThat(quality().count(FindingLevel.WARNING), is(1L));
    }
}
