package org.lebenswelten.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.ResidentPoints;

/** Reads the definitions of coverages and checks that measures, population and residents allow for them. */
final class CoverageReader {

    private final Declared<Zoning> zonings;
    private final Declared<MeasureProfile> measures;
    private final @Nullable List<Period> periods;
    private final @Nullable RawPopulation population;
    private final @Nullable ResidentPoints residents;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param zonings the zonings
     * @param measures the measures
     * @param periods the periods of the atlas, or null where they cannot be read
     * @param population the population, or null where there is none or it cannot be read
     * @param residents the residents, or null where there are none or they cannot be read
     * @param log where to report
     */
    CoverageReader(
            Declared<Zoning> zonings,
            Declared<MeasureProfile> measures,
            @Nullable List<Period> periods,
            @Nullable RawPopulation population,
            @Nullable ResidentPoints residents,
            ProblemLog log) {
        this.zonings = zonings;
        this.measures = measures;
        this.periods = periods;
        this.population = population;
        this.residents = residents;
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
        if (target != null && population != null && !new AgeBands(population).canMake(target)) {
            YamlNode group = entry.at("targetGroup");
            log.add(
                    ProblemCode.AGE_BANDS_DO_NOT_FIT,
                    group.place(),
                    group.text("sex"),
                    target.ageMin(),
                    target.ageMax() == Integer.MAX_VALUE ? "..." : target.ageMax());
        }
        Declared<YamlNode> listed = new Declared<>("measure", log);
        for (YamlNode reference : entry.items("measures")) {
            MeasureProfile measure = measures.find(reference);
            if (listed.declares(reference.text())) {
                log.add(ProblemCode.DUPLICATE_ID, reference.place(), reference.written(), "measure");
            }
            listed.define(reference.text(), reference);
            if (measure != null) {
                check(measure, reference);
            }
        }
        return target == null || !sound
                ? null
                : new MeasureCoverageDefinition(
                        entry.text("id"),
                        entry.bilingual("title"),
                        entry.bilingual("description"),
                        zoning.text(),
                        target,
                        entry.items("measures").stream().map(YamlNode::text).toList());
    }

    private void check(MeasureProfile measure, YamlNode reference) {
        if (measure.catchment().kind() != Catchment.Kind.RADIUS) {
            log.add(
                    ProblemCode.CATCHMENT_NOT_RADIUS,
                    reference.place(),
                    reference.written(),
                    measure.id(),
                    measure.catchment().kind().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (periods != null && periods.stream().noneMatch(measure.running()::touches)) {
            log.add(ProblemCode.MEASURE_NEVER_RUNS, reference.place(), reference.written(), measure.id());
        }
    }
}
