package org.lebenswelten.measure.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Acceptability;
import org.lebenswelten.measure.Adoption;
import org.lebenswelten.measure.Audience;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.CriterionTarget;
import org.lebenswelten.measure.DataProtection;
import org.lebenswelten.measure.Finances;
import org.lebenswelten.measure.Goal;
import org.lebenswelten.measure.GoalLevel;
import org.lebenswelten.measure.GoodPracticeStage;
import org.lebenswelten.measure.Improvement;
import org.lebenswelten.measure.LifeSituation;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.measure.Need;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.Partner;
import org.lebenswelten.measure.PartnerRole;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.PhasePeriod;
import org.lebenswelten.measure.Prevention;
import org.lebenswelten.measure.PreventionType;
import org.lebenswelten.measure.ProjectDetails;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.QualityWork;
import org.lebenswelten.measure.Registration;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.SiteDetails;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.measure.Sustainability;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.NumberBasis;
import org.lebenswelten.model.Sex;

/** An invented measure in one Kita without any finding but that no profile is complete; tests change a part of it. */
final class PlayMeasure {

    static final LocalDate ISSUED = LocalDate.of(2025, 3, 31);

    String project = "north";
    LocalDate lastModified = LocalDate.of(2025, 1, 31);
    List<Setting> settings = List.of(Setting.KITA);
    int youngest = 3;

    @Nullable
    String denominator = "children";

    @Nullable
    String settingUnit = "kita_01";

    double x = 50;

    @Nullable
    Capacity capacity = new Capacity(20, 6, Double.NaN, 10);

    LocalDate start = LocalDate.of(2023, 1, 1);
    Phase phase = Phase.IMPLEMENTATION;
    List<PhasePeriod> history = List.of();
    List<GoodPracticeStage> goodPractice = List.of();

    @Nullable
    Sustainability sustainability = null;

    List<Need> needs = List.of(new Need("poor", List.of("a"), 2022, same("Poverty"), null));
    final List<SuccessCriterion> criteria = new ArrayList<>(List.of(criterion("c1", Improvement.UP, 40, "%")));
    final List<CriterionResult> results =
            new ArrayList<>(List.of(new CriterionResult("c1", at("2023-01-01", 20), List.of(at("2024-01-01", 30)))));
    final List<Participation> participation = new ArrayList<>(List.of(window("2024-01-01", "2024-06-30", 20)));

    static BilingualText same(String text) {
        return BilingualText.same(text);
    }

    static SuccessCriterion criterion(String id, Improvement direction, double target, @Nullable String unit) {
        return new SuccessCriterion(
                id,
                null,
                same("Children who move"),
                unit == null ? null : same(unit),
                direction,
                new CriterionTarget(target, LocalDate.of(2025, 1, 1)),
                null);
    }

    static Measurement at(@Nullable String day, double value) {
        return new Measurement(day == null ? null : LocalDate.parse(day), value, 50, NumberBasis.COUNTED);
    }

    static Participation window(String from, String to, double count) {
        return new Participation(
                "play",
                "kita",
                LocalDate.parse(from),
                LocalDate.parse(to),
                NumberBasis.COUNTED,
                count,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    MeasureRecord record() {
        MeasureDetails details = new MeasureDetails(
                1,
                same("Play"),
                null,
                new Prevention(PreventionType.BOTH, null, null),
                List.of("3-6"),
                new Audience(List.of(LifeSituation.LOW_INCOME), denominator, List.of()),
                history,
                null,
                List.of(new Goal("g1", same("Children move"), GoalLevel.OUTCOME, null)),
                criteria,
                new QualityWork(null, goodPractice, null),
                List.of(new Partner("Health office", PartnerRole.LEAD, null)),
                new Finances(List.of(), null, sustainability),
                null,
                new DataProtection(5, true));
        MeasureProfile profile = new MeasureProfile(
                "play",
                lastModified,
                project,
                same("Play"),
                same("Play."),
                List.of("movement"),
                settings,
                new TargetGroup(youngest, Math.max(youngest, 6), Sex.ALL),
                List.of(new MeasureSite(
                        "kita",
                        "Kita",
                        settingUnit,
                        x,
                        50,
                        capacity,
                        new SiteDetails(
                                "Kita",
                                "a",
                                null,
                                new Acceptability(true, List.of("de"), null, Registration.EASY),
                                Adoption.UNKNOWN))),
                Catchment.ofRadius(500),
                new RunningTime(start, null),
                phase,
                details);
        ProjectDetails unknown = ProjectDetails.UNKNOWN;
        ProjectProfile north = new ProjectProfile(
                "north",
                same("North"),
                "Health office",
                List.of("a"),
                new RunningTime(start, null),
                Phase.IMPLEMENTATION,
                List.of("play"),
                new ProjectDetails(
                        1,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        needs,
                        List.of(),
                        unknown.budget(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of()));
        return new MeasureRecord(profile, participation, results, north);
    }
}
