package org.lebenswelten.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.reach.TargetPopulation;

/** Reads whose need is meant, and which measures meet it: those of a {@code coverage}, or stated in their own right. */
final class PeopleReader {

    private final Declared<Zoning> zonings;
    private final Declared<MeasureProfile> measures;
    private final Declared<MeasureCoverageDefinition> coverages;
    private final @Nullable RawPopulation population;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param zonings the zonings
     * @param measures the measures
     * @param coverages the coverages
     * @param population the population, or null where there is none or it cannot be read
     * @param log where to report
     */
    PeopleReader(
            Declared<Zoning> zonings,
            Declared<MeasureProfile> measures,
            Declared<MeasureCoverageDefinition> coverages,
            @Nullable RawPopulation population,
            ProblemLog log) {
        this.zonings = zonings;
        this.measures = measures;
        this.coverages = coverages;
        this.population = population;
        this.log = log;
    }

    /**
     * Reads the people of an entry.
     *
     * @param entry an entry with either {@code coverage} or {@code zoning}, {@code targetGroup} and {@code measures}; sound
     * @param id what people of its own are called
     * @param title what to call them
     * @return whose need and which measures, or null where a problem was reported
     */
    @Nullable
    MeasureCoverageDefinition read(YamlNode entry, String id, BilingualText title) {
        if (entry.has("coverage")) {
            return coverages.find(entry.at("coverage"));
        }
        YamlNode zoning = entry.at("zoning");
        boolean sound = zonings.find(zoning) != null;
        if (population != null && !population.frame().zoningId().equals(zoning.text())) {
            log.add(
                    ProblemCode.COVERAGE_OTHER_ZONING,
                    zoning.place(),
                    zoning.written(),
                    "population",
                    population.frame().zoningId());
            sound = false;
        }
        YamlNode group = entry.at("targetGroup");
        TargetGroup target = MeasureReader.targetGroup(group, log);
        if (target != null && population != null && !TargetPopulation.fits(population, target)) {
            log.add(
                    ProblemCode.AGE_BANDS_DO_NOT_FIT,
                    group.place(),
                    group.text("sex"),
                    target.ageMin(),
                    target.ageMax() == Integer.MAX_VALUE ? "..." : target.ageMax());
            sound = false;
        }
        for (YamlNode measure : entry.items("measures")) {
            sound &= measures.find(measure) != null;
        }
        List<String> ids =
                entry.items("measures").stream().map(YamlNode::text).distinct().toList();
        return target == null || !sound
                ? null
                : new MeasureCoverageDefinition(id, title, title, zoning.text(), target, ids);
    }
}
