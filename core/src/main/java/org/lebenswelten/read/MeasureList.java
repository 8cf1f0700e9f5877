package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The measures of a project as a list for a spreadsheet (CSV or XLSX): one row a site, with the main fields of its measure.
 *
 * <p>Out: every profile that can be parsed, ascending by file. Cells repeat what holds for the whole measure. Participants and
 * what else a table cannot hold are not in it. The list holds values as counted and is not for the public.
 *
 * <p>In: rows of one measure make one profile. All is checked first - columns, values, rows of a measure that contradict each
 * other, the schema - and nothing is written if anything is wrong. A profile that is there is overwritten only when told, and
 * then only in the fields that the list has columns for: what else it says stays, and so do sites that the list does not name;
 * an empty cell takes the value away. Comments are lost.
 */
public final class MeasureList {

    private final Path folder;
    private final ProblemLog log = new ProblemLog();

    /** Measures with a value that could not be taken; what the schema says of them would be a second error. */
    private final Set<String> faulty = new HashSet<>();

    private MeasureList(Path folder) {
        this.folder = folder;
    }

    /**
     * What came of reading a list.
     *
     * @param problems what is wrong with it, by row
     * @param written ids of the profiles that were written, in the order of the list; none if anything is wrong
     */
    public record Imported(List<DataProblem> problems, List<String> written) {

        /** Copies the lists. */
        public Imported {
            problems = List.copyOf(problems);
            written = List.copyOf(written);
        }
    }

    /**
     * Writes the list of a project.
     *
     * @param folder the project's folder
     * @param file the file to write; its name ends in .xlsx for a workbook, anything else is CSV
     * @return what is wrong with the profiles; those that cannot be parsed are left out
     * @throws IOException if the file cannot be written
     */
    public static List<DataProblem> write(Path folder, Path file) throws IOException {
        MeasureList list = new MeasureList(folder);
        List<ListTable.Row> rows = new ArrayList<>();
        for (JsonNode profile : list.profiles().values()) {
            for (JsonNode site : profile.path("sites")) {
                List<String> cells = ListColumn.ALL.stream()
                        .map(column -> column.textOf(column.ofSite() ? site : profile))
                        .toList();
                rows.add(new ListTable.Row(rows.size() + 2, cells));
            }
        }
        ListTable table =
                new ListTable(ListColumn.ALL.stream().map(ListColumn::name).toList(), rows);
        replace(file, table.bytes(file));
        return list.log.sorted();
    }

    /**
     * Reads a list into profiles of a project.
     *
     * @param folder the project's folder
     * @param file the list, CSV or XLSX by its name
     * @param overwrite whether profiles that are there may be changed
     * @return what is wrong, or what was written
     * @throws IOException if the list cannot be read or a profile cannot be written
     */
    public static Imported read(Path folder, Path file, boolean overwrite) throws IOException {
        MeasureList list = new MeasureList(folder);
        return list.read(ListTable.read(file), file.getFileName().toString(), overwrite);
    }

    private Imported read(ListTable table, String name, boolean overwrite) throws IOException {
        Map<String, ObjectNode> there = profiles();
        String path = measuresFolder();
        List<@Nullable ListColumn> columns = columns(table, name);
        Map<String, ObjectNode> made = new LinkedHashMap<>();
        Map<String, Integer> firstLine = new HashMap<>();
        if (!log.hasErrors()) {
            for (ListTable.Row row : table.rows()) {
                put(row, name, columns, there, made, firstLine, overwrite);
            }
        }
        Map<Path, String> files = new LinkedHashMap<>();
        for (Map.Entry<String, ObjectNode> profile : made.entrySet()) {
            prune(profile.getValue());
            String text = yaml(profile.getValue());
            if (!faulty.contains(profile.getKey())) {
                check(profile.getKey(), text, name, firstLine);
            }
            files.put(folder.resolve(path).resolve(profile.getKey() + ".yaml"), text);
        }
        if (log.hasErrors() || path == null) {
            return new Imported(log.sorted(), List.of());
        }
        for (Map.Entry<Path, String> profile : files.entrySet()) {
            replace(profile.getKey(), profile.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return new Imported(log.sorted(), List.copyOf(made.keySet()));
    }

    /** The columns of the header, null for one that is unknown. */
    private List<@Nullable ListColumn> columns(ListTable table, String name) {
        List<@Nullable ListColumn> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String header : table.header()) {
            ListColumn known = ListColumn.ALL.stream()
                    .filter(column -> column.name().equals(header))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                wrong(name, 1, header, header, "list.column");
            } else if (!seen.add(header)) {
                wrong(name, 1, header, header, "list.columnTwice");
            }
            columns.add(known);
        }
        for (String needed : List.of(ListColumn.MEASURE, ListColumn.SITE)) {
            if (!seen.contains(needed)) {
                wrong(name, 1, needed, null, "list.columnMissing");
            }
        }
        return columns;
    }

