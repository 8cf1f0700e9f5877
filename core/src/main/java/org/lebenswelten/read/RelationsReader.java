package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;

/**
 * Reads how counts of indicators bound each other: {@code levels}, {@code partOf} and {@code sumOf}. An indicator with levels
 * gets another for each, {@code <indicator>_<zoning>}, whose counts are its own summed up the nesting of the zonings.
 */
final class RelationsReader {

    private final Declared<Zoning> zonings;
    private final Declared<Indicator> indicators;
    private final Map<String, RawCounts> counts;
    private final Set<String> computed;
    private final ProblemLog log;
    private final Nesting nesting;
    private final List<CountRelation> relations = new ArrayList<>();
    private final Map<String, List<Indicator>> levels = new LinkedHashMap<>();
    private final Map<String, RawCounts> sums = new TreeMap<>();

    /**
     * A reader.
     *
     * @param zonings the zonings
     * @param indicators the indicators
     * @param counts their counts
     * @param computed those whose counts are computed when the atlas is built
     * @param log where to report
     */
    RelationsReader(
            Declared<Zoning> zonings,
            Declared<Indicator> indicators,
            Map<String, RawCounts> counts,
            Set<String> computed,
            ProblemLog log) {
        this.zonings = zonings;
        this.indicators = indicators;
        this.counts = counts;
        this.computed = computed;
        this.log = log;
        this.nesting = new Nesting(zonings.things());
    }

    /** The relations. */
    List<CountRelation> relations() {
        return relations;
    }

