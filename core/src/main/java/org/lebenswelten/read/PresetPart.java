package org.lebenswelten.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Takes one dimension out of an index, so that it is an index of its own with the same result and classes. */
final class PresetPart {

    private PresetPart() {}

    /**
     * Makes a dimension the root.
     *
     * @param index the options of the index, which are changed
     * @param id id of the dimension
     * @return false if the index has no such dimension; nothing is changed then
     */
    static boolean take(ObjectNode index, String id) {
        Map<String, ObjectNode> dimensions = byId(index);
        ObjectNode root = dimensions.get(id);
        if (root == null) {
            return false;
        }
        for (String option : List.of("aggregation", "weights", "minimumShare", "children")) {
            if (root.has(option)) {
                index.set(option, root.get(option));
            }
        }
        for (String language : List.of("de", "en")) {
            ObjectNode title = (ObjectNode) index.get("title");
            title.put(
                    language,
                    title.get(language).asText() + ": "
                            + root.at("/title/" + language).asText());
        }
        Set<String> below = new LinkedHashSet<>();
        collect(root, dimensions, below);
        removeUnless(index, "dimensions", "id", below::contains);
        removeUnless(index, "burdens", "node", below::contains);
        return true;
    }

    /** The ids of all dimensions of an index. */
    static Set<String> dimensions(ObjectNode index) {
        return byId(index).keySet();
    }

    private static Map<String, ObjectNode> byId(ObjectNode index) {
        Map<String, ObjectNode> dimensions = new LinkedHashMap<>();
        index.path("dimensions")
                .forEach(dimension -> dimensions.put(dimension.path("id").asText(), (ObjectNode) dimension));
        return dimensions;
    }

    private static void collect(ObjectNode dimension, Map<String, ObjectNode> dimensions, Set<String> nodes) {
        for (JsonNode child : dimension.path("children")) {
            nodes.add(child.path(child.has("dimension") ? "dimension" : "indicator")
                    .asText());
            if (child.has("dimension")) {
                collect(dimensions.get(child.path("dimension").asText()), dimensions, nodes);
            }
        }
    }

    /** Takes nodes out of the burdens of an index. */
    static void removeBurdens(ObjectNode index, Set<String> nodes) {
        removeUnless(index, "burdens", "node", node -> !nodes.contains(node));
    }

    private static void removeUnless(ObjectNode index, String section, String name, Predicate<String> kept) {
        if (index.get(section) instanceof ArrayNode entries) {
            for (int i = entries.size() - 1; i >= 0; i--) {
                if (!kept.test(entries.get(i).path(name).asText())) {
                    entries.remove(i);
                }
            }
        }
    }
}
