package org.lebenswelten.geoserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.geoserver.catalog.Catalog;
import org.lebenswelten.atlas.Atlas;

/** A catalog in memory, a data directory, a clock that stands still, and a publisher over them. */
final class TestServer {

    /** What the clock shows. */
    static final Instant NOW = Instant.parse("2025-04-01T12:00:00Z");

    final MemoryCatalog memory = new MemoryCatalog();
    final Catalog catalog = memory.catalog();
    final List<String> tiles = new ArrayList<>();
    final AtlasFolder folder;
    final AtlasPublisher publisher;

    TestServer(Path dataDirectory) {
        memory.base(dataDirectory.toFile());
        folder = new AtlasFolder(dataDirectory);
        publisher = new AtlasPublisher(
                folder,
                new CatalogPublisher(catalog, cache()),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Duration.ofSeconds(2));
    }

    TileCache cache() {
        return new TileCache() {
            @Override
            public void truncate(String name) {
                tiles.add(name);
            }

            @Override
            public void switchOff(String name) {
                // not looked at here
            }
        };
    }

    /** Puts an atlas into the folder, last changed a minute before now and, each time, a millisecond later. */
    Path put(Atlas atlas, String name) throws IOException {
        Path draft = folder.path().resolve(".draft");
        SampleAtlases.write(atlas, draft);
        return put(draft, name);
    }

    /** Moves a file into the folder. */
    Path put(Path draft, String name) throws IOException {
        Files.createDirectories(folder.path());
        Path file = folder.path().resolve(name);
        Instant last = Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : NOW.minusSeconds(60);
        Files.setLastModifiedTime(draft, FileTime.from(last.plusMillis(1)));
        Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    /** The one status there is. */
    AtlasStatus only() {
        List<AtlasStatus> statuses = publisher.statuses();
        if (statuses.size() != 1) {
            throw new AssertionError("expected one atlas: " + statuses);
        }
        return statuses.get(0);
    }

    /** Title of a layer in the catalog. */
    String title(String layer) {
        return String.valueOf(Objects.requireNonNull(LayerKeeper.find(
                        catalog, Objects.requireNonNull(catalog.getNamespaceByPrefix("musterdorf")), layer))
                .getTitle());
    }
}
