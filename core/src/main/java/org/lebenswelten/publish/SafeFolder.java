package org.lebenswelten.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a folder beside its place and puts it there when it is complete. An older one is replaced as a whole, unless it holds
 * anything that is not on its own list: what this program did not write, it does not remove.
 */
public final class SafeFolder {

    private final Path folder;
    private final Path target;
    private final String marker;

    private SafeFolder(Path folder, String marker) {
        this.folder = folder;
        this.target = folder.toAbsolutePath();
        this.marker = marker;
    }

    /**
     * A folder.
     *
     * @param folder the folder to make or to replace
     * @param marker name of the file in it that lists the others; folders of different kinds have different names for it
     * @return the folder, of which nothing is touched yet
     */
    public static SafeFolder of(Path folder, String marker) {
        return new SafeFolder(folder, marker);
    }

    /**
     * Checks that whatever stands there may be replaced.
     *
     * @throws AtlasFileException if there is a folder or file of that name that this program did not make
     * @throws IOException if it cannot be read
     */
    public void requireReplaceable() throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw foreign(folder.toString());
        }
        Set<String> own = new HashSet<>(Set.of(marker));
        try {
            own.addAll(Files.readAllLines(target.resolve(marker), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw foreign(folder.toString());
        }
        for (String file : files(target)) {
            if (!own.contains(file)) {
                throw foreign(file);
            }
        }
    }

    /**
     * Writes the folder.
     *
     * @param content fills the folder it is given
     * @throws AtlasFileException if there is a folder or file of that name that this program did not make
     * @throws IOException if the folder cannot be written; then an older one is still there
     */
    public void write(Content content) throws IOException {
        requireReplaceable();
        Files.createDirectories(target.getParent());
        Path draft = SafeFile.beside(target);
        try {
            Files.createDirectories(draft);
            content.write(draft);
            String list = String.join("\n", files(draft)) + "\n";
            Files.writeString(draft.resolve(marker), list, StandardCharsets.UTF_8);
            swap(draft);
        } finally {
            delete(draft);
        }
    }

    /** Fills a folder. */
    public interface Content {

        /**
         * Writes into a folder.
         *
         * @param folder the folder, which is there and empty
         * @throws IOException if something cannot be written
         */
        void write(Path folder) throws IOException;
    }

    private void swap(Path draft) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(draft, target);
            return;
        }
        Path old = SafeFile.beside(target);
        Files.move(target, old);
        try {
            Files.move(draft, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        delete(old);
    }

    private AtlasFileException foreign(String what) {
        return AtlasFileException.of(AtlasFileProblem.FOREIGN_FOLDER, folder, null, what, marker);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
