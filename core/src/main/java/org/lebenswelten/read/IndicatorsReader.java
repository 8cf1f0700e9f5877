package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Collections;
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
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.PeriodPooling;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.standard.StandardPopulation;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.raw.RawValues;

/** Reads the definitions of all indicators, then the tables they name. */
final class IndicatorsReader {

    private final ProblemLog log;
    private final Declared<Zoning> zonings;
    private final @Nullable List<Period> periods;
    private final Declared<Indicator> indicators;
    private final ProjectFolder folder;
    private final IndicatorTableReader tables;
    private final StrataTableReader strataTables;
    private final StrataMethods methods;
    private final Map<String, RatePlan> plans = new TreeMap<>();
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
     * @param denominators persons for tables that hold events only
     * @param log where to report
     */
    IndicatorsReader(
            ProjectFolder folder,
            Declared<Zoning> zonings,
            @Nullable List<Period> periods,
            @Nullable ComputedReader computedReader,
            @Nullable Crs crs,
            StrataDenominators denominators,
            ProblemLog log) {
        this.folder = folder;
        this.computedReader = computedReader;
        this.transferReader = computedReader == null || crs == null
                ? null
                : new TransferReader(folder, crs, zonings, computedReader, log);
        this.zonings = zonings;
        this.periods = periods;
        this.log = log;
        this.indicators = new Declared<>("indicator", log);
        this.methods = new StrataMethods(folder, log);
        this.strataTables = new StrataTableReader(denominators, methods, log);
        this.tables = new IndicatorTableReader(folder, strataTables, log);
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

    /** Counts by age and sex by indicator. */
    Map<String, RawStrata> strata() {
        return strataTables.strata();
    }

    /** What is to be made of the counts, by indicator. */
    Map<String, RatePlan> plans() {
        return Collections.unmodifiableMap(plans);
    }

    /**
     * Reads definitions and tables.
     *
     * @param atlas the definition
     */
    void read(YamlNode atlas) {
        Declared<YamlNode> files = new Declared<>("table", log);
        Map<String, List<String>> declared = new TreeMap<>();
        Map<String, List<IndicatorReading>> readable = new TreeMap<>();
        List<IndicatorReading> transferred = new ArrayList<>();
        Declared<StandardPopulation> standards = new StandardPopulationReader(folder, log).read(atlas);
        for (YamlNode table : atlas.items("tables")) {
            if (files.declare(table, "file")) {
                files.define(table.text("file"), table);
            }
        }
        for (YamlNode entry : atlas.items("indicators")) {
            boolean own = indicators.declare(entry);
            YamlNode table = table(entry);
            if (table == null && own && entry.isSound()) {
                compute(entry, standards);
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
            IndicatorReading reading = zoning == null ? null : reading(entry, zoning, standards);
            if (zoning == null || reading == null) {
                continue;
            }
            indicators.define(reading.indicator().id(), reading.indicator());
            plans.put(reading.indicator().id(), reading.plan());
            Zoning source = entry.has("computed") ? source(entry, reading.indicator(), zoning) : zoning;
            if (source != null) {
                IndicatorReading ofTable = reading.over(source);
                readable.computeIfAbsent(table.text(), t -> new ArrayList<>()).add(ofTable);
                if (entry.has("computed")) {
                    transferred.add(ofTable);
                }
            }
        }
        for (YamlNode file : files.things()) {
            if (file.isSound()) {
                String path = file.text("file");
                tables.read(file, declared.getOrDefault(path, List.of()), readable.getOrDefault(path, List.of()));
            }
        }
        plans.putAll(methods.completed());
        transferred.forEach(reading -> carry(reading.entry(), reading.indicator(), reading.zoning()));
    }

    /** The table that an indicator is read from, be it over its own zoning or over another. */
    private static @Nullable YamlNode table(YamlNode entry) {
        YamlNode computed = entry.find("computed");
        YamlNode transfer = computed == null ? null : computed.find("transfer");
        return transfer == null ? entry.find("table") : transfer.find("table");
    }

    /** Reads an indicator that is computed without a table. */
    private void compute(YamlNode entry, Declared<StandardPopulation> standards) {
        YamlNode option = entry.find("computed");
        Zoning zoning = option == null ? null : zonings.find(entry.at("zoning"));
        IndicatorReading reading = zoning == null ? null : reading(entry, zoning, standards);
        if (option == null || zoning == null || reading == null) {
            return;
        }
        Indicator indicator = reading.indicator();
        strataTables.requireNoStrata(reading, "computed");
        indicators.define(indicator.id(), indicator);
        plans.put(indicator.id(), reading.plan());
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
        Computation computation =
                transferReader.read(entry.at("computed").at("transfer"), indicator, source, zoning, counts, values);
        if (computation != null) {
            computed.put(indicator.id(), computation);
        }
    }

    private @Nullable IndicatorReading reading(YamlNode entry, Zoning zoning, Declared<StandardPopulation> standards) {
        List<Period> own = entry.has("periods") ? Periods.readRolling(entry, log) : periods;
        RatePlan plan = new RatePlanReader(standards, log).read(entry, zoning);
        List<Period> published = own == null ? null : pooled(entry, own);
        if (own == null || plan == null || published == null) {
            return null;
        }
        return new IndicatorReading(indicator(entry, published), own, zoning, plan, entry);
    }

    /** The periods of the indicator made of those of its table; null where that was reported as impossible. */
    private @Nullable List<Period> pooled(YamlNode entry, List<Period> table) {
        YamlNode pool = entry.find("pool");
        if (pool == null) {
            return table;
        }
        int years = pool.json().intValue();
        YamlNode overlapping = entry.find("poolOverlapping");
        boolean rolling = overlapping != null && overlapping.json().booleanValue();
        List<Period> pooled = new ArrayList<>();
        for (int first = 0; first + years <= table.size(); first += rolling ? 1 : years) {
            pooled.add(new Period(
                    table.get(first).firstYear(), table.get(first + years - 1).lastYear()));
        }
        boolean whole = rolling ? table.size() >= years : table.size() % years == 0;
        if (!whole || !new PeriodPooling(pooled).canPool(table)) {
            log.add(ProblemCode.POOL_UNEVEN, pool.place(), pool.written(), ProblemLog.listed(table));
            return null;
        }
        if (rolling && pooled.size() > 1) {
            log.add(
                    ProblemCode.POOL_OVERLAPPING,
                    overlapping.place(),
                    overlapping.written(),
                    pooled.get(0),
                    pooled.get(1));
        }
        return pooled;
    }

    private static Indicator indicator(YamlNode entry, List<Period> own) {
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
