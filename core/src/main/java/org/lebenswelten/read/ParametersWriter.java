package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.lebenswelten.index.AggregationStep;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ComponentScale;
import org.lebenswelten.index.ConstantScale;
import org.lebenswelten.index.IndexParameters;
import org.lebenswelten.index.LinearScale;
import org.lebenswelten.index.RankScale;
import org.lebenswelten.index.Scale;
import org.lebenswelten.index.ThresholdScale;

/**
 * Writes the parameters that hold for all periods of an index as JSON, in the words of {@code atlas.yaml}, so that a later
 * project can put its index on the same scale: {@code reference: {file: ...}}. Numbers are written so that they are read
 * back bit by bit.
 */
public final class ParametersWriter {

    private static final int FORMAT = 1;

    private ParametersWriter() {}

    /**
     * Writes parameters.
     *
     * @param index id of the index
     * @param parameters its parameters
     * @param breaks its class breaks
     * @return JSON
     */
    public static String write(String index, IndexParameters parameters, ClassBreaks breaks) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("index", index);
        root.set("breaks", numbers(breaks.breaks()));
        ObjectNode nodes = root.putObject("nodes");
        parameters.scales().forEach((id, scale) -> nodes.withObjectProperty(id).set("normalisation", scale(scale)));
        parameters.components().forEach((id, component) -> nodes.withObjectProperty(id)
                .set("aggregation", component(component)));
        parameters.weights().forEach((id, weights) -> nodes.withObjectProperty(id)
                .set("weights", numbers(weights)));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static ObjectNode scale(Scale scale) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (scale instanceof LinearScale linear) {
            return node.put("method", "linear")
                    .put("origin", linear.origin())
                    .put("unit", linear.unit())
                    .put("low", linear.low())
                    .put("span", linear.span())
                    .put("clipped", linear.clipped());
        }
        if (scale instanceof RankScale ranks) {
            node.put("method", "rankScale")
                    .put("formula", camelCase(ranks.formula()))
                    .put("ties", camelCase(ranks.ties()))
                    .put("turnedAfter", ranks.turnedAfter())
                    .put("low", ranks.low())
                    .put("span", ranks.span());
            node.set("base", numbers(ranks.base()));
            return node;
        }
        if (scale instanceof ThresholdScale steps) {
            node.put("method", "thresholds");
            node.set("thresholds", numbers(steps.thresholds()));
            node.set("scores", numbers(steps.scores()));
            return node;
        }
        node.put("method", "constant");
        double value = ((ConstantScale) scale).value();
        return Double.isNaN(value) ? node : node.put("value", value);
    }

    private static ObjectNode component(AggregationStep component) {
        ComponentScale scale = (ComponentScale) component;
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("method", "principalComponent");
        node.set("means", numbers(scale.means()));
        node.set("deviations", numbers(scale.deviations()));
        node.set("rotation", numbers(scale.rotation()));
        return node;
    }

    private static ArrayNode numbers(List<Double> values) {
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        values.forEach(numbers::add);
        return numbers;
    }

    private static String camelCase(Enum<?> constant) {
        StringBuilder words = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            words.append(words.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return words.toString();
    }
}
