package org.lebenswelten.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.IndicatorRecord;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;

/**
 * Writes the document {@code indicators}: of each indicator all that an indicator sheet says of it, in both languages. Null is what
 * the project does not state. It holds rules, and no counts.
 *
 * <pre>{@code
 * {"format": 1,
 *  "indicators": [{"id": "sgb2", "title": {...}, "definition": {...}, "numerator": {...}, "denominator": {...},
 *    "unit": {...}, "decimals": 1, "kind": "proportion", "direction": "higherIsWorse", "zoning": "quarter",
 *    "levels": ["city"], "periods": ["2023", "2024"], "source": {...}, "contact": "health@example.org",
 *    "limitations": {...}, "method": {"standardisation": [{...}], "limits": [{...}], "protection": [{...}]}}]}
 * }</pre>
 */
public final class IndicatorsWriter {

    private static final int FORMAT = 1;

    private IndicatorsWriter() {}

    /**
     * Writes records.
     *
     * @param definition the project's definition as JSON, from which come the words that only people can find
     * @param records how the figures were made and protected, in the order of the document
     * @return JSON
     * @throws IllegalArgumentException if the definition is not JSON
     */
    public static String write(String definition, List<IndicatorRecord> records) {
        JsonNode stated = read(definition);
        ObjectNode root = Json.object().put("format", FORMAT);
        ArrayNode indicators = root.putArray("indicators");
        for (IndicatorRecord record : records) {
            JsonNode entry = entry(stated.path("indicators"), record.indicator().id());
            indicators.add(of(record, entry, stated.path("publication").path("contact")));
        }
        return Json.write(root);
    }

    private static ObjectNode of(IndicatorRecord record, JsonNode stated, JsonNode contact) {
        Indicator indicator = record.indicator();
        ObjectNode node = Json.object().put("id", indicator.id());
        node.set("title", Json.text(indicator.title()));
        node.set("definition", Json.text(indicator.definition()));
        node.set("numerator", present(stated.path("numerator"), null));
        node.set("denominator", present(stated.path("denominator"), null));
        node.set("unit", Json.text(indicator.unit()));
        node.put(
                "decimals",
                record.decimals().isPresent()
                        ? Integer.valueOf(record.decimals().getAsInt())
                        : null);
        node.put("kind", indicator.kind().name().toLowerCase(Locale.ROOT));
        node.set("direction", present(stated.path("direction"), null));
        node.put("zoning", indicator.zoningId());
        node.set("levels", present(stated.path("levels"), Json.object().arrayNode()));
        ArrayNode periods = node.putArray("periods");
        indicator.periods().stream().map(Period::toString).forEach(periods::add);
        node.set("source", Json.text(indicator.source()));
        node.set("contact", present(stated.path("contact"), present(contact, null)));
        node.set("limitations", present(stated.path("limitations"), null));
        ObjectNode method = node.putObject("method");
        record.sentences().forEach((topic, sentences) -> {
            ArrayNode said = method.putArray(topic.name().toLowerCase(Locale.ROOT));
            sentences.forEach(sentence -> said.add(Json.text(sentence)));
        });
        return node;
    }

    private static JsonNode entry(JsonNode indicators, String id) {
        for (JsonNode entry : indicators) {
            if (entry.path("id").asText().equals(id)) {
                return entry;
            }
        }
        return Json.object();
    }

    private static @Nullable JsonNode present(JsonNode node, @Nullable JsonNode otherwise) {
        return node.isMissingNode() || node.isNull() ? otherwise : node;
    }

    private static JsonNode read(String definition) {
        try {
            return Json.read(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the definition is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
