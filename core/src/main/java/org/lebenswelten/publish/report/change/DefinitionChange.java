package org.lebenswelten.publish.report.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lebenswelten.publish.report.DocumentTree;

/**
 * Which parts of a definition differ between two atlases. Names, descriptions, sources, file names and the
 * periods that are told do not count; everything
 * else may change what a number means.
 */
final class DefinitionChange {

    /** Parts that do not change what a number means. */
    private static final Set<String> WORDS = Set.of(
            "title",
            "description",
            "definition",
            "source",
            "contact",
            "limits",
            "table",
            "file",
            "levels",
            "decimals",
            "periods",
            "rollUp",
            "uncertainty",
            "classes",
            "worstShare",
            "burdens",
            "clusters",
            "trend",
            "success",
            "measures");

    private DefinitionChange() {}

    /** The names of the members that differ, sorted; none where both mean the same. */
    static List<String> of(DocumentTree before, DocumentTree now) {
        Map<String, DocumentTree> earlier = before.members();
        Map<String, DocumentTree> later = now.members();
        Set<String> keys = new TreeSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        keys.removeAll(WORDS);
        Set<String> differing = new TreeSet<>();
        for (String key : keys) {
            if (!flat(before.at(key)).equals(flat(now.at(key)))) {
                differing.add(key);
            }
        }
        return List.copyOf(differing);
    }

    /** Every scalar by its path. */
    private static Map<String, String> flat(DocumentTree tree) {
        Map<String, String> flat = new TreeMap<>();
        collect("", tree, flat);
        return flat;
    }

    private static void collect(String path, DocumentTree tree, Map<String, String> flat) {
        tree.members().forEach((key, member) -> {
            if (!WORDS.contains(key)) {
                collect(path + "/" + key, member, flat);
            }
        });
        List<DocumentTree> elements = tree.elements();
        for (int i = 0; i < elements.size(); i++) {
            collect(path + "/" + i, elements.get(i), flat);
        }
        if (tree.members().isEmpty() && elements.isEmpty()) {
            String scalar = tree.text()
                    .orElseGet(() -> Double.isNaN(tree.number()) ? String.valueOf(tree.isTrue()) : "" + tree.number());
            flat.put(path, scalar);
        }
    }
}
