package org.geoserver.catalog;

/** Mirrors {@code org.geoserver.catalog.DataStoreInfo}. */
public interface DataStoreInfo extends StoreInfo {}
