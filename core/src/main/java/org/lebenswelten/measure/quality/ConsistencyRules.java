package org.lebenswelten.measure.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.GoodPracticeCriterion;
import org.lebenswelten.measure.GoodPracticeStage;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.PhasePeriod;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * What in a measure profile contradicts itself. What makes a profile unreadable - reversed ages and dates, no site, a radius of
 * 0 - is no matter of quality: it is refused when a project is read.
 *
 * <p>Values and counts are judged as far as they may be published: what is withheld gives no finding, and a rounded count is
 * above capacity only if every count that rounds to it is.
 */
final class ConsistencyRules {

    /** Oldest age at which a target group may begin that is met in a Kita. */
    private static final int KITA_AGE = 6;

    /** The whole, in per cent. */
    private static final int WHOLE = 100;

    private final LocalDate issued;
    private final @Nullable Zoning city;
    private final int countRounding;

    ConsistencyRules(LocalDate issued, @Nullable Zoning city, int countRounding) {
        this.issued = issued;
        this.city = city;
        this.countRounding = countRounding;
    }

    /** Everything that does not fit, in the order of the profile. */
    List<QualityFinding> of(MeasureRecord measure) {
        Findings findings = new Findings(measure.profile().id(), new ArrayList<>());
        checkTarget(measure.profile(), findings);
        checkSites(measure, findings);
        checkTime(measure, findings);
        List<SuccessCriterion> criteria = measure.profile().details().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            SuccessCriterion criterion = criteria.get(i);
            CriterionResult result = measure.result(criterion.id()).orElse(null);
            checkCriterion(criterion, result, "/successCriteria/" + i, findings);
        }
        List<GoodPracticeStage> stages = measure.profile().details().quality().goodPractice();
        for (int i = 0; i < stages.size(); i++) {
            GoodPracticeStage stage = stages.get(i);
            if (stage.stage() > stage.maxStage()) {
                BilingualText criterion = GoodPracticeCriterion.of(stage.criterion(), stage.edition())
                        .map(GoodPracticeCriterion::title)
                        .orElseGet(() -> BilingualText.same(String.valueOf(stage.criterion())));
                findings.error(
                        ProblemCode.STAGE_ABOVE_HIGHEST,
                        "/goodPractice/" + i + "/stage",
                        criterion.en(),
                        criterion.de(),
                        stage.stage(),
                        stage.maxStage());
            }
        }
        return findings.all();
    }

    private static void checkTarget(MeasureProfile profile, Findings findings) {
        if (profile.details().audience().denominatorIndicator() == null) {
            findings.warning(ProblemCode.TARGET_WITHOUT_DENOMINATOR, "/targetGroup");
        }
        int youngest = profile.targetGroup().ageMin();
        if (profile.settings().contains(Setting.KITA) && youngest > KITA_AGE) {
            findings.error(ProblemCode.KITA_TOO_OLD, "/targetGroup/ageMin", youngest);
        }
    }

    private void checkSites(MeasureRecord measure, Findings findings) {
        List<MeasureSite> sites = measure.profile().sites();
        for (int i = 0; i < sites.size(); i++) {
            MeasureSite site = sites.get(i);
            String at = "/sites/" + i;
            if (city != null && !isInside(site, city)) {
                findings.error(
                        ProblemCode.SITE_OUTSIDE_CITY,
                        at,
                        site.name(),
                        city.title().en(),
                        city.title().de());
            }
            Capacity capacity = site.capacity();
            if (capacity == null) {
                findings.warning(ProblemCode.CAPACITY_UNKNOWN, at, site.name());
                continue;
            }
            for (Participation window : measure.participation()) {
                if (window.siteId().equals(site.id())) {
                    double least = window.count() - (countRounding - 1) / 2.0;
                    CapacityRule.check(capacity, window.from(), window.to(), Math.floor(least))
                            .ifPresent(code -> findings.add(
                                    CapacityRule.level(code),
                                    code,
                                    at + "/participants",
                                    CapacityRule.words(window.from(), window.to())));
                }
            }
        }
    }

    private static boolean isInside(MeasureSite site, Zoning city) {
        Point point = new GeometryFactory().createPoint(new Coordinate(site.x(), site.y()));
        return city.units().stream()
                .map(ArealUnit::geometry)
                .filter(unit -> unit.getEnvelopeInternal().intersects(point.getEnvelopeInternal()))
                .anyMatch(unit -> unit.covers(point));
    }

    private void checkTime(MeasureRecord measure, Findings findings) {
        MeasureProfile profile = measure.profile();
        if (profile.phase().isUnderWay() && profile.running().start().isAfter(issued)) {
            BilingualText phase = profile.phase().title();
            BilingualText day = DayWords.of(issued);
            findings.error(ProblemCode.STARTS_IN_FUTURE, "/period/start", phase.en(), phase.de(), day.en(), day.de());
        }
        if (profile.phase() == Phase.ENDED && !measure.isMeasured()) {
            findings.error(ProblemCode.ENDED_WITHOUT_VALUE, "/phase");
        }
        List<PhasePeriod> phases = profile.details().phaseHistory();
        for (int i = 0; i < phases.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (phases.get(i).overlaps(phases.get(j))) {
                    BilingualText one = phases.get(j).phase().title();
                    BilingualText other = phases.get(i).phase().title();
                    findings.error(
                            ProblemCode.PHASES_OVERLAP,
                            "/phaseHistory/" + i,
                            one.en(),
                            one.de(),
                            other.en(),
                            other.de());
                }
            }
        }
    }

    private static void checkCriterion(
            SuccessCriterion criterion, @Nullable CriterionResult result, String at, Findings findings) {
        BilingualText name = criterion.indicator();
        List<Double> values = new ArrayList<>();
        if (criterion.target() != null) {
            values.add(criterion.target().value());
        }
        Measurement baseline = result == null ? null : result.baseline();
        if (baseline != null) {
            values.add(baseline.value());
            if (criterion.isTargetBehind(baseline.value())) {
                findings.error(ProblemCode.TARGET_BEHIND_BASELINE, at + "/target", name.en(), name.de());
            }
        }
        for (Measurement measured : result == null ? List.<Measurement>of() : result.measured()) {
            values.add(measured.value());
            LocalDate start = baseline == null ? null : baseline.date();
            LocalDate day = measured.date();
            if (start != null && day != null && day.isBefore(start)) {
                findings.error(
                        ProblemCode.MEASURED_BEFORE_BASELINE,
                        at + "/measured",
                        name.en(),
                        name.de(),
                        DayWords.of(day).en(),
                        DayWords.of(day).de(),
                        DayWords.of(start).en(),
                        DayWords.of(start).de());
            }
        }
        if (isShare(criterion.unit()) && values.stream().anyMatch(value -> value < 0 || value > WHOLE)) {
            findings.error(ProblemCode.SHARE_OUT_OF_RANGE, at, name.en(), name.de(), WHOLE);
        }
    }

    private static boolean isShare(@Nullable BilingualText unit) {
        return unit != null && unit.de().strip().equals("%");
    }

    /** Collects findings of one measure. */
    private record Findings(String measureId, List<QualityFinding> all) {

        void error(ProblemCode code, String at, Object... arguments) {
            add(FindingLevel.ERROR, code, at, arguments);
        }

        void warning(ProblemCode code, String at, Object... arguments) {
            add(FindingLevel.WARNING, code, at, arguments);
        }

        void add(FindingLevel level, ProblemCode code, String at, Object... arguments) {
            all.add(QualityFinding.of(level, measureId, code, at, arguments));
        }
    }
}
