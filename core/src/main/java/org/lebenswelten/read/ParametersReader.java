package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.AggregationStep;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.ClassScheme;
import org.lebenswelten.index.ComponentScale;
import org.lebenswelten.index.Goalposts;
import org.lebenswelten.index.IndexParameters;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.NormalisationStep;
import org.lebenswelten.index.ParameterBase.Span;
import org.lebenswelten.index.PrincipalComponentScore;
import org.lebenswelten.index.Scale;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.ProblemCode;

/**
 * Reads the parameters that {@link ParametersWriter} wrote for an earlier atlas and puts an index on them: its scores are then
 * comparable with those of that atlas.
 */
final class ParametersReader {

    private final ProjectFolder folder;
    private final IndexProblems problems;
    private final ProblemLog log;
    private final NormalisationReader normalisations;
    private final CombinationReader combinations;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param problems where to report what concerns the index
     * @param log where to report what concerns the file
     * @param normalisations reads scales
     * @param combinations reads components
     */
    ParametersReader(
            ProjectFolder folder,
            IndexProblems problems,
            ProblemLog log,
            NormalisationReader normalisations,
            CombinationReader combinations) {
        this.folder = folder;
        this.problems = problems;
        this.log = log;
        this.normalisations = normalisations;
        this.combinations = combinations;
    }

    /**
     * Puts an index on the parameters of a file.
     *
     * @param definition the index
     * @param reference the path of the file in the definition
     * @return the index with fixed parameters; as it was where the file is faulty
     */
    BurdenIndexDefinition freeze(BurdenIndexDefinition definition, YamlNode reference) {
        YamlNode file = open(definition.id(), reference);
        if (file == null) {
            problems.spoil();
            return definition;
        }
        Map<String, Scale> scales = new LinkedHashMap<>();
        Map<String, AggregationStep> components = new LinkedHashMap<>();
        Map<String, List<Double>> weights = new LinkedHashMap<>();
        YamlNode nodes = file.at("nodes");
        for (BurdenIndexNode node : definition.root().flattened()) {
            YamlNode own = nodes.find(node.id());
            if (own != null) {
                scale(node, own, scales);
            }
            if (own != null && node instanceof DimensionNode dimension) {
                combination(dimension, own, components, weights);
            }
            if (isOpen(node, scales, components, weights)) {
                problems.add(ProblemCode.PARAMETERS_LACK_NODE, reference, node.id());
            }
            if (node instanceof IndicatorNode indicator
                    && !indicator.preparation().treatment().isFixed()) {
                problems.add(ProblemCode.TREATMENT_NOT_FIXED, reference, node.id());
            }
        }
        DimensionNode root = new IndexParameters(scales, components, weights).freeze(definition.root());
        List<Double> breaks = new MethodOptions(file, problems).numbers("breaks");
        ClassScheme classes = breaks.isEmpty()
                ? definition.classes()
                : new ClassScheme(new ClassScheme.Fixed(breaks), breaks.size() + 1, Span.ALL_PERIODS);
        return definition.with(root).with(classes);
    }

    private @Nullable YamlNode open(String index, YamlNode reference) {
        SourceFile source = folder.text(reference.text(), false, reference.place());
        YamlDocument document = source == null ? null : YamlDocument.parse(source, log);
        if (document == null) {
            return null;
        }
        YamlSchema.parameters().check(document, log);
        YamlNode root = document.root();
        if (!root.isSound()) {
            return null;
        }
        if (!root.text("index").equals(index)) {
            problems.add(
                    ProblemCode.PARAMETERS_UNREADABLE,
                    reference,
                    index,
                    Words.of("parameters.index", root.text("index")));
            return null;
        }
        if (!new MethodOptions(root, problems).isAscending("breaks", true)) {
            return null;
        }
        return root;
    }

    private void scale(BurdenIndexNode node, YamlNode own, Map<String, Scale> scales) {
        YamlNode normalisation = own.find("normalisation");
        Direction direction =
                node instanceof IndicatorNode indicator ? indicator.direction() : Direction.HIGHER_IS_WORSE;
        if (normalisation != null
                && normalisations.read(normalisation, direction).step() instanceof Scale scale) {
            scales.put(node.id(), scale);
        }
    }

    private void combination(
            DimensionNode dimension,
            YamlNode own,
            Map<String, AggregationStep> components,
            Map<String, List<Double>> weights) {
        YamlNode aggregation = own.find("aggregation");
        List<String> children =
                dimension.children().stream().map(BurdenIndexNode::id).toList();
        if (aggregation != null
                && combinations.aggregation(aggregation, dimension.id(), children)
                        instanceof ComponentScale component) {
            components.put(dimension.id(), component);
        }
        if (own.has("weights")) {
            MethodOptions options = new MethodOptions(own, problems);
            if (options.hasLength("weights", dimension.children().size())) {
                weights.put(dimension.id(), new ArrayList<>(options.numbers("weights")));
            }
        }
    }

    /** Whether a node still takes parameters from values. */
    private static boolean isOpen(
            BurdenIndexNode node,
            Map<String, Scale> scales,
            Map<String, AggregationStep> components,
            Map<String, List<Double>> weights) {
        NormalisationStep step = node.normalisation();
        boolean fixed = step == Normalisation.NONE || step instanceof Scale || step instanceof Goalposts;
        if (!fixed && !scales.containsKey(node.id())) {
            return true;
        }
        return node instanceof DimensionNode dimension
                && ((dimension.combination().weighting().needsColumns() && !weights.containsKey(node.id()))
                        || (dimension.aggregation() instanceof PrincipalComponentScore
                                && !components.containsKey(node.id())));
    }
}
