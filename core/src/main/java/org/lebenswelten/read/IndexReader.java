package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.MissingValuePolicy;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;

/**
 * Reads the definition of one index: resolves its list of dimensions into a tree and checks that it is one.
 *
 * <p>The index's normalisation is the default of its indicators; a dimension's score enters its parent as it is unless the
 * dimension says otherwise. Aggregation and smallest share of children hold for the index and for all dimensions that do
 * not state their own.
 */
final class IndexReader {

    private final YamlNode index;
    private final Declared<Indicator> indicators;
    private final @Nullable List<Period> periods;
    private final ProblemLog log;
    private final Map<String, YamlNode> dimensions = new LinkedHashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private boolean sound = true;

    /**
     * A reader of one index.
     *
     * @param index its entry in the definition, which is sound
     * @param indicators all indicators
     * @param periods the periods of the atlas, or null where they cannot be read
     * @param log where to report
     */
    IndexReader(YamlNode index, Declared<Indicator> indicators, @Nullable List<Period> periods, ProblemLog log) {
        this.index = index;
        this.indicators = indicators;
        this.periods = periods;
        this.log = log;
    }

    /**
     * Reads the index.
     *
     * @param zonings all zonings
     * @return the definition, or null where it is faulty
     */
    @Nullable
    BurdenIndexDefinition read(Declared<Zoning> zonings) {
        boolean zoned = zonings.find(index.at("zoning")) != null;
        String id = index.text("id");
        placed.add(id);
        for (YamlNode dimension : index.items("dimensions")) {
            String name = dimension.text("id");
            if (dimensions.putIfAbsent(name, dimension) != null || name.equals(id)) {
                YamlNode place = dimension.at("id");
                problem(ProblemCode.DUPLICATE_ID, place, "dimension");
            }
        }
        List<BurdenIndexNode> children = children(index, id);
        reportUnused();
        if (!sound || !zoned) {
            return null;
        }
        DimensionNode root = new DimensionNode(
                id, index.bilingual("title"), 1, Normalisation.NONE, aggregation(index), missing(index), children);
        return new BurdenIndexDefinition(
                id,
                index.bilingual("title"),
                index.bilingual("description"),
                index.text("zoning"),
                root,
                index.integer("classes"),
                index.number("worstShare"));
    }

    private List<BurdenIndexNode> children(YamlNode parent, String parentId) {
        List<YamlNode> entries = parent.items("children");
        if (entries.isEmpty()) {
            problem(ProblemCode.HIERARCHY_EMPTY, parent.at("children"), parentId);
        }
        path.add(parentId);
        List<BurdenIndexNode> children = new ArrayList<>();
        double sum = 0;
        for (YamlNode entry : entries) {
            double weight = entry.number("weight", 1);
            if (weight < 0) {
                problem(ProblemCode.WEIGHT_NEGATIVE, entry.at("weight"));
            }
            sum += Math.abs(weight);
            BurdenIndexNode child = entry.has("dimension") ? dimension(entry, weight) : indicator(entry, weight);
            if (child != null) {
                children.add(child);
            }
        }
        if (!entries.isEmpty() && sum == 0) {
            problem(ProblemCode.WEIGHTS_ALL_ZERO, parent.at("children"), parentId);
        }
        path.remove(path.size() - 1);
        return children;
    }

    private @Nullable BurdenIndexNode dimension(YamlNode entry, double weight) {
        YamlNode reference = entry.at("dimension");
        String id = reference.text();
        YamlNode dimension = dimensions.get(id);
        if (dimension == null) {
            problem(ProblemCode.UNKNOWN_REFERENCE, reference, "dimension", ProblemLog.listed(dimensions.keySet()));
            return null;
        }
        if (path.contains(id)) {
            problem(
                    ProblemCode.HIERARCHY_CYCLE,
                    reference,
                    String.join(" > ", path.subList(path.indexOf(id), path.size())) + " > " + id);
            return null;
        }
        if (!place(reference)) {
            return null;
        }
        List<BurdenIndexNode> children = children(dimension, id);
        return sound
                ? new DimensionNode(
                        id,
                        dimension.bilingual("title"),
                        weight,
                        normalisation(dimension, Normalisation.NONE),
                        aggregation(dimension),
                        missing(dimension),
                        children)
                : null;
    }

    private @Nullable BurdenIndexNode indicator(YamlNode entry, double weight) {
        YamlNode reference = entry.at("indicator");
        boolean known = indicators.declares(reference.text());
        Indicator indicator = indicators.find(reference);
        if (!place(reference) || indicator == null) {
            sound &= known && indicator != null;
            return null;
        }
        if (!indicator.zoningId().equals(index.text("zoning"))) {
            problem(ProblemCode.OTHER_ZONING, reference, indicator.zoningId(), index.text("zoning"));
        }
        for (Period period : periods == null ? Collections.<Period>emptyList() : periods) {
            if (indicator.periodFor(period) < 0) {
                log.add(ProblemCode.PERIOD_NOT_COVERED, reference.place(), indicator.id(), period, index.text("id"));
            }
        }
        return weight < 0
                ? null
                : new IndicatorNode(
                        indicator.id(),
                        indicator.direction(),
                        weight,
                        normalisation(entry, normalisation(index, Normalisation.NONE)));
    }

    private boolean place(YamlNode reference) {
        if (placed.add(reference.text())) {
            return true;
        }
        problem(ProblemCode.CHILD_TWICE, reference, index.text("id"));
        return false;
    }

    private void reportUnused() {
        for (Map.Entry<String, YamlNode> dimension : dimensions.entrySet()) {
            if (!placed.contains(dimension.getKey())) {
                problem(ProblemCode.NODE_UNUSED, dimension.getValue().at("id"), index.text("id"));
                placed.add(dimension.getKey());
                children(dimension.getValue(), dimension.getKey());
            }
        }
    }

    private void problem(ProblemCode code, YamlNode at, Object... arguments) {
        sound = false;
        String written = at.written();
        log.add(code, at.place(), written == null ? String.valueOf(at.json()) : written, arguments);
    }

    private Aggregation aggregation(YamlNode node) {
        return (node.has("aggregation") ? node : index).at("aggregation").constant(Aggregation.class);
    }

    private MissingValuePolicy missing(YamlNode node) {
        return new MissingValuePolicy((node.has("minimumShare") ? node : index).number("minimumShare"));
    }

    private static Normalisation normalisation(YamlNode node, Normalisation otherwise) {
        return node.has("normalisation") ? node.at("normalisation").constant(Normalisation.class) : otherwise;
    }
}