    private void put(
            ListTable.Row row,
            String name,
            List<@Nullable ListColumn> columns,
            Map<String, ObjectNode> there,
            Map<String, ObjectNode> made,
            Map<String, Integer> firstLine,
            boolean overwrite) {
        String id = cell(row, columns, ListColumn.MEASURE);
        String siteId = cell(row, columns, ListColumn.SITE);
        for (String key : List.of(ListColumn.MEASURE, ListColumn.SITE)) {
            String value = key.equals(ListColumn.MEASURE) ? id : siteId;
            if (!value.matches("[a-z][a-z0-9_-]*")) {
                wrong(name, row.line(), key, value, "pattern.profileId");
                return;
            }
        }
        if (firstLine.putIfAbsent(id + "/" + siteId, row.line()) != null) {
            wrong(name, row.line(), ListColumn.SITE, siteId, "list.siteTwice");
            return;
        }
        boolean first = firstLine.putIfAbsent(id, row.line()) == null;
        ObjectNode old = there.get(id);
        if (first && old != null && !overwrite) {
            log.add(ProblemCode.PROFILE_EXISTS, new Place(name, row.line(), ListColumn.MEASURE), id, id);
        }
        ObjectNode profile = made.computeIfAbsent(id, key -> old == null ? fresh() : old.deepCopy());
        ObjectNode site = site(profile, siteId);
        for (int c = 0; c < columns.size(); c++) {
            ListColumn column = columns.get(c);
            String cell = row.cells().get(c);
            if (column == null) {
                continue;
            }
            if (!column.ofSite() && !first) {
                if (!cell.isEmpty() && !sameAs(column, cell, profile)) {
                    wrong(name, row.line(), column.name(), cell, "list.differs", firstLine.get(id));
                }
                continue;
            }
            JsonNode value = cell.isEmpty() ? null : column.valueOf(cell);
            if (!cell.isEmpty() && value == null) {
                wrong(name, row.line(), column.name(), cell, "list." + column.kind());
                faulty.add(id);
            } else if (value != null || old != null) {
                column.put(column.ofSite() ? site : profile, value);
            }
        }
    }

    private static String cell(ListTable.Row row, List<@Nullable ListColumn> columns, String name) {
        for (int c = 0; c < columns.size(); c++) {
            ListColumn column = columns.get(c);
            if (column != null && column.name().equals(name)) {
                return row.cells().get(c);
            }
        }
        throw new IllegalStateException("column '" + name + "' was checked before");
    }

    private static boolean sameAs(ListColumn column, String cell, ObjectNode profile) {
        JsonNode value = column.valueOf(cell);
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        if (value != null) {
            column.put(alone, value);
        }
        return column.textOf(alone).equals(column.textOf(profile));
    }

    private static ObjectNode fresh() {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.putNull("id");
        profile.put("version", 1);
        return profile;
    }

    private static ObjectNode site(ObjectNode profile, String id) {
        ArrayNode sites =
                profile.path("sites").isArray() ? (ArrayNode) profile.path("sites") : profile.putArray("sites");
        for (JsonNode site : sites) {
            if (site.path("id").asText().equals(id)) {
                return (ObjectNode) site;
            }
        }
        return sites.addObject().put("id", id);
    }

