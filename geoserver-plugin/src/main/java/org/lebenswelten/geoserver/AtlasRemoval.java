package org.lebenswelten.geoserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.LayerGroupInfo;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.catalog.PublishedInfo;
import org.geoserver.catalog.ResourceInfo;
import org.geoserver.catalog.StoreInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.geoserver.platform.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * Takes objects of an atlas out of the catalog: those that carry its mark and that nobody else's object refers to.
 *
 * <p>Removal that is broken off is completed by removing again: what holds others goes after them, the workspace last.
 */
final class AtlasRemoval {

    private final Catalog catalog;
    private final String atlas;
    private final List<BilingualText> notes = new ArrayList<>();

    /**
     * Makes it.
     *
     * @param catalog the catalog
     * @param atlas the atlas's id
     */
    AtlasRemoval(Catalog catalog, String atlas) {
        this.catalog = catalog;
        this.atlas = atlas;
    }

    /**
     * Removes everything.
     *
     * @return what was kept, and why
     * @throws IOException if a file cannot be removed
     */
    List<BilingualText> all() throws IOException {
        WorkspaceInfo workspace = catalog.getWorkspaceByName(atlas);
        if (workspace == null || !Mark.isOn(workspace.getMetadata(), atlas)) {
            NamespaceInfo namespace = catalog.getNamespaceByPrefix(atlas);
            if (namespace != null && Mark.isOn(namespace.getMetadata(), atlas)) {
                catalog.remove(namespace);
            }
            return List.of();
        }
        NamespaceInfo namespace = catalog.getNamespaceByPrefix(atlas);
        except(workspace, namespace, Set.of(), Set.of());
        DataStoreInfo store = catalog.getDataStoreByName(workspace, atlas);
        boolean empty = namespace == null
                || catalog.getResourcesByNamespace(namespace, ResourceInfo.class)
                        .isEmpty();
        if (store != null && Mark.isOn(store.getMetadata(), atlas) && empty) {
            catalog.remove(store);
        }
        if (empty && isEmpty(workspace)) {
            if (namespace != null) {
                catalog.remove(namespace);
            }
            // a listener of the server may have removed it with its namespace
            WorkspaceInfo left = catalog.getWorkspaceByName(atlas);
            if (left != null) {
                catalog.remove(left);
            }
        } else {
            keep("Arbeitsbereich", "workspace", atlas, "enthält anderes", "holds other things");
        }
        return List.copyOf(notes);
    }

    /**
     * Removes layers and groups that the atlas no longer has.
     *
     * @param workspace the workspace
     * @param namespace its namespace, or null
     * @param layers names of layers that stay
     * @param groups names of groups that stay
     * @return what was kept, and why
     * @throws IOException if a file cannot be removed
     */
    List<BilingualText> except(
            WorkspaceInfo workspace, @Nullable NamespaceInfo namespace, Set<String> layers, Set<String> groups)
            throws IOException {
        groups(workspace, groups);
        if (namespace != null) {
            for (FeatureTypeInfo type :
                    List.copyOf(catalog.getResourcesByNamespace(namespace, FeatureTypeInfo.class))) {
                if (!layers.contains(type.getName()) && Mark.isOn(type.getMetadata(), atlas)) {
                    type(type);
                }
            }
        }
        for (StyleInfo style : List.copyOf(catalog.getStylesByWorkspace(workspace))) {
            if (!layers.contains(style.getName()) && Mark.isOn(style.getMetadata(), atlas)) {
                style(style);
            }
        }
        return List.copyOf(notes);
    }

    /** Groups may hold groups; each turn removes those that no group holds. */
    private void groups(WorkspaceInfo workspace, Set<String> staying) {
        boolean removed = true;
        while (removed) {
            removed = false;
            for (LayerGroupInfo group : List.copyOf(catalog.getLayerGroupsByWorkspace(workspace))) {
                if (isLeaving(group, staying) && !isGrouped(group)) {
                    catalog.remove(group);
                    removed = true;
                }
            }
        }
        for (LayerGroupInfo group : catalog.getLayerGroupsByWorkspace(workspace)) {
            if (isLeaving(group, staying)) {
                keep("Layergruppe", "layer group", group.getName(), "steht in einer Gruppe", "stands in a group");
            }
        }
    }

    private boolean isLeaving(LayerGroupInfo group, Set<String> staying) {
        return !staying.contains(group.getName()) && Mark.isOn(group.getMetadata(), atlas);
    }

    private void type(FeatureTypeInfo type) throws IOException {
        for (LayerInfo layer : List.copyOf(catalog.getLayers(type))) {
            if (!Mark.isOn(layer.getMetadata(), atlas) || isGrouped(layer)) {
                keep("Layer", "layer", type.getName(), "wird anderswo gebraucht", "is used elsewhere");
                return;
            }
            catalog.remove(layer);
        }
        Resource template = LayerKeeper.template(catalog, atlas, type.getName());
        if (LayerKeeper.isThere(template)) {
            String text = new String(template.getContents(), StandardCharsets.UTF_8);
            if (Mark.isOurText(type.getMetadata(), LayerKeeper.TEMPLATE, text) && !template.delete()) {
                throw new IOException("layer '" + type.getName() + "': template cannot be removed");
            }
        }
        catalog.remove(type);
    }

    private void style(StyleInfo style) throws IOException {
        if (!catalog.getLayers(style).isEmpty()
                || catalog.getLayerGroups().stream().anyMatch(g -> g.getStyles().contains(style))) {
            keep("Stil", "style", style.getName(), "wird anderswo gebraucht", "is used elsewhere");
            return;
        }
        // the files first: nobody would look for them once the style is gone
        new LegendKeeper(catalog, atlas, false).remove(style);
        catalog.getResourcePool().deleteStyle(style, true);
        catalog.remove(style);
    }

    private boolean isGrouped(PublishedInfo published) {
        return catalog.getLayerGroups().stream()
                .anyMatch(group -> group.getLayers().contains(published));
    }

    private boolean isEmpty(WorkspaceInfo workspace) {
        return catalog.getStoresByWorkspace(workspace, StoreInfo.class).isEmpty()
                && catalog.getStylesByWorkspace(workspace).isEmpty()
                && catalog.getLayerGroupsByWorkspace(workspace).isEmpty();
    }

    private void keep(String german, String english, String name, String why, String reason) {
        notes.add(new BilingualText(
                german + " '" + name + "' bleibt stehen: " + why, english + " '" + name + "' is kept: " + reason));
    }
}
