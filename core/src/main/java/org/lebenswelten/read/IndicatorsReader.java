package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;

/** Reads the definitions of all indicators, then the tables they name. */
final class IndicatorsReader {

    private final ProblemLog log;
    private final Declared<Zoning> zonings;
    private final @Nullable List<Period> periods;
    private final Declared<Indicator> indicators;
    private final IndicatorTableReader tables;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param zonings the zonings
     * @param periods the periods of the atlas, or null where they cannot be read
     * @param log where to report
     */
    IndicatorsReader(ProjectFolder folder, Declared<Zoning> zonings, @Nullable List<Period> periods, ProblemLog log) {
        this.zonings = zonings;
        this.periods = periods;
        this.log = log;
        this.indicators = new Declared<>("indicator", log);
        this.tables = new IndicatorTableReader(folder, log);
    }

    /** All indicators. */
    Declared<Indicator> indicators() {
        return indicators;
    }

    /** Their numbers. */
    IndicatorTableReader tables() {
        return tables;
    }

    /**
     * Reads definitions and tables.
     *
     * @param atlas the definition
     */
    void read(YamlNode atlas) {
        Declared<YamlNode> files = new Declared<>("table", log);
        Map<String, List<String>> declared = new TreeMap<>();
        Map<String, Map<Indicator, Zoning>> readable = new TreeMap<>();
        Map<Indicator, YamlNode> entries = new LinkedHashMap<>();
        for (YamlNode table : atlas.items("tables")) {
            if (files.declare(table, "file")) {
                files.define(table.text("file"), table);
            }
        }
        for (YamlNode entry : atlas.items("indicators")) {
            boolean own = indicators.declare(entry);
            YamlNode table = entry.find("table");
            if (table == null || !table.isSound()) {
                continue;
            }
            files.find(table);
            if (own) {
                declared.computeIfAbsent(table.text(), t -> new ArrayList<>()).add(entry.text("id"));
            }
            if (!own || !entry.isSound()) {
                continue;
            }
            Zoning zoning = zonings.find(entry.at("zoning"));
            Indicator indicator = zoning == null ? null : indicator(entry);
            if (zoning != null && indicator != null) {
                indicators.define(indicator.id(), indicator);
                entries.put(indicator, entry);
                readable.computeIfAbsent(table.text(), t -> new LinkedHashMap<>())
                        .put(indicator, zoning);
            }
        }
        for (YamlNode file : files.things()) {
            if (file.isSound()) {
                String path = file.text("file");
                tables.read(
                        file, declared.getOrDefault(path, List.of()), readable.getOrDefault(path, Map.of()), entries);
            }
        }
    }

    private @Nullable Indicator indicator(YamlNode entry) {
        List<Period> own = entry.has("periods") ? Periods.readRolling(entry, log) : periods;
        if (own == null) {
            return null;
        }
        return new Indicator(
                entry.text("id"),
                entry.bilingual("title"),
                entry.bilingual("definition"),
                entry.bilingual("unit"),
                entry.at("kind").constant(IndicatorKind.class),
                entry.number("multiplier", 1),
                entry.at("direction").constant(Direction.class),
                entry.text("zoning"),
                own,
                entry.bilingual("source"));
    }
}
