package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.ParameterBase;
import org.lebenswelten.index.ParameterBase.Span;
import org.lebenswelten.index.Preparation;
import org.lebenswelten.index.Scaling;
import org.lebenswelten.index.ZeroRange;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;

/**
 * Reads the definition of one index: resolves its list of dimensions into a tree and checks that it is one.
 *
 * <p>The index's normalisation is the default of its indicators; a dimension's score enters its parent as it is unless the
 * dimension says otherwise. Aggregation and smallest share of children hold for the index and for all dimensions that do
 * not state their own, as do weights, imputation, treatment, the rule for columns without range and the reference. How each is
 * written is told by the readers of the parts.
 */
final class IndexReader {

    private final YamlNode index;
    private final Declared<Indicator> indicators;
    private final Declared<Zoning> zonings;
    private final @Nullable List<Period> periods;
    private final IndexProblems problems;
    private final PreparationReader preparations;
    private final ReferenceReader references;
    private final NormalisationReader normalisations;
    private final CombinationReader combinations;
    private final ParametersReader parameters;
    private final Map<String, YamlNode> dimensions = new LinkedHashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    /**
     * A reader of one index.
     *
     * @param folder the project's folder
     * @param index its entry in the definition, which is sound
     * @param indicators all indicators
     * @param zonings all zonings
     * @param periods the periods of the atlas, or null where they cannot be read
     * @param log where to report
     */
    IndexReader(
            ProjectFolder folder,
            YamlNode index,
            Declared<Indicator> indicators,
            Declared<Zoning> zonings,
            @Nullable List<Period> periods,
            ProblemLog log) {
        this.index = index;
        this.indicators = indicators;
        this.zonings = zonings;
        this.periods = periods;
        this.problems = new IndexProblems(log);
        this.preparations = new PreparationReader(index, indicators, zonings, problems);
        this.references = new ReferenceReader(periods, problems);
        ParameterBase base = references.read(index, Span.EACH_PERIOD);
        ZeroRange zeroRange =
                index.has("zeroRange") ? index.at("zeroRange").constant(ZeroRange.class) : ZeroRange.MISSING;
        this.normalisations = new NormalisationReader(problems, references, zeroRange, base);
        this.combinations = new CombinationReader(index, problems, references, base);
        this.parameters = new ParametersReader(folder, problems, log, normalisations, combinations);
    }

    /**
     * Reads the index.
     *
     * @return the definition, or null where it is faulty
     */
    @Nullable
    BurdenIndexDefinition read() {
        Zoning zoning = zonings.find(index.at("zoning"));
        String id = index.text("id");
        placed.add(id);
        for (YamlNode dimension : index.items("dimensions")) {
            String name = dimension.text("id");
            if (dimensions.putIfAbsent(name, dimension) != null || name.equals(id)) {
                problems.add(ProblemCode.DUPLICATE_ID, dimension.at("id"), "dimension");
            }
        }
        List<BurdenIndexNode> children = children(index, id);
        reportUnused();
        for (YamlNode coarser : index.items("rollUp")) {
            preparations.requireCoarser(coarser);
        }
        if (zoning == null || children.isEmpty() || children.stream().allMatch(child -> child.weight() == 0)) {
            return null;
        }
        YamlNode result = index.find("result");
        DimensionNode root = new DimensionNode(
                id,
                index.bilingual("title"),
                1,
                result == null ? normalisations.none() : normalisations.read(result, Direction.HIGHER_IS_WORSE),
                combinations.read(index, id),
                children);
        return definition(root, zoning);
    }

    private @Nullable BurdenIndexDefinition definition(DimensionNode root, Zoning zoning) {
        BurdenIndexDefinition definition = new BurdenIndexDefinition(
                root.id(),
                root.title(),
                index.bilingual("description"),
                index.text("zoning"),
                root,
                new ClassesReader(problems, references).read(index.at("classes")),
                new BurdensReader(problems).read(index, root),
                new UncertaintyReader(normalisations, combinations).read(index),
                index.items("rollUp").stream().map(YamlNode::text).toList());
        if (definition.classes().count() > zoning.size()) {
            problems.warn(ProblemCode.FEWER_UNITS_THAN_CLASSES, index.at("classes"), zoning.id(), zoning.size());
        }
        YamlNode reference = index.find("reference");
        YamlNode file = reference == null ? null : reference.find("file");
        if (file != null) {
            definition = parameters.freeze(definition, file);
        }
        return problems.isSound() ? definition : null;
    }

