package org.lebenswelten.geoserver;

import java.util.Optional;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.LayerGroupInfo;
import org.geoserver.catalog.MetadataMap;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.catalog.ResourceInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * Finds objects in the catalog that somebody else made under a name that an atlas needs. It is asked before anything is
 * changed, so that an atlas is published as a whole or not at all.
 */
final class ClashCheck {

    private final Catalog catalog;
    private final CatalogPlan plan;

    private ClashCheck(Catalog catalog, CatalogPlan plan) {
        this.catalog = catalog;
        this.plan = plan;
    }

    /**
     * The first clash.
     *
     * @param catalog the catalog
     * @param plan what is to be published
     * @return what stands in the way, or empty
     */
    static Optional<BilingualText> find(Catalog catalog, CatalogPlan plan) {
        return new ClashCheck(catalog, plan).find();
    }

    private Optional<BilingualText> find() {
        NamespaceInfo namesake = catalog.getNamespaceByURI(plan.namespace());
        if (namesake != null && !namesake.getPrefix().equals(plan.atlas())) {
            return clash("Namensraum", "namespace", plan.namespace());
        }
        WorkspaceInfo workspace = catalog.getWorkspaceByName(plan.atlas());
        NamespaceInfo namespace = catalog.getNamespaceByPrefix(plan.atlas());
        if (workspace == null) {
            return namespace == null
                    ? Optional.empty()
                    : foreign(namespace.getMetadata(), "Namensraum", "namespace", plan.atlas());
        }
        if (!Mark.isOn(workspace.getMetadata(), plan.atlas())) {
            return clash("Arbeitsbereich", "workspace", plan.atlas());
        }
        DataStoreInfo store = catalog.getDataStoreByName(workspace, plan.atlas());
        if (store != null && !Mark.isOn(store.getMetadata(), plan.atlas())) {
            return clash("Datenspeicher", "store", plan.atlas());
        }
        return inside(workspace, namespace);
    }

    private Optional<BilingualText> inside(WorkspaceInfo workspace, @Nullable NamespaceInfo namespace) {
        if (namespace != null) {
            for (ResourceInfo resource : catalog.getResourcesByNamespace(namespace, ResourceInfo.class)) {
                boolean needed = plan.layers().stream().anyMatch(l -> l.name().equals(resource.getName()));
                if (needed && !Mark.isOn(resource.getMetadata(), plan.atlas())) {
                    return clash("Layer", "layer", plan.atlas() + ":" + resource.getName());
                }
            }
        }
        for (CatalogPlan.Layer layer : plan.layers()) {
            StyleInfo style = catalog.getStyleByName(workspace, layer.name());
            if (style != null && !Mark.isOn(style.getMetadata(), plan.atlas())) {
                return clash("Stil", "style", plan.atlas() + ":" + layer.name());
            }
        }
        for (CatalogPlan.Group planned : plan.groups()) {
            LayerGroupInfo group = catalog.getLayerGroupByName(workspace, planned.name());
            if (group != null && !Mark.isOn(group.getMetadata(), plan.atlas())) {
                return clash("Layergruppe", "layer group", plan.atlas() + ":" + planned.name());
            }
        }
        return Optional.empty();
    }

    private Optional<BilingualText> foreign(MetadataMap metadata, String german, String english, String name) {
        return Mark.isOn(metadata, plan.atlas()) ? Optional.empty() : clash(german, english, name);
    }

    private static Optional<BilingualText> clash(String german, String english, String name) {
        return Optional.of(new BilingualText(
                german + " '" + name
                        + "' gibt es schon und stammt nicht von diesem Atlas; umbenennen oder löschen, oder"
                        + " dem Atlas eine andere id geben",
                english + " '" + name + "' is there already and does not come from this atlas; rename or remove it, or"
                        + " give the atlas another id"));
    }
}
