package org.lebenswelten.geoserver;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.CatalogFactory;
import org.geoserver.catalog.CatalogInfo;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.LayerGroupInfo;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.catalog.ResourceInfo;
import org.geoserver.catalog.ResourcePool;
import org.geoserver.catalog.StoreInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.geoserver.platform.GeoServerResourceLoader;
import org.geoserver.platform.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A catalog in memory with the rules of GeoServer's that matter here: names are unique, what is referred to cannot be
 * removed, what is handed out changes nothing until it is saved. It counts what is written, and can break off before any
 * such step.
 */
final class MemoryCatalog {

    /** Thrown in place of a step, as if the server had been stopped before it. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Map<String, Object> objects = new LinkedHashMap<>();
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final List<String> steps = new ArrayList<>();
    private @Nullable File base;
    private int ids;
    private int stopAt = -1;

    /** The catalog as the plugin sees it. */
    Catalog catalog() {
        return (Catalog) Proxy.newProxyInstance(
                Catalog.class.getClassLoader(), new Class<?>[] {Catalog.class}, (proxy, method, arguments) -> {
                    if (arguments == null) {
                        return none(method);
                    }
                    try {
                        Method own =
                                MemoryCatalog.class.getDeclaredMethod(method.getName(), method.getParameterTypes());
                        return own.invoke(this, arguments);
                    } catch (NoSuchMethodException e) {
                        return written(method.getName(), (CatalogInfo) arguments[0]);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The data directory. */
    void base(File folder) {
        base = folder;
    }

    /** What was written, in its order, such as {@code add LayerInfo belastung}. */
    List<String> steps() {
        return steps;
    }

    /** Stops before the step of this number, counted from 0 from now on. */
    void stopBefore(int step) {
        stopAt = steps.size() + step;
    }

    /** Goes on as after a new start. */
    void goOn() {
        stopAt = -1;
    }

    /** All objects and files as text. */
    String dump() {
        List<String> texts = new ArrayList<>();
        objects.values().forEach(object -> texts.add(CatalogBean.dump(object)));
        texts.sort(null);
        StringBuilder text = new StringBuilder(String.join("", texts));
        files.forEach((path, body) -> text.append(path).append(":\n").append(new String(body, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** All objects. */
    List<Object> objects() {
        return List.copyOf(objects.values());
    }

    /** Files by path. */
    Map<String, byte[]> files() {
        return files;
    }

    private Object none(Method method) {
        return switch (method.getName()) {
            case "getFactory" -> factory();
            case "getResourcePool" -> new Pool();
            case "getResourceLoader" -> new Loader();
            case "getWorkspaces" -> all(WorkspaceInfo.class);
            case "getLayerGroups" -> all(LayerGroupInfo.class);
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    private CatalogFactory factory() {
        return (CatalogFactory) Proxy.newProxyInstance(
                CatalogFactory.class.getClassLoader(),
                new Class<?>[] {CatalogFactory.class},
                (proxy, method, arguments) -> CatalogBean.make(method.getReturnType(), "id-" + ids++));
    }

    private @Nullable Object written(String verb, CatalogInfo info) {
        Class<?> type = CatalogBean.type(info);
        String name = name(info);
        step(verb + " " + type.getSimpleName() + " " + name);
        String id = CatalogBean.id(info);
        switch (verb) {
            case "add" -> {
                require(!objects.containsKey(id) && !taken(info), type + " '" + name + "' already exists");
                check(info);
                objects.put(id, CatalogBean.copy(info));
            }
            case "save" -> {
                require(objects.containsKey(id), type + " '" + name + "' is not in the catalog");
                check(info);
                objects.put(id, CatalogBean.copy(info));
            }
            case "remove" -> {
                require(objects.containsKey(id), type + " '" + name + "' is not in the catalog");
                requireUnused(info);
                objects.remove(id);
            }
            default -> throw new UnsupportedOperationException(verb);
        }
        return null;
    }

    private void step(String what) {
        if (steps.size() == stopAt) {
            throw new Stopped();
        }
        steps.add(what);
    }

    private static String name(CatalogInfo info) {
        return String.valueOf(
                info instanceof NamespaceInfo namespace
                        ? namespace.getPrefix()
                        : info instanceof LayerInfo layer ? layer.getName() : CatalogBean.value(info, "Name"));
    }

    private boolean taken(CatalogInfo info) {
        Class<?> type = CatalogBean.type(info);
        return objects.values().stream()
                .anyMatch(o -> CatalogBean.type(o) == type
                        && name((CatalogInfo) o).equals(name(info))
                        && java.util.Objects.equals(
                                CatalogBean.value(o, "Workspace"), CatalogBean.value(info, "Workspace"))
                        && java.util.Objects.equals(
                                CatalogBean.value(o, "Namespace"), CatalogBean.value(info, "Namespace")));
    }

    private void check(CatalogInfo info) {
        if (info instanceof LayerInfo layer) {
            require(objects.containsValue(layer.getResource()), "Found no resource named " + layer.getName());
            require(layer.getDefaultStyle() != null, "layer without style");
        } else if (info instanceof LayerGroupInfo group) {
            require(!group.getLayers().isEmpty(), "Layer group must not be empty");
            require(
                    group.getLayers().size() == group.getStyles().size(),
                    "Layer group has different number of styles than layers");
            require(group.getMode() != null, "Layer group mode must not be null");
            group.getLayers().forEach(l -> require(objects.containsValue(l), "group of what is not there"));
        } else if (info instanceof FeatureTypeInfo type) {
            require(type.getStore() != null && type.getNamespace() != null, "resource without store");
        }
    }

    private void requireUnused(CatalogInfo info) {
        for (Object other : objects.values()) {
            if (other instanceof LayerGroupInfo group) {
                require(!group.getLayers().contains(info), "referenced by layer group '" + group.getName() + "'");
            }
            if (!info.equals(other)) {
                for (String property : List.of("Resource", "Store", "Workspace", "Namespace", "DefaultStyle")) {
                    require(
                            !info.equals(CatalogBean.value(other, property)),
                            name(info) + " is referenced by " + CatalogBean.dump(other));
                }
            }
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private <T> List<T> all(Class<T> type) {
        return objects.values().stream()
                .filter(type::isInstance)
                .map(o -> type.cast(CatalogBean.copy(o)))
                .toList();
    }

    private static <T> @Nullable T first(List<T> found) {
        return found.isEmpty() ? null : found.get(0);
    }

    // called by name through the proxy

    @Nullable
    WorkspaceInfo getWorkspaceByName(String name) {
        return first(all(WorkspaceInfo.class).stream()
                .filter(w -> w.getName().equals(name))
                .toList());
    }

    @Nullable
    NamespaceInfo getNamespaceByPrefix(String prefix) {
        return first(all(NamespaceInfo.class).stream()
                .filter(n -> n.getPrefix().equals(prefix))
                .toList());
    }

    @Nullable
    NamespaceInfo getNamespaceByURI(String uri) {
        return first(all(NamespaceInfo.class).stream()
                .filter(n -> n.getURI().equals(uri))
                .toList());
    }

    @Nullable
    DataStoreInfo getDataStoreByName(WorkspaceInfo workspace, String name) {
        return first(all(DataStoreInfo.class).stream()
                .filter(s -> s.getName().equals(name) && workspace.equals(s.getWorkspace()))
                .toList());
    }

    <T extends StoreInfo> List<T> getStoresByWorkspace(WorkspaceInfo workspace, Class<T> type) {
        return all(type).stream()
                .filter(s -> workspace.equals(s.getWorkspace()))
                .toList();
    }

    <T extends ResourceInfo> List<T> getResourcesByNamespace(NamespaceInfo namespace, Class<T> type) {
        return all(type).stream()
                .filter(r -> namespace.equals(r.getNamespace()))
                .toList();
    }

    List<LayerInfo> getLayers(ResourceInfo resource) {
        return all(LayerInfo.class).stream()
                .filter(l -> resource.equals(l.getResource()))
                .toList();
    }

    List<LayerInfo> getLayers(StyleInfo style) {
        return all(LayerInfo.class).stream()
                .filter(l -> style.equals(l.getDefaultStyle()))
                .toList();
    }

    @Nullable
    StyleInfo getStyleByName(WorkspaceInfo workspace, String name) {
        return first(getStylesByWorkspace(workspace).stream()
                .filter(s -> s.getName().equals(name))
                .toList());
    }

    List<StyleInfo> getStylesByWorkspace(WorkspaceInfo workspace) {
        return all(StyleInfo.class).stream()
                .filter(s -> workspace.equals(s.getWorkspace()))
                .toList();
    }

    @Nullable
    LayerGroupInfo getLayerGroupByName(WorkspaceInfo workspace, String name) {
        return first(getLayerGroupsByWorkspace(workspace).stream()
                .filter(g -> g.getName().equals(name))
                .toList());
    }

    List<LayerGroupInfo> getLayerGroupsByWorkspace(WorkspaceInfo workspace) {
        return all(LayerGroupInfo.class).stream()
                .filter(g -> workspace.equals(g.getWorkspace()))
                .toList();
    }

    private static String path(StyleInfo style) {
        WorkspaceInfo workspace = java.util.Objects.requireNonNull(style.getWorkspace());
        return "workspaces/" + workspace.getName() + "/styles/" + style.getFilename();
    }

    private final class Pool extends ResourcePool {

        @Override
        public BufferedReader readStyle(StyleInfo style) throws IOException {
            byte[] body = files.get(path(style));
            if (body == null) {
                throw new FileNotFoundException("No such resource: " + path(style));
            }
            return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
        }

        @Override
        public void writeStyle(StyleInfo style, InputStream body) throws IOException {
            step("write " + path(style));
            files.put(path(style), body.readAllBytes());
        }

        @Override
        public void deleteStyle(StyleInfo style, boolean purge) {
            step("delete " + path(style));
            files.remove(path(style));
        }
    }

    private final class Loader extends GeoServerResourceLoader {

        @Override
        public File getBaseDirectory() {
            return java.util.Objects.requireNonNull(base);
        }

        @Override
        public Resource get(String path) {
            return new Resource() {
                @Override
                public byte[] getContents() {
                    return java.util.Objects.requireNonNull(files.get(path));
                }

                @Override
                public void setContents(byte[] contents) {
                    step("write " + path);
                    files.put(path, contents.clone());
                }

                @Override
                public boolean delete() {
                    step("delete " + path);
                    return files.remove(path) != null;
                }

                @Override
                public Type getType() {
                    return files.containsKey(path) ? Type.RESOURCE : Type.UNDEFINED;
                }
            };
        }
    }
}
