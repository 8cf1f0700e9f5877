package org.lebenswelten.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;

/**
 * An index that others publish, as a project may name it: a resource in the words of an index of {@code atlas.yaml}. It says
 * which columns the index is made of, what is fixed about it and what holds where the project says nothing. A preset may be
 * {@code like} another and then state only what differs.
 *
 * @param name name of the preset
 * @param text its title and description
 * @param columns the columns by their names, in order; none where the project names the children itself
 * @param fixed options that make the index what it is
 * @param defaults options that a project may state otherwise
 */
record IndexPreset(String name, ObjectNode text, Map<String, Column> columns, ObjectNode fixed, ObjectNode defaults) {

    /** The names of all presets. */
    static final List<String> NAMES = List.of(
            "ampi",
            "ampi-of-merits",
            "environmental-justice",
            "gisd",
            "imd-2019",
            "imd-2025",
            "imd-2025-subdomains",
            "svi-2018",
            "svi-2020",
            "svi-2022");

    /**
     * What stands for a column.
     *
     * @param direction whether high is worse, as the column is published
     * @param title what it tells
     */
    record Column(Direction direction, BilingualText title) {}

    /**
     * Looks up a preset.
     *
     * @param name a name
     * @return the preset, or empty where no preset has the name
     */
    static Optional<IndexPreset> find(String name) {
        return NAMES.contains(name) ? Optional.of(of(name)) : Optional.empty();
    }

    private static IndexPreset of(String name) {
        YamlNode file = open(name);
        IndexPreset like = file.has("like") ? of(file.text("like")) : null;
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        for (String option : List.of("title", "description")) {
            text.set(option, file.at(option).json());
        }
        return new IndexPreset(
                name,
                text,
                like == null || file.has("columns") ? columns(file) : like.columns,
                like == null || file.has("fixed") ? options(file, "fixed") : like.fixed,
                like == null || file.has("defaults") ? options(file, "defaults") : like.defaults);
    }

    private static Map<String, Column> columns(YamlNode file) {
        Map<String, Column> columns = new LinkedHashMap<>();
        YamlNode all = file.find("columns");
        Iterator<String> names = options(file, "columns").fieldNames();
        while (all != null && names.hasNext()) {
            String column = names.next();
            YamlNode own = all.at(column);
            columns.put(column, new Column(own.at("direction").constant(Direction.class), own.bilingual("title")));
        }
        return columns;
    }

    private static ObjectNode options(YamlNode file, String section) {
        YamlNode options = file.find(section);
        return options == null
                ? JsonNodeFactory.instance.objectNode()
                : options.json().deepCopy();
    }

    private static YamlNode open(String name) {
        String path = "preset/" + name + ".yaml";
        ProblemLog log = new ProblemLog();
        try (InputStream stream = IndexPreset.class.getResourceAsStream(path)) {
            YamlDocument document =
                    stream == null ? null : YamlDocument.parse(new SourceFile(path, stream.readAllBytes()), log);
            if (document != null) {
                YamlSchema.preset().check(document, log);
                if (!log.hasErrors()) {
                    return document.root();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("preset '" + name + "', expected a sound resource of the library, found "
                + ProblemLog.listed(log.sorted()));
    }
}
