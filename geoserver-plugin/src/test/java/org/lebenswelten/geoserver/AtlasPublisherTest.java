package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.geoserver.AtlasStatus.State;

class AtlasPublisherTest {

    @TempDir
    private Path directory;

    private TestServer server;
    private AtlasPublisher publisher;

    @BeforeEach
    void start() {
        server = new TestServer(directory);
        publisher = server.publisher;
    }

    @Test
    void serverWithoutFolderIsReadyAndHasNothing() throws IOException {
        assertThat(publisher.isReady(), is(false));

        publisher.scan();

        assertThat(publisher.isReady(), is(true));
        assertThat(publisher.statuses(), is(empty()));
        assertThat(server.memory.steps(), is(empty()));
    }

    @Test
    void fileIsPublished() throws IOException {
        server.put(SampleAtlases.musterdorf(), "stadt.gpkg");

        publisher.scan();

        AtlasStatus status = server.only();
        assertThat(status.state(), is(State.PUBLISHED));
        assertThat(status.id(), is("musterdorf"));
        assertThat(status.published().issued(), is("2025-03-31"));
        assertThat(status.published().at(), is(TestServer.NOW));
        assertThat(status.published().report().layers(), is(4));
        assertThat(server.title("belastung"), is("Belastung"));
    }

    @Test
    void secondScanDoesNothing() throws IOException {
        server.put(SampleAtlases.musterdorf(), "stadt.gpkg");
        publisher.scan();
        server.memory.steps().clear();

        publisher.scan();

        assertThat(server.memory.steps(), is(empty()));
    }

    @Test
    void fileThatGrowsIsWaitedFor() throws IOException {
        Path whole = server.put(SampleAtlases.musterdorf(), "stadt.gpkg");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
        Files.setLastModifiedTime(whole, FileTime.from(TestServer.NOW));
        publisher.scan();
        assertThat(server.only().state(), is(State.WAITING));
        assertThat(publisher.isReady(), is(false));

        // complete, but changed at this moment
        Files.write(whole, bytes);
        Files.setLastModifiedTime(whole, FileTime.from(TestServer.NOW));
        publisher.scan();
        assertThat(server.only().state(), is(State.WAITING));
        assertThat(server.memory.steps(), is(empty()));

        // looks as it did
        publisher.scan();
        assertThat(server.only().state(), is(State.PUBLISHED));
        assertThat(publisher.isReady(), is(true));
    }

    @Test
    void badFileKeepsWhatIsPublishedAndSaysWhy() throws IOException {
        Path file = server.put(SampleAtlases.musterdorf(), "stadt.gpkg");
        publisher.scan();
        server.memory.steps().clear();
        byte[] bytes = Files.readAllBytes(file);
        Path half = directory.resolve("half");
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
        server.put(half, "stadt.gpkg");

        publisher.scan();

        AtlasStatus status = server.only();
        assertThat(status.state(), is(State.REFUSED));
        assertThat(status.problem().en(), containsString("LW-602"));
        assertThat(status.problem().de(), containsString("LW-602"));
        assertThat(status.published().report().layers(), is(4));
        assertThat(server.memory.steps(), is(empty()));
        assertThat(publisher.isReady(), is(true));

        server.put(SampleAtlases.later(), "stadt.gpkg");
        publisher.scan();
        assertThat(server.only().state(), is(State.PUBLISHED));
        assertThat(server.only().problem(), is(nullValue()));
        assertThat(server.title("gap_kita"), is("Vorrang"));
    }

    @Test
    void takenNameIsRefusedAsAWhole() throws IOException {
        WorkspaceInfo workspace = server.catalog.getFactory().createWorkspace();
        workspace.setName("musterdorf");
        server.catalog.add(workspace);
        server.memory.steps().clear();
        server.put(SampleAtlases.musterdorf(), "stadt.gpkg");

        publisher.scan();

        assertThat(server.only().state(), is(State.CLASH));
        assertThat(server.only().problem().de(), containsString("Arbeitsbereich 'musterdorf'"));
        assertThat(server.memory.steps(), is(empty()));

        // looked at again after 30 scans
        server.catalog.remove(workspace);
        for (int scan = 0; scan < 30; scan++) {
            publisher.scan();
        }
        assertThat(server.only().state(), is(State.PUBLISHED));
    }

