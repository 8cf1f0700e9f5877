package org.lebenswelten.publish.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.publish.JsonText;
import org.lebenswelten.publish.PublicationPlan;

/**
 * The part of an atlas in the {@code config.json} of a Masterportal 3: a tree of layers by topic, the first of them visible
 * and the only one that a tree with a button to add layers begins with, and the statistics dashboard. It is merged into the portal's own, which has base maps and modules besides.
 *
 * <p>Reference: Masterportal 3.19, {@code docs/User/Portal-Config/config.json.md}.
 */
public final class MasterportalConfig {

    private final PublicationPlan plan;
    private boolean first = true;

    private MasterportalConfig(PublicationPlan plan) {
        this.plan = plan;
    }

    /**
     * The part.
     *
     * @param atlas the atlas
     * @param plan its publication plan
     * @return JSON, an object
     */
    public static String write(Atlas atlas, PublicationPlan plan) {
        Map<String, Object> root = new LinkedHashMap<>();
        if (!StatisticDashboard.levels(atlas).isEmpty()) {
            root.put(
                    "portalConfig",
                    Map.of(
                            "secondaryMenu",
                            Map.of("sections", List.of(List.of(StatisticDashboard.block(atlas, plan))))));
        }
        Map<String, Object> tree = new MasterportalConfig(plan).folder(LayerFolders.of(atlas, plan));
        root.put("layerConfig", Map.of("subjectlayer", Map.of("elements", List.of(tree))));
        return JsonText.of(root);
    }

    private Map<String, Object> folder(LayerFolders folder) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", MasterportalText.plain(folder.title().de()));
        node.put("type", "folder");
        List<Object> elements = new ArrayList<>();
        for (AtlasLayer layer : folder.layers()) {
            Map<String, Object> element = new LinkedHashMap<>();
            element.put("id", MasterportalText.id("wms", plan, layer.name()));
            element.put("type", "layer");
            element.put("visibility", first);
            element.put("showInLayerTree", first);
            first = false;
            elements.add(element);
        }
        folder.folders().forEach(inner -> elements.add(folder(inner)));
        node.put("elements", elements);
        return node;
    }
}
