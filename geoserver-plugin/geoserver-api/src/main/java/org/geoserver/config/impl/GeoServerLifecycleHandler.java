package org.geoserver.config.impl;

/** Mirrors {@code org.geoserver.config.impl.GeoServerLifecycleHandler}. */
public interface GeoServerLifecycleHandler {
    void onReset();

    void onDispose();

    void beforeReload();

    void onReload();
}
