package org.geoserver.gwc;

import java.util.List;

/** Mirrors {@code org.geoserver.gwc.GWC}. */
@SuppressWarnings("DoNotCallSuggester") // the real methods do not throw
public class GWC {

    protected GWC() {}

    public static GWC get() {
        throw new UnsupportedOperationException("a signature only");
    }

    public void truncate(String layer) {
        throw new UnsupportedOperationException("a signature only");
    }

    public boolean tileLayerExists(String layer) {
        throw new UnsupportedOperationException("a signature only");
    }

    public void removeTileLayers(List<String> layers) {
        throw new UnsupportedOperationException("a signature only");
    }
}
