package org.lebenswelten.read;

import java.util.List;
import java.util.Set;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.AggregationStep;
import org.lebenswelten.index.BenefitOfTheDoubt;
import org.lebenswelten.index.Combination;
import org.lebenswelten.index.ComponentScale;
import org.lebenswelten.index.GivenWeights;
import org.lebenswelten.index.MissingValuePolicy;
import org.lebenswelten.index.PairwiseAggregation;
import org.lebenswelten.index.ParameterBase;
import org.lebenswelten.index.PowerMean;
import org.lebenswelten.index.PrincipalComponentScore;
import org.lebenswelten.index.PrincipalComponentWeights;
import org.lebenswelten.index.PrincipalComponentWeights.Use;
import org.lebenswelten.index.Weighting;
import org.lebenswelten.index.WeightingStep;
import org.lebenswelten.model.ProblemCode;

/** Reads how the children of a dimension become its score: weights, aggregation and what happens where children are missing. */
final class CombinationReader {

    private static final Set<String> COMMON = Set.of("reference");

    private final YamlNode index;
    private final IndexProblems problems;
    private final ReferenceReader references;
    private final ParameterBase base;

    /**
     * A reader.
     *
     * @param index the index, whose options hold for dimensions that state none
     * @param problems where to report
     * @param references reads the base of parameters
     * @param base the base of the index
     */
    CombinationReader(YamlNode index, IndexProblems problems, ReferenceReader references, ParameterBase base) {
        this.index = index;
        this.problems = problems;
        this.references = references;
        this.base = base;
    }

    /**
     * Reads the combination of a dimension.
     *
     * @param dimension the dimension, or the index
     * @param id its id
     * @return the combination; any where it is faulty
     */
    Combination read(YamlNode dimension, String id) {
        YamlNode aggregation = (dimension.has("aggregation") ? dimension : index).at("aggregation");
        YamlNode weights = (dimension.has("weights") ? dimension : index).find("weights");
        ParameterBase own = references.read(aggregation, base);
        List<String> children = dimension.items("children").stream()
                .map(entry -> entry.text(entry.has("dimension") ? "dimension" : "indicator"))
                .toList();
        return new Combination(
                weights == null ? GivenWeights.GIVEN : weighting(weights, id, children),
                aggregation(aggregation, id, children),
                new MissingValuePolicy((dimension.has("minimumShare") ? dimension : index).number("minimumShare")),
                weights == null ? own : references.read(weights, own));
    }

    /**
     * Reads an aggregation.
     *
     * @param node its value in the definition
     * @param id id of the dimension
     * @param children ids of what the dimension holds, as written
     * @return the aggregation; any where it is faulty
     */
    AggregationStep aggregation(YamlNode node, String id, List<String> children) {
        MethodOptions options = new MethodOptions(node, problems);
        switch (options.method()) {
            case "powerMean" -> {
                options.know(COMMON, "exponent");
                return options.needs("exponent")
                        ? new PowerMean(options.number("exponent", 1))
                        : Aggregation.ARITHMETIC_MEAN;
            }
            case "copeland" -> {
                options.know(COMMON);
                return PairwiseAggregation.COPELAND;
            }
            case "benefitOfTheDoubt" -> {
                options.know(COMMON, "lowestShare", "highestShare");
                return pieShares(options);
            }
            case "principalComponent" -> {
                if (options.hasAny("means", "deviations", "rotation")) {
                    return component(options, children.size());
                }
                options.know(COMMON, "sign");
                return new PrincipalComponentScore(sign(node, options, id, children));
            }
            default -> {
                options.know(COMMON);
                return (node.json().isObject() ? node.at("method") : node).constant(Aggregation.class);
            }
        }
    }

    /**
     * Reads where weights come from.
     *
     * @param node its value in the definition
     * @param id id of the dimension
     * @param children ids of what the dimension holds, as written
     * @return the weighting; any where it is faulty
     */
    WeightingStep weighting(YamlNode node, String id, List<String> children) {
        MethodOptions options = new MethodOptions(node, problems);
        switch (options.method()) {
            case "given" -> {
                options.know(COMMON);
                return GivenWeights.GIVEN;
            }
            case "principalComponent" -> {
                options.know(COMMON, "use", "sign");
                return new PrincipalComponentWeights(
                        options.constant("use", Use.SQUARED_ROTATION), sign(node, options, id, children));
            }
            default -> {
                options.know(COMMON);
                return (node.json().isObject() ? node.at("method") : node).constant(Weighting.class);
            }
        }
    }

    private static AggregationStep pieShares(MethodOptions options) {
        double lowest = options.number("lowestShare", 0);
        double highest = options.number("highestShare", 1);
        return lowest == highest || options.areAscending("lowestShare", lowest, "highestShare", highest)
                ? new BenefitOfTheDoubt(lowest, highest)
                : BenefitOfTheDoubt.UNBOUNDED;
    }

    private static AggregationStep component(MethodOptions options, int children) {
        options.know(COMMON, "sign", "means", "deviations", "rotation");
        boolean fits = options.needs("means", "deviations", "rotation");
        for (String list : List.of("means", "deviations", "rotation")) {
            fits = fits && options.hasLength(list, children);
        }
        return fits
                ? new ComponentScale(
                        options.numbers("means"), options.numbers("deviations"), options.numbers("rotation"))
                : Aggregation.ARITHMETIC_MEAN;
    }

    private int sign(YamlNode node, MethodOptions options, String id, List<String> children) {
        if (!options.needs("sign")) {
            return 0;
        }
        int position = children.indexOf(node.text("sign"));
        if (position < 0) {
            problems.add(ProblemCode.NOT_A_CHILD, node.at("sign"), id, ProblemLog.listed(children));
        }
        return Math.max(0, position);
    }
}
