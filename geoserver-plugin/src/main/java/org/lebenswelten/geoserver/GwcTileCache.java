package org.lebenswelten.geoserver;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geoserver.gwc.GWC;
import org.geotools.util.logging.Logging;

/**
 * The tile cache inside GeoServer, GeoWebCache. A GeoServer that was built without it, or where it did not start, keeps no
 * tiles; then there is nothing to do, and the log says so.
 */
final class GwcTileCache implements TileCache {

    private static final Logger LOGGER = Logging.getLogger(GwcTileCache.class);

    private final Supplier<GWC> cache;

    /**
     * Makes it.
     *
     * @param cache finds the tile cache, {@code GWC::get}
     */
    GwcTileCache(Supplier<GWC> cache) {
        this.cache = cache;
    }

    @Override
    public void truncate(String name) {
        ifKept(name, found -> found.truncate(name));
    }

    @Override
    public void switchOff(String name) {
        ifKept(name, found -> found.removeTileLayers(List.of(name)));
    }

    private void ifKept(String name, Consumer<GWC> action) {
        GWC found;
        try {
            found = cache.get();
        } catch (IllegalStateException | NoClassDefFoundError e) {
            LOGGER.log(Level.FINE, "no tile cache in this server", e);
            return;
        }
        if (found.tileLayerExists(name)) {
            action.accept(found);
        }
    }
}
