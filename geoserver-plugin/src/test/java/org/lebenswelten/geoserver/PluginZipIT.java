package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.ProgramVersion;

/** The zip that is unpacked into GeoServer: flat, and nothing in it that is not meant to be. */
class PluginZipIT {

    private static final Path ZIP = Path.of(System.getProperty("plugin.zip"));

    /** What may lie at the root or in META-INF of the jar; all else is below {@code org/lebenswelten/}. */
    private static final Pattern ALLOWED = Pattern.compile("org/lebenswelten/.+|META-INF/MANIFEST\\.MF"
            + "|META-INF/(LICENSE|NOTICE|LICENSE\\.txt|NOTICE\\.txt|thirdparty-LICENSE|FastDoubleParser-(LICENSE|NOTICE))"
            + "|META-INF/services/org\\.geotools\\.[\\w.]+|applicationContext\\.xml");

    /** No name of who built it, no time. */
    private static final List<String> MANIFEST = List.of(
            "Build-Jdk-Spec", "Created-By", "Implementation-Title", "Implementation-Version", "Manifest-Version");

    @Test
    void holdsWhatTheListAllows() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            TreeSet<String> names = zip.stream().map(e -> e.getName()).collect(Collectors.toCollection(TreeSet::new));
            String all =
                    String.join("\n", names).replaceFirst("gs-lebenswelten-\\d[\\w.-]*\\.jar", "gs-lebenswelten-V.jar");

            assertThat(
                    all,
                    is(
                            """
                            gs-lebenswelten-V.jar
                            lebenswelten-INSTALL.de.md
                            lebenswelten-INSTALL.md
                            lebenswelten-NOTICE.txt
                            lebenswelten-compose.yaml
                            lebenswelten-sbom.cdx.json"""));
        }
    }

    @Test
    void jarHoldsNothingOfOthersUnderTheirName() throws IOException {
        try (ZipFile jar = new ZipFile(System.getProperty("plugin.jar"))) {
            String others = jar.stream()
                    .map(e -> e.getName())
                    .filter(n -> !n.endsWith("/") && !ALLOWED.matcher(n).matches())
                    .sorted()
                    .collect(Collectors.joining("\n"));

            assertThat(others, is(""));
        }
    }

    @Test
    void checksumIsThatOfTheZip() throws IOException, NoSuchAlgorithmException {
        String expected = Files.readString(ZIP.resolveSibling(ZIP.getFileName() + ".sha256"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ZIP));

        // as sha256sum -c reads it
        assertThat(expected.strip(), is(HexFormat.of().formatHex(digest) + "  " + ZIP.getFileName()));
    }

    @Test
    void billOfMaterialsNamesWhatIsShipped() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(text("lebenswelten-sbom.cdx.json"));
        TreeSet<String> names = new TreeSet<>();
        bill.get("components").forEach(c -> names.add(c.get("name").asText()));

        assertThat(
                String.join(" ", names),
                is("commons-math3 jackson-annotations jackson-core jackson-databind lebenswelten-core"));
        assertThat(bill.has("serialNumber"), is(false));
    }

    /**
     * Nothing that differs from one build to the next: two builds of one version, in folders of different names, gave the same
     * bytes when this was written. Libraries keep the times that their makers gave them.
     */
    @Test
    void nothingTellsWhenOrWhereItWasPacked() throws IOException {
        LocalDateTime fixed = LocalDateTime.of(2025, 1, 1, 0, 0); // project.build.outputTimestamp
        try (ZipFile zip = new ZipFile(ZIP.toFile());
                ZipFile jar = new ZipFile(System.getProperty("plugin.jar"))) {
            Predicate<ZipEntry> ours = e -> !e.isDirectory()
                    && e.getName().startsWith("org/lebenswelten/")
                    && !e.getName().startsWith("org/lebenswelten/shaded/");
            List<String> others = Stream.concat(zip.stream(), jar.stream().filter(ours))
                    .filter(e -> !e.getTimeLocal().equals(fixed))
                    .map(ZipEntry::getName)
                    .toList();
            assertThat(others, is(empty()));
            assertThat(jar.stream().filter(ours).count(), is(greaterThan(500L)));
        }
        try (JarFile jar = new JarFile(System.getProperty("plugin.jar"))) {
            assertThat(
                    jar.getManifest().getMainAttributes().keySet().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList(),
                    is(MANIFEST));
        }
        JsonNode bill = new ObjectMapper().readTree(text("lebenswelten-sbom.cdx.json"));
        assertThat(bill.path("metadata").has("timestamp"), is(false));
    }

    @Test
    void notesNameTheVersion() throws IOException {
        String version = ProgramVersion.current();
        for (String name :
                new String[] {"lebenswelten-INSTALL.md", "lebenswelten-INSTALL.de.md", "lebenswelten-compose.yaml"}) {
            assertThat(name, text(name), allOf(containsString(version), not(containsString("${"))));
        }
    }

    private static String text(String name) throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
