package org.geoserver.config;

/** Mirrors {@code org.geoserver.config.GeoServerInitializer}. */
public interface GeoServerInitializer {
    void initialize(GeoServer geoServer) throws Exception;
}
