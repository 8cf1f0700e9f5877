package org.lebenswelten.geoserver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.catalog.PublishedInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.lebenswelten.geoserver.CatalogPlan.Group;
import org.lebenswelten.geoserver.CatalogPlan.Layer;
import org.lebenswelten.geotools.AtlasDataStoreFactory;
import org.lebenswelten.model.BilingualText;

/**
 * Carries out a {@link CatalogPlan}: makes what is missing, changes what differs, removes what the atlas no longer has,
 * and throws away the tiles of layers whose content changed. It saves nothing that is as it should be.
 *
 * <p>One thread at a time for one atlas.
 */
final class CatalogPublisher {

    /** Key of the file's name, in the metadata of the workspace. */
    static final String FILE = "lebenswelten.file";

    /** Key of the names of layers and groups for which tiles were switched off once, in the metadata of the workspace. */
    static final String UNCACHED = "lebenswelten.uncached";

    private static final String STORE_TYPE = new AtlasDataStoreFactory().getDisplayName();

    private final Catalog catalog;
    private final TileCache tiles;

    /**
     * Makes it.
     *
     * @param catalog the catalog
     * @param tiles the tile cache
     */
    CatalogPublisher(Catalog catalog, TileCache tiles) {
        this.catalog = catalog;
        this.tiles = tiles;
    }

    /**
     * The file that an atlas was last published from.
     *
     * @param atlas the atlas's id
     * @return its name, or empty text if the atlas is not published
     */
    String file(String atlas) {
        WorkspaceInfo workspace = catalog.getWorkspaceByName(atlas);
        String file = workspace == null ? null : workspace.getMetadata().get(FILE, String.class);
        return file == null ? "" : file;
    }

