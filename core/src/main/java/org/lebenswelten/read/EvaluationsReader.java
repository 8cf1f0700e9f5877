package org.lebenswelten.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.evaluation.ControlChoice;
import org.lebenswelten.coverage.evaluation.Evaluation;
import org.lebenswelten.coverage.evaluation.EvaluationDefinition;
import org.lebenswelten.coverage.evaluation.EvaluationDesign;
import org.lebenswelten.coverage.evaluation.InterruptedSeries;
import org.lebenswelten.coverage.evaluation.MatchedControls;
import org.lebenswelten.coverage.evaluation.PermutationTest;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;

/** Reads evaluations of measures and projects and checks that there are periods before and after and areas to compare with. */
final class EvaluationsReader {

    private static final String NO_EVALUATION = "none";

    private final Declared<Zoning> zonings;
    private final @Nullable List<Period> periods;
    private final Declared<Indicator> indicators;
    private final Declared<BurdenIndexDefinition> indices;
    private final TreatedAreas treated;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param zonings the zonings
     * @param periods the periods of indices, or null where they cannot be read
     * @param indicators the indicators
     * @param indices the indices
     * @param treated where measures and projects run
     * @param log where to report
     */
    EvaluationsReader(
            Declared<Zoning> zonings,
            @Nullable List<Period> periods,
            Declared<Indicator> indicators,
            Declared<BurdenIndexDefinition> indices,
            TreatedAreas treated,
            ProblemLog log) {
        this.zonings = zonings;
        this.periods = periods;
        this.indicators = indicators;
        this.indices = indices;
        this.treated = treated;
        this.log = log;
    }

    /**
     * Reads an evaluation.
     *
     * @param entry its entry in the definition, which is sound
     * @return the definition, or null where it is faulty
     */
    @Nullable
    EvaluationDefinition read(YamlNode entry) {
        YamlNode of = entry.at("of");
        Zoning zoning = zoning(of);
        List<Period> own = periods(of);
        TreatedAreas.Found areas = zoning == null ? null : treated.find(entry.at("treated"), zoning);
        EvaluationDesign design = areas == null ? null : design(entry, areas.design());
        if (zoning == null || own == null || areas == null || design == null) {
            return null;
        }
        ControlChoice controls = design == EvaluationDesign.CONTROLLED
                ? controls(entry.find("controls"), areas.areaIds(), zoning)
                : ControlChoice.Matched.withDefaults();
        LocalDate start = entry.has("start") ? LocalDate.parse(entry.text("start")) : areas.start();
        if (controls == null) {
            return null;
        }
        PermutationTest otherwise = PermutationTest.withDefaults();
        EvaluationDefinition definition = new EvaluationDefinition(
                entry.text("id"),
                entry.bilingual("title"),
                of.text(),
                zoning.id(),
                areas.areaIds(),
                Objects.requireNonNull(start, "the schema asks for a start where only units are named"),
                design,
                controls,
                new PermutationTest(
                        entry.has("draws") ? entry.integer("draws") : otherwise.draws(),
                        entry.has("seed") ? entry.integer("seed") : otherwise.seed()));
        checkPeriods(definition, own, entry);
        if (design == EvaluationDesign.CONTROLLED) {
            checkControls(definition, zoning, entry);
        }
        return definition;
    }

    private @Nullable Zoning zoning(YamlNode of) {
        if (indices.declares(of.text())) {
            BurdenIndexDefinition index = indices.thing(of.text());
            return index == null ? null : zonings.thing(index.zoningId());
        }
        if (indicators.declares(of.text())) {
            Indicator indicator = indicators.thing(of.text());
            return indicator == null ? null : zonings.thing(indicator.zoningId());
        }
        List<String> known = new ArrayList<>();
        indices.things().forEach(index -> known.add(index.id()));
        indicators.things().forEach(indicator -> known.add(indicator.id()));
        log.add(ProblemCode.UNKNOWN_REFERENCE, of.place(), of.written(), "index / indicator", ProblemLog.listed(known));
        return null;
    }

    /** The periods of what is evaluated, or null where it is not known. */
    private @Nullable List<Period> periods(YamlNode of) {
        if (indices.declares(of.text())) {
            return periods;
        }
        Indicator indicator = indicators.thing(of.text());
        return indicator == null ? null : indicator.periods();
    }

    private @Nullable EvaluationDesign design(YamlNode entry, @Nullable String ofProject) {
        YamlNode written = entry.find("design");
        String stated = ofProject == null || ofProject.equals(NO_EVALUATION) ? null : ofProject;
        if (written == null && stated == null) {
            log.add(ProblemCode.OPTION_NEEDED, entry.place(), entry.text("id"), "design");
            return null;
        }
        if (written != null && ofProject != null && !ofProject.equals(written.text())) {
            log.add(
                    ProblemCode.EVALUATION_OTHER_DESIGN,
                    written.place(),
                    written.written(),
                    entry.at("treated").text("project"),
                    ofProject);
        }
        String code = written == null ? stated : written.text();
        for (EvaluationDesign design : EvaluationDesign.values()) {
            if (design.code().equals(code)) {
                return design;
            }
        }
        throw new IllegalStateException("design '" + code + "', expected one that the schemas know");
    }

