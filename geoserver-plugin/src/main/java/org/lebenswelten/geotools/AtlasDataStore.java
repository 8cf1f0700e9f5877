package org.lebenswelten.geotools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.geotools.api.data.ServiceInfo;
import org.geotools.api.feature.type.Name;
import org.geotools.data.DefaultServiceInfo;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.lebenswelten.atlas.Atlas;

/**
 * A published atlas file as a read-only data store of GeoTools.
 *
 * <p>The file is looked at whenever names are listed or a feature source is asked for, which is how each request of a
 * server begins. A feature source and all that comes of it (schema, counts, bounds, readers, views) stay with the
 * version of the atlas they began with. Ask the store for a new feature source to see a later version.
 *
 * <p>A new version that cannot be served leaves the last good one in service; {@link #lastProblem()} says why.
 *
 * <p>All methods may be called from several threads at once.
 */
public final class AtlasDataStore extends ContentDataStore {

    private final AtlasFile file;
    private final AtomicReference<Version> version;
    private volatile boolean disposed;

    private AtlasDataStore(AtlasFile file) {
        this.file = file;
        this.version = new AtomicReference<>(new Version(file.current()));
    }

    /**
     * Opens a file.
     *
     * @param path the file
     * @param loader how to read it
     * @return a store without namespace
     * @throws IOException if the file is missing, no atlas, or changes while it is read
     */
    static AtlasDataStore open(Path path, AtlasLoader loader) throws IOException {
        return new AtlasDataStore(AtlasFile.open(path, loader));
    }

    /**
     * The file that is served.
     *
     * @return its absolute path
     */
    public Path file() {
        return file.path();
    }

    /**
     * The version of the atlas that requests beginning now are answered from.
     *
     * @return the atlas
     */
    public Atlas atlas() {
        return current().snapshot().atlas();
    }

    /**
     * Why the file as it was found last is not the version in service.
     *
     * @return the reason, naming file and rule; empty if the file is served as it is
     */
    public Optional<String> lastProblem() {
        return file.lastProblem();
    }

    @Override
    public ServiceInfo getInfo() {
        Atlas atlas = atlas();
        DefaultServiceInfo info = new DefaultServiceInfo();
        info.setTitle(Titles.german(atlas.title()));
        info.setDescription(Titles.german(atlas.description()));
        return info;
    }

    /** Releases the entries; feature sources that are in use stay usable, new ones are refused. */
    @Override
    public void dispose() {
        disposed = true;
        super.dispose();
    }

    @Override
    protected List<Name> createTypeNames() throws IOException {
        requireOpen();
        List<Name> names = new ArrayList<>();
        for (String layer : current().snapshot().layers().keySet()) {
            names.add(name(layer));
        }
        return names;
    }

    @Override
    protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
        requireOpen();
        Version now = current();
        LayerSnapshot layer = now.snapshot().layers().get(entry.getTypeName());
        if (layer == null) {
            removeEntry(entry.getName());
            throw new IOException(file.path() + ": layer '" + entry.getTypeName()
                    + "' is not in this version of the atlas; there are: "
                    + String.join(", ", now.snapshot().layers().keySet()));
        }
        AtlasEntry pinned = now.entries()
                .computeIfAbsent(entry.getName(), name -> new AtlasEntry(this, name, now.snapshot(), layer));
        return new AtlasFeatureSource(pinned, null);
    }

    private Version current() {
        AtlasSnapshot snapshot = file.current();
        return version.updateAndGet(before -> before.snapshot() == snapshot ? before : new Version(snapshot));
    }

    private void requireOpen() throws IOException {
        if (disposed) {
            throw new IOException(file.path() + ": the store has been disposed");
        }
    }

    /**
     * A snapshot with the entries that feature sources share.
     *
     * @param snapshot the snapshot
     * @param entries entries by qualified name, made when first asked for
     */
    private record Version(AtlasSnapshot snapshot, Map<Name, AtlasEntry> entries) {

        Version(AtlasSnapshot snapshot) {
            this(snapshot, new ConcurrentHashMap<>());
        }
    }
}
