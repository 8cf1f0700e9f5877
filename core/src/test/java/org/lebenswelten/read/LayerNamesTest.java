package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerNamesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measures",
                "catchments",
                "proposals",
                "ind_burden",
                "hot_burden",
                "cov_x",
                "acc_x",
                "gap_x",
                "areas_city"
            })
    void namesOfLayersThatTheAtlasMakes(String id) {
        ProjectFixture project = ProjectFixture.in(folder).replace("atlas.yaml", "- id: burden", "- id: " + id);
        int line = project.line("atlas.yaml", "- id: " + id);

        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/indices/0/id] LW-117 '" + id + "'"));
    }

    @Test
    void indexAndIndicatorOfOneName() {
        ProjectFixture project = ProjectFixture.in(folder).replace("atlas.yaml", "- id: kita_movement", "- id: burden");
        int line = project.line("atlas.yaml", "title: {de: Bewegung") - 1;

        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/coverages/0/id] LW-116 'burden'"));
    }

    @Test
    void twoIndicatorsOfOneName() {
        ProjectFixture project =
                ProjectFixture.in(folder).replace("atlas.yaml", "- id: unemployment", "- id: child_poverty");
        int line = project.line("atlas.yaml", "title: {de: Arbeitslosigkeit") - 1;

        assertThat(project.lines(), hasItem("atlas.yaml:" + line + " [/indicators/1/id] LW-116 'child_poverty'"));
    }
}
