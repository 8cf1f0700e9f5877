package org.lebenswelten.geoserver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.LayerGroupInfo;
import org.geoserver.catalog.PublishedInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.lebenswelten.geoserver.CatalogPlan.Group;
import org.lebenswelten.geotools.Titles;

/** Keeps layer groups as planned: named trees, so that map clients show a tree and one name loads all of it. */
final class GroupKeeper {

    private final Catalog catalog;
    private final String atlas;
    private final boolean force;

    /**
     * Makes it.
     *
     * @param catalog the catalog
     * @param atlas the atlas's id
     * @param force whether edits are overwritten
     */
    GroupKeeper(Catalog catalog, String atlas, boolean force) {
        this.catalog = catalog;
        this.atlas = atlas;
        this.force = force;
    }

    /**
     * Keeps a group.
     *
     * @param workspace the workspace
     * @param group what is planned
     * @param published layers and groups in the catalog by name; all members are there
     * @param edited takes what was edited and stays
     * @return the group in the catalog
     * @throws IOException if GeoTools does not know the reference system
     */
    LayerGroupInfo keep(WorkspaceInfo workspace, Group group, Map<String, PublishedInfo> published, List<String> edited)
            throws IOException {
        LayerGroupInfo found = catalog.getLayerGroupByName(workspace, group.name());
        if (found != null) {
            Mark.Mode mode = force ? Mark.Mode.FORCE : Mark.Mode.KEEP_EDITS;
            if (Mark.settle(found.getMetadata(), properties(found, group, published), mode, edited)) {
                catalog.save(found);
            }
            return found;
        }
        LayerGroupInfo made = catalog.getFactory().createLayerGroup();
        made.setName(group.name());
        made.setWorkspace(workspace);
        Mark.put(made.getMetadata(), atlas);
        Mark.settle(made.getMetadata(), properties(made, group, published), Mark.Mode.NEW, new ArrayList<>());
        catalog.add(made);
        return Objects.requireNonNull(
                catalog.getLayerGroupByName(workspace, group.name()), "layer group after it was added");
    }

    private static List<Upkeep> properties(LayerGroupInfo info, Group group, Map<String, PublishedInfo> published)
            throws IOException {
        CoordinateReferenceSystem crs = LayerBounds.crs(group.epsg());
        LayerGroupInfo.Mode mode = mode(group, published);
        return List.of(
                Upkeep.of(
                        "title",
                        LayerProperties.text(group.title()),
                        () -> LayerProperties.text(info.getTitle(), info.getInternationalTitle()),
                        v -> {
                            info.setTitle(Titles.german(group.title()));
                            info.setInternationalTitle(Titles.of(group.title()));
                        }),
                Upkeep.of("mode", String.valueOf(mode), () -> String.valueOf(info.getMode()), v -> info.setMode(mode)),
                Upkeep.of(
                        "members",
                        String.join(",", group.members()),
                        () -> info.getLayers().stream()
                                .map(PublishedInfo::getName)
                                .collect(Collectors.joining(",")),
                        v -> members(info, group.members(), published)),
                Upkeep.of(
                        "bounds",
                        group.bounds().toString(),
                        () -> LayerProperties.box(info.getBounds()),
                        v -> info.setBounds(LayerProperties.envelope(group.bounds(), crs))));
    }

    /**
     * A group of groups holds the tree together and is no map: GeoServer would answer it with one warning of a default period
     * for each layer, in headers that a servlet container cuts off at 8 KiB.
     */
    private static LayerGroupInfo.Mode mode(Group group, Map<String, PublishedInfo> published) {
        boolean ofGroups = group.members().stream().allMatch(name -> published.get(name) instanceof LayerGroupInfo);
        return ofGroups ? LayerGroupInfo.Mode.CONTAINER : LayerGroupInfo.Mode.NAMED;
    }

    private static void members(LayerGroupInfo info, List<String> names, Map<String, PublishedInfo> published) {
        info.getLayers().clear();
        info.getStyles().clear();
        for (String name : names) {
            info.getLayers().add(Objects.requireNonNull(published.get(name), name));
            // the member's default style
            info.getStyles().add(null);
        }
    }
}
