package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {

    @TempDir
    Path folder;

    @Test
    void differsWhenTheContentMayDiffer() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "1234");
        FileTime time = FileTime.fromMillis(1_700_000_000_000L);
        Files.setLastModifiedTime(file, time);
        FileStamp stamp = FileStamp.of(file);
        assertThat(FileStamp.of(file), is(stamp));
        assertThat(stamp.size(), is(4L));

        Files.writeString(file, "12345");
        Files.setLastModifiedTime(file, time);
        assertThat(FileStamp.of(file), is(not(stamp)));

        Files.writeString(file, "1234");
        Files.setLastModifiedTime(file, time);
        assertThat(FileStamp.of(file), is(stamp));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_001L));
        assertThat(FileStamp.of(file), is(not(stamp)));
    }

    @Test
    void namesWhatIsNoFile() {
        assertThat(
                assertThrows(IOException.class, () -> FileStamp.of(folder.resolve("b")))
                        .getMessage(),
                containsString("b: file is missing, expected a published atlas"));
        assertThat(
                assertThrows(IOException.class, () -> FileStamp.of(folder)).getMessage(), containsString("not a file"));
    }
}
