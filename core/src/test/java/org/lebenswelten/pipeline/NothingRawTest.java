package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.publish.AtlasOutput;
import org.lebenswelten.publish.StoredProjectTexts;
import org.lebenswelten.publish.metadata.MetadataFiles;
import org.lebenswelten.publish.portal.PortalFiles;
import org.lebenswelten.publish.portal.QgisProjects;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectSkeleton;

/**
 * Nothing raw in the product. Numerators of an indicator, residents by age and participants are replaced by numbers that occur
 * nowhere else, and all bytes of all files that a build writes are searched for them, whatever the files are called: as text,
 * and as whole numbers and doubles in the byte order of SQLite, in every page of the file, used or free. Files that hold
 * others are unpacked. Withheld and published counts alike must not be found, only rates and rounded numbers.
 */
class NothingRawTest {

    private static final Pattern HEX_DIGITS = Pattern.compile("[0-9a-f]{65,}+");
    private static final Pattern ROW = Pattern.compile("(\\d\\d,\\d{4},child_poverty),\\d+,\\d+");

    @TempDir
    private Path folder;

    private static final Pattern PEOPLE = Pattern.compile("(?m)^(\\d\\d,\\d{4}),(\\d+),(\\d*),(female|male),\\d+$");

    private final List<Integer> counts = new ArrayList<>();
    private final Map<String, Integer> people = new TreeMap<>();

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
        countPeople(project.resolve("data/population.csv"));
        Path profile = project.resolve("measures/bewegungskita.yaml");
        Files.writeString(profile, withParticipants(Files.readString(profile)));
        Path out = folder.resolve("out");
        Files.createDirectories(out);
        AtlasBuild build = AtlasPipeline.run(ProjectReader.read(project).requireProject(), stage -> () -> {});
        QgisProjects projects = new QgisProjects();
        AtlasOutput.of(out.resolve("city.gpkg"))
                .with(new MetadataFiles(), new PortalFiles(), projects)
                .withProjects(projects)
                .write(build.atlas());
    }

    /**
     * 1,100,001 and so on in each band. What could be told of an area are residents and children of 3 to 5, both sexes together:
     * of these, sums that are a multiple of 5 look like rounded ones and are passed over.
     */
    private void countPeople(Path table) throws IOException {
        Map<String, Integer> residents = new TreeMap<>();
        Matcher row = PEOPLE.matcher(Files.readString(table));
        StringBuilder text = new StringBuilder();
        int next = 1_100_001;
        while (row.find()) {
            String age = row.group(2) + "-" + row.group(3);
            residents.merge(row.group(1), next, Integer::sum);
            people.merge(row.group(1) + " " + age, next, Integer::sum);
            people.put(row.group(1) + " " + age + " " + row.group(4), next);
            row.appendReplacement(
                    text, row.group(1) + "," + row.group(2) + "," + row.group(3) + "," + row.group(4) + "," + next);
            next += 3_719;
        }
        Files.writeString(table, row.appendTail(text).toString());
        residents.forEach((area, persons) -> people.put(area + " residents", persons));
        people.values().stream().filter(persons -> persons % 5 != 0).forEach(counts::add);
    }

    private String withParticipants(String profile) {
        String at = "    areaId: \"05\"\n";
        assertThat(profile, containsString(at));
        counts.addAll(List.of(8_342_117, 5_120_303, 3_221_814));
        return profile.replace(
                at,
                at
                        + "    participants:\n"
                        + "      - {from: 2024-01-01, to: 2024-12-31, count: 8342117, basis: counted,"
                        + " bySex: {female: 5120303, male: 3221814}}\n");
    }

    @Test
    void noFileOfTheProductHoldsACount() throws IOException {
        assertThat(counts.size(), greaterThan(10));
        List<String> found = new ArrayList<>();
        List<Path> files = files(folder.resolve("out"));
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            List<byte[]> all = contents(whole);
            if (file.toString().endsWith(".gpkg")) {
                all.set(0, withoutDigitsOfArchives(whole));
                StoredProjectTexts.of(file)
                        .values()
                        .forEach(project -> all.add(project.getBytes(StandardCharsets.UTF_8)));
            }
            for (byte[] bytes : all) {
                for (int count : counts) {
                    for (byte[] form : forms(count)) {
                        if (indexOf(bytes, form) >= 0) {
                            found.add(file.getFileName() + " holds a count");
                        }
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

    /** A file that holds others hides nothing either. */
    @Test
    void searchLooksIntoPackedFiles() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("data/notes.txt"));
            zip.write("of 70123 children".getBytes(StandardCharsets.US_ASCII));
        }
        ByteArrayOutputStream pressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(pressed)) {
            gzip.write("of 70123 children".getBytes(StandardCharsets.US_ASCII));
        }

        for (byte[] bytes : List.of(packed.toByteArray(), pressed.toByteArray())) {
            assertThat(
                    contents(bytes).stream()
                            .anyMatch(content -> indexOf(content, forms(70_123).get(0)) >= 0),
                    is(true));
        }
    }

    /** The bytes of a file, and of the files in it. */
    private static List<byte[]> contents(byte[] bytes) throws IOException {
        List<byte[]> contents = new ArrayList<>(List.of(bytes));
        if (indexOf(bytes, new byte[] {'P', 'K', 3, 4}) == 0) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                while (zip.getNextEntry() != null) {
                    contents.addAll(contents(zip.readAllBytes()));
                }
            }
        } else if (indexOf(bytes, new byte[] {31, (byte) 139}) == 0) {
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                contents.addAll(contents(gzip.readAllBytes()));
            }
        }
        return contents;
    }

    /**
     * Projects of QGIS are packed and written in hexadecimal digits, in which any five digits stand somewhere by chance: they are
     * searched unpacked. A run longer than a SHA-256 is part of one.
     */
    private static byte[] withoutDigitsOfArchives(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return HEX_DIGITS.matcher(text).replaceAll(" ").getBytes(StandardCharsets.ISO_8859_1);
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
