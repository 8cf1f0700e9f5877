package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That QGIS opens the archive is checked by {@code samples/qgis}. */
class ProjectArchiveTest {

    @Test
    void holdsOneFileThatQgisTakesForAProject() throws IOException {
        byte[] archive = HexFormat.of().parseHex(ProjectArchive.hex("atlas", "<qgis>Ä</qgis>"));

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry.getName(), is("atlas.qgs"));
            assertThat(entry.getTimeLocal(), is(LocalDateTime.of(1980, 1, 1, 0, 0)));
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8), is("<qgis>Ä</qgis>"));
            assertThat(zip.getNextEntry(), is(nullValue()));
        }
    }

    /** PKWARE APPNOTE 6.3.10, 4.3.7: signature, version 2.0, no flags, method 8, time 0, day 0 << 9 | 1 << 5 | 1. */
    @Test
    void beginsAsAZipArchiveDoes() {
        assertThat(ProjectArchive.hex("a", "b").substring(0, 28), is("504b030414000000080000002100"));
    }

    /** The list at the end names the same file, as programs that begin there want it. */
    @Test
    void listAtTheEndNamesTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.zip");
        Files.write(file, HexFormat.of().parseHex(ProjectArchive.hex("atlas", "<qgis>Ä</qgis>")));

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size(), is(1));
            ZipEntry entry = zip.getEntry("atlas.qgs");
            assertThat(entry.getSize(), is(15L));
            assertThat(
                    new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8), is("<qgis>Ä</qgis>"));
        }
    }
}
