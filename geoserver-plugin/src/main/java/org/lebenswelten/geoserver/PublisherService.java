package org.lebenswelten.geoserver;

import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geoserver.catalog.Catalog;
import org.geoserver.config.GeoServer;
import org.geoserver.config.GeoServerInitializer;
import org.geoserver.config.impl.GeoServerLifecycleHandler;
import org.geoserver.gwc.GWC;
import org.geoserver.platform.GeoServerExtensions;
import org.geotools.util.logging.Logging;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Runs the publisher beside GeoServer: one thread that begins when the configuration is loaded and the webapp's beans are
 * ready, looks at the folder every few seconds, and ends with GeoServer. Beginning does no input or output.
 *
 * <p>Before all beans are ready GeoServer's tile cache has no disk quota yet, and logs a fault for each layer that is added.
 * It gets ready at the same event as this service; so the first look waits as long as a file must have been left alone.
 */
public final class PublisherService
        implements GeoServerInitializer, GeoServerLifecycleHandler, ApplicationListener<ContextRefreshedEvent> {

    /** Name of the thread. */
    static final String THREAD = "lebenswelten-publisher";

    private static final Duration DRAFTS_MAY_LAST = Duration.ofDays(1);
    private static final Logger LOGGER = Logging.getLogger(PublisherService.class);

    /** What the server gives a service. */
    interface Surroundings {

        /** Value of a setting, or null. */
        @Nullable
        String property(String name);

        /** The catalog in which layers are published without regard to who may see them. */
        Catalog catalog(GeoServer geoServer);

        /** The tile cache. */
        TileCache tiles();
    }

    private final Surroundings surroundings;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch beansReady = new CountDownLatch(1);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable AtlasPublisher publisher;
    private volatile @Nullable UploadReceiver uploads;
    private volatile @Nullable String fault;
    private @Nullable Thread thread;

    /** Makes it; GeoServer does so from {@code applicationContext.xml}. */
    public PublisherService() {
        this(new InGeoServer(), Clock.systemUTC());
    }

    /**
     * Makes it with other surroundings.
     *
     * @param surroundings what the server gives
     * @param clock tells the time
     */
    PublisherService(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public synchronized void initialize(GeoServer geoServer) {
        stop();
        Thread next = new Thread(() -> run(geoServer), THREAD);
        next.setDaemon(true);
        thread = next;
        next.start();
    }

    /** The beans of the webapp are ready; later events, of servlets with beans of their own, change nothing. */
    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        beansReady.countDown();
    }

    /** Ends the thread; Spring calls it with the end of the webapp. */
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    /**
     * The publisher.
     *
     * @return the publisher, or empty while it has not started
     */
    Optional<AtlasPublisher> publisher() {
        return Optional.ofNullable(publisher);
    }

    /**
     * Takes uploads.
     *
     * @return the receiver, or empty while the publisher has not started
     */
    Optional<UploadReceiver> uploads() {
        return Optional.ofNullable(uploads);
    }

    /**
     * Why nothing can be published.
     *
     * @return the reason, or empty
     */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /**
     * Tells somebody after each look at the folder and each upload.
     *
     * @param listener is run
     */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells all who want to know that something may have changed. */
    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Stores notice changes by themselves; the folder is looked at again. */
    @Override
    public void onReset() {
        wake.release();
    }

    @Override
    public void onDispose() {
        stop();
    }

    /** Nothing is held that a reload could break. */
    @Override
    public void beforeReload() {
        LOGGER.fine("the catalog is loaded anew");
    }

    /** The catalog may be another one now; all is looked at again. */
    @Override
    public void onReload() {
        publisher().ifPresent(AtlasPublisher::forget);
        wake.release();
    }

    private void run(GeoServer geoServer) {
        try {
            PublisherSettings settings = PublisherSettings.of(surroundings::property);
            beansReady.await();
            rest(settings.settling());
            Catalog catalog = surroundings.catalog(geoServer);
            File dataDirectory = Objects.requireNonNull(
                    catalog.getResourceLoader().getBaseDirectory(), "GeoServer has no data directory on disk");
            AtlasFolder folder = new AtlasFolder(dataDirectory.toPath());
            AtlasPublisher started = new AtlasPublisher(
                    folder, new CatalogPublisher(catalog, surroundings.tiles()), clock, settings.settling());
            clean(folder);
            uploads = UploadReceiver.of(settings.uploadLimit());
            publisher = started;
            while (!Thread.currentThread().isInterrupted()) {
                scan(started);
                rest(settings.scanEvery());
            }
        } catch (InterruptedException e) {
            LOGGER.fine("the publisher ends with the server");
        } catch (RuntimeException e) {
            fault = String.valueOf(e.getMessage());
            LOGGER.log(Level.SEVERE, "the publisher cannot work", e);
            changed();
        }
    }

    /** Waits; returns at once when woken, and takes all calls that came meanwhile. */
    private void rest(Duration time) throws InterruptedException {
        if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private void clean(AtlasFolder folder) {
        try {
            folder.removeDrafts(clock.instant().minus(DRAFTS_MAY_LAST));
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "drafts of uploads cannot be removed", e);
        }
    }

    private void scan(AtlasPublisher started) {
        try {
            started.scan();
            fault = null;
        } catch (IOException | RuntimeException e) {
            fault = String.valueOf(e.getMessage());
            LOGGER.log(Level.WARNING, "the folder of the atlases cannot be gone through", e);
        }
        changed();
    }

    /** The real surroundings. */
    private static final class InGeoServer implements Surroundings {

        @Override
        public @Nullable String property(String name) {
            return GeoServerExtensions.getProperty(name);
        }

        /** The one that does not ask who is logged in, as nobody is in a thread of the server. */
        @Override
        public Catalog catalog(GeoServer geoServer) {
            try {
                return (Catalog) Objects.requireNonNull(GeoServerExtensions.bean("rawCatalog"));
            } catch (BeansException e) {
                LOGGER.log(Level.WARNING, "no bean 'rawCatalog': layers that are hidden cannot be kept up", e);
                return geoServer.getCatalog();
            }
        }

        @Override
        public TileCache tiles() {
            return new GwcTileCache(GWC::get);
        }
    }
}
