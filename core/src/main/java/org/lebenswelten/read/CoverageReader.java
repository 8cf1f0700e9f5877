package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.CoverageNeeds;
import org.lebenswelten.coverage.CoverageOptions;
import org.lebenswelten.coverage.CoverageOptions.Served;
import org.lebenswelten.coverage.CoverageOptions.SuccessShare;
import org.lebenswelten.coverage.CoverageOptions.TrendTest;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Kind;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Registration;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.SettingUnit;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.reach.SettingPeople;
import org.lebenswelten.reach.SettingReach;
import org.lebenswelten.reach.TargetPopulation;

/** Reads the definitions of coverages and checks that measures, population and residents allow for them. */
final class CoverageReader {

    private final Declared<Zoning> zonings;
    private final Declared<MeasureProfile> measures;
    private final Declared<BurdenIndexDefinition> indices;
    private final @Nullable List<Period> periods;
    private final @Nullable RawPopulation population;
    private final @Nullable ResidentPoints residents;
    private final @Nullable SettingPeople settings;
    private final ProblemLog log;
    private boolean hasSettings;
    private boolean hasNetwork;

    /**
     * A reader.
     *
     * @param zonings the zonings
     * @param measures the measures
     * @param indices the indices
     * @param periods the periods of the atlas, or null where they cannot be read
     * @param population the population, or null where there is none or it cannot be read
     * @param residents the residents, or null where there are none or they cannot be read
     * @param settings the setting units, or null where there are none or they cannot be read
     * @param log where to report
     */
    CoverageReader(
            Declared<Zoning> zonings,
            Declared<MeasureProfile> measures,
            Declared<BurdenIndexDefinition> indices,
            @Nullable List<Period> periods,
            @Nullable RawPopulation population,
            @Nullable ResidentPoints residents,
            @Nullable SettingPeople settings,
            ProblemLog log) {
        this.zonings = zonings;
        this.measures = measures;
        this.indices = indices;
        this.periods = periods;
        this.population = population;
        this.residents = residents;
        this.settings = settings;
        this.log = log;
    }

    /**
     * Reads a coverage.
     *
     * @param entry its entry in the definition, which is sound
     * @return the definition, or null where it is faulty
     */
    @Nullable
    MeasureCoverageDefinition read(YamlNode entry) {
        YamlNode zoning = entry.at("zoning");
        boolean sound = zonings.find(zoning) != null;
        if (population != null && !population.frame().zoningId().equals(zoning.text())) {
            log.add(
                    ProblemCode.COVERAGE_OTHER_ZONING,
                    zoning.place(),
                    zoning.written(),
                    "population",
                    population.frame().zoningId());
        }
        if (residents != null && !residents.zoningId().equals(zoning.text())) {
            log.add(
                    ProblemCode.COVERAGE_OTHER_ZONING,
                    zoning.place(),
                    zoning.written(),
                    "residents",
                    residents.zoningId());
        }
        TargetGroup target = MeasureReader.targetGroup(entry.at("targetGroup"), log);
        if (target != null && population != null && !TargetPopulation.fits(population, target)) {
            YamlNode group = entry.at("targetGroup");
            log.add(
                    ProblemCode.AGE_BANDS_DO_NOT_FIT,
                    group.place(),
                    group.text("sex"),
                    target.ageMin(),
                    target.ageMax() == Integer.MAX_VALUE ? "..." : target.ageMax());
        }
        List<MeasureProfile> counted = counted(entry);
        checkMixture(entry, counted);
        if (settings != null && !settings.zoningId().equals(zoning.text())) {
            log.add(
                    ProblemCode.COVERAGE_OTHER_ZONING,
                    zoning.place(),
                    zoning.written(),
                    "settingUnits",
                    settings.zoningId());
        } else if (target != null) {
            checkTarget(entry, target, counted);
        }
        CoverageOptions options = options(entry);
        return target == null || !sound
                ? null
                : new MeasureCoverageDefinition(
                        entry.text("id"),
                        entry.bilingual("title"),
                        entry.bilingual("description"),
                        zoning.text(),
                        target,
                        counted.stream().map(MeasureProfile::id).toList(),
                        options);
    }

