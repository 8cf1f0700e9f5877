package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed files are those that the generator writes; the oracle is the generator run anew. */
class MusterstadtRegeneratesTest {

    private static final String HINT = "; run the command in samples/musterstadt/SOURCES.md";

    @TempDir
    static Path regenerated;

    @BeforeAll
    static void regenerate() throws IOException {
        MusterstadtFolder.write(Musterstadt.make(), regenerated);
    }

    @Test
    void theSameFilesAreThere() throws IOException {
        assertThat(
                "generated files" + HINT,
                CommittedFiles.generated(CommittedFiles.folder()).keySet(),
                equalTo(CommittedFiles.generated(regenerated).keySet()));
    }

    @Test
    void everyFileIsTheSameByteForByte() throws IOException {
        SortedMap<String, byte[]> committed = CommittedFiles.generated(CommittedFiles.folder());
        assertThat(committed.keySet(), not(Set.of()));
        for (Map.Entry<String, byte[]> file :
                CommittedFiles.generated(regenerated).entrySet()) {
            assertArrayEquals(file.getValue(), committed.get(file.getKey()), file.getKey() + HINT);
        }
    }

    /** The sample stays small enough to clone and to read: under 4 MB. */
    @Test
    void filesAreSmall() throws IOException {
        long bytes = CommittedFiles.generated(CommittedFiles.folder()).values().stream()
                .mapToLong(content -> content.length)
                .sum();
        assertThat(bytes, lessThan(4_000_000L));
    }
}
