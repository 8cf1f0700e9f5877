package org.lebenswelten.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.atlas.Symbol;

/**
 * Writes the JSON documents that hold what the tables of a GeoPackage cannot: texts in two languages, styles as data,
 * the order of layers, and the provenance.
 *
 * <p>{@link AtlasDescriptionReader} reads them.
 */
final class AtlasDescription {

    private AtlasDescription() {}

    /**
     * Everything about an atlas except features, definition and provenance.
     *
     * @param atlas the atlas
     * @return JSON
     */
    static String write(Atlas atlas) {
        ObjectNode root = Json.object().put("format", Atlas.FORMAT_VERSION).put("id", atlas.id());
        root.set("title", Json.text(atlas.title()));
        root.set("description", Json.text(atlas.description()));
        root.put("crs", atlas.crs().code()).put("issued", atlas.issued().toString());
        ArrayNode layers = root.putArray("layers");
        atlas.layers().forEach(layer -> layers.add(layer(layer)));
        return Json.write(root);
    }

    /**
     * What an atlas was made of.
     *
     * @param provenance the provenance
     * @return JSON
     */
    static String write(Provenance provenance) {
        ObjectNode root = Json.object().put("program", provenance.program());
        ObjectNode settings = root.putObject("settings");
        provenance.settings().forEach(settings::put);
        ArrayNode inputs = root.putArray("inputs");
        for (Provenance.Input input : provenance.inputs()) {
            inputs.addObject()
                    .put("path", input.path())
                    .put("digest", input.digest().name())
                    .put("value", input.value());
        }
        return Json.write(root);
    }

    private static ObjectNode layer(AtlasLayer layer) {
        ObjectNode node = Json.object().put("name", layer.name());
        node.set("title", Json.text(layer.title()));
        node.set("description", Json.text(layer.description()));
        node.put("geometry", layer.geometryType().name()).put("timeColumn", layer.timeColumn());
        ArrayNode columns = node.putArray("columns");
        for (AtlasColumn column : layer.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("type", column.type().name())
                    .set("title", Json.text(column.title()));
        }
        node.set("style", style(layer.style()));
        return node;
    }

    private static ObjectNode style(LayerStyle style) {
        ObjectNode node = Json.object().put("name", style.name());
        node.set("title", Json.text(style.title()));
        node.put("labelColumn", style.labelColumn()).put("labelScale", style.labelScale());
        ArrayNode rules = node.putArray("rules");
        for (StyleRule rule : style.rules()) {
            ObjectNode ruleNode = rules.addObject().put("name", rule.name());
            ruleNode.set("title", Json.text(rule.title()));
            ruleNode.put("column", rule.column());
            putScalar(ruleNode, rule.value());
            ruleNode.set("symbol", symbol(rule.symbol()));
        }
        return node;
    }

    private static void putScalar(ObjectNode node, @Nullable Object value) {
        if (value instanceof Integer number) {
            node.put("value", number);
        } else {
            node.put("value", (String) value);
        }
    }

    private static ObjectNode symbol(Symbol symbol) {
        return Json.object()
                .put("shape", symbol.shape().name())
                .put("fill", symbol.fill())
                .put("stroke", symbol.stroke())
                .put("strokeWidth", symbol.strokeWidth())
                .put("size", symbol.size());
    }
}
