package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.util.factory.Hints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.publish.GeoPackageWriter;

/**
 * A file that is replaced again and again while it is read. Version {@code v} has {@code 3 + v mod 5} areas, whose only
 * indicator is 0 but for the second area, {@code v + 1}, and the last, 1000: scores are 0, {@code (v + 1) / 1000} and 1.
 */
class ReplacedWhileReadTest {

    private static final int READERS = 32;
    private static final int VERSIONS = 200;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private final Queue<Throwable> errors = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean done;

    /** No reader meets an error or features of two versions, and what was replaced is let go of. */
    @Test
    void readersSeeOneWholeVersionEach() throws Exception {
        Path file = folder.resolve("city.gpkg");
        replace(file, 0);
        AtlasDataStore store = new AtlasDataStoreFactory().createDataStore(Map.of("atlas_url", file));
        List<WeakReference<Atlas>> replaced = new ArrayList<>();
        long before = used();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Thread reader = new Thread(() -> readOn(store));
            readers.add(reader);
            reader.start();
        }
        try {
            for (int version = 1; version <= VERSIONS; version++) {
                replaced.add(new WeakReference<>(store.atlas()));
                replace(file, version);
                while (errors.isEmpty() && version(store.getFeatureSource("belastung"), Query.ALL) != version) {
                    Thread.onSpinWait();
                }
            }
        } finally {
            done = true;
            for (Thread reader : readers) {
                reader.join();
            }
        }
        assertThat(errors, empty());
        assertThat(reads.get(), greaterThan(READERS));
        assertThat(version(store.getFeatureSource("belastung"), Query.ALL), is(VERSIONS));
        long after = used();
        long held = replaced.stream().filter(atlas -> atlas.get() != null).count();
        // the store keeps the last version only
        assertThat(held, lessThanOrEqualTo(1L));
        assertThat(after - before, lessThan(64 * MEGABYTE));
        store.dispose();
    }

    /** Reads until all is done; every other time with a weight, which makes no difference in an index of one part. */
    private void readOn(AtlasDataStore store) {
        Query changed = new Query("belastung");
        changed.setHints(new Hints(Hints.VIRTUAL_TABLE_PARAMETERS, Map.of("lw_w_d0", "2")));
        int last = 0;
        try {
            for (int i = 0; !done && errors.isEmpty(); i++) {
                int version = version(store.getFeatureSource("belastung"), i % 2 == 0 ? Query.ALL : changed);
                assertThat(version >= last, is(true));
                last = version;
                reads.incrementAndGet();
                Thread.onSpinWait();
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            errors.add(e);
        }
    }

    /** The version that a feature source shows, after a look at whether all it shows is of this version. */
    private static int version(SimpleFeatureSource source, Query query) throws IOException {
        int count = source.getCount(query);
        List<Double> scores = new ArrayList<>();
        try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
            while (features.hasNext()) {
                SimpleFeature feature = features.next();
                scores.add((Double) feature.getAttribute("score"));
            }
        }
        int version = (int) Math.round(scores.get(1) * 1000) - 1;
        assertThat(scores.size(), is(count));
        assertThat(count, is(3 + version % 5));
        List<Double> expected = new ArrayList<>(scores);
        for (int i = 0; i < count; i++) {
            expected.set(i, i == 1 ? scores.get(1) : i == count - 1 ? 1.0 : 0.0);
        }
        assertThat(scores, is(expected));
        return version;
    }

    private static void replace(Path file, int version) throws IOException {
        double[] column = new double[3 + version % 5];
        Arrays.fill(column, 0);
        column[1] = version + 1;
        column[column.length - 1] = 1000;
        Path next = file.resolveSibling("next.gpkg");
        GeoPackageWriter.write(IndexAtlas.of("belastung", 1, new double[][] {column}), next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
