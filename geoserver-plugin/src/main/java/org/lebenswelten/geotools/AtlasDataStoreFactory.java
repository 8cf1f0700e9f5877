package org.lebenswelten.geotools;

import java.awt.RenderingHints;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;
import org.geotools.util.logging.Logging;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.GeoPackageReader;

/**
 * Opens published atlas files as data stores.
 *
 * <p>Parameters:
 *
 * <ul>
 *   <li>{@link #ATLAS atlas_url}: the file (required)
 *   <li>{@link #NAMESPACE namespace}: namespace of the layers (optional)
 * </ul>
 *
 * <p>Nothing is ever created or written. Whatever is wrong with a parameter or a file is told in an {@link IOException};
 * {@link #canProcess(Map)} only tells whether the parameters are meant for this factory.
 */
public final class AtlasDataStoreFactory implements DataStoreFactorySpi {

    /**
     * The atlas file. GeoServer makes a {@code file:} path that is relative to its data directory absolute only for keys
     * that end in {@code url}; hence the name.
     */
    public static final Param ATLAS = new AtlasFileParam(
            "atlas_url",
            new BilingualText("Atlas-Datei", "Atlas file"),
            new BilingualText(
                    "Veröffentlichter Atlas (GeoPackage, .gpkg): Pfad oder file:-URL; in GeoServer ab dem"
                            + " Datenverzeichnis",
                    "Published atlas (GeoPackage, .gpkg): path or file: URL; in GeoServer from the data directory"),
            "file:lebenswelten/atlas.gpkg");

    /** The namespace. A wrong one still reads over WMS but fails in WFS GetFeature. */
    public static final Param NAMESPACE = new Param(
            "namespace",
            URI.class,
            Titles.of(new BilingualText("Namensraum", "Namespace")),
            Titles.of(new BilingualText(
                    "URI des Namensraums der Ebenen; GeoServer setzt den des Arbeitsbereichs",
                    "URI of the layers' namespace; GeoServer sets that of the workspace")),
            false,
            0,
            1,
            null,
            null);

    private static final Logger LOGGER = Logging.getLogger(AtlasDataStoreFactory.class);
    private static final String DRIVER = "org/sqlite/JDBC.class";

    private final AtlasLoader loader;

    /** Makes the factory; GeoTools does so through {@link java.util.ServiceLoader}. */
    public AtlasDataStoreFactory() {
        this(GeoPackageReader::read);
    }

    /**
     * Makes a factory that reads files in another way.
     *
     * @param loader how to read an atlas file
     */
    AtlasDataStoreFactory(AtlasLoader loader) {
        this.loader = loader;
    }

    @Override
    public String getDisplayName() {
        return "Lebenswelten Atlas";
    }

    @Override
    public String getDescription() {
        return "Veröffentlichter Gesundheitsatlas, nur lesend / Published health atlas, read only";
    }

    @Override
    public Param[] getParametersInfo() {
        return new Param[] {ATLAS, NAMESPACE};
    }

    /** Whether the SQLite driver is there, which GeoServer has. If not, the log says so. */
    @Override
    public boolean isAvailable() {
        boolean available = AtlasDataStoreFactory.class.getClassLoader().getResource(DRIVER) != null;
        if (!available) {
            LOGGER.warning("Lebenswelten Atlas is not available: org.sqlite.JDBC is not on the class path");
        }
        return available;
    }

    /**
     * Whether parameters are meant for this factory: the atlas file is a local file whose name ends in {@code .gpkg}, and
     * the namespace, if any, is a URI. The file is not looked at.
     */
    @Override
    public boolean canProcess(@Nullable Map<String, ?> parameters) {
        if (parameters == null || !DataStoreFactorySpi.super.canProcess(parameters)) {
            return false;
        }
        try {
            return ATLAS.lookUp(parameters) instanceof File file
                    && file.getName().toLowerCase(Locale.ROOT).endsWith(".gpkg");
        } catch (IOException e) {
            LOGGER.log(java.util.logging.Level.FINE, "not for this store", e);
            return false;
        }
    }

    /**
     * Opens an atlas.
     *
     * @param parameters the parameters
     * @return the store
     * @throws IOException if a parameter is missing or wrong, or the file is missing or no atlas; the message names the
     *     file and the rule
     */
    @Override
    public AtlasDataStore createDataStore(Map<String, ?> parameters) throws IOException {
        if (!(ATLAS.lookUp(parameters) instanceof File file)) {
            throw new IOException("parameter '" + ATLAS.key + "': missing, expected the path or file: URL of an atlas");
        }
        URI namespace = (URI) NAMESPACE.lookUp(parameters);
        AtlasDataStore store =
                AtlasDataStore.open(file.toPath().toAbsolutePath().normalize(), loader);
        store.setDataStoreFactory(this);
        if (namespace != null) {
            store.setNamespaceURI(namespace.toString());
        }
        return store;
    }

    /** Refused: an atlas is made by the {@code lebenswelten build} command. */
    @Override
    public DataStore createNewDataStore(Map<String, ?> parameters) {
        throw new UnsupportedOperationException(
                "an atlas file cannot be created through GeoTools; make it with the command 'lebenswelten build'");
    }

    @Override
    public Map<RenderingHints.Key, ?> getImplementationHints() {
        return Map.of();
    }
}
