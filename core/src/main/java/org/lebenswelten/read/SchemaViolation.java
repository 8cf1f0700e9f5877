package org.lebenswelten.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * A violation of a JSON Schema in the words of this library. The validator's own messages quote regular expressions and
 * know no option names; these name what is expected.
 */
final class SchemaViolation {

    private final ValidationMessage message;
    private final JsonNode schema;
    private final String location;

    private SchemaViolation(ValidationMessage message, JsonNode schema) {
        this.message = message;
        this.schema = schema;
        this.location = message.getSchemaLocation().getFragment().toString();
    }

    /**
     * A violation.
     *
     * @param message the validator's message
     * @param schema the whole schema
     * @return the violation
     */
    static SchemaViolation of(ValidationMessage message, JsonNode schema) {
        return new SchemaViolation(message, schema);
    }

    /** Whether this is one of the alternatives of a choice, which is reported as a whole. */
    boolean isInsideChoice() {
        return !keyword().equals("oneOf")
                && message.getEvaluationPath().toString().contains("/oneOf/");
    }

    /** Whether an option is given that the schema does not know. */
    boolean isUnknownOption() {
        return keyword().equals("additionalProperties");
    }

    /** The option that is unknown or missing. */
    @Nullable
    String option() {
        return message.getProperty();
    }

    /** JSON pointer of the value that breaks the rule; of an unknown option its own. */
    String pointer() {
        String at = message.getInstanceLocation().toString();
        return isUnknownOption() ? at + "/" + escaped(String.valueOf(option())) : at;
    }

    /** The rule in words. */
    BilingualText rule() {
        JsonNode rule = schema.at(location);
        return switch (keyword()) {
            case "type" -> Words.of("schema.type", types(rule));
            case "enum" -> Words.of("schema.enum", listed(rule));
            case "const" -> Words.of("schema.const", rule.asText());
            case "required" -> Words.of("schema.required", String.valueOf(option()));
            case "dependentRequired" -> Words.of("schema.dependentRequired", missing(rule));
            case "additionalProperties" -> Words.of("schema.additionalProperties", siblings());
            case "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "minItems",
                    "maxItems",
                    "minProperties",
                    "maxProperties" -> Words.of("schema." + keyword(), rule.asText());
            case "minLength", "maxLength" -> Words.of("schema.length", rule.asText());
            case "pattern" -> Words.of("pattern." + definition());
            case "contains", "minContains" -> Words.of("schema.contains." + definition());
            case "format", "oneOf" -> Words.of("schema." + keyword() + "." + definition());
            case "false" -> Words.of("schema.false");
            default -> Words.of("schema.other", keyword());
        };
    }

    private String keyword() {
        return message.getType();
    }

    /** The name of the innermost definition that holds the rule. */
    private String definition() {
        String[] steps = location.split("/", -1);
        return steps.length > 2 && steps[1].equals("$defs") ? steps[2] : "root";
    }

    private BilingualText types(JsonNode rule) {
        List<BilingualText> names = new ArrayList<>();
        for (JsonNode type : rule.isArray() ? rule : List.of(rule)) {
            names.add(Words.of("type." + type.asText()));
        }
        return new BilingualText(
                String.join(" / ", names.stream().map(BilingualText::de).toList()),
                String.join(" / ", names.stream().map(BilingualText::en).toList()));
    }

    private String missing(JsonNode rule) {
        List<String> needed = new ArrayList<>();
        JsonNode given = message.getInstanceNode();
        rule.properties().forEach(entry -> entry.getValue().forEach(name -> {
            if (given.has(entry.getKey()) && !given.has(name.asText())) {
                needed.add(name.asText());
            }
        }));
        return ProblemLog.listed(needed);
    }

    private String siblings() {
        JsonNode holder = schema.at(location.substring(0, location.lastIndexOf('/')));
        List<String> names = new ArrayList<>();
        holder.path("properties").fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }

    private static String listed(JsonNode rule) {
        List<String> names = new ArrayList<>();
        rule.forEach(name -> names.add(name.asText().equals("\t") ? "\\t" : name.asText()));
        return String.join(", ", names);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
