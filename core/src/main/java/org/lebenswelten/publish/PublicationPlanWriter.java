package org.lebenswelten.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes a {@link PublicationPlan} as JSON. */
public final class PublicationPlanWriter {

    private PublicationPlanWriter() {}

    /**
     * A plan as JSON.
     *
     * @param plan the plan
     * @return JSON that ends with LF
     */
    public static String write(PublicationPlan plan) {
        ObjectNode root = Json.object().put("workspace", plan.workspace()).put("store", plan.store());
        root.set("title", Json.text(plan.title()));
        root.set("description", Json.text(plan.description()));
        ArrayNode systems = root.putArray("referenceSystems");
        plan.referenceSystems().forEach(systems::add);
        root.set("source", source(plan.source()));
        ArrayNode layers = root.putArray("layers");
        plan.layers().forEach(layer -> layers.add(layer(layer)));
        ArrayNode groups = root.putArray("groups");
        for (PublicationPlan.Group group : plan.groups()) {
            ObjectNode node = groups.addObject().put("name", group.name()).put("mode", "NAMED");
            node.set("title", Json.text(group.title()));
            ArrayNode members = node.putArray("members");
            group.members().forEach(members::add);
        }
        return Json.write(root);
    }

    private static JsonNode source(PublicationPlan.@Nullable Source source) {
        if (source == null) {
            return NullNode.getInstance();
        }
        ObjectNode node = Json.object();
        node.set("organisation", Json.text(source.organisation()));
        node.set("attribution", Json.text(source.attribution()));
        return node.put("licenceName", source.licenceName())
                .put("licenceUrl", source.licenceUrl())
                .put("metadataUrl", source.metadataUrl())
                .put("dataUrl", source.dataUrl());
    }

    private static ObjectNode layer(PublicationPlan.Layer layer) {
        ObjectNode node = Json.object().put("name", layer.name());
        node.set("title", Json.text(layer.title()));
        node.set("description", Json.text(layer.description()));
        node.put("style", layer.style()).set("styleTitle", Json.text(layer.styleTitle()));
        ArrayNode classes = node.putArray("classes");
        layer.classes().forEach(title -> classes.add(Json.text(title)));
        ArrayNode keywords = node.putArray("keywords");
        layer.keywords().forEach(keyword -> keywords.add(Json.text(keyword)));
        PublicationPlan.Time time = layer.time();
        if (time == null) {
            node.putNull("time");
        } else {
            node.putObject("time")
                    .put("attribute", time.attribute())
                    .put("presentation", time.presentation())
                    .put("defaultValue", time.defaultValue());
        }
        return node;
    }
}