    /** Holds what would be written against the schema; what is wrong is told at the row and column it comes from. */
    private void check(String id, String text, String name, Map<String, Integer> firstLine) {
        ProblemLog own = new ProblemLog();
        SourceFile file = new SourceFile(id + ".yaml", text.getBytes(StandardCharsets.UTF_8));
        YamlDocument document = YamlDocument.parse(file, own);
        if (document != null) {
            YamlSchema.measure().check(document, own);
        }
        for (DataProblem problem : own.sorted()) {
            String pointer = String.valueOf(problem.place().at());
            String site = pointer.startsWith("/sites/") && document != null
                    ? document.root()
                            .json()
                            .at(pointer.replaceFirst("^(/sites/[0-9]+).*", "$1/id"))
                            .asText()
                    : "";
            int line = firstLine.getOrDefault(id + "/" + site, firstLine.getOrDefault(id, 0));
            log.add(
                    ProblemCode.LIST_VALUE,
                    new Place(name, line, columnAt(pointer)),
                    problem.value(),
                    new BilingualText(
                            problem.code().id() + " " + problem.arguments().get(1),
                            problem.code().id() + " " + problem.arguments().get(0)));
        }
    }

    /** The column that a place in a profile comes from, or the place itself. */
    private static String columnAt(String pointer) {
        String plain = pointer.replaceFirst("^/sites/[0-9]+/", "").replaceFirst("^/", "");
        boolean ofSite = pointer.startsWith("/sites/");
        return ListColumn.ALL.stream()
                .filter(column -> column.ofSite() == ofSite
                        && (column.path().equals(plain) || plain.startsWith(column.path() + "/")))
                .map(ListColumn::name)
                .findFirst()
                .orElse(pointer);
    }

    private void wrong(String file, int line, String column, @Nullable String value, String rule, Object... arguments) {
        log.add(ProblemCode.LIST_VALUE, new Place(file, line, column), value, Words.of(rule, arguments));
    }

    /** The profiles that can be parsed, by id, ascending by file. */
    private Map<String, ObjectNode> profiles() {
        Map<String, ObjectNode> profiles = new LinkedHashMap<>();
        ProjectFolder files = new ProjectFolder(folder, log);
        YamlNode path = measures(files);
        if (path != null) {
            for (String name : files.yamlFiles(path.text(), path.place())) {
                SourceFile file = files.text(name, true, path.place());
                YamlDocument document = file == null ? null : YamlDocument.parse(file, log);
                if (document != null && document.root().json() instanceof ObjectNode profile) {
                    String stem = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
                    profiles.put(stem, profile);
                }
            }
        }
        return profiles;
    }

    private @Nullable String measuresFolder() {
        YamlNode path = measures(new ProjectFolder(folder, new ProblemLog()));
        if (path == null) {
            wrong(ProjectFolder.ATLAS, 0, "measures", null, "list.noFolder");
            return null;
        }
        return path.text();
    }

    private @Nullable YamlNode measures(ProjectFolder files) {
        SourceFile file = files.text(ProjectFolder.ATLAS, false, Place.ofFile(ProjectFolder.ATLAS));
        YamlDocument atlas = file == null ? null : YamlDocument.parse(file, log);
        YamlNode path = atlas == null ? null : atlas.root().find("measures");
        return path != null && path.json().isTextual() ? path : null;
    }

    /** Takes away objects of which every value was taken away. */
    private static void prune(JsonNode node) {
        Iterator<JsonNode> children = node.elements();
        while (children.hasNext()) {
            JsonNode child = children.next();
            prune(child);
            if (child.isObject() && child.isEmpty()) {
                children.remove();
            }
        }
    }

    private static String yaml(ObjectNode profile) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSchema(new CoreSchema())
                .setWidth(120)
                .setSplitLines(true)
                .build();
        try {
            ObjectMapper mapper = new ObjectMapper();
            Map<String, Object> plain =
                    mapper.readValue(mapper.writeValueAsString(profile), new TypeReference<Map<String, Object>>() {});
            return new Dump(settings).dumpToString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    /** Puts a file in its place when it is complete. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.write(draft, bytes);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
