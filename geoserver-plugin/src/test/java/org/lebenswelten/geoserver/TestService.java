package org.lebenswelten.geoserver;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.geoserver.catalog.Catalog;
import org.geoserver.config.GeoServer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.StaticApplicationContext;

/** A service over a catalog in memory. */
final class TestService implements PublisherService.Surroundings {

    private final MemoryCatalog memory = new MemoryCatalog();
    private final Map<String, String> properties;
    private final PublisherService service;

    TestService(Path dataDirectory, Map<String, String> properties) {
        this.properties = properties;
        memory.base(dataDirectory.toFile());
        service = new PublisherService(this, Clock.systemUTC());
    }

    PublisherService service() {
        return service;
    }

    MemoryCatalog memory() {
        return memory;
    }

    /** Starts the service and waits for the end of its first look at the folder. */
    void start() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        service.onChange(looked::countDown);
        GeoServer geoServer = memory::catalog;
        service.initialize(geoServer);
        beansAreReady();
        looked.await();
    }

    /** Does what Spring does at the end of a start; a reset makes the first look come at once. */
    void beansAreReady() {
        service.onApplicationEvent(new ContextRefreshedEvent(new StaticApplicationContext()));
        service.onReset();
    }

    @Override
    public @Nullable String property(String name) {
        return properties.get(name);
    }

    @Override
    public Catalog catalog(GeoServer geoServer) {
        return geoServer.getCatalog();
    }

    @Override
    public TileCache tiles() {
        return new TileCache() {
            @Override
            public void truncate(String name) {
                // no tiles are kept
            }

            @Override
            public void switchOff(String name) {
                // no tiles are kept
            }
        };
    }
}
