package org.lebenswelten.attack;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;

/** Where two atlases tell different things. */
final class AtlasDifferences {

    private AtlasDifferences() {}

    /** The columns, as {@code layer/column}, the legends and the documents in which they differ. */
    static Set<String> of(Atlas one, Atlas other) {
        Set<String> differences = new TreeSet<>();
        for (AtlasLayer layer : one.layers()) {
            AtlasLayer twin = other.layer(layer.name()).orElse(null);
            if (twin == null || twin.size() != layer.size() || !twin.columns().equals(layer.columns())) {
                differences.add(layer.name());
                continue;
            }
            if (!twin.description().equals(layer.description()) || !twin.style().equals(layer.style())) {
                differences.add(layer.name() + " legend");
            }
            for (int row = 0; row < layer.size(); row++) {
                for (int column = 0; column < layer.columns().size(); column++) {
                    if (!Objects.equals(layer.value(row, column), twin.value(row, column))) {
                        differences.add(
                                layer.name() + "/" + layer.columns().get(column).name());
                    }
                }
            }
        }
        one.documents().forEach((name, text) -> {
            if (!text.equals(other.documents().get(name))) {
                differences.add(name);
            }
        });
        if (!one.layers().stream()
                        .map(AtlasLayer::name)
                        .toList()
                        .equals(other.layers().stream().map(AtlasLayer::name).toList())
                || !one.documents().keySet().equals(other.documents().keySet())
                || !one.provenance().equals(other.provenance())) {
            differences.add("contents");
        }
        return differences;
    }
}
