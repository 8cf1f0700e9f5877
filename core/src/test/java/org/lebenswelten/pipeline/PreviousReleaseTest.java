package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.model.DataProblem;
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
