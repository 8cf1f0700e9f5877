package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtlasFileTest {

    @TempDir
    Path folder;

    private final TestAtlas.Shelf shelf = new TestAtlas.Shelf()
            .with("one", TestAtlas.atlas(TestAtlas.sites("measures", 1)))
            .with("two", TestAtlas.atlas(TestAtlas.sites("measures", 2)));
    private final List<LogRecord> log = new ArrayList<>();
    private final Logger logger = Logging.getLogger(AtlasFile.class);
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Path path;

    @BeforeEach
    void listen() throws IOException {
        path = folder.resolve("city.gpkg");
        shelf.put(path, "one");
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    @Test
    void readsAFileOnceAsLongAsItStaysTheSame() throws IOException {
        AtlasFile file = AtlasFile.open(path, shelf);
        assertThat(file.current(), sameInstance(file.current()));
        assertThat(shelf.loaded(), contains("one"));
    }

    @Test
    void servesAReplacedFile() throws IOException {
        AtlasFile file = AtlasFile.open(path, shelf);
        AtlasSnapshot before = file.current();
        shelf.put(path, "two");
        // one site more each than the number says, see TestAtlas
        assertThat(sites(file.current()), is(3));
        assertThat(sites(before), is(2));
        assertThat(shelf.loaded(), contains("one", "two"));
        assertThat(file.lastProblem().isEmpty(), is(true));
    }

    @Test
    void keepsTheLastGoodVersionAndSaysWhyOnce() throws IOException {
        AtlasFile file = AtlasFile.open(path, shelf);
        AtlasSnapshot good = file.current();
        shelf.put(path, "rubbish");
        assertThat(file.current(), sameInstance(good));
        assertThat(file.current(), sameInstance(good));
        assertThat(file.lastProblem().orElseThrow(), containsString("city.gpkg"));
        assertThat(file.lastProblem().orElseThrow(), containsString("rubbish"));
        assertThat(shelf.loaded(), contains("one", "rubbish"));
        assertThat(warnings(), hasSize(1));
        assertThat(warnings().get(0), containsString("rubbish"));

        shelf.put(path, "two");
        assertThat(sites(file.current()), is(3));
        assertThat(file.lastProblem().isEmpty(), is(true));
    }

    @Test
    void aReaderThatBreaksIsAProblemOfTheFile() throws IOException {
        AtlasFile file = AtlasFile.open(path, shelf);
        shelf.whileReading(() -> {
            throw new IllegalStateException("out of luck");
        });
        shelf.put(path, "two");
        assertThat(sites(file.current()), is(2));
        assertThat(file.lastProblem().orElseThrow(), containsString("city.gpkg"));
        assertThat(file.lastProblem().orElseThrow(), containsString("out of luck"));
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsNotServedUntilItHoldsStill() throws IOException {
        AtlasFile file = AtlasFile.open(path, shelf);
        AtlasSnapshot good = file.current();
        shelf.put(path, "two");
        shelf.whileReading(() -> write("two and more"));
        assertThat(file.current(), sameInstance(good));
        assertThat(file.lastProblem().orElseThrow(), containsString("changed while it was read"));
        // still growing: what was read is no atlas, but that is not why it is refused
        shelf.whileReading(() -> write("two and more and more"));
        assertThat(file.current(), sameInstance(good));
        assertThat(file.lastProblem().orElseThrow(), containsString("changed while it was read"));
        assertThat(warnings(), hasSize(1));
        shelf.put(path, "two");
        assertThat(sites(file.current()), is(3));
        assertThat(shelf.loaded(), contains("one", "two", "two and more", "two"));
    }

    @Test
    void keepsTheLastGoodVersionWhenTheFileIsGone() throws IOException {
        AtlasFile file = AtlasFile.open(path, shelf);
        AtlasSnapshot good = file.current();
        Path aside = folder.resolve("aside");
        Files.move(path, aside);
        assertThat(file.current(), sameInstance(good));
        assertThat(file.current(), sameInstance(good));
        assertThat(file.lastProblem().orElseThrow(), containsString("missing"));
        assertThat(warnings(), hasSize(1));
        Files.move(aside, path);
        assertThat(file.current(), sameInstance(good));
        assertThat(file.lastProblem().isEmpty(), is(true));
        assertThat(shelf.loaded(), contains("one"));
    }

    @Test
    void aFileThatVanishesWhileItIsReadIsNotServed() throws IOException {
        AtlasFile file = AtlasFile.open(path, shelf);
        AtlasSnapshot good = file.current();
        shelf.put(path, "two");
        shelf.whileReading(() -> delete(path));
        assertThat(file.current(), sameInstance(good));
        assertThat(file.lastProblem().orElseThrow(), containsString("missing"));
    }

    @Test
    void othersGoOnWhileOneReads() throws Exception {
        AtlasFile file = AtlasFile.open(path, shelf);
        AtlasSnapshot good = file.current();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        shelf.put(path, "two");
        shelf.whileReading(() -> {
            reading.countDown();
            await(goOn);
        });
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<AtlasSnapshot> reader = pool.submit(file::current);
            await(reading);
            assertThat(file.current(), sameInstance(good));
            goOn.countDown();
            AtlasSnapshot next = reader.get(30, TimeUnit.SECONDS);
            assertThat(next, not(sameInstance(good)));
            assertThat(file.current(), sameInstance(next));
        } finally {
            goOn.countDown();
            pool.shutdownNow();
        }
    }

    @Test
    void refusesToOpenWhatIsNotThere() {
        Path missing = folder.resolve("nowhere.gpkg");
        Throwable thrown = assertThrows(FileNotFoundException.class, () -> AtlasFile.open(missing, shelf));
        assertThat(thrown.getMessage(), containsString("nowhere.gpkg"));
        assertThat(thrown.getMessage(), containsString("expected a published atlas"));
        assertThat(Files.exists(missing), is(false));
    }

    @Test
    void refusesToOpenAFolder() {
        Throwable thrown = assertThrows(IOException.class, () -> AtlasFile.open(folder, shelf));
        assertThat(thrown.getMessage(), containsString(folder.toString()));
        assertThat(thrown.getMessage(), containsString("not a file"));
    }

    @Test
    void refusesToOpenAFileThatChangesMeanwhile() {
        shelf.whileReading(() -> write("one and more"));
        Throwable thrown = assertThrows(IOException.class, () -> AtlasFile.open(path, shelf));
        assertThat(thrown.getMessage(), containsString("city.gpkg"));
        assertThat(thrown.getMessage(), containsString("changed while it was read"));
    }

    private static int sites(AtlasSnapshot snapshot) {
        return snapshot.layers().get("measures").size();
    }

    private List<String> warnings() {
        return log.stream()
                .filter(record -> Level.WARNING.equals(record.getLevel()))
                .map(LogRecord::getMessage)
                .toList();
    }

    private void write(String line) {
        try {
            Files.writeString(path, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS), is(true));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