    /**
     * All published atlases.
     *
     * @return names of the files they were last published from, by id
     */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (WorkspaceInfo workspace : catalog.getWorkspaces()) {
            String file = workspace.getMetadata().get(FILE, String.class);
            if (file != null && Mark.isOn(workspace.getMetadata(), workspace.getName())) {
                files.put(workspace.getName(), file);
            }
        }
        return files;
    }

    /**
     * What stands in the way of a plan.
     *
     * @param plan the plan
     * @return the first object of somebody else under a name that the plan needs, or empty
     */
    java.util.Optional<BilingualText> clash(CatalogPlan plan) {
        return ClashCheck.find(catalog, plan);
    }

    /**
     * Publishes an atlas. The caller has asked for a {@link #clash} before.
     *
     * @param plan the plan
     * @param force whether edits are overwritten
     * @return what was done and what was kept
     * @throws IOException if a file cannot be read or written; what was done up to there stays, and publishing again
     *     goes on from there
     */
    PublishReport publish(CatalogPlan plan, boolean force) throws IOException {
        List<BilingualText> notes = new ArrayList<>();
        WorkspaceInfo workspace = workspace(plan);
        NamespaceInfo namespace = namespace(plan);
        DataStoreInfo store = store(plan, workspace, namespace, force, notes);
        Map<String, PublishedInfo> published = new LinkedHashMap<>();
        StyleKeeper styles = new StyleKeeper(catalog, force);
        LayerKeeper layers = new LayerKeeper(catalog, plan.atlas(), force);
        List<Layer> changed = new ArrayList<>();
        for (Layer layer : plan.layers()) {
            List<String> edited = new ArrayList<>();
            StyleInfo style = styles.keep(plan.atlas(), workspace, layer, edited);
            FeatureTypeInfo type = layers.type(namespace, store, layer, edited);
            published.put(layer.name(), layers.layer(type, style, layer, edited));
            if (!layer.content().equals(type.getMetadata().get(LayerKeeper.CONTENT, String.class))) {
                changed.add(layer);
            }
            note(notes, "Layer", "layer", layer.name(), edited);
        }
        GroupKeeper groups = new GroupKeeper(catalog, plan.atlas(), force);
        // the first holds the others
        for (int i = plan.groups().size() - 1; i >= 0; i--) {
            Group group = plan.groups().get(i);
            List<String> edited = new ArrayList<>();
            published.put(group.name(), groups.keep(workspace, group, published, edited));
            note(notes, "Layergruppe", "layer group", group.name(), edited);
        }
        notes.addAll(new AtlasRemoval(catalog, plan.atlas())
                .except(
                        workspace,
                        namespace,
                        plan.layers().stream().map(Layer::name).collect(Collectors.toSet()),
                        plan.groups().stream().map(Group::name).collect(Collectors.toSet())));
        truncate(plan, namespace, changed);
        switchOff(plan, published.keySet());
        return new PublishReport(
                plan.layers().size(), changed.stream().map(Layer::name).toList(), notes);
    }

    /**
     * Removes an atlas.
     *
     * @param atlas its id
     * @return what was kept, and why
     * @throws IOException if a file cannot be removed
     */
    List<BilingualText> unpublish(String atlas) throws IOException {
        return new AtlasRemoval(catalog, atlas).all();
    }

    private WorkspaceInfo workspace(CatalogPlan plan) {
        WorkspaceInfo found = catalog.getWorkspaceByName(plan.atlas());
        if (found == null) {
            WorkspaceInfo made = catalog.getFactory().createWorkspace();
            made.setName(plan.atlas());
            Mark.put(made.getMetadata(), plan.atlas());
            made.getMetadata().put(FILE, plan.file());
            catalog.add(made);
            return Objects.requireNonNull(catalog.getWorkspaceByName(plan.atlas()), "workspace after it was added");
        }
        if (!plan.file().equals(found.getMetadata().get(FILE, String.class))) {
            found.getMetadata().put(FILE, plan.file());
            catalog.save(found);
        }
        return found;
    }

    /** A listener of the server may make the namespace of a new workspace; it is ours as the workspace is. */
    private NamespaceInfo namespace(CatalogPlan plan) {
        NamespaceInfo found = catalog.getNamespaceByPrefix(plan.atlas());
        if (found == null) {
            NamespaceInfo made = catalog.getFactory().createNamespace();
            made.setPrefix(plan.atlas());
            made.setURI(plan.namespace());
            Mark.put(made.getMetadata(), plan.atlas());
            catalog.add(made);
            return Objects.requireNonNull(catalog.getNamespaceByPrefix(plan.atlas()), "namespace after it was added");
        }
        if (!Mark.isOn(found.getMetadata(), plan.atlas())) {
            found.setURI(plan.namespace());
            Mark.put(found.getMetadata(), plan.atlas());
            catalog.save(found);
        }
        return found;
    }

    private DataStoreInfo store(
            CatalogPlan plan,
            WorkspaceInfo workspace,
            NamespaceInfo namespace,
            boolean force,
            List<BilingualText> notes) {
        DataStoreInfo found = catalog.getDataStoreByName(workspace, plan.atlas());
        DataStoreInfo store = found == null ? catalog.getFactory().createDataStore() : found;
        Map<String, java.io.Serializable> parameters = store.getConnectionParameters();
        List<Upkeep> properties = List.of(
                Upkeep.of("type", STORE_TYPE, store::getType, store::setType),
                Upkeep.of("enabled", "true", () -> String.valueOf(store.isEnabled()), v -> store.setEnabled(true)),
                Upkeep.of("description", plan.description(), store::getDescription, store::setDescription),
                parameter(parameters, AtlasDataStoreFactory.ATLAS.key, "file:" + AtlasFolder.NAME + "/" + plan.file()),
                parameter(parameters, AtlasDataStoreFactory.NAMESPACE.key, namespace.getURI()));
        List<String> edited = new ArrayList<>();
        if (found == null) {
            store.setName(plan.atlas());
            store.setWorkspace(workspace);
            Mark.put(store.getMetadata(), plan.atlas());
            Mark.settle(store.getMetadata(), properties, Mark.Mode.NEW, edited);
            catalog.add(store);
            return Objects.requireNonNull(
                    catalog.getDataStoreByName(workspace, plan.atlas()), "store after it was added");
        }
        if (Mark.settle(store.getMetadata(), properties, force ? Mark.Mode.FORCE : Mark.Mode.KEEP_EDITS, edited)) {
            catalog.save(store);
        }
        note(notes, "Datenspeicher", "store", plan.atlas(), edited);
        return store;
    }

    private static Upkeep parameter(Map<String, java.io.Serializable> parameters, String key, String planned) {
        return Upkeep.of(
                key.replace("_", ""),
                planned,
                () -> {
                    Object value = parameters.get(key);
                    return value == null ? null : value.toString();
                },
                value -> parameters.put(key, value));
    }

    /** Tiles go first and the mark follows: broken off between them, they go once more. */
    private void truncate(CatalogPlan plan, NamespaceInfo namespace, List<Layer> changed) {
        Set<String> names = changed.stream().map(Layer::name).collect(Collectors.toCollection(LinkedHashSet::new));
        // the first group holds the others, so those are asked before
        for (int i = plan.groups().size() - 1; i >= 0; i--) {
            Group group = plan.groups().get(i);
            if (group.members().stream().anyMatch(names::contains)) {
                names.add(group.name());
            }
        }
        names.forEach(name -> tiles.truncate(plan.atlas() + ":" + name));
        for (Layer layer : changed) {
            FeatureTypeInfo type = Objects.requireNonNull(LayerKeeper.find(catalog, namespace, layer.name()));
            type.getMetadata().put(LayerKeeper.CONTENT, layer.content());
            catalog.save(type);
        }
    }

    /** Keeping tiles is a choice: what a server begins by itself for new layers is ended once, and never again. */
    private void switchOff(CatalogPlan plan, Set<String> published) {
        WorkspaceInfo workspace = Objects.requireNonNull(catalog.getWorkspaceByName(plan.atlas()));
        String before = workspace.getMetadata().get(UNCACHED, String.class);
        Set<String> done = new TreeSet<>(before == null ? List.of() : List.of(before.split(",", -1)));
        for (String name : published) {
            if (!done.contains(name)) {
                tiles.switchOff(plan.atlas() + ":" + name);
            }
        }
        String now = String.join(",", new TreeSet<>(published));
        if (!now.equals(before)) {
            workspace.getMetadata().put(UNCACHED, now);
            catalog.save(workspace);
        }
    }

    private static void note(
            List<BilingualText> notes, String german, String english, String name, List<String> edited) {
        if (!edited.isEmpty()) {
            String properties = String.join(", ", edited);
            notes.add(new BilingualText(
                    german + " '" + name + "': von Hand geändert und beibehalten: " + properties,
                    english + " '" + name + "': edited by hand and kept: " + properties));
        }
    }
}
