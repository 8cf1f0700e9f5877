package org.lebenswelten.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A project of QGIS as it stands in a database: a ZIP archive with one file {@code .qgs}, in hexadecimal digits.
 *
 * <p>QGIS unpacks what it reads from a database and refuses plain XML there. The archive is not compressed and has no date of its
 * own: the same bytes on every machine, which its compression library and clock cannot give.
 */
final class ProjectArchive {

    /** The first day that a ZIP archive can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ProjectArchive() {}

    /**
     * Packs a project.
     *
     * @param name name of the file within, without its ending
     * @param xml the project
     * @return lower-case hexadecimal digits
     */
    static String hex(String name, String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        CRC32 check = new CRC32();
        check.update(bytes);
        ZipEntry entry = new ZipEntry(name + ".qgs");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(check.getValue());
        entry.setTimeLocal(NO_TIME);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(archive.toByteArray());
    }
}
