package org.lebenswelten.publish.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.PublicationPlan;

/**
 * A folder of a layer tree: the topics of a publication plan, and within them one folder for each coarser zoning, so that
 * the list of a topic stays short.
 *
 * @param title what people call it
 * @param layers its layers, in the order of the plan
 * @param folders folders within
 */
record LayerFolders(BilingualText title, List<AtlasLayer> layers, List<LayerFolders> folders) {

    private static final String ZONING = "areas_";

    LayerFolders {
        layers = List.copyOf(layers);
        folders = List.copyOf(folders);
    }

    /** The tree of an atlas: its title, and the topics within. */
    static LayerFolders of(Atlas atlas, PublicationPlan plan) {
        List<LayerFolders> topics = new ArrayList<>();
        for (PublicationPlan.Group group :
                plan.groups().subList(1, plan.groups().size())) {
            topics.add(topic(atlas, group));
        }
        return new LayerFolders(plan.title(), List.of(), topics);
    }

    private static LayerFolders topic(Atlas atlas, PublicationPlan.Group group) {
        List<AtlasLayer> own = new ArrayList<>();
        Map<String, List<AtlasLayer>> levels = new LinkedHashMap<>();
        for (String member : group.members()) {
            AtlasLayer layer = atlas.layer(member).orElseThrow();
            String zoning = coarser(atlas, member);
            if (zoning == null) {
                own.add(layer);
            } else {
                levels.computeIfAbsent(zoning, z -> new ArrayList<>()).add(layer);
            }
        }
        List<LayerFolders> folders = new ArrayList<>();
        for (Map.Entry<String, List<AtlasLayer>> level : levels.entrySet()) {
            BilingualText title =
                    atlas.layer(ZONING + level.getKey()).orElseThrow().title();
            folders.add(new LayerFolders(title, level.getValue(), List.of()));
        }
        return new LayerFolders(group.title(), own, folders);
    }

    /** The zoning that a layer summarises another one for, or null: {@code ind_x_district} beside {@code ind_x}. */
    private static @Nullable String coarser(Atlas atlas, String member) {
        for (AtlasLayer zone : atlas.layers()) {
            String zoning = zone.name().startsWith(ZONING) ? zone.name().substring(ZONING.length()) : "";
            String ending = "_" + zoning;
            if (!zoning.isEmpty()
                    && member.endsWith(ending)
                    && atlas.layer(member.substring(0, member.length() - ending.length()))
                            .isPresent()) {
                return zoning;
            }
        }
        return null;
    }
}
