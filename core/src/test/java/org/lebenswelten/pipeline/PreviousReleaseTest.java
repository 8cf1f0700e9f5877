package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.publish.GeoPackageReader;
import org.lebenswelten.publish.GeoPackageWriter;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectSkeleton;

/** Earlier releases as a project names them; the first is the skeleton's own atlas. */
class PreviousReleaseTest {

    @TempDir
    private Path project;

    @BeforeEach
    void release() throws IOException {
        ProjectSkeleton.write(project);
        Files.createDirectories(project.resolve("releases"));
        GeoPackageWriter.write(
                AtlasPipeline.run(ProjectReader.read(project).requireProject(), stage -> () -> {})
                        .atlas(),
                project.resolve("releases/2024.gpkg"));
        replace("  countRounding: 5\n", "  countRounding: 5\n  previous: [releases/2024.gpkg]\n");
    }

    @Test
    void earlierReleaseTellsWhatItShowed() {
        assertThat(ProjectReader.read(project).problems(), is(empty()));
        PreviousRelease release = ProjectReader.read(project)
                .requireProject()
                .disclosure()
                .previous()
                .get(0);

        // 65 of 353 children in quarter 01 in 2022: 18.4 %
        assertThat(release.layer("ind_child_poverty").features().get("01.2022").value(), is(18.4));
        assertThat(release.layer("ind_child_poverty").decimals(), is(1));
    }

    @Test
    void sameProjectAgainWithholdsNothingMore() {
        AtlasBuild again = AtlasPipeline.run(ProjectReader.read(project).requireProject(), stage -> () -> {});

        assertThat(again.warnings(), is(empty()));
    }

    /** A release that was made before atlases told the rates of the city: it states the method and has no such document. */
    @Test
    void ratesOfTheCityThatAReleaseDoesNotTellAreUnknown() throws IOException {
        Path file = project.resolve("releases/2024.gpkg");
        Atlas before = GeoPackageReader.read(file);
        ObjectNode definition = (ObjectNode) new ObjectMapper().readTree(before.definition());
        ((ObjectNode) definition.path("indicators").get(0))
                .putObject("estimate")
                .put("method", "indirectlyStandardisedRatio");
        Files.delete(file);
        GeoPackageWriter.write(
                new Atlas(
                        before.id(),
                        before.title(),
                        before.description(),
                        before.crs(),
                        before.issued(),
                        before.layers(),
                        definition.toString(),
                        before.provenance()),
                file);

        PreviousRelease release = ProjectReader.read(project)
                .requireProject()
                .disclosure()
                .previous()
                .get(0);
        String first = definition.path("indicators").get(0).path("id").asText();
        assertThat(release.standards().keySet(), contains(first));
        assertThat(release.standards().get(first), is(anEmptyMap()));
    }

    @Test
    void releaseOfAnotherAtlasIsRefused() throws IOException {
        String text = Files.readString(project.resolve("atlas.yaml"));
        Files.writeString(project.resolve("atlas.yaml"), text.replaceFirst("(?m)^id: .*$", "id: another"));

        assertThat(codes(), contains("LW-465"));
    }

    /** The skeleton's quarter 01 is called 99 now. */
    @Test
    void releaseWithOtherAreasIsRefused() throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(csv|geojson|yaml)"))
                    .toList()) {
                Files.writeString(file, Files.readString(file).replaceAll("(?m)(^|\\\")01(?=,|\\\")", "$199"));
            }
        }

        assertThat(codes(), hasItem("LW-625"));
    }

    @Test
    void fileThatIsNoAtlasIsRefused() throws IOException {
        Files.writeString(project.resolve("releases/2024.gpkg"), "no database");

        assertThat(codes(), contains("LW-466"));
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(project.resolve("releases/2024.gpkg"));

        assertThat(codes(), contains("LW-101"));
    }

    private List<String> codes() {
        return ProjectReader.read(project).problems().stream()
                .map(DataProblem::code)
                .map(code -> code.id())
                .toList();
    }

    private void replace(String old, String replacement) throws IOException {
        Path file = project.resolve("atlas.yaml");
        Files.writeString(file, Files.readString(file).replace(old, replacement));
    }
}
