package org.lebenswelten.geoserver;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.geotools.AtlasDataStore;
import org.lebenswelten.geotools.AtlasDataStoreFactory;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.AtlasCheck;
import org.lebenswelten.publish.AtlasFileException;

/** The folder {@code lebenswelten} of the data directory: one file an atlas, name of your choice, extension .gpkg. */
final class AtlasFolder {

    /** Name of the folder. */
    static final String NAME = "lebenswelten";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private static final Pattern DRAFT = Pattern.compile("\\.[a-z][a-z0-9_]{0,62}\\.[0-9a-f-]{36}\\.part");

    /** The store names its file in a URL, where % # ? + and others mean something else. */
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._()-]+\\.gpkg");

    /** Names that mean something else in addresses. */
    private static final Set<String> RESERVED = Set.of("status", "openapi");

    private final Path path;

    /**
     * Makes it.
     *
     * @param dataDirectory the data directory
     */
    AtlasFolder(Path dataDirectory) {
        this.path = dataDirectory.resolve(NAME);
    }

    /**
     * Where it is.
     *
     * @return the folder, which may not be there
     */
    Path path() {
        return path;
    }

    /**
     * The atlas files.
     *
     * @return all files that end in .gpkg and do not begin with a dot, in the order of their names
     * @throws IOException if the folder cannot be read
     */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, "*.gpkg")) {
            for (Path file : found) {
                if (!file.getFileName().toString().startsWith(".")) {
                    files.add(file);
                }
            }
        }
        files.sort(null);
        return files;
    }

    /**
     * Where an upload is kept until it is known to be sound.
     *
     * @param id the atlas's id
     * @return a hidden file that is not there
     */
    Path draft(String id) {
        return path.resolve("." + id + "." + UUID.randomUUID() + ".part");
    }

    /**
     * Removes drafts that a server left when it was stopped in the middle of an upload.
     *
     * @param before drafts that were last changed before this instant; later ones may belong to an upload under way
     * @throws IOException if the folder cannot be read or a draft cannot be removed
     */
    void removeDrafts(Instant before) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, ".*.part")) {
            for (Path file : found) {
                boolean draft = DRAFT.matcher(file.getFileName().toString()).matches();
                if (draft && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Whether a name can be the id of a published atlas.
     *
     * @param name the name
     * @return whether it is {@code [a-z][a-z0-9_]*} of at most 63 characters, and not reserved
     */
    static boolean isId(String name) {
        return ID.matcher(name).matches() && !RESERVED.contains(name);
    }

    /**
     * Whether the store can name a file.
     *
     * @param name the file's name
     * @return whether it has nothing but letters, digits, blanks and . _ - ( )
     */
    static boolean isFileName(String name) {
        return FILE_NAME.matcher(name).matches();
    }

    /**
     * Why a name cannot be taken.
     *
     * @param name the file's name
     * @return the reason
     */
    static BilingualText wrongName(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        return new BilingualText(
                plain
                        + ": erwartet wird ein Dateiname aus Buchstaben, Ziffern, Leerzeichen und . _ - ( ); bitte"
                        + " umbenennen",
                plain + ": expected a file name of letters, digits, blanks and . _ - ( ); please rename it");
    }

    /**
     * Reads an atlas as the store does, with all of its checks.
     *
     * @param file the file
     * @return the atlas
     * @throws IOException if the file is no sound atlas, changes while it is read, or its id cannot be published
     */
    static Atlas read(Path file) throws IOException {
        AtlasDataStore store =
                new AtlasDataStoreFactory().createDataStore(Map.of(AtlasDataStoreFactory.ATLAS.key, file.toFile()));
        Atlas atlas;
        try {
            atlas = store.atlas();
        } finally {
            store.dispose();
        }
        try {
            AtlasCheck.requireWritable(atlas);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        if (!isId(atlas.id())) {
            throw new IOException(file + ": id '" + atlas.id() + "', expected " + ID + ", none of " + RESERVED);
        }
        return atlas;
    }

    /**
     * Why a file was refused.
     *
     * @param e what was thrown
     * @return the reason, in both languages where the exception has both
     */
    static BilingualText reason(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AtlasFileException problem) {
                return new BilingualText(problem.text(Language.DE), problem.text(Language.EN));
            }
        }
        return BilingualText.same(String.valueOf(e.getMessage()));
    }
}
