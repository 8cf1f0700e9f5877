package org.lebenswelten.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file beside its place and moves it there when it is complete. */
final class SafeFile {

    private SafeFile() {}

    /**
     * Writes a file, or leaves everything as it was.
     *
     * @param target the file to make or to replace; its folder is made if it is not there
     * @param content writes the file at the path it is given
     * @throws IOException if it cannot be written
     */
    static void write(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path draft = beside(absolute);
        try {
            content.write(draft);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(draft, absolute);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * A path in the same folder that nobody else uses.
     *
     * @param target the place to be
     * @return a hidden name
     */
    static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(target + ": the file system cannot replace a file in one step", e);
        }
    }

    /** Writes a file. */
    interface Content {

        /** Writes it at a path. */
        void write(Path path) throws IOException;
    }
}