    private @Nullable ControlChoice controls(@Nullable YamlNode entry, List<String> areas, Zoning zoning) {
        if (entry == null) {
            return ControlChoice.Matched.withDefaults();
        }
        YamlNode matched = entry.find("matched");
        if (matched != null) {
            return matched(matched, zoning);
        }
        List<String> named = treated.units(entry, entry.at("areaIds"), zoning);
        if (named == null) {
            return null;
        }
        for (YamlNode key : entry.items("areaIds")) {
            if (zoning.id().equals(entry.text("zoning")) && areas.contains(key.text())) {
                log.add(ProblemCode.EVALUATION_CONTROL_TREATED, key.place(), key.written());
            }
        }
        return new ControlChoice.Named(
                named.stream().filter(id -> !areas.contains(id)).toList());
    }

    private @Nullable ControlChoice matched(YamlNode entry, Zoning zoning) {
        boolean level = !entry.has("by");
        boolean sound = true;
        List<String> indexIds = new ArrayList<>();
        for (YamlNode by : entry.items("by")) {
            if (by.text().equals(Evaluation.LEVEL)) {
                level = true;
                continue;
            }
            BurdenIndexDefinition index = indices.find(by);
            if (index == null) {
                sound = false;
            } else if (!index.zoningId().equals(zoning.id())) {
                log.add(ProblemCode.EVALUATION_OTHER_ZONING, by.place(), by.written(), index.zoningId(), zoning.id());
                sound = false;
            } else if (!indexIds.contains(index.id())) {
                indexIds.add(index.id());
            }
        }
        YamlNode without = entry.find("without");
        List<String> excluded = without == null ? List.of() : treated.units(without, without.at("areaIds"), zoning);
        if (!sound || excluded == null) {
            return null;
        }
        MatchedControls otherwise = MatchedControls.withDefaults();
        MatchedControls rule = new MatchedControls(
                entry.has("number") ? entry.integer("number") : otherwise.number(),
                entry.number("caliper", otherwise.caliper()),
                entry.has("replacement") && entry.at("replacement").json().booleanValue());
        return new ControlChoice.Matched(rule, level, indexIds, excluded);
    }

    private void checkPeriods(EvaluationDefinition definition, List<Period> own, YamlNode entry) {
        YamlNode at = entry.at("of");
        for (int p = 1; p < own.size(); p++) {
            if (own.get(p - 1).overlaps(own.get(p))) {
                log.add(
                        ProblemCode.EVALUATION_PERIODS_OVERLAP,
                        at.place(),
                        at.written(),
                        definition.of(),
                        own.get(p - 1),
                        own.get(p));
                return;
            }
        }
        int before = definition.before(own).length;
        int after = definition.after(own).length;
        int fewest = definition.design() == EvaluationDesign.INTERRUPTED_SERIES ? InterruptedSeries.FEWEST_EACH : 1;
        if (Math.min(before, after) < fewest) {
            log.add(
                    fewest == 1 ? ProblemCode.EVALUATION_WITHOUT_PERIOD : ProblemCode.EVALUATION_SHORT_SERIES,
                    at.place(),
                    at.written(),
                    definition.of(),
                    definition.start(),
                    before,
                    after,
                    fewest);
        }
    }

    private void checkControls(EvaluationDefinition definition, Zoning zoning, YamlNode entry) {
        Set<String> taken = new HashSet<>(definition.treatedIds());
        if (definition.controls() instanceof ControlChoice.Matched matched) {
            taken.addAll(matched.excludedIds());
            checkScores(definition, matched, entry);
        }
        boolean none = definition.controls() instanceof ControlChoice.Named named
                ? named.areaIds().isEmpty()
                : zoning.units().stream().allMatch(unit -> taken.contains(unit.id()));
        if (none) {
            YamlNode at = entry.at("treated");
            log.add(ProblemCode.EVALUATION_ALL_TREATED, at.place(), null, zoning.id());
        }
    }

    /** Scores to match by are those of the last period of the atlas before the start. */
    private void checkScores(EvaluationDefinition definition, ControlChoice.Matched matched, YamlNode entry) {
        if (!matched.indexIds().isEmpty() && periods != null && definition.before(periods).length == 0) {
            YamlNode at = entry.at("controls");
            log.add(
                    ProblemCode.EVALUATION_WITHOUT_PERIOD,
                    at.place(),
                    null,
                    matched.indexIds().get(0),
                    definition.start(),
                    0,
                    definition.after(periods).length);
        }
    }
}
