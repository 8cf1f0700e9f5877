package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.ContextLayer;

class ContextLayerReaderTest {

    private static final String FILE = "layers/schools.geojson";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder)
                .append(
                        "atlas.yaml",
                        """
                        layers:
                          - id: schools
                            title: {de: Schulen, en: Schools}
                            description: {de: Schulen, en: Schools}
                            file: layers/schools.geojson
                            geometry: point
                            key: nr
                            label: name
                            attributes:
                              - {name: name, column: name, type: text, title: {de: Name, en: Name}}
                              - {name: places, column: places, type: integer, title: {de: Plätze, en: Places}}
                              - {name: share, column: share_kids, type: real, title: {de: Anteil, en: Share}}
                        """)
                .write(
                        FILE,
                        """
                        {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:25832"}}, "features": [
                        {"type": "Feature", "properties": {"nr": "b", "name": "Nord", "places": 120, "share": 1},
                         "geometry": {"type": "Point", "coordinates": [402000, 5704000]}},
                        {"type": "Feature", "properties": {"nr": "a", "name": 7, "places": null, "share": 0.5},
                         "geometry": {"type": "Point", "coordinates": [403000, 5704000, 61.5]}}
                        ]}
                        """);
    }

    @Test
    void featuresAscendByKeyWithTypedValues() {
        assertThat(project.lines(), is(empty()));
        ContextLayer layer =
                ProjectReader.read(folder).requireProject().contextLayers().get(0);

        assertThat(layer.label(), is(0));
        assertThat(layer.polygons(), is(false));
        assertThat(layer.attributes().get(2).column(), is("share_kids"));
        assertThat(layer.features().get(0).key(), is("a"));
        assertThat(layer.features().get(0).values(), contains("7", null, 0.5));
        assertThat(layer.features().get(1).values(), contains("Nord", 120, 1.0));
        assertThat(layer.features().get(0).geometry().toText(), is("POINT (403000 5704000)"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"places\": 120|\"places\": \"many\"|:2 [/features/0 places] LW-318 'many'",
                "\"places\": 120|\"places\": 1.5|:2 [/features/0 places] LW-318 '1.5'",
                "\"share\": 1}|\"share\": true}|:2 [/features/0 share] LW-318 'true'",
                "\"nr\": \"b\"|\"nr\": \"a\"|:4 [/features/1] LW-116 'a'",
                "\"nr\": \"b\"|\"nr\": null|:2 [/features/0] LW-314 'nr'",
                "[402000, 5704000]|[7.6, 51.5]|:2 [/features/0] LW-317 'b: 7.6 51.5'",
                "\"Point\", \"coordinates\": [402000, 5704000]|\"LineString\", \"coordinates\": [[1, 2], [3, 4]]"
                        + "|:2 [/features/0] LW-305 'b'",
                "\"Point\", \"coordinates\": [402000, 5704000]|\"Point\", \"coordinates\": []|:2 [/features/0] LW-305 'b'"
            })
    void faultyFeatures(String old, String replacement, String line) {
        project.replace(FILE, old, replacement);

        assertThat(project.lines(), contains(FILE + line));
    }

    @Test
    void attributeThatIsNotThere() {
        project.replace("atlas.yaml", "{name: places,", "{name: plaetze,");

        assertThat(project.lines(), contains(FILE + ":2 [/features/0] LW-314 'plaetze'"));
    }

    @Test
    void labelThatIsNotPublished() {
        project.replace("atlas.yaml", "label: name", "label: nr");
        int line = project.line("atlas.yaml", "label: nr");

        assertThat(project.lines(), contains("atlas.yaml:" + line + " [/layers/0/label] LW-115 'nr'"));
    }

    @Test
    void columnTwice() {
        project.replace("atlas.yaml", "column: share_kids", "column: places");
        int line = project.line("atlas.yaml", "{name: share,");

        assertThat(
                project.lines(), contains("atlas.yaml:" + line + " [/layers/0/attributes/2/column] LW-116 'places'"));
    }

    @Test
    void polygonsWherePointsAre() {
        project.replace("atlas.yaml", "geometry: point", "geometry: polygon");

        assertThat(
                project.lines(), contains(FILE + ":2 [/features/0] LW-305 'b'", FILE + ":4 [/features/1] LW-305 'a'"));
    }

    @Test
    void otherSystem() {
        project.replace(FILE, "EPSG:25832", "EPSG:4326");

        assertThat(project.lines(), contains(FILE + " LW-309 'EPSG:4326'"));
    }
}