    @Test
    void secondFileOfTheSameAtlasIsRefused() throws IOException {
        server.put(SampleAtlases.musterdorf(), "a.gpkg");
        server.put(SampleAtlases.later(), "b.gpkg");

        publisher.scan();

        assertThat(publisher.statuses().get(1).state(), is(State.CLASH));
        assertThat(publisher.statuses().get(1).problem().en(), is("b.gpkg: atlas 'musterdorf' is already in a.gpkg"));
        assertThat(publisher.status("musterdorf").orElseThrow().file(), is("a.gpkg"));
    }

    @Test
    void renamedFileIsTakenFromItsNewName() throws IOException {
        Path file = server.put(SampleAtlases.musterdorf(), "a.gpkg");
        publisher.scan();
        Files.move(file, file.resolveSibling("b.gpkg"));

        publisher.scan();

        assertThat(server.only().file(), is("b.gpkg"));
        assertThat(server.only().state(), is(State.PUBLISHED));
        assertThat(
                server.catalog
                        .getDataStoreByName(
                                Objects.requireNonNull(server.catalog.getWorkspaceByName("musterdorf")), "musterdorf")
                        .getConnectionParameters()
                        .get("atlas_url"),
                is("file:lebenswelten/b.gpkg"));
    }

    @Test
    void layersStayWhenTheFileIsGone() throws IOException, Refusal {
        Path file = server.put(SampleAtlases.musterdorf(), "a.gpkg");
        publisher.scan();
        Files.delete(file);

        publisher.scan();

        assertThat(server.only().state(), is(State.MISSING));
        assertThat(server.title("belastung"), is("Belastung"));

        // a new start knows of it too
        TestServer other = new TestServer(directory);
        AtlasPublisher restarted = new AtlasPublisher(
                other.folder,
                new CatalogPublisher(server.catalog, server.cache()),
                java.time.Clock.systemUTC(),
                java.time.Duration.ZERO);
        restarted.scan();
        assertThat(restarted.status("musterdorf").orElseThrow().state(), is(State.MISSING));
        assertThat(restarted.remove("musterdorf"), is(empty()));
        assertThat(server.memory.dump(), is(""));
    }

    @Test
    void catalogThatRefusesIsAskedAgain() throws IOException {
        server.put(SampleAtlases.musterdorf(), "a.gpkg");
        server.memory.stopBefore(7);

        publisher.scan();

        assertThat(server.only().state(), is(State.FAILED));
        server.memory.goOn();
        for (int scan = 0; scan < 29; scan++) {
            publisher.scan();
        }
        assertThat(server.only().state(), is(State.FAILED));
        publisher.scan();
        assertThat(server.only().state(), is(State.PUBLISHED));
    }

    /** A disk may fail for a while. */
    @Test
    void refusedFileIsLookedAtAgainNowAndThen() throws IOException {
        Path file = server.put(SampleAtlases.musterdorf(), "a.gpkg");
        byte[] sound = Files.readAllBytes(file);
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, new byte[sound.length]);
        Files.setLastModifiedTime(file, time);
        publisher.scan();
        assertThat(server.only().state(), is(State.REFUSED));
        Files.write(file, sound);
        Files.setLastModifiedTime(file, time);

        for (int scan = 0; scan < 30; scan++) {
            publisher.scan();
        }

