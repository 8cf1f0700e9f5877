package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtlasFolderTest {

    private static final Instant YESTERDAY = Instant.parse("2025-03-31T12:00:00Z");

    @TempDir
    private Path directory;

    private AtlasFolder folder;

    @BeforeEach
    void make() {
        folder = new AtlasFolder(directory);
    }

    @Test
    void filesAreThoseThatEndAsGeoPackagesInTheOrderOfTheirNames() throws IOException {
        assertThat(folder.files(), is(empty()));
        Files.createDirectories(folder.path());
        for (String name : List.of("b.gpkg", "a.gpkg", ".hidden.gpkg", "a.gpkg-wal", "notes.txt")) {
            Files.createFile(folder.path().resolve(name));
        }

        assertThat(
                folder.files(),
                contains(folder.path().resolve("a.gpkg"), folder.path().resolve("b.gpkg")));
    }

    @Test
    void onlyOldDraftsOfUploadsAreRemoved() throws IOException {
        folder.removeDrafts(YESTERDAY);
        Files.createDirectories(folder.path());
        Path old = at(folder.draft("city"), YESTERDAY.minusSeconds(1));
        Path underWay = at(folder.draft("city"), YESTERDAY);
        Path other = at(folder.path().resolve(".rsync.part"), YESTERDAY.minusSeconds(1));
        Path atlas = at(folder.path().resolve("city.gpkg"), YESTERDAY.minusSeconds(1));

        folder.removeDrafts(YESTERDAY);

        try (Stream<Path> left = Files.list(folder.path())) {
            assertThat(
                    left.sorted().toList(),
                    is(Stream.of(underWay, other, atlas).sorted().toList()));
        }
        assertThat(Files.exists(old), is(false));
    }

    @Test
    void idsAreLowerCaseAsciiAndNotReserved() {
        for (String id : List.of("a", "musterstadt", "stadt_2025", "a".repeat(63))) {
            assertThat(id, AtlasFolder.isId(id), is(true));
        }
        for (String id : List.of("", "1a", "A", "ä", "a-b", "a.b", "../a", "status", "openapi", "a".repeat(64))) {
            assertThat(id, AtlasFolder.isId(id), is(false));
        }
    }

    private static Path at(Path file, Instant time) throws IOException {
        Files.createFile(file);
        Files.setLastModifiedTime(file, FileTime.from(time));
        return file;
    }
}
