package org.lebenswelten.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.read.IndexPreset.Column;

/**
 * Reads an index that names a preset: puts its options and indicators into those of the preset, so that {@link IndexReader}
 * finds an index as if it had been written out. What is wrong with options that the preset states is told at the option
 * {@code preset}.
 */
final class PresetReader {

    private static final List<String> OWN = List.of("preset", "part", "indicators");
    private static final List<String> REQUIRED =
            List.of("normalisation", "aggregation", "minimumShare", "classes", "children");
    private static final List<String> REFERENCES = List.of("indicator", "node", "sign");

    private final YamlNode entry;
    private final Declared<Indicator> indicators;
    private final IndexProblems problems;
    private final Set<String> faulty = new HashSet<>();

    private PresetReader(YamlNode entry, Declared<Indicator> indicators, ProblemLog log) {
        this.entry = entry;
        this.indicators = indicators;
        this.problems = new IndexProblems(log);
    }

    /**
     * An index written out.
     *
     * @param index its entry with all options
     * @param indicators the indicators, those among them whose fault has been reported
     * @param sound whether nothing was reported
     */
    record WrittenOut(YamlNode index, Declared<Indicator> indicators, boolean sound) {}

    /**
     * Writes an index out.
     *
     * @param entry its entry in the definition, which is sound
     * @param indicators all indicators
     * @param log where to report
     * @return the index, or null where what was reported leaves no tree to read
     */
    static @Nullable WrittenOut read(YamlNode entry, Declared<Indicator> indicators, ProblemLog log) {
        if (!entry.has("preset")) {
            return new WrittenOut(entry, indicators, true);
        }
        return new PresetReader(entry, indicators, log).writtenOut();
    }

    private @Nullable WrittenOut writtenOut() {
        YamlNode name = entry.at("preset");
        IndexPreset preset = IndexPreset.find(name.text()).orElse(null);
        if (preset == null) {
            problems.add(ProblemCode.PRESET_UNKNOWN, name, String.join(", ", IndexPreset.NAMES));
            return null;
        }
        ObjectNode index = preset.defaults().deepCopy();
        index.setAll(preset.text().deepCopy());
        index.setAll(preset.fixed().deepCopy());
        boolean known = !entry.has("part") || PresetPart.take(index, entry.text("part"));
        if (!known) {
            problems.add(
                    ProblemCode.NODE_NOT_IN_TREE,
                    entry.at("part"),
                    preset.name(),
                    ProblemLog.listed(PresetPart.dimensions(index)));
        }
        putColumns(index, preset, known);
        putOptions(index, preset);
        for (String option : REQUIRED) {
            if (!index.has(option)) {
                problems.add(ProblemCode.OPTION_NEEDED, name, option);
            }
        }
        entry.document().standIn(entry.pointer(), name.pointer());
        boolean complete = REQUIRED.stream().allMatch(index::has);
        YamlNode all = new YamlNode(entry.document(), entry.pointer(), index);
        return complete ? new WrittenOut(all, indicators.withFaulty(faulty), problems.isSound()) : null;
    }

    /** Puts the project's indicators in the place of the preset's columns; of a part that is not known it may lack some. */
    private void putColumns(ObjectNode index, IndexPreset preset, boolean partKnown) {
        YamlNode given = entry.find("indicators");
        Map<String, YamlNode> mapping = new LinkedHashMap<>();
        if (given != null) {
            given.json().fieldNames().forEachRemaining(column -> mapping.put(column, given.at(column)));
        }
        Set<String> known = preset.columns().keySet();
        mapping.forEach((column, indicator) -> {
            if (!known.contains(column)) {
                String names = known.isEmpty() ? "-" : String.join(", ", known);
                problems.add(ProblemCode.PRESET_COLUMN_UNKNOWN, indicator, preset.name(), names);
            }
        });
        Set<String> used = new HashSet<>();
        replace(index, column -> {
            if (partKnown || mapping.containsKey(column) || indicators.declares(column)) {
                used.add(column);
            } else {
                faulty.add(column);
            }
            return column;
        });
        Map<String, String> ids = new HashMap<>();
        preset.columns().forEach((name, column) -> {
            if (used.contains(name)) {
                ids.put(name, indicatorOf(name, column, mapping.get(name), ids.values()));
            }
        });
        replace(index, column -> ids.getOrDefault(column, column));
        PresetPart.removeBurdens(index, faulty);
    }

    /** The indicator that stands for a column; where there is none, the column as a faulty indicator. */
    private String indicatorOf(String name, Column column, @Nullable YamlNode mapped, Collection<String> taken) {
        String id = mapped == null ? name : mapped.text();
        YamlNode blamed = mapped == null ? entry.at("preset") : mapped;
        if (taken.contains(id)) {
            problems.add(ProblemCode.CHILD_TWICE, blamed, entry.text("id"));
            faulty.add(name);
            return name;
        }
        if (mapped == null && !indicators.declares(id)) {
            problems.add(ProblemCode.PRESET_COLUMN_MISSING, blamed, name, column.title());
        }
        Indicator indicator = mapped == null ? indicators.thing(id) : indicators.find(mapped);
        if (indicator == null) {
            problems.spoil();
            faulty.add(id);
        } else if (indicator.direction() != column.direction()) {
            problems.add(
                    ProblemCode.PRESET_OTHER_DIRECTION,
                    blamed,
                    written(indicator.direction()),
                    name,
                    written(column.direction()));
        }
        return id;
    }

    /** Replaces all references to indicators. */
    private static void replace(JsonNode node, UnaryOperator<String> replacement) {
        if (node instanceof ObjectNode object) {
            for (String option : REFERENCES) {
                if (object.has(option)) {
                    object.put(option, replacement.apply(object.get(option).asText()));
                }
            }
        }
        node.forEach(child -> replace(child, replacement));
    }

    /** Puts the project's own options beside those of the preset. */
    private void putOptions(ObjectNode index, IndexPreset preset) {
        for (Map.Entry<String, JsonNode> option : entry.json().properties()) {
            String name = option.getKey();
            if (preset.fixed().has(name)) {
                problems.add(ProblemCode.PRESET_CONTRADICTED, entry.at(name), preset.name());
            } else if (!OWN.contains(name)) {
                index.set(name, option.getValue());
            }
        }
        entry.items("children").forEach(child -> checkNode(child, preset));
        for (YamlNode dimension : entry.items("dimensions")) {
            checkNode(dimension, preset);
            dimension.items("children").forEach(child -> checkNode(child, preset));
        }
    }

    /** A node of the project may give options to the methods that the preset fixes, but not name others. */
    private void checkNode(YamlNode node, IndexPreset preset) {
        for (Map.Entry<String, JsonNode> option : preset.fixed().properties()) {
            YamlNode own = option.getKey().equals("children") ? null : node.find(option.getKey());
            if (own != null && !method(own.json()).equals(method(option.getValue()))) {
                problems.add(ProblemCode.PRESET_CONTRADICTED, own, preset.name());
            }
        }
    }

    private static String written(Direction direction) {
        return direction == Direction.HIGHER_IS_WORSE ? "higherIsWorse" : "lowerIsWorse";
    }

    private static String method(JsonNode value) {
        return value.path("method").asText(value.asText());
    }
}
