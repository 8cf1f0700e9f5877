package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.access.AccessUnit;
import org.lebenswelten.coverage.equity.CriterionKind;
import org.lebenswelten.coverage.equity.PriorityClasses;
import org.lebenswelten.coverage.equity.PriorityDefinition;
import org.lebenswelten.coverage.equity.PriorityRanking.Resampling;
import org.lebenswelten.coverage.equity.PriorityScale;
import org.lebenswelten.coverage.equity.WeightedCriterion;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.ProblemCode;

/** Reads where burden and coverage are held against each other. */
final class PriorityReader {

    private final Declared<BurdenIndexDefinition> indices;
    private final Declared<MeasureCoverageDefinition> coverages;
    private final Declared<AccessDefinition> access;
    private final Declared<Indicator> indicators;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param indices the indices
     * @param coverages the coverages
     * @param access the access
     * @param indicators the indicators
     * @param log where to report
     */
    PriorityReader(
            Declared<BurdenIndexDefinition> indices,
            Declared<MeasureCoverageDefinition> coverages,
            Declared<AccessDefinition> access,
            Declared<Indicator> indicators,
            ProblemLog log) {
        this.indices = indices;
        this.coverages = coverages;
        this.access = access;
        this.indicators = indicators;
        this.log = log;
    }

    /**
     * Reads an entry.
     *
     * @param entry the entry, which is sound
     * @return what is to be computed, or null where a problem was reported
     */
    @Nullable
    PriorityDefinition read(YamlNode entry) {
        BurdenIndexDefinition index = indices.find(entry.at("index"));
        boolean isAccess = entry.has("access");
        YamlNode of = entry.at(isAccess ? "access" : "coverage");
        MeasureCoverageDefinition people = isAccess ? people(of) : coverages.find(of);
        boolean sound = people == null || isOver(index, people.zoningId(), of);
        List<WeightedCriterion> criteria = criteria(entry, people == null ? null : people.zoningId());
        if (index == null || people == null || criteria == null || !sound) {
            return null;
        }
        Resampling otherwise = PriorityDefinition.DEFAULT_RESAMPLING;
        return new PriorityDefinition(
                entry.text("id"),
                entry.bilingual("title"),
                entry.bilingual("description"),
                index.id(),
                people,
                of.text(),
                isAccess,
                entry.has("classes") ? entry.at("classes").constant(PriorityClasses.class) : PriorityClasses.AREAS,
                criteria,
                entry.has("scale") ? entry.at("scale").constant(PriorityScale.class) : PriorityScale.RANK,
                new Resampling(
                        entry.has("draws") ? entry.integer("draws") : otherwise.draws(),
                        entry.number("spread", otherwise.spread()),
                        entry.has("seed") ? entry.integer("seed") : otherwise.seed()),
                entry.number("neededRate", Double.NaN),
                entry.number("standard", Double.NaN));
    }

    private boolean isOver(@Nullable BurdenIndexDefinition index, String zoning, YamlNode of) {
        if (index == null || index.zoningId().equals(zoning)) {
            return true;
        }
        log.add(ProblemCode.PRIORITY_OTHER_ZONING, of.place(), of.written(), zoning, index.zoningId());
        return false;
    }

    /** The people of an access whose method tells who can claim how many places. */
    private @Nullable MeasureCoverageDefinition people(YamlNode of) {
        AccessDefinition definition = access.find(of);
        if (definition == null) {
            return null;
        }
        AccessUnit unit = definition.plan().method().unit();
        if (unit != AccessUnit.PLACES_A_PERSON && unit != AccessUnit.PLACES) {
            log.add(ProblemCode.PLACES_NOT_SHARED_OUT, of.place(), of.written());
            return null;
        }
        return definition.people();
    }

    private @Nullable List<WeightedCriterion> criteria(YamlNode entry, @Nullable String zoning) {
        if (!entry.has("criteria")) {
            return List.of(
                    WeightedCriterion.of(CriterionKind.BURDEN, 1), WeightedCriterion.of(CriterionKind.LOW_COVERAGE, 1));
        }
        List<WeightedCriterion> criteria = new ArrayList<>();
        boolean sound = true;
        boolean weighs = false;
        for (YamlNode item : entry.items("criteria")) {
            double weight = item.number("weight", 1);
            weighs |= weight > 0;
            WeightedCriterion criterion = criterion(item, weight, zoning);
            sound &= criterion != null;
            if (criterion != null
                    && criteria.stream().anyMatch(other -> other.id().equals(criterion.id()))) {
                log.add(ProblemCode.DUPLICATE_ID, item.place(), criterion.id(), "criterion");
                sound = false;
            } else if (criterion != null) {
                sound &= canMeet(criterion, entry, item);
                criteria.add(criterion);
            }
        }
        if (!weighs) {
            log.add(ProblemCode.NO_WEIGHT_LEFT, entry.at("criteria").place(), null);
        }
        return sound && weighs ? criteria : null;
    }

    private @Nullable WeightedCriterion criterion(YamlNode item, double weight, @Nullable String zoning) {
        if (item.has("criterion")) {
            return WeightedCriterion.of(item.at("criterion").constant(CriterionKind.class), weight);
        }
        YamlNode name = item.at("indicator");
        Indicator indicator = indicators.find(name);
        if (indicator == null) {
            return null;
        }
        if (zoning != null && !indicator.zoningId().equals(zoning)) {
            log.add(ProblemCode.PRIORITY_OTHER_ZONING, name.place(), name.written(), indicator.zoningId(), zoning);
            return null;
        }
        return new WeightedCriterion(CriterionKind.INDICATOR, indicator.id(), weight);
    }

    private boolean canMeet(WeightedCriterion criterion, YamlNode entry, YamlNode item) {
        if (criterion.kind() == CriterionKind.UNMET_NEED && !entry.has("neededRate")) {
            log.add(ProblemCode.OPTION_NEEDED, item.place(), criterion.id(), "neededRate");
            return false;
        }
        return true;
    }
}