    private List<BurdenIndexNode> children(YamlNode parent, String parentId) {
        List<YamlNode> entries = parent.items("children");
        if (entries.isEmpty()) {
            problems.add(ProblemCode.HIERARCHY_EMPTY, parent.at("children"), parentId);
        }
        path.add(parentId);
        List<BurdenIndexNode> children = new ArrayList<>();
        double sum = 0;
        for (YamlNode entry : entries) {
            double weight = entry.number("weight", 1);
            if (weight < 0) {
                problems.add(ProblemCode.WEIGHT_NEGATIVE, entry.at("weight"));
            }
            sum += Math.abs(weight);
            BurdenIndexNode child = entry.has("dimension")
                    ? dimension(entry, Math.max(0, weight))
                    : indicator(entry, Math.max(0, weight));
            if (child != null) {
                children.add(child);
            }
        }
        if (!entries.isEmpty() && sum == 0) {
            problems.add(ProblemCode.WEIGHTS_ALL_ZERO, parent.at("children"), parentId);
        }
        path.remove(path.size() - 1);
        return children;
    }

    private @Nullable BurdenIndexNode dimension(YamlNode entry, double weight) {
        YamlNode reference = entry.at("dimension");
        String id = reference.text();
        for (String option : List.of("normalisation", "denominator", "imputation", "treatment")) {
            if (entry.has(option)) {
                problems.add(ProblemCode.OPTION_UNLIKE_METHOD, entry.at(option), "dimension", "weight");
            }
        }
        YamlNode dimension = dimensions.get(id);
        if (dimension == null) {
            problems.add(ProblemCode.UNKNOWN_REFERENCE, reference, "dimension", ProblemLog.listed(dimensions.keySet()));
            return null;
        }
        if (path.contains(id)) {
            problems.add(
                    ProblemCode.HIERARCHY_CYCLE,
                    reference,
                    String.join(" > ", path.subList(path.indexOf(id), path.size())) + " > " + id);
            return null;
        }
        return place(reference) ? dimension(dimension, id, weight) : null;
    }

    private @Nullable BurdenIndexNode dimension(YamlNode dimension, String id, double weight) {
        List<BurdenIndexNode> children = children(dimension, id);
        if (children.isEmpty() || children.stream().allMatch(child -> child.weight() == 0)) {
            problems.spoil();
            return null;
        }
        YamlNode normalisation = dimension.find("normalisation");
        return new DimensionNode(
                id,
                dimension.bilingual("title"),
                weight,
                normalisation == null
                        ? normalisations.none()
                        : normalisations.read(normalisation, Direction.HIGHER_IS_WORSE),
                combinations.read(dimension, id),
                children);
    }

    private @Nullable BurdenIndexNode indicator(YamlNode entry, double weight) {
        YamlNode reference = entry.at("indicator");
        boolean known = indicators.declares(reference.text());
        Indicator indicator = indicators.find(reference);
        if (!place(reference) || indicator == null) {
            if (!known || indicator == null) {
                problems.spoil();
            }
            return null;
        }
        if (!indicator.zoningId().equals(index.text("zoning"))) {
            problems.add(ProblemCode.OTHER_ZONING, reference, indicator.zoningId(), index.text("zoning"));
        }
        for (Period period : periods == null ? Collections.<Period>emptyList() : periods) {
            if (indicator.periodFor(period) < 0) {
                problems.warn(ProblemCode.PERIOD_NOT_COVERED, reference, period, index.text("id"));
            }
        }
        Preparation preparation = preparations.read(entry);
        YamlNode normalisation = (entry.has("normalisation") ? entry : index).at("normalisation");
        Scaling scaling = normalisations.read(normalisation, indicator.direction());
        if (scaling.base() != Span.EACH_PERIOD && !preparation.treatment().isFixed()) {
            problems.add(ProblemCode.TREATMENT_NOT_FIXED, reference);
        }
        return new IndicatorNode(
                indicator.id(), indicator.title(), indicator.direction(), weight, preparation, scaling);
    }

    private boolean place(YamlNode reference) {
        if (placed.add(reference.text())) {
            return true;
        }
        problems.add(ProblemCode.CHILD_TWICE, reference, index.text("id"));
        return false;
    }

    private void reportUnused() {
        for (Map.Entry<String, YamlNode> dimension : dimensions.entrySet()) {
            if (!placed.contains(dimension.getKey())) {
                problems.add(ProblemCode.NODE_UNUSED, dimension.getValue().at("id"), index.text("id"));
                placed.add(dimension.getKey());
                children(dimension.getValue(), dimension.getKey());
            }
        }
    }
}
