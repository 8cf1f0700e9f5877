package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.geoserver.catalog.WorkspaceInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.geoserver.AtlasStatus.State;

/** Whatever is refused leaves the folder, the catalog and the statuses as they were. */
class UploadReceiverTest {

    private static final String TYPE = "application/geopackage+sqlite3";
    private static final long LIMIT = 2_000_000;

    @TempDir
    private Path directory;

    private TestServer server;
    private final UploadReceiver receiver = UploadReceiver.of(LIMIT);
    private byte[] served = new byte[0];
    private String before = "";

    /** Changes a file by SQL. */
    private record Damage(String name, String code, String... sql) {}

    @BeforeEach
    void serveOne() throws IOException, Refusal {
        server = new TestServer(directory);
        server.publisher.scan();
        AtlasStatus first = receive("musterdorf", bytes(SampleAtlases.musterdorf()));
        assertThat(first.state(), is(State.PUBLISHED));
        served = Files.readAllBytes(server.folder.path().resolve("musterdorf.gpkg"));
        before = server.memory.dump();
    }

    @Test
    void soundAtlasReplacesTheServedOne() throws IOException, Refusal {
        AtlasStatus status = receive("musterdorf", bytes(SampleAtlases.later()));

        assertThat(status.state(), is(State.PUBLISHED));
        assertThat(server.title("gap_kita"), is("Vorrang"));
        assertThat(server.tiles.get(0), is("musterdorf:belastung"));
        assertThat(onDisk(), is(List.of("musterdorf.gpkg")));
    }

    @Test
    void uploadReplacesTheFileOfTheSameAtlasWhateverItsName() throws IOException, Refusal {
        server.publisher.remove("musterdorf");
        server.put(SampleAtlases.musterdorf(), "stadt.gpkg");
        server.publisher.scan();

        receive("musterdorf", bytes(SampleAtlases.later()));

        assertThat(onDisk(), is(List.of("stadt.gpkg")));
    }

    @TestFactory
    Stream<DynamicTest> badFilesAreRefused() throws IOException {
        byte[] sound = bytes(SampleAtlases.later());
        byte[] corrupt = sound.clone();
        // the root page of the schema stays, the pages behind it do not
        Arrays.fill(corrupt, 4096, corrupt.length, (byte) 0x5a);
        return Stream.concat(
                Stream.of(
                                new Damage(
                                        "newer format",
                                        "LW-604",
                                        "UPDATE gpkg_metadata SET md_standard_uri = 'urn:lebenswelten:atlas:99' WHERE"
                                                + " md_standard_uri LIKE 'urn:lebenswelten:atlas:%'"),
                                new Damage(
                                        "trigger",
                                        "LW-605",
                                        "CREATE TRIGGER evil AFTER INSERT ON belastung BEGIN SELECT 1; END"),
                                new Damage("view", "LW-605", "CREATE VIEW evil AS SELECT 1"),
                                new Damage(
                                        "virtual table", "LW-605", "CREATE VIRTUAL TABLE evil USING rtree(id, a, b)"),
                                new Damage("other table", "LW-605", "CREATE TABLE evil (a)"),
                                new Damage("layer gone", "LW-606", "DROP TABLE measures"))
                        .map(damage -> refusal(damage.name(), damage.code(), () -> damaged(sound, damage.sql()))),
                Stream.of(
                        refusal("text", "LW-601", () -> "PK no GeoPackage".getBytes(StandardCharsets.UTF_8)),
                        refusal("nothing", "LW-601", () -> new byte[0]),
                        refusal("half a file", "LW-602", () -> Arrays.copyOf(sound, sound.length / 2)),
                        refusal("corrupt pages", "LW-602", () -> corrupt)));
    }

    @Test
    void otherAtlasThanTheAddressSaysIsRefused() throws IOException {
        Refusal refusal = refused("musterstadt", TYPE, -1, new ByteArrayInputStream(bytes(SampleAtlases.later())));

        assertThat(refusal.kind(), is(Refusal.Kind.INVALID));
        assertThat(refusal.getMessage(), is("the file holds the atlas 'musterdorf', the address says 'musterstadt'"));
    }

    @Test
    void atlasWithoutAnyFeatureIsRefused() throws IOException {
        Refusal refusal =
                refused("musterdorf", TYPE, -1, new ByteArrayInputStream(bytes(SampleAtlases.atlas("musterdorf"))));

        assertThat(refusal.kind(), is(Refusal.Kind.INVALID));
        assertThat(refusal.getMessage(), containsString("no layer has a feature"));
    }

    @Test
    void namesThatAreNoIdsAreRefused() throws IOException {
        for (String name : List.of("..", "../x", "a/b", "a\\b", "a.gpkg", "", "Ä", "A", "status", "openapi", "1a")) {
            Refusal refusal = refused(name, TYPE, -1, InputStream.nullInputStream());
            assertThat(name, refusal.kind(), is(Refusal.Kind.WRONG_NAME));
        }
    }

    @Test
    void otherMediaTypesAreRefused() throws IOException {
        for (String type : List.of("text/csv", "application/json", "multipart/form-data; boundary=x", "")) {
            Refusal refusal = refused("musterdorf", type, -1, InputStream.nullInputStream());
            assertThat(type, refusal.kind(), is(Refusal.Kind.WRONG_MEDIA_TYPE));
        }
        assertThat(
                refused("musterdorf", null, -1, InputStream.nullInputStream()).kind(),
                is(Refusal.Kind.WRONG_MEDIA_TYPE));
    }

