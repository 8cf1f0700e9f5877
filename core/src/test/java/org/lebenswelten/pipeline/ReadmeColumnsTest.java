package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;

/** The README's table of published columns is that of the layers. */
class ReadmeColumnsTest {

    private static final Path README =
            Path.of(System.getProperty("project.root", "..")).resolve("README.md");

    @ParameterizedTest
    @CsvSource({
        "burden, <index>",
        "hot_burden, hot_<id>",
        "ineq_burden, ineq_<index>",
        "cov_play, cov_<coverage>",
        "acc_room, acc_<id>",
        "gap_first, gap_<id>",
        "proposals, proposals",
        "ind_poor, ind_<indicator>",
        "measures, measures",
        "evals, evals",
        "actors, actors",
    })
    void readmeNamesTheColumnsInOrder(String layerName, String readmeName) throws IOException {
        AtlasLayer layer = AtlasPipeline.run(SmallCity.project(), stage -> () -> {})
                .atlas()
                .layer(layerName)
                .orElseThrow();
        List<String> rows = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("| `" + readmeName + "` |"))
                .map(line -> line.substring(line.lastIndexOf(" | `") + 4, line.lastIndexOf('`')))
                .toList();
        String columns = layer.columns().stream().map(AtlasColumn::name).collect(Collectors.joining(" "));

        String named = columns.replace("d_social d_air", "d_<dimension>…").replace("c_social c_air", "c_<dimension>…");
        assertThat(rows, equalTo(List.of(named)));
    }
}
