package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.ReadyProfile;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Sex;

/** What the definition of an atlas states that tells how its figures hang together. Of a faulty one nothing is known. */
final class StatedDefinition {

    private static final Set<String> BY_AGE = Set.of("directlyStandardised", "lifeExpectancy");
    private static final String BY_CITY = "by rates of the city";

    private final JsonNode root;

    private StatedDefinition(JsonNode root) {
        this.root = root;
    }

    /** What a definition states. */
    static StatedDefinition of(String definition) {
        try {
            return new StatedDefinition(new ObjectMapper().readTree(definition));
        } catch (JsonProcessingException e) {
            return new StatedDefinition(new ObjectMapper().createObjectNode());
        }
    }

    /** What a definition that is being read states. */
    static StatedDefinition of(YamlNode atlas) {
        return new StatedDefinition(atlas.json());
    }

    /** The zoning of each indicator and level by its id. */
    Map<String, String> zonings() {
        Map<String, String> zonings = new TreeMap<>();
        for (JsonNode indicator : root.path("indicators")) {
            String id = indicator.path("id").asText();
            zonings.put(id, indicator.path("zoning").asText());
            indicator.path("levels").forEach(level -> zonings.put(id + "_" + level.asText(), level.asText()));
        }
        return zonings;
    }

    /** How counts of indicators and their levels bound each other. */
    List<CountRelation> relations() {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        for (JsonNode indicator : root.path("indicators")) {
            List<String> own = levels.computeIfAbsent(indicator.path("id").asText(), k -> new ArrayList<>());
            indicator.path("levels").forEach(level -> own.add(level.asText()));
        }
        List<CountRelation> relations = new ArrayList<>();
        levels.forEach((id, own) -> own.forEach(level -> relations.add(new SumOf(id + "_" + level, id))));
        for (JsonNode indicator : root.path("indicators")) {
            String id = indicator.path("id").asText();
            if (indicator.has("sumOf")) {
                relations.add(new SumOf(id, indicator.path("sumOf").asText()));
            }
            JsonNode partOf = indicator.path("partOf");
            if (partOf.has("indicator")) {
                String total = partOf.path("indicator").asText();
                String partition = partOf.path("partition").asText();
                boolean complete = partOf.path("complete").asBoolean();
                relations.add(new PartOf(total, id, partition, complete));
                for (String level : levels.getOrDefault(id, List.of())) {
                    if (levels.getOrDefault(total, List.of()).contains(level)) {
                        relations.add(new PartOf(total + "_" + level, id + "_" + level, partition, complete));
                    }
                }
            }
        }
        return relations;
    }

    /** Indicators, with their levels, whose figures by age this definition makes otherwise than another one. */
    Set<String> madeOtherwise(StatedDefinition now) {
        Map<String, String> after = now.methods();
        Set<String> otherwise = new TreeSet<>();
        methods().forEach((id, method) -> {
            if (!method.equals(after.getOrDefault(id, method))) {
                otherwise.add(id);
            }
        });
        return otherwise;
    }

    /** Indicators, with their levels, whose figures are standardised by rates of the city. */
    Set<String> standardisedByCity() {
        Set<String> ids = new TreeSet<>();
        methods().forEach((id, method) -> {
            if (method.equals(BY_CITY)) {
                ids.add(id);
            }
        });
        return ids;
    }

    private Map<String, String> methods() {
        Map<String, String> methods = new TreeMap<>();
        for (JsonNode indicator : root.path("indicators")) {
            String method = method(indicator);
            if (method != null) {
                methods.put(indicator.path("id").asText(), method);
                indicator
                        .path("levels")
                        .forEach(level -> methods.put(indicator.path("id").asText() + "_" + level.asText(), method));
            }
        }
        return methods;
    }

    /** How figures are made that depend on counts by age which nobody knows; null for others. */
    private @Nullable String method(JsonNode indicator) {
        JsonNode estimate = indicator.path("estimate");
        String name = estimate.path("method").asText();
        if (BY_AGE.contains(name)) {
            return estimate + " " + indicator.path("multiplier") + " " + root.path("standardPopulations");
        }
        return name.startsWith("indirectlyStandardised") && !estimate.has("reference") ? BY_CITY : null;
    }

    /**
     * A column of sizes of groups of residents.
     *
     * @param layer its layer
     * @param column its name
     * @param exactColumns columns that, where one has a number, tell the size exactly
     * @param group the group
     * @param rounding to a multiple of what the sizes are rounded
     * @param minimum persons below which a size is withheld
     */
    record SizeColumn(
            String layer, String column, List<String> exactColumns, TargetGroup group, int rounding, int minimum) {}

    /** All columns of sizes of groups of residents. */
    List<SizeColumn> sizes() {
        List<SizeColumn> columns = new ArrayList<>();
        for (JsonNode index : root.path("indices")) {
            columns.add(new SizeColumn(
                    index.path("id").asText(),
                    "residents",
                    List.of(),
                    new TargetGroup(0, Integer.MAX_VALUE, Sex.ALL),
                    strictest("", StatedDefinition::rounding),
                    strictest("", StatedDefinition::minimum)));
        }
        Map<String, String> prefixes = Map.of("coverages", "cov_", "access", "acc_", "priorities", "gap_");
        for (String kind : List.of("coverages", "access", "priorities")) {
            for (JsonNode entry : root.path(kind)) {
                if (entry.has("targetGroup")) {
                    JsonNode group = entry.path("targetGroup");
                    boolean ofCoverage = kind.equals("coverages");
                    columns.add(new SizeColumn(
                            prefixes.get(kind) + entry.path("id").asText(),
                            "target",
                            ofCoverage ? List.of("per_100", "contact") : List.of(),
                            new TargetGroup(
                                    group.path("ageMin").asInt(0),
                                    group.path("ageMax").asInt(Integer.MAX_VALUE),
                                    Sex.valueOf(group.path("sex").asText("all").toUpperCase(Locale.ROOT))),
                            strictest(ofCoverage ? entry.path("id").asText() : "", StatedDefinition::rounding),
                            strictest(ofCoverage ? entry.path("id").asText() : "", StatedDefinition::minimum)));
                }
            }
        }
        return columns;
    }

    /** The largest of a number in all rules that hold for a coverage, or for everything. */
    private int strictest(String coverageId, ToIntFunction<JsonNode> number) {
        JsonNode disclosure = root.path("disclosure");
        int strictest = number.applyAsInt(disclosure);
        for (JsonNode group : disclosure.path("protected")) {
            for (JsonNode coverage : group.path("coverages")) {
                if (coverage.asText().equals(coverageId)) {
                    strictest = Math.max(strictest, number.applyAsInt(group));
                }
            }
        }
        return strictest;
    }

    private static int rounding(JsonNode rules) {
        DisclosureProfile ready = ready(rules);
        return Math.max(
                ready == null ? 1 : ready.countRounding(),
                rules.path("countRounding").asInt(1));
    }

    private static int minimum(JsonNode rules) {
        DisclosureProfile ready = ready(rules);
        return Math.max(
                ready == null ? 0 : ready.minimumDenominator(),
                rules.path("minimumDenominator").asInt(0));
    }

    private static @Nullable DisclosureProfile ready(JsonNode rules) {
        return rules.has("profile")
                ? ReadyProfile.of(rules.path("profile").asText()).profile()
                : null;
    }
}
