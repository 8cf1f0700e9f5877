package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's table of connection parameters is that of the factory. */
class ReadmeParametersTest {

    private static final Path README =
            Path.of(System.getProperty("project.root", "..")).resolve("geoserver-plugin/README.md");

    @Test
    void readmeListsEveryParameterWithTypeAndNeed() throws IOException {
        List<List<String>> documented = Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals("## Parameters of the store"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> List.of(cells.get(1).replace("`", ""), cells.get(2), cells.get(3)))
                .toList();
        List<List<String>> actual = Arrays.stream(new AtlasDataStoreFactory().getParametersInfo())
                .map(p -> List.of(p.key, p.type.getSimpleName(), p.required ? "yes" : "no"))
                .toList();

        assertThat(documented, equalTo(actual));
    }
}