    /** All indicators, each followed by its levels. */
    List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        for (Indicator indicator : indicators.things()) {
            all.add(indicator);
            all.addAll(levels.getOrDefault(indicator.id(), List.of()));
        }
        return all;
    }

    /** The ids of the levels of each indicator. */
    Map<String, List<String>> levels() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        levels.forEach((id, own) -> ids.put(id, own.stream().map(Indicator::id).toList()));
        return ids;
    }

    /** The counts of all indicators and their levels. */
    Map<String, RawCounts> counts() {
        Map<String, RawCounts> all = new TreeMap<>(counts);
        all.putAll(sums);
        return all;
    }

    /**
     * Reads the relations.
     *
     * @param atlas the definition
     */
    void read(YamlNode atlas) {
        List<YamlNode> entries = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (YamlNode entry : atlas.items("indicators")) {
            YamlNode id = entry.find("id");
            if (id != null && entry.isSound() && seen.add(id.text())) {
                entries.add(entry);
            }
        }
        entries.forEach(this::readLevels);
        entries.forEach(this::readSum);
        entries.forEach(this::readPart);
        entries.forEach(this::checkCycle);
    }

    private void readLevels(YamlNode entry) {
        Indicator indicator = indicators.thing(entry.text("id"));
        for (YamlNode level : entry.items("levels")) {
            Zoning zoning = zonings.find(level);
            if (indicator == null || zoning == null) {
                continue;
            }
            if (indicator.kind() == IndicatorKind.VALUE) {
                notRelated(level, indicator.id(), indicator.id(), "related.value");
                continue;
            }
            int[] unitOf = indicator.zoningId().equals(zoning.id())
                    ? null
                    : nesting.positions(indicator.zoningId(), zoning.id()).orElse(null);
            if (unitOf == null) {
                log.add(
                        ProblemCode.ZONING_NOT_ABOVE,
                        level.place(),
                        level.written(),
                        indicator.zoningId(),
                        zoning.id());
                continue;
            }
            Indicator sum = over(indicator, zoning);
            levels.computeIfAbsent(indicator.id(), k -> new ArrayList<>()).add(sum);
            RawCounts own = counts.get(indicator.id());
            if (own != null) {
                sums.put(sum.id(), own.over(UnitPeriods.of(zoning, indicator.periods()), unitOf));
            }
            if (own != null || computed.contains(indicator.id())) {
                relations.add(new SumOf(sum.id(), indicator.id()));
            }
        }
    }

    private static Indicator over(Indicator indicator, Zoning zoning) {
        BilingualText title = new BilingualText(
                indicator.title().de() + " (" + zoning.title().de() + ")",
                indicator.title().en() + " (" + zoning.title().en() + ")");
        return new Indicator(
                indicator.id() + "_" + zoning.id(),
                title,
                indicator.definition(),
                indicator.unit(),
                indicator.kind(),
                indicator.multiplier(),
                indicator.direction(),
                zoning.id(),
                indicator.periods(),
                indicator.source());
    }

    private void readSum(YamlNode entry) {
        YamlNode reference = entry.find("sumOf");
        Indicator total = indicators.thing(entry.text("id"));
        Indicator part = reference == null ? null : indicators.find(reference);
        if (reference == null || total == null || part == null) {
            return;
        }
        if (!isSameKind(reference, total, part)) {
            return;
        }
        if (nesting.positions(part.zoningId(), total.zoningId()).isEmpty()) {
            log.add(
                    ProblemCode.ZONING_NOT_ABOVE,
                    reference.place(),
                    reference.written(),
                    part.zoningId(),
                    total.zoningId());
            return;
        }
        relations.add(new SumOf(total.id(), part.id()));
    }

    private void readPart(YamlNode entry) {
        YamlNode option = entry.find("partOf");
        Indicator part = indicators.thing(entry.text("id"));
        Indicator total = option == null ? null : indicators.find(option.at("indicator"));
        if (option == null || total == null || part == null || !isSameKind(option.at("indicator"), total, part)) {
            return;
        }
        YamlNode reference = option.at("indicator");
        if (!part.zoningId().equals(total.zoningId()) || !total.periods().containsAll(part.periods())) {
            notRelated(reference, part.id(), total.id(), "related.frame");
            return;
        }
        String partition = option.text("partition");
        boolean complete = option.at("complete").json().booleanValue();
        relations.add(new PartOf(total.id(), part.id(), partition, complete));
        for (Indicator level : levels.getOrDefault(part.id(), List.of())) {
            for (Indicator above : levels.getOrDefault(total.id(), List.of())) {
                if (level.zoningId().equals(above.zoningId())) {
                    relations.add(new PartOf(above.id(), level.id(), partition, complete));
                }
            }
        }
    }

    private boolean isSameKind(YamlNode reference, Indicator total, Indicator part) {
        if (total.kind() == IndicatorKind.VALUE || part.kind() == IndicatorKind.VALUE) {
            notRelated(reference, part.id(), total.id(), "related.value");
            return false;
        }
        if (total.kind() != part.kind() || total.id().equals(part.id())) {
            notRelated(reference, part.id(), total.id(), "related.kind");
            return false;
        }
        return true;
    }

    private void notRelated(YamlNode place, String one, String other, String why) {
        log.add(ProblemCode.COUNTS_NOT_RELATED, place.place(), place.written(), one, other, Words.of(why));
    }

    /** Follows an indicator to those that contain it; one that contains itself is reported once, where it is defined first. */
    private void checkCycle(YamlNode entry) {
        String id = entry.text("id");
        List<String> path = cycle(id, new ArrayList<>(List.of(id)));
        if (path != null && path.stream().allMatch(other -> id.compareTo(other) <= 0)) {
            YamlNode place = entry.has("sumOf") ? entry.at("sumOf") : entry.find("partOf");
            log.add(
                    ProblemCode.RELATION_CYCLE,
                    place == null ? entry.place() : place.place(),
                    id,
                    ProblemLog.listed(path));
        }
    }

    private @Nullable List<String> cycle(String start, List<String> path) {
        String at = path.get(path.size() - 1);
        for (CountRelation relation : relations) {
            if (relation.partId().equals(at)) {
                if (relation.totalId().equals(start)) {
                    return path;
                }
                if (!path.contains(relation.totalId())) {
                    List<String> longer = new ArrayList<>(path);
                    longer.add(relation.totalId());
                    List<String> found = cycle(start, longer);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }
}
