package org.geoserver.catalog;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.MetadataMap}; it keeps what it is given. */
public class MetadataMap implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Serializable> entries = new TreeMap<>();

    public MetadataMap() {}

    public <T> @Nullable T get(String key, Class<T> type) {
        return type.cast(entries.get(key));
    }

    public @Nullable Serializable put(String key, Serializable value) {
        return entries.put(key, value);
    }

    public @Nullable Serializable remove(Object key) {
        return entries.remove(key);
    }

    public Set<String> keySet() {
        return entries.keySet();
    }
}