    /** The measures listed, or all of the project, as far as they take place in the settings that are asked for. */
    private List<MeasureProfile> counted(YamlNode entry) {
        List<Setting> asked = entry.constants("settings", Setting.class);
        List<MeasureProfile> counted = new ArrayList<>();
        boolean known = measures.isComplete();
        if (entry.has("measures")) {
            Declared<YamlNode> listed = new Declared<>("measure", log);
            for (YamlNode reference : entry.items("measures")) {
                MeasureProfile measure = measures.find(reference);
                if (listed.declares(reference.text())) {
                    log.add(ProblemCode.DUPLICATE_ID, reference.place(), reference.written(), "measure");
                }
                listed.define(reference.text(), reference);
                known &= measure != null;
                if (measure != null && takesPlaceIn(asked, measure)) {
                    check(measure, reference);
                    counted.add(measure);
                }
            }
        } else {
            for (MeasureProfile measure : measures.things()) {
                if (takesPlaceIn(asked, measure)) {
                    check(measure, entry.at("settings"));
                    counted.add(measure);
                }
            }
        }
        if (known && counted.isEmpty()) {
            YamlNode settings = entry.at("settings");
            log.add(ProblemCode.NO_MEASURE_OF_SETTING, settings.place(), settings.written());
        }
        return counted;
    }

    private static boolean takesPlaceIn(List<Setting> asked, MeasureProfile measure) {
        return asked.isEmpty() || measure.settings().stream().anyMatch(asked::contains);
    }

    /** Remembers what of the definition is there even where it cannot be read. */
    void check(YamlNode atlas) {
        hasSettings = atlas.has("settingUnits");
        hasNetwork = atlas.has("network");
    }

    private CoverageOptions options(YamlNode entry) {
        CoverageOptions all = CoverageOptions.withDefaults();
        YamlNode burden = entry.find("burden");
        BurdenIndexDefinition index = burden == null ? null : indices.find(burden);
        if (burden != null && index != null && !index.zoningId().equals(entry.text("zoning"))) {
            log.add(
                    ProblemCode.COVERAGE_OTHER_INDEX,
                    burden.place(),
                    burden.written(),
                    index.id(),
                    index.zoningId(),
                    entry.text("zoning"));
        }
        return new CoverageOptions(
                entry.number("targetRate", all.targetRate()),
                entry.has("servedBy") ? entry.at("servedBy").constant(Served.class) : all.servedBy(),
                burden == null ? null : burden.text(),
                entry.has("trend") ? entry.at("trend").constant(TrendTest.class) : all.trend(),
                entry.has("needs") ? needs(entry.at("needs")) : null,
                entry.has("success") ? success(entry.at("success")) : null);
    }

    private static CoverageNeeds needs(YamlNode entry) {
        return new CoverageNeeds(
                entry.has("barrierFree") && entry.at("barrierFree").json().booleanValue(),
                entry.items("languages").stream().map(YamlNode::text).toList(),
                entry.has("mostFeeEuro") ? entry.number("mostFeeEuro") : null,
                entry.has("registration") ? entry.at("registration").constant(Registration.class) : null);
    }

    /** A criterion tells a share of participants only where its unit is per cent. */
    private SuccessShare success(YamlNode entry) {
        YamlNode criterion = entry.at("criterion");
        MeasureProfile measure = measures.find(entry.at("measure"));
        if (measure != null
                && measure.details().criteria().stream()
                        .noneMatch(c -> c.id().equals(criterion.text())
                                && c.unit() != null
                                && c.unit().de().strip().equals("%"))) {
            log.add(ProblemCode.NO_SUCCESS_SHARE, criterion.place(), criterion.written(), measure.id());
        }
        return new SuccessShare(entry.text("measure"), criterion.text());
    }

    private void check(MeasureProfile measure, YamlNode reference) {
        Catchment catchment = measure.catchment();
        if (catchment.onFoot() && !hasNetwork) {
            log.add(ProblemCode.WALK_WITHOUT_NETWORK, reference.place(), reference.written(), measure.id());
        }
        if (catchment.kind() == Kind.SETTING) {
            checkSettings(measure, reference);
        }
        if (catchment.kind() == Kind.AREAS) {
            checkAreas(measure, reference);
        }
        if (periods != null && periods.stream().noneMatch(measure.running()::touches)) {
            log.add(ProblemCode.MEASURE_NEVER_RUNS, reference.place(), reference.written(), measure.id());
        }
    }

