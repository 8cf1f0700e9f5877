package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSkeletonTest {

    @TempDir
    private Path parent;

    @Test
    void passesEveryCheck() throws IOException {
        ProjectSkeleton.write(parent.resolve("city"));

        ProjectReading reading = ProjectReader.read(parent.resolve("city"));

        assertThat(reading.problems(), is(empty()));
        Project project = reading.requireProject();
        assertThat(project.zoning("quarter").size(), is(6));
        assertThat(project.indicators().size(), is(3));
        assertThat(project.coverages().size(), is(1));
    }

    @Test
    void leavesNothingBesideTheFolder() throws IOException {
        ProjectSkeleton.write(parent.resolve("city"));

        assertThat(names(parent), containsInAnyOrder("city"));
        assertThat(
                names(parent.resolve("city")),
                containsInAnyOrder(
                        ".gitignore",
                        "atlas.yaml",
                        "data",
                        "layers",
                        "measures",
                        "projects",
                        "provenance.key",
                        "schema",
                        "zonings"));
    }

    @Test
    void fillsAnEmptyFolder() throws IOException {
        ProjectSkeleton.write(parent);

        assertThat(ProjectReader.read(parent).problems(), is(empty()));
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Path notes = Files.writeString(parent.resolve("notes.txt"), "mine");

        assertThrows(DirectoryNotEmptyException.class, () -> ProjectSkeleton.write(parent));

        assertThat(names(parent), containsInAnyOrder("notes.txt"));
        assertThat(Files.readString(notes), is("mine"));
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(parent.resolve("city"), "mine");

        assertThrows(NotDirectoryException.class, () -> ProjectSkeleton.write(file));

        assertThat(Files.readString(file), is("mine"));
    }

    @Test
    void drawsAnotherKeyEachTime() throws IOException {
        ProjectSkeleton.write(parent.resolve("a"));
        ProjectSkeleton.write(parent.resolve("b"));

        String key = Files.readString(parent.resolve("a/provenance.key"));
        // 32 random bytes in hexadecimal, twice the least that is accepted
        assertThat(key, matchesPattern("[0-9a-f]{64}\n"));
        assertThat(Files.readString(parent.resolve("b/provenance.key")), is(not(key)));
        assertThat(Files.readAllLines(parent.resolve("a/.gitignore")).contains("provenance.key"), is(true));
    }

    @Test
    void namesTheSchemaOfEachYamlFile() throws IOException {
        ProjectSkeleton.write(parent.resolve("city"));

        for (String file : List.of("atlas.yaml", "measures/bewegungskita.yaml", "projects/gesund-im-quartier.yaml")) {
            Path path = parent.resolve("city").resolve(file);
            String first = Files.readAllLines(path).get(0);
            String schema = first.replace("# yaml-language-server: $schema=", "");
            assertThat(file, Files.isRegularFile(path.resolveSibling(schema)), is(true));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
