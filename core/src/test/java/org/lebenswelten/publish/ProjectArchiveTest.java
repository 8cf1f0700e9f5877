package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

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

    /** PKWARE APPNOTE 6.3.10, 4.3.7: signature 50 4b 03 04, then version 10 (1.0: not compressed), no flags but UTF-8. */
    @Test
    void beginsAsAZipArchiveDoes() {
        assertThat(ProjectArchive.hex("a", "b").substring(0, 12), is("504b03040a00"));
    }
}