    @Test
    void parametersOfTheMediaTypeDoNotMatter() throws IOException, Refusal {
        AtlasStatus status = receiver.receive(
                "musterdorf",
                "Application/GeoPackage+SQLite3; charset=binary",
                -1,
                new ByteArrayInputStream(bytes(SampleAtlases.later())),
                server.publisher);

        assertThat(status.state(), is(State.PUBLISHED));
    }

    @Test
    void tooLargeIsRefusedBeforeAndWhileReading() throws IOException {
        InputStream never = new BrokenBody("expected to be refused by its length");
        assertThat(refused("musterdorf", TYPE, LIMIT + 1, never).kind(), is(Refusal.Kind.TOO_LARGE));

        byte[] large = new byte[(int) LIMIT + 1];
        assertThat(
                refused("musterdorf", TYPE, -1, new ByteArrayInputStream(large)).kind(), is(Refusal.Kind.TOO_LARGE));
    }

    @Test
    void bodyThatBreaksOffIsRefused() throws IOException {
        InputStream broken = new BrokenBody("connection reset");

        Refusal refusal = refused("musterdorf", TYPE, -1, broken);

        assertThat(refusal.kind(), is(Refusal.Kind.BROKEN_BODY));
        assertThat(refusal.getMessage(), containsString("connection reset"));
    }

    @Test
    void fullDiskIsRefused() throws IOException {
        UploadReceiver full = new UploadReceiver(LIMIT, file -> new OutputStream() {
            private final OutputStream begun = Files.newOutputStream(file);

            @Override
            public void write(int b) throws IOException {
                begun.write(b);
                throw new IOException("No space left on device");
            }

            @Override
            public void close() throws IOException {
                begun.close();
            }
        });

        Refusal refusal = assertThrows(
                Refusal.class,
                () -> full.receive(
                        "musterdorf",
                        TYPE,
                        -1,
                        new ByteArrayInputStream(bytes(SampleAtlases.later())),
                        server.publisher));

        assertThat(refusal.kind(), is(Refusal.Kind.NO_STORAGE));
        assertThat(refusal.getMessage(), containsString("No space left on device"));
        assertUnchanged();
    }

    @Test
    void secondUploadAtOnceIsRefused() throws IOException, InterruptedException, ExecutionException {
        byte[] sound = bytes(SampleAtlases.later());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        InputStream slow = new ByteArrayInputStream(sound) {
            @Override
            public int read(byte[] buffer) throws IOException {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return super.read(buffer);
            }
        };
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<AtlasStatus> first =
                    threads.submit(() -> receiver.receive("musterdorf", TYPE, -1, slow, server.publisher));
            begun.await();
            Refusal refusal = assertThrows(Refusal.class, () -> receive("musterdorf", sound));
            assertThat(refusal.kind(), is(Refusal.Kind.BUSY));
            go.countDown();
            assertThat(first.get().state(), is(State.PUBLISHED));
        } finally {
            threads.shutdown();
        }
        assertThat(onDisk(), is(List.of("musterdorf.gpkg")));
    }

    @Test
    void takenNameIsRefusedBeforeTheFileIsReplaced() throws IOException {
        WorkspaceInfo workspace = server.catalog.getFactory().createWorkspace();
        workspace.setName("musterstadt");
        server.catalog.add(workspace);
        before = server.memory.dump();

        Refusal refusal = refused(
                "musterstadt",
                TYPE,
                -1,
                new ByteArrayInputStream(bytes(SampleAtlases.atlas("musterstadt", SampleAtlases.burden(1)))));

        assertThat(refusal.kind(), is(Refusal.Kind.CLASH));
    }

    private DynamicTest refusal(String name, String code, Body body) {
        return DynamicTest.dynamicTest(name, () -> {
            Refusal refusal = refused("musterdorf", TYPE, -1, new ByteArrayInputStream(body.bytes()));
            assertThat(refusal.kind(), is(Refusal.Kind.INVALID));
            assertThat(refusal.reason().de(), refusal.code(), is(code));
            // where the draft lay is nobody's business
            assertThat(refusal.getMessage(), not(containsString(directory.toString())));
        });
    }

    private Refusal refused(String id, String type, long length, InputStream body) throws IOException {
        Refusal refusal = assertThrows(Refusal.class, () -> receiver.receive(id, type, length, body, server.publisher));
        assertUnchanged();
        return refusal;
    }

    private void assertUnchanged() throws IOException {
        assertThat(onDisk(), is(List.of("musterdorf.gpkg")));
        assertThat(Files.readAllBytes(server.folder.path().resolve("musterdorf.gpkg")), is(served));
        assertThat(server.memory.dump(), is(before));
        assertThat(server.only().state(), is(State.PUBLISHED));
    }

    private List<String> onDisk() throws IOException {
        try (Stream<Path> files = Files.list(server.folder.path())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private AtlasStatus receive(String id, byte[] body) throws Refusal {
        return receiver.receive(id, TYPE, body.length, new ByteArrayInputStream(body), server.publisher);
    }

    private byte[] bytes(org.lebenswelten.atlas.Atlas atlas) throws IOException {
        return Files.readAllBytes(SampleAtlases.write(atlas, directory.resolve("x.gpkg")));
    }

    private byte[] damaged(byte[] sound, String... statements) throws IOException, SQLException {
        Path file = directory.resolve("damaged.gpkg");
        Files.write(file, sound);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return Files.readAllBytes(file);
    }

    /** A body that cannot be read. */
    private static final class BrokenBody extends InputStream {

        private final String message;

        BrokenBody(String message) {
            this.message = message;
        }

        @Override
        public int read() throws IOException {
            throw new IOException(message);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            throw new IOException(message);
        }
    }

    /** Makes a body. */
    private interface Body {

        /** Its bytes. */
        byte[] bytes() throws IOException, SQLException;
    }
}
