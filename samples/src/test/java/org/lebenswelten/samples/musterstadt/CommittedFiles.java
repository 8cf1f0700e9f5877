package org.lebenswelten.samples.musterstadt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sample's files as they are committed. */
final class CommittedFiles {

    private CommittedFiles() {}

    /** The project folder {@code samples/musterstadt}. */
    static Path folder() {
        return Path.of(System.getProperty("project.root", ".."), "samples", "musterstadt");
    }

    /** All files below the generated parts of a project folder, by path with forward slashes. */
    static SortedMap<String, byte[]> generated(Path folder) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (String part : MusterstadtFolder.GENERATED) {
            try (Stream<Path> paths = Files.walk(folder.resolve(part))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    contents.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            }
        }
        return contents;
    }

    /** The rows of a table whose cells need no quotes, as maps from column to text. */
    static List<Map<String, String>> rows(String file, String delimiter) throws IOException {
        List<String> lines = Files.readAllLines(folder().resolve(file), StandardCharsets.UTF_8);
        String[] header = lines.get(0).split(delimiter, -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(delimiter, -1);
            if (cells.length != header.length) {
                throw new IllegalStateException(
                        file + ": row '" + line + "' has " + cells.length + " cells, expected " + header.length);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