    private void checkSettings(MeasureProfile measure, YamlNode reference) {
        if (!hasSettings) {
            log.add(ProblemCode.SETTING_UNITS_MISSING, reference.place(), reference.written(), measure.id());
        }
        if (settings == null) {
            return;
        }
        for (MeasureSite site : measure.sites()) {
            int unit = site.settingUnitId() == null ? -1 : settings.positionOf(site.settingUnitId());
            if (unit < 0) {
                log.add(
                        ProblemCode.SETTING_UNIT_UNKNOWN,
                        reference.place(),
                        reference.written(),
                        measure.id(),
                        site.id(),
                        ProblemLog.listed(
                                settings.units().stream().map(SettingUnit::id).toList()));
            } else if (!settings.isKnown(unit)) {
                log.add(
                        ProblemCode.SETTING_UNIT_WITHOUT_PEOPLE,
                        reference.place(),
                        reference.written(),
                        measure.id(),
                        settings.units().get(unit).id());
            }
        }
    }

    /** Areas of the coverage's zoning and of those it nests in hold whole units of it; others would cut them. */
    private void checkAreas(MeasureProfile measure, YamlNode reference) {
        if (residents == null || !zonings.isComplete()) {
            return;
        }
        Nesting nesting = new Nesting(zonings.things());
        List<String> known = new ArrayList<>(nesting.unitIds(residents.zoningId()));
        nesting.above(residents.zoningId()).forEach(zoning -> zoning.units().forEach(unit -> known.add(unit.id())));
        boolean all = zonings.things().stream().allMatch(zoning -> measure.catchment().areaIds().stream()
                .allMatch(area -> known.contains(area) || zoning.positionOf(area) < 0));
        if (!all) {
            log.add(
                    ProblemCode.AREA_OF_OTHER_ZONING,
                    reference.place(),
                    reference.written(),
                    measure.id(),
                    residents.zoningId());
        }
    }

    /** People of settings are known one by one, those in reach are estimated: their shares cannot be joined. */
    private void checkMixture(YamlNode entry, List<MeasureProfile> counted) {
        List<String> ofSettings = counted.stream()
                .filter(SettingReach::countsPeople)
                .map(MeasureProfile::id)
                .toList();
        List<String> others = counted.stream()
                .map(MeasureProfile::id)
                .filter(id -> !ofSettings.contains(id))
                .toList();
        if (!ofSettings.isEmpty() && !others.isEmpty()) {
            YamlNode listed = entry.at(entry.has("measures") ? "measures" : "settings");
            log.add(
                    ProblemCode.CATCHMENTS_MIXED,
                    listed.place(),
                    null,
                    ProblemLog.listed(ofSettings),
                    ProblemLog.listed(others));
        }
    }

    /** Whether setting units of a coverage have more people from somewhere than its target group has. */
    private void checkTarget(YamlNode entry, TargetGroup target, List<MeasureProfile> counted) {
        if (settings == null
                || population == null
                || !TargetPopulation.fits(population, target)
                || !settings.zoningId().equals(population.frame().zoningId())
                || counted.isEmpty()
                || !counted.stream().allMatch(SettingReach::countsPeople)) {
            return;
        }
        UnitPeriods frame = population.frame();
        double[] persons = TargetPopulation.of(population, target);
        double[] most = new double[persons.length];
        Arrays.fill(most, Double.MAX_VALUE);
        double[] counts = new SettingReach(frame, settings).of(most, counted).reached();
        for (int cell = 0; cell < persons.length; cell++) {
            if (counts[cell] > persons[cell]) {
                YamlNode group = entry.at("targetGroup");
                log.add(
                        ProblemCode.SETTING_ABOVE_TARGET,
                        group.place(),
                        null,
                        frame.unitIds().get(cell % frame.unitCount()),
                        frame.periods().get(cell / frame.unitCount()).toString());
            }
        }
    }
}
