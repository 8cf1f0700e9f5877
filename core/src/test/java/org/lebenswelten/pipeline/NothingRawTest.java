package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.publish.AtlasOutput;
import org.lebenswelten.publish.metadata.MetadataFiles;
import org.lebenswelten.publish.portal.PortalFiles;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectSkeleton;

/**
 * Nothing raw in the product. Numerators of an indicator are replaced by numbers that occur nowhere else, and all bytes that a
 * build writes are searched for them: as text, and as whole numbers and doubles in the byte order of SQLite, in every page
 * of the file, used or free. Withheld and published counts alike must not be found, only rates.
 */
class NothingRawTest {

    private static final Pattern ROW = Pattern.compile("(\\d\\d,\\d{4},child_poverty),\\d+,\\d+");

    @TempDir
    private Path folder;

    private final List<Integer> counts = new ArrayList<>();

    @BeforeEach
    void build() throws IOException {
        Path project = folder.resolve("project");
        ProjectSkeleton.write(project);
        Path table = project.resolve("data/social.csv");
        Matcher row = ROW.matcher(Files.readString(table));
        StringBuilder text = new StringBuilder();
        int next = 70_123;
        while (row.find()) {
            // 70,123 of 700,001 and so on, about 10 %; of the first row 3 of 700,001 short of everybody
            int denominator = 700_001 + 2 * counts.size();
            int numerator = counts.isEmpty() ? denominator - 3 : next;
            next += 1_117;
            counts.add(numerator);
            row.appendReplacement(text, row.group(1) + "," + numerator + "," + denominator);
        }
        Files.writeString(table, row.appendTail(text).toString());
        Path out = folder.resolve("out");
        Files.createDirectories(out);
        AtlasBuild build = AtlasPipeline.run(ProjectReader.read(project).requireProject(), stage -> () -> {});
        AtlasOutput.of(out.resolve("city.gpkg")).with(new MetadataFiles(), new PortalFiles()).write(build.atlas());
    }

    @Test
    void noFileOfTheProductHoldsACount() throws IOException {
        assertThat(counts.size(), greaterThan(10));
        List<String> found = new ArrayList<>();
        List<Path> files = files(folder.resolve("out"));
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int count : counts) {
                for (byte[] form : forms(count)) {
                    if (indexOf(bytes, form) >= 0) {
                        found.add(file.getFileName() + " holds a count of child_poverty");
                    }
                }
            }
        }
        assertThat(new TreeSet<>(found), empty());
        assertThat(files.stream().anyMatch(file -> file.endsWith("disclosure.json")), is(true));
    }

    /** The search finds what is there: a row id of the layer, and a rate that is published. */
    @Test
    void searchFindsWhatIsThere() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("out/city.gpkg"));

        assertThat(indexOf(bytes, "child_poverty".getBytes(StandardCharsets.US_ASCII)) >= 0, is(true));
        assertThat(indexOf(bytes, bigEndian(Double.doubleToLongBits(10.3), 8)) >= 0, is(true));
    }

    private static List<byte[]> forms(int count) {
        return List.of(
                Integer.toString(count).getBytes(StandardCharsets.US_ASCII),
                bigEndian(count, 4),
                bigEndian(Double.doubleToLongBits(count), 8));
    }

    private static byte[] bigEndian(long bits, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (bits >>> (8 * (length - 1 - i)));
        }
        return bytes;
    }

    private static int indexOf(byte[] bytes, byte[] form) {
        outer:
        for (int at = 0; at <= bytes.length - form.length; at++) {
            for (int i = 0; i < form.length; i++) {
                if (bytes[at + i] != form[i]) {
                    continue outer;
                }
            }
            return at;
        }
        return -1;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
