package org.lebenswelten.geotools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.jspecify.annotations.Nullable;

/**
 * One atlas file and the last good version of it.
 *
 * <p>{@link #current()} looks at the file's key, time and size. If they have changed, one thread reads the file while
 * the others go on with the version they have; the new version is swapped in only if it is good and the file did not
 * change while it was read. A refused version is not read again until the file changes once more.
 *
 * <p>A file is best replaced by renaming a complete one over it. One that is written in place is read again and again
 * until it holds still, and never served half.
 */
final class AtlasFile {

    private static final Logger LOGGER = Logging.getLogger(AtlasFile.class);

    private final Path path;
    private final AtlasLoader loader;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicReference<AtlasSnapshot> served;
    private final AtomicReference<@Nullable Problem> problem = new AtomicReference<>();

    private AtlasFile(Path path, AtlasLoader loader, AtlasSnapshot first) {
        this.path = path;
        this.loader = loader;
        this.served = new AtomicReference<>(first);
    }

    /**
     * Reads a file for the first time.
     *
     * @param path the file
     * @param loader how to read it
     * @return the file with its first version
     * @throws IOException if the file is missing, no atlas, or changes while it is read
     */
    static AtlasFile open(Path path, AtlasLoader loader) throws IOException {
        FileStamp before = FileStamp.of(path);
        AtlasSnapshot first = read(path, loader, before);
        if (!before.equals(FileStamp.of(path))) {
            throw new IOException(changing(path));
        }
        return new AtlasFile(path, loader, first);
    }

    /**
     * The file.
     *
     * @return its path
     */
    Path path() {
        return path;
    }

    /**
     * The newest good version.
     *
     * @return a snapshot that never changes
     */
    AtlasSnapshot current() {
        FileStamp now;
        try {
            now = FileStamp.of(path);
        } catch (IOException e) {
            remember(new Problem(null, String.valueOf(e.getMessage())));
            return served.get();
        }
        AtlasSnapshot snapshot = served.get();
        if (now.equals(snapshot.stamp())) {
            problem.set(null);
            return snapshot;
        }
        Problem refused = problem.get();
        if (refused != null && now.equals(refused.stamp())) {
            return snapshot;
        }
        if (!reading.tryLock()) {
            return snapshot;
        }
        try {
            replace();
        } catch (IOException e) {
            remember(new Problem(null, String.valueOf(e.getMessage())));
        } finally {
            reading.unlock();
        }
        return served.get();
    }

    /**
     * Why the file as it is now is not served.
     *
     * @return the reason, or empty if it is served
     */
    Optional<String> lastProblem() {
        return Optional.ofNullable(problem.get()).map(Problem::message);
    }

    private void replace() throws IOException {
        // looked at again: another thread may have served it since
        FileStamp before = FileStamp.of(path);
        if (before.equals(served.get().stamp())) {
            problem.set(null);
            return;
        }
        AtlasSnapshot next = null;
        String reason = null;
        try {
            next = read(path, loader, before);
        } catch (IOException e) {
            reason = String.valueOf(e.getMessage());
        }
        if (!before.equals(FileStamp.of(path))) {
            remember(new Problem(null, changing(path)));
        } else if (next == null) {
            remember(new Problem(before, String.valueOf(reason)));
        } else {
            served.set(next);
            problem.set(null);
            LOGGER.info(() -> path + ": serving a new version of the atlas");
        }
    }

    private static AtlasSnapshot read(Path path, AtlasLoader loader, FileStamp stamp) throws IOException {
        try {
            return AtlasSnapshot.of(loader.load(path), stamp);
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            throw message.contains(String.valueOf(path.getFileName())) ? e : new IOException(path + ": " + message, e);
        } catch (RuntimeException e) {
            throw new IOException(path + ": not a readable atlas: " + e.getMessage(), e);
        }
    }

    private void remember(Problem found) {
        Problem before = problem.getAndSet(found);
        if (!found.equals(before)) {
            LOGGER.warning(() -> "the last good version stays in service: " + found.message());
        }
    }

    private static String changing(Path path) {
        return path + ": changed while it was read, expected a complete file; replace it by renaming";
    }

    /**
     * Why a version is not served.
     *
     * @param stamp the version that need not be read again, or null if it is to be tried again
     * @param message the reason
     */
    private record Problem(@Nullable FileStamp stamp, String message) {}
}
