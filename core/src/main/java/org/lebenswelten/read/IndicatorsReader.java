package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.Computation;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;

/** Reads the definitions of all indicators, then the tables they name. */
final class IndicatorsReader {

    private final ProblemLog log;
    private final Declared<Zoning> zonings;
    private final @Nullable List<Period> periods;
    private final Declared<Indicator> indicators;
    private final IndicatorTableReader tables;
    private final @Nullable ComputedReader computedReader;
    private final @Nullable TransferReader transferReader;
    private final Map<String, Computation> computed = new TreeMap<>();

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param zonings the zonings
     * @param periods the periods of the atlas, or null where they cannot be read
     * @param computedReader reads computed indicators, or null where the project's system is not known or has degrees
     * @param crs the project's system, or null where it is not known
     * @param log where to report
     */
    IndicatorsReader(
            ProjectFolder folder,
            Declared<Zoning> zonings,
            @Nullable List<Period> periods,
            @Nullable ComputedReader computedReader,
            @Nullable Crs crs,
            ProblemLog log) {
        this.computedReader = computedReader;
        this.transferReader = computedReader == null || crs == null
                ? null
                : new TransferReader(folder, crs, zonings, computedReader, log);
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

    /** How those that no table holds are computed, by id. */
    Map<String, Computation> computed() {
        return Collections.unmodifiableMap(computed);
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
        Map<Indicator, Zoning> sources = new LinkedHashMap<>();
        for (YamlNode table : atlas.items("tables")) {
            if (files.declare(table, "file")) {
                files.define(table.text("file"), table);
            }
        }
        for (YamlNode entry : atlas.items("indicators")) {
            boolean own = indicators.declare(entry);
            YamlNode table = table(entry);
            if (table == null && own && entry.isSound()) {
                compute(entry);
            }
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
                Zoning source = entry.has("computed") ? source(entry, indicator, zoning) : zoning;
                if (source != null) {
                    sources.put(indicator, source);
                    readable.computeIfAbsent(table.text(), t -> new LinkedHashMap<>())
                            .put(indicator, source);
                }
            }
        }
        for (YamlNode file : files.things()) {
            if (file.isSound()) {
                String path = file.text("file");
                tables.read(
                        file, declared.getOrDefault(path, List.of()), readable.getOrDefault(path, Map.of()), entries);
            }
        }
        entries.forEach((indicator, entry) -> {
            Zoning source = sources.get(indicator);
            if (entry.has("computed") && source != null) {
                carry(entry, indicator, source);
            }
        });
    }

    /** The table that an indicator is read from, be it over its own zoning or over another. */
    private static @Nullable YamlNode table(YamlNode entry) {
        YamlNode computed = entry.find("computed");
        YamlNode transfer = computed == null ? null : computed.find("transfer");
        return transfer == null ? entry.find("table") : transfer.find("table");
    }

    /** Reads an indicator that is computed without a table. */
    private void compute(YamlNode entry) {
        YamlNode option = entry.find("computed");
        Zoning zoning = option == null ? null : zonings.find(entry.at("zoning"));
        Indicator indicator = zoning == null ? null : indicator(entry);
        if (option == null || zoning == null || indicator == null) {
            return;
        }
        indicators.define(indicator.id(), indicator);
        if (computedReader != null && TransferReader.isSound(zoning)) {
            Computation computation = computedReader.read(option, indicator, zoning);
            if (computation != null) {
                computed.put(indicator.id(), computation);
            }
        }
    }

    private @Nullable Zoning source(YamlNode entry, Indicator indicator, Zoning zoning) {
        return transferReader == null || !TransferReader.isSound(zoning)
                ? null
                : transferReader.source(entry.at("computed").at("transfer"), indicator, zoning);
    }

    /** Takes the numbers of a table that is given on other polygons out of the tables, and carries them over. */
    private void carry(YamlNode entry, Indicator indicator, Zoning source) {
        RawCounts counts = tables.counts().remove(indicator.id());
        RawValues values = tables.values().remove(indicator.id());
        Zoning zoning = zonings.thing(indicator.zoningId());
        if (transferReader == null || zoning == null || (counts == null && values == null)) {
            return;
        }
        Computation computation = transferReader.read(
                entry.at("computed").at("transfer"), indicator, source, zoning, counts, values);
        if (computation != null) {
            computed.put(indicator.id(), computation);
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
