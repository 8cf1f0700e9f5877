package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.geoserver.config.GeoServer;
import org.geoserver.platform.ModuleStatusImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.geoserver.AtlasStatus.State;

class PublisherServiceTest {

    @TempDir
    private Path directory;

    @Test
    void startingTouchesNeitherCatalogNorDiskInTheCallersThread() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<Thread> asker = new AtomicReference<>();
        TestService plain = new TestService(directory, Map.of());
        GeoServer geoServer = () -> {
            asker.set(Thread.currentThread());
            asked.countDown();
            return plain.memory().catalog();
        };

        Set<Thread> before = Thread.getAllStackTraces().keySet();
        plain.service().initialize(geoServer);
        Thread publisher = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(PublisherService.THREAD) && !before.contains(thread))
                .findAny()
                .orElseThrow();
        // it waits without a limit until the beans are ready; one that does not wait asks for the catalog
        while (publisher.getState() != Thread.State.WAITING && asked.getCount() > 0) {
            Thread.onSpinWait();
        }
        assertThat("before the beans are ready", asker.get(), is(nullValue()));
        plain.beansAreReady();
        asked.await();
        plain.service().stop();

        assertThat(asker.get().getName(), is("lebenswelten-publisher"));
        assertThat(asker.get().isDaemon(), is(true));
        asker.get().join();
    }

    @Test
    void filesAreThereAfterTheFirstLook() throws InterruptedException, IOException {
        Path file = SampleAtlases.write(SampleAtlases.musterdorf(), directory.resolve("lebenswelten/a.gpkg"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        TestService service = new TestService(directory, Map.of());
        ModuleStatusImpl module = ModuleStatusFactory.of(service.service());
        assertThat(module.isAvailable(), is(false));
        assertThat(module.getMessage().orElseThrow(), containsString("Keine Atlanten."));

        service.start();
        service.service().stop();

        AtlasPublisher publisher = service.service().publisher().orElseThrow();
        assertThat(publisher.isReady(), is(true));
        assertThat(publisher.status("musterdorf").orElseThrow().state(), is(State.PUBLISHED));
        assertThat(module.isAvailable(), is(true));
        assertThat(
                module.getMessage().orElseThrow(),
                containsString("a.gpkg: PUBLISHED, Health atlas Musterdorf, 2025-03-31, published "));
        assertThat(module.getMessage().orElseThrow(), containsString("Für GeoServer 2.27 bis 3.1, erprobt in 3.1."));
    }

    @Test
    void wrongSettingIsToldAndNothingIsPublished() throws InterruptedException {
        TestService service = new TestService(directory, Map.of("LEBENSWELTEN_SCAN_SECONDS", "often"));
        ModuleStatusImpl module = ModuleStatusFactory.of(service.service());

        service.start();
        service.service().stop();

        String reason = "LEBENSWELTEN_SCAN_SECONDS is 'often', expected a whole number from 1 to 1000000";
        assertThat(service.service().fault().orElseThrow(), is(reason));
        assertThat(module.isAvailable(), is(false));
        assertThat(module.getMessage().orElseThrow(), containsString("Nichts wird veröffentlicht: " + reason));
    }

    @Test
    void reloadLooksAtAllFilesAgain() throws InterruptedException {
        TestService service = new TestService(directory, Map.of("LEBENSWELTEN_SCAN_SECONDS", "1000000"));
        service.start();
        CountDownLatch again = new CountDownLatch(1);
        service.service().onChange(again::countDown);

        service.service().beforeReload();
        service.service().onReload();

        // without being woken it would wait 1,000,000 s
        again.await();
        service.service().onDispose();
    }

    @Test
    void settingsHaveDefaultsAndLimits() {
        assertThat(
                PublisherSettings.of(name -> null),
                is(new PublisherSettings(Duration.ofSeconds(10), Duration.ofSeconds(2), 500_000_000)));
        assertThat(
                PublisherSettings.of(name -> " 7 "),
                is(new PublisherSettings(Duration.ofSeconds(7), Duration.ofSeconds(7), 7_000_000)));
        for (String wrong : List.of("0", "-1", "1000001", "1.5", "1e3")) {
            assertThrows(IllegalArgumentException.class, () -> PublisherSettings.of(name -> wrong));
        }
    }
}
