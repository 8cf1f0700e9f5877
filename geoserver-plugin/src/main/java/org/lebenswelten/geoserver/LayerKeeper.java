package org.lebenswelten.geoserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.geoserver.catalog.AttributionInfo;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.catalog.PublishedType;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.platform.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.geoserver.CatalogPlan.Layer;
import org.lebenswelten.geoserver.CatalogPlan.Source;

/** Keeps feature types, layers and their templates as planned. */
final class LayerKeeper {

    /** Key of the digest of what a map shows of the layer, in the metadata of its feature type. */
    static final String CONTENT = "lebenswelten.content";

    /** Property of the template. */
    static final String TEMPLATE = "template";

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
    LayerKeeper(Catalog catalog, String atlas, boolean force) {
        this.catalog = catalog;
        this.atlas = atlas;
        this.force = force;
    }

    /**
     * A feature type by its name.
     *
     * @param catalog the catalog
     * @param namespace its namespace
     * @param name its name
     * @return the feature type, or null
     */
    static @Nullable FeatureTypeInfo find(Catalog catalog, NamespaceInfo namespace, String name) {
        for (FeatureTypeInfo type : catalog.getResourcesByNamespace(namespace, FeatureTypeInfo.class)) {
            if (type.getName().equals(name)) {
                return type;
            }
        }
        return null;
    }

    /**
     * Where the template of a layer is.
     *
     * @param catalog the catalog
     * @param atlas the atlas's id
     * @param layer the layer
     * @return the file, which may not be there
     */
    static Resource template(Catalog catalog, String atlas, String layer) {
        return catalog.getResourceLoader().get("workspaces/" + atlas + "/" + atlas + "/" + layer + "/content.ftl");
    }

    /**
     * Whether a file is there.
     *
     * @param file the file
     * @return whether it is there
     */
    static boolean isThere(Resource file) {
        // only the name of the constant is sure to be the same in all versions
        return !String.valueOf(file.getType()).equals("UNDEFINED");
    }

    /**
     * Keeps the feature type of a layer and its template.
     *
     * @param namespace the namespace
     * @param store the store
     * @param layer what is planned
     * @param edited takes what was edited and stays
     * @return the feature type in the catalog
     * @throws IOException if the template cannot be read or written
     */
    FeatureTypeInfo type(NamespaceInfo namespace, DataStoreInfo store, Layer layer, List<String> edited)
            throws IOException {
        FeatureTypeInfo found = find(catalog, namespace, layer.name());
        FeatureTypeInfo type = found == null ? catalog.getFactory().createFeatureType() : found;
        if (found == null) {
            type.setName(layer.name());
            type.setNativeName(layer.name());
            type.setNamespace(namespace);
            type.setStore(store);
            Mark.put(type.getMetadata(), atlas);
            type.getMetadata().put(CONTENT, layer.content());
        }
        boolean save = Mark.settle(
                type.getMetadata(), LayerProperties.of(type, layer, catalog.getFactory()), mode(found == null), edited);
        Resource file = template(catalog, atlas, layer.name());
        String shown = isThere(file) ? new String(file.getContents(), StandardCharsets.UTF_8) : null;
        boolean same = layer.template().equals(shown);
        boolean keep = !same && !force && !Mark.isOurText(type.getMetadata(), TEMPLATE, shown);
        if (keep) {
            edited.add(TEMPLATE);
        } else {
            save |= Mark.announce(type.getMetadata(), TEMPLATE, shown, layer.template());
        }
        if (found == null) {
            catalog.add(type);
        } else if (save) {
            catalog.save(type);
        }
        if (!same && !keep) {
            file.setContents(layer.template().getBytes(StandardCharsets.UTF_8));
        }
        return found == null
                ? Objects.requireNonNull(find(catalog, namespace, layer.name()), "feature type after it was added")
                : found;
    }

    /**
     * Keeps the layer over a feature type. One that somebody else put over it in place of ours stays as it is.
     *
     * @param type the feature type
     * @param style its style
     * @param layer what is planned
     * @param edited takes what was edited and stays
     * @return the layer in the catalog
     */
    LayerInfo layer(FeatureTypeInfo type, StyleInfo style, Layer layer, List<String> edited) {
        List<LayerInfo> found = catalog.getLayers(type);
        if (!found.isEmpty()) {
            LayerInfo info = found.get(0);
            if (!Mark.isOn(info.getMetadata(), atlas)) {
                edited.add("layer");
                return info;
            }
            if (Mark.settle(info.getMetadata(), properties(info, style, layer), mode(false), edited)) {
                catalog.save(info);
            }
            return info;
        }
        LayerInfo info = catalog.getFactory().createLayer();
        info.setResource(type);
        info.setType(PublishedType.VECTOR);
        Mark.put(info.getMetadata(), atlas);
        Mark.settle(info.getMetadata(), properties(info, style, layer), mode(true), new ArrayList<>());
        catalog.add(info);
        return catalog.getLayers(type).get(0);
    }

    private List<Upkeep> properties(LayerInfo info, StyleInfo style, Layer layer) {
        return List.of(
                Upkeep.of(
                        "style",
                        layer.name(),
                        () -> {
                            StyleInfo now = info.getDefaultStyle();
                            return now == null ? null : now.getName();
                        },
                        v -> info.setDefaultStyle(style)),
                Upkeep.of(
                        "attribution",
                        attribution(layer.source()),
                        () -> attribution(info.getAttribution()),
                        v -> info.setAttribution(made(layer.source()))));
    }

    private static String attribution(@Nullable Source source) {
        return source == null ? "" : source.attribution() + "\n" + source.licenceUrl();
    }

    private static String attribution(@Nullable AttributionInfo info) {
        return info == null || info.getTitle() == null ? "" : info.getTitle() + "\n" + info.getHref();
    }

    private @Nullable AttributionInfo made(@Nullable Source source) {
        if (source == null) {
            return null;
        }
        AttributionInfo info = catalog.getFactory().createAttribution();
        info.setTitle(source.attribution());
        info.setHref(source.licenceUrl());
        return info;
    }

    private Mark.Mode mode(boolean fresh) {
        return fresh ? Mark.Mode.NEW : force ? Mark.Mode.FORCE : Mark.Mode.KEEP_EDITS;
    }
}
