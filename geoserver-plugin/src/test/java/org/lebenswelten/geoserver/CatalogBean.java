package org.lebenswelten.geoserver;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geoserver.catalog.CatalogInfo;
import org.geoserver.catalog.MetadataMap;
import org.jspecify.annotations.Nullable;

/**
 * An object of the catalog in memory: it keeps what its setters are given, and lists, maps and metadata of its own. Two
 * are equal if they have the same id, as in GeoServer.
 */
final class CatalogBean implements InvocationHandler {

    private final Class<?> type;
    private final String id;
    private final TreeMap<String, @Nullable Object> values = new TreeMap<>();

    private CatalogBean(Class<?> type, String id) {
        this.type = type;
        this.id = id;
    }

    static <T> T make(Class<T> type, String id) {
        return proxy(type, new CatalogBean(type, id));
    }

    /** What GeoServer hands out: changes to it are seen by nobody until it is saved. */
    static <T> T copy(T original) {
        CatalogBean bean = of(original);
        CatalogBean copy = new CatalogBean(bean.type, bean.id);
        bean.values.forEach((key, value) -> copy.values.put(key, copyOf(value)));
        @SuppressWarnings("unchecked")
        T proxy = (T) proxy(bean.type, copy);
        return proxy;
    }

    static String id(Object info) {
        return of(info).id;
    }

    static @Nullable Object value(Object info, String property) {
        return of(info).values.get(property);
    }

    static Class<?> type(Object info) {
        return of(info).type;
    }

    /** All properties, one a line; other objects by type and name. */
    static String dump(Object info) {
        CatalogBean bean = of(info);
        StringBuilder text = new StringBuilder(bean.type.getSimpleName()).append('\n');
        bean.values.forEach((key, value) ->
                text.append("  ").append(key).append(" = ").append(text(value)).append('\n'));
        return text.toString();
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        String name = method.getName();
        if (arguments == null) {
            return switch (name) {
                case "hashCode" -> id.hashCode();
                case "toString" -> type.getSimpleName() + " " + id;
                default -> get(name.substring(name.startsWith("is") ? 2 : 3), method);
            };
        }
        if (name.equals("equals")) {
            return arguments[0] != null
                    && Proxy.isProxyClass(arguments[0].getClass())
                    && id.equals(of(arguments[0]).id);
        }
        values.put(name.substring(3), arguments[0]);
        return null;
    }

    private @Nullable Object get(String property, Method method) {
        if (property.equals("Name") && type.getSimpleName().equals("LayerInfo")) {
            // as in GeoServer, a layer is called what its resource is called
            return value(java.util.Objects.requireNonNull(values.get("Resource")), "Name");
        }
        Class<?> wanted = method.getReturnType();
        if (values.get(property) == null) {
            if (wanted == List.class) {
                values.put(property, new ArrayList<>());
            } else if (wanted == Map.class) {
                values.put(property, new TreeMap<>());
            } else if (wanted == MetadataMap.class) {
                values.put(property, new MetadataMap());
            } else if (wanted == boolean.class) {
                return false;
            }
        }
        return values.get(property);
    }

    private static CatalogBean of(Object info) {
        return (CatalogBean) Proxy.getInvocationHandler(info);
    }

    private static <T> T proxy(Class<T> type, CatalogBean bean) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, bean));
    }

    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map);
        }
        if (value instanceof MetadataMap metadata) {
            MetadataMap copy = new MetadataMap();
            for (String key : metadata.keySet()) {
                Serializable entry = metadata.get(key, Serializable.class);
                if (entry != null) {
                    copy.put(key, entry);
                }
            }
            return copy;
        }
        return value;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof CatalogInfo info) {
            Object name = of(info).values.get("Name");
            return type(info).getSimpleName() + ":"
                    + (name == null ? of(info).values.get("Prefix") : name);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CatalogBean::text).toList().toString();
        }
        if (value instanceof MetadataMap metadata) {
            TreeMap<String, @Nullable Object> entries = new TreeMap<>();
            metadata.keySet().forEach(key -> entries.put(key, metadata.get(key, Serializable.class)));
            return entries.toString();
        }
        if (value instanceof org.geoserver.catalog.KeywordInfo word) {
            return word.getLanguage() + ":" + word.getValue();
        }
        if (value != null && Proxy.isProxyClass(value.getClass())) {
            return dump(value).replace('\n', ' ');
        }
        return String.valueOf(value);
    }
}
