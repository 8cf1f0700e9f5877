package org.lebenswelten.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same project makes the same bytes in every file, report included, with one processor in one language and with four in
 * another; each build is a process of its own, as the number of threads is fixed when one starts.
 */
class SameBytesTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreTheSameForAnyNumberOfProcessorsAndAnyLocale() throws IOException, InterruptedException {
        Path project = folder.resolve("project");
        PrintWriter writer = new PrintWriter(new StringWriter());
        assertThat(Main.run(writer, writer, "init", project.toString()), is(0));

        Map<String, byte[]> one = built(project, "one", "-XX:ActiveProcessorCount=1", "-Duser.language=de");
        Map<String, byte[]> four = built(
                project, "four", "-XX:ActiveProcessorCount=4", "-Duser.language=tr", "-Duser.timezone=Pacific/Apia");

        assertThat(one.size(), greaterThan(50));
        Set<String> all = new TreeSet<>(one.keySet());
        all.addAll(four.keySet());
        List<String> differing = all.stream()
                .filter(name -> !Arrays.equals(one.get(name), four.get(name)))
                .toList();
        assertThat(differing, empty());
    }

    private Map<String, byte[]> built(Path project, String name, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "build",
                project.toString(),
                "-o",
                folder.resolve(name).resolve("city.gpkg").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said, process.waitFor(), is(0));
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.resolve(name))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.resolve(name).relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