        assertThat(server.only().state(), is(State.PUBLISHED));
    }

    @Test
    void forgettingPublishesAgainAndSavesNothing() throws IOException {
        server.put(SampleAtlases.musterdorf(), "a.gpkg");
        publisher.scan();
        int loaded = server.memory.objects().size();
        server.memory.steps().clear();
        publisher.forget();

        publisher.scan();

        assertThat(server.memory.steps(), is(empty()));
        assertThat(server.memory.objects().size(), is(loaded));
    }

    @Test
    void republishKeepsEditsUnlessForced() throws IOException, Refusal {
        server.put(SampleAtlases.musterdorf(), "a.gpkg");
        publisher.scan();
        FeatureTypeInfo type = Objects.requireNonNull(LayerKeeper.find(
                server.catalog,
                Objects.requireNonNull(server.catalog.getNamespaceByPrefix("musterdorf")),
                "belastung"));
        type.setTitle("Unser Titel");
        server.catalog.save(type);

        AtlasStatus kept = publisher.republish("musterdorf", false);
        assertThat(server.title("belastung"), is("Unser Titel"));
        assertThat(kept.warnings(), is(not(empty())));

        publisher.republish("musterdorf", true);
        assertThat(server.title("belastung"), is("Belastung"));
    }

    @Test
    void removingTakesFileAndLayers() throws IOException, Refusal {
        Path file = server.put(SampleAtlases.musterdorf(), "a.gpkg");
        publisher.scan();

        assertThat(publisher.remove("musterdorf"), is(List.of()));

        assertThat(Files.exists(file), is(false));
        assertThat(server.memory.dump(), is(""));
        assertThat(publisher.statuses(), is(empty()));
        Refusal refusal = assertThrows(Refusal.class, () -> publisher.remove("musterdorf"));
        assertThat(refusal.kind(), is(Refusal.Kind.UNKNOWN));
    }

    @Test
    void idThatMeansSomethingElseInAddressesIsRefused() throws IOException {
        server.put(SampleAtlases.atlas("status", SampleAtlases.burden(1)), "a.gpkg");

        publisher.scan();

        assertThat(server.only().state(), is(State.REFUSED));
        assertThat(server.only().problem().en(), containsString("id 'status', expected"));
    }

    /** In the URL that the store has, these would name another file, or none. */
    @Test
    void fileNamesThatMeanSomethingElseInAddressesAreRefused() throws IOException {
        for (String name : List.of("a%20b.gpkg", "100%.gpkg", "a#b.gpkg", "a?b.gpkg", "a+b.gpkg", "a\nb.gpkg")) {
            Path file = server.put(SampleAtlases.musterdorf(), name);

            publisher.scan();

            assertThat(name, server.only().state(), is(State.REFUSED));
            assertThat(server.only().problem().en(), containsString("expected a file name of letters"));
            assertThat(server.only().problem().de(), containsString("erwartet wird ein Dateiname"));
            assertThat(server.memory.steps(), is(empty()));
            Files.delete(file);
            publisher.scan();
        }
    }

    /** A name that is taken leads the store to its file. */
    @Test
    void namesWithBlanksAndUmlautsLeadToTheFile() throws IOException {
        String name = "Gesundheitsatlas Süd (neu) 2.1.gpkg";
        server.put(SampleAtlases.musterdorf(), name);

        publisher.scan();

        assertThat(server.only().state(), is(State.PUBLISHED));
        String url = String.valueOf(server.catalog
                .getDataStoreByName(
                        java.util.Objects.requireNonNull(server.catalog.getWorkspaceByName("musterdorf")), "musterdorf")
                .getConnectionParameters()
                .get("atlas_url"));
        assertThat(
                org.lebenswelten.geotools.AtlasDataStoreFactory.ATLAS.lookUp(java.util.Map.of("atlas_url", url)),
                is(new java.io.File("lebenswelten/" + name)));
    }

    /** A folder is no atlas, whatever it is called; nor is a link to nothing. */
    @Test
    void foldersAndDeadLinksAreRefused() throws IOException {
        Files.createDirectories(directory.resolve("lebenswelten/folder.gpkg"));
        Files.createSymbolicLink(directory.resolve("lebenswelten/link.gpkg"), directory.resolve("nowhere"));

        publisher.scan();
        publisher.scan();

        assertThat(
                publisher.statuses().stream().map(AtlasStatus::state).distinct().toList(), is(List.of(State.REFUSED)));
        assertThat(publisher.statuses().size(), is(2));
        assertThat(server.memory.steps(), is(empty()));
    }
}
