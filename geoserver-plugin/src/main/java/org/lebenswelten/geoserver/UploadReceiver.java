package org.lebenswelten.geoserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.AtlasFileException;

/**
 * Takes uploaded atlases: the body goes to a hidden file beside the others, is read and checked there, and replaces the
 * atlas only when it is sound. Whatever is refused leaves nothing behind.
 */
final class UploadReceiver {

    /** What a GeoPackage is called, IANA media types; octets are what tools say that know nothing better. */
    static final Set<String> MEDIA_TYPES = Set.of("application/geopackage+sqlite3", "application/octet-stream");

    private static final Logger LOGGER = Logging.getLogger(UploadReceiver.class);
    private static final int BUFFER = 1 << 16;

    private final long limit;
    private final Outlet outlet;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** Opens a new file for writing. */
    @FunctionalInterface
    interface Outlet {

        /**
         * Opens it.
         *
         * @param file a file that is not there
         * @return where to write
         * @throws IOException if it cannot be made
         */
        OutputStream open(Path file) throws IOException;
    }

    /**
     * Makes it.
     *
     * @param limit the most bytes a body may have
     * @param outlet opens files
     */
    UploadReceiver(long limit, Outlet outlet) {
        this.limit = limit;
        this.outlet = outlet;
    }

    /**
     * Makes one that writes to files.
     *
     * @param limit the most bytes a body may have
     * @return the receiver
     */
    static UploadReceiver of(long limit) {
        return new UploadReceiver(limit, file -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
    }

    /**
     * Takes an atlas and publishes it.
     *
     * @param id the atlas's id, as the address has it
     * @param mediaType what the request says of the body, or null
     * @param length how long the request says the body is, or -1
     * @param body the body
     * @param publisher publishes it
     * @return its status
     * @throws Refusal if it is not taken; the atlas that is served stays as it was
     */
    AtlasStatus receive(String id, @Nullable String mediaType, long length, InputStream body, AtlasPublisher publisher)
            throws Refusal {
        requireId(id);
        requireMediaType(mediaType);
        if (length > limit) {
            throw tooLarge();
        }
        if (!underWay.add(id)) {
            throw new Refusal(
                    Refusal.Kind.BUSY,
                    "Atlas '" + id + "' wird gerade schon hochgeladen",
                    "atlas '" + id + "': another upload is under way");
        }
        Path draft = publisher.folder().draft(id);
        try {
            store(body, draft);
            return publisher.accept(checked(id, draft), draft);
        } finally {
            underWay.remove(id);
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, draft + ": cannot be removed", e);
            }
        }
    }

    /**
     * Checks a name in an address.
     *
     * @param id the name
     * @throws Refusal if it is no atlas's id
     */
    static void requireId(String id) throws Refusal {
        if (!AtlasFolder.isId(id)) {
            throw new Refusal(
                    Refusal.Kind.WRONG_NAME,
                    "Name '" + id + "': erwartet wird die id eines Atlas, [a-z][a-z0-9_]*, ohne Pfad und Endung",
                    "name '" + id + "': expected the id of an atlas, [a-z][a-z0-9_]*, without path or extension");
        }
    }

    private static void requireMediaType(@Nullable String mediaType) throws Refusal {
        String plain =
                mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPES.contains(plain)) {
            throw new Refusal(
                    Refusal.Kind.WRONG_MEDIA_TYPE,
                    "Content-Type '" + plain + "': erwartet wird application/geopackage+sqlite3",
                    "Content-Type '" + plain + "': expected application/geopackage+sqlite3");
        }
    }

    private void store(InputStream body, Path draft) throws Refusal {
        try {
            Files.createDirectories(draft.getParent());
            try (OutputStream out = outlet.open(draft)) {
                copy(body, out);
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Kind.NO_STORAGE,
                    "Die Datei lässt sich nicht speichern: " + e.getMessage(),
                    "the file cannot be stored: " + e.getMessage());
        }
    }

    private void copy(InputStream body, OutputStream out) throws IOException, Refusal {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int read = next(body, buffer);
        while (read >= 0) {
            total += read;
            if (total > limit) {
                throw tooLarge();
            }
            out.write(buffer, 0, read);
            read = next(body, buffer);
        }
    }

    private static int next(InputStream body, byte[] buffer) throws Refusal {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Kind.BROKEN_BODY,
                    "Die Anfrage brach ab: " + e.getMessage(),
                    "the request broke off: " + e.getMessage());
        }
    }

    private static Atlas checked(String id, Path draft) throws Refusal {
        Atlas atlas;
        try {
            atlas = AtlasFolder.read(draft);
        } catch (IOException e) {
            throw invalid(id, draft, e);
        }
        if (!atlas.id().equals(id)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "Die Datei enthält den Atlas '" + atlas.id() + "', die Adresse nennt '" + id + "'",
                    "the file holds the atlas '" + atlas.id() + "', the address says '" + id + "'");
        }
        return atlas;
    }

    /** The place of the draft is nobody's business. */
    private static Refusal invalid(String id, Path draft, IOException e) {
        BilingualText reason = AtlasFolder.reason(e);
        String code = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AtlasFileException problem) {
                code = problem.problem().id();
            }
        }
        String path = draft.toAbsolutePath().normalize().toString();
        return new Refusal(
                Refusal.Kind.INVALID,
                new BilingualText(
                        reason.in(Language.DE).replace(path, id),
                        reason.in(Language.EN).replace(path, id)),
                code);
    }

    private Refusal tooLarge() {
        return new Refusal(
                Refusal.Kind.TOO_LARGE,
                "Die Datei hat mehr als " + limit + " Bytes, die dieser Server annimmt",
                "the file has more than the " + limit + " bytes that this server takes");
    }
}
