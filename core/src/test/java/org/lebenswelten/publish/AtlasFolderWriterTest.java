package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Language;

class AtlasFolderWriterTest {

    private static final List<String> FILES = List.of(
            ".lebenswelten",
            "csv/areas_none.csv",
            "csv/belastung.csv",
            "csv/measures.csv",
            "dictionary.csv",
            "geojson/areas_none.geojson",
            "geojson/belastung.geojson",
            "geojson/measures.geojson",
            "publication-plan.json",
            "qml/areas_none.qml",
            "qml/belastung.qml",
            "qml/measures.qml",
            "sld/areas_none.sld",
            "sld/belastung.sld",
            "sld/measures.sld");

    @TempDir
    Path parent;

    @Test
    void folderHoldsAllFilesAndNothingLiesBesideIt() throws IOException {
        Path folder = parent.resolve("neu/musterdorf");

        AtlasFolderWriter.write(SampleAtlas.atlas(), folder);

        assertThat(List.copyOf(content(folder).keySet()), is(FILES));
        assertThat(names(folder.getParent()), contains("musterdorf"));
    }

    @Test
    void sameAtlasGivesSameBytes() throws IOException {
        AtlasFolderWriter.write(SampleAtlas.atlas(), parent.resolve("a"));
        AtlasFolderWriter.write(SampleAtlas.atlas(), parent.resolve("b"));

        assertThat(content(parent.resolve("a")), is(content(parent.resolve("b"))));
    }

    @Test
    void legendOfTwoScalesStandsBeside() throws IOException {
        Path folder = parent.resolve("a");
        Atlas sample = SampleAtlas.atlas();
        Atlas atlas = new Atlas(
                sample.id(),
                sample.title(),
                sample.description(),
                sample.crs(),
                sample.issued(),
                List.of(SampleAtlas.gap()),
                sample.definition(),
                sample.provenance());

        AtlasFolderWriter.write(atlas, folder);

        BivariateLegend legend = BivariateLegend.of(SampleAtlas.gap()).orElseThrow();
        assertThat(Files.readString(folder.resolve("legend/gap_kita.svg")), is(legend.svg()));
        assertThat(Files.readAllBytes(folder.resolve("legend/gap_kita.png")), is(legend.png()));
    }

    @Test
    void ownFolderIsReplacedAsAWhole() throws IOException {
        Path folder = parent.resolve("a");
        AtlasFolderWriter.write(SampleAtlas.atlas(), folder);

        AtlasFolderWriter.write(withoutLayers(), folder);

        assertThat(
                List.copyOf(content(folder).keySet()),
                contains(".lebenswelten", "dictionary.csv", "publication-plan.json"));
        assertThat(names(parent), contains("a"));
    }

    @Test
    void foreignFolderIsRefusedAndKept() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("a"));
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        AtlasFileException e =
                assertThrows(AtlasFileException.class, () -> AtlasFolderWriter.write(SampleAtlas.atlas(), folder));

        assertThat(e.problem(), is(AtlasFileProblem.FOREIGN_FOLDER));
        assertThat(content(folder), is(Map.of("thesis.txt", "years of work")));
        assertThat(names(parent), contains("a"));
    }

    @Test
    void fileAddedToOwnFolderIsNotRemoved() throws IOException {
        Path folder = parent.resolve("a");
        AtlasFolderWriter.write(SampleAtlas.atlas(), folder);
        Files.writeString(folder.resolve("csv/notes.txt"), "mine");
        Map<String, String> before = content(folder);

        AtlasFileException e =
                assertThrows(AtlasFileException.class, () -> AtlasFolderWriter.write(withoutLayers(), folder));

        assertThat(e.text(Language.DE), containsString("LW-609 'csv/notes.txt': stammt nicht von diesem Programm"));
        assertThat(content(folder), is(before));
    }

    @Test
    void fileInTheFoldersPlaceIsRefused() throws IOException {
        Path file = Files.writeString(parent.resolve("a"), "a file");

        assertThrows(AtlasFileException.class, () -> AtlasFolderWriter.write(SampleAtlas.atlas(), file));

        assertThat(Files.readString(file), is("a file"));
    }

    private static Atlas withoutLayers() {
        return new Atlas(
                "leer",
                BilingualText.same("T"),
                BilingualText.same("D"),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 1, 1),
                List.of(),
                "{}",
                new Provenance("p", Map.of(), List.of()));
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = new ArrayList<>(paths.filter(Files::isRegularFile).toList());
        }
        for (Path file : files) {
            content.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
        return content;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
