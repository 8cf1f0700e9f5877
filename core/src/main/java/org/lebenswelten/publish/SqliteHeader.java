package org.lebenswelten.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first 100 bytes of an SQLite database, which tell whether a file is a GeoPackage and whether it is whole, before
 * any other code looks into it.
 *
 * <p>Reference: SQLite, "Database File Format", section 1.3.
 */
final class SqliteHeader {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int PAGES_AT = 28;
    private static final int APPLICATION_ID_AT = 68;

    private SqliteHeader() {}

    /**
     * Checks a file.
     *
     * @param file the file
     * @throws AtlasFileException if it cannot be read, is no GeoPackage, is shorter or longer than it says, or another
     *     program has changes pending
     */
    static void require(Path file) throws AtlasFileException {
        ByteBuffer header = ByteBuffer.allocate(LENGTH);
        long length;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            length = channel.size();
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // a read may bring less than asked
            }
        } catch (IOException e) {
            throw AtlasFileException.of(AtlasFileProblem.UNREADABLE, file, e);
        }
        if (header.position() < MAGIC.length || !Arrays.equals(Arrays.copyOf(header.array(), MAGIC.length), MAGIC)) {
            throw problem(AtlasFileProblem.NOT_A_GEOPACKAGE, file, "SQLite format 3");
        }
        if (header.hasRemaining()) {
            throw problem(AtlasFileProblem.BROKEN, file, length + " < " + LENGTH + " bytes");
        }
        int applicationId = header.getInt(APPLICATION_ID_AT);
        if (applicationId != GeoPackageSchema.APPLICATION_ID) {
            throw problem(
                    AtlasFileProblem.NOT_A_GEOPACKAGE,
                    file,
                    "application_id 0x" + Integer.toHexString(applicationId) + " != 0x"
                            + Integer.toHexString(GeoPackageSchema.APPLICATION_ID));
        }
        int pageSize = header.getShort(PAGE_SIZE_AT) == 1 ? 65_536 : header.getShort(PAGE_SIZE_AT) & 0xffff;
        long expected = (header.getInt(PAGES_AT) & 0xffffffffL) * pageSize;
        if (length != expected) {
            throw problem(AtlasFileProblem.BROKEN, file, length + " != " + expected + " bytes");
        }
        requireNoPendingChanges(file);
    }

    /** QGIS switches files that it opens to a log beside them; what stands in the log is missing in the file. */
    private static void requireNoPendingChanges(Path file) throws AtlasFileException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        long pending;
        try {
            pending = Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw AtlasFileException.of(AtlasFileProblem.UNREADABLE, log, e);
        }
        if (pending > 0) {
            throw problem(AtlasFileProblem.BROKEN, file, log.getFileName() + " > 0 bytes");
        }
    }

    private static AtlasFileException problem(AtlasFileProblem problem, Path file, String rule) {
        return AtlasFileException.of(problem, file, null, null, rule);
    }
}
