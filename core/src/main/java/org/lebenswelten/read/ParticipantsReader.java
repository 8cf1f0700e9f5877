package org.lebenswelten.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.NumberBasis;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawParticipants;

/**
 * Reads how many people took part at the sites of a measure. What could not be protected is refused: windows of a site that
 * overlap, as the same people would be told twice; a breakdown by areas of several zonings, or by ages that overlap; parts that
 * hold more people than took part. Messages name places, never counts.
 */
final class ParticipantsReader {

    private static final Pattern ANY = Pattern.compile(".*");

    /** Keys of breakdowns; what else is written there is reported as an unknown option. */
    private static final Map<String, Pattern> KEYS = Map.of(
            "bySex", Pattern.compile("female|male|diverse"),
            "byAge", Pattern.compile("[0-9]{1,3}(-[0-9]{1,3}|\\+)?"));

    private final Declared<Zoning> zonings;
    private final UnitReferences units;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param zonings the zonings
     * @param log where to report
     */
    ParticipantsReader(Declared<Zoning> zonings, ProblemLog log) {
        this.zonings = zonings;
        this.units = new UnitReferences(zonings, log);
        this.log = log;
    }

    /** The participants of all sites of a profile, which is sound. */
    List<RawParticipants> read(YamlNode profile) {
        List<RawParticipants> all = new ArrayList<>();
        for (YamlNode site : profile.items("sites")) {
            List<RawParticipants> ofSite = new ArrayList<>();
            for (YamlNode entry : site.items("participants")) {
                RawParticipants window = window(profile.text("id"), site.text("id"), entry);
                if (window == null) {
                    continue;
                }
                for (RawParticipants other : ofSite) {
                    if (!window.from().isAfter(other.to()) && !other.from().isAfter(window.to())) {
                        log.add(
                                ProblemCode.PARTICIPANTS_OVERLAP,
                                entry.place(),
                                window.from() + "/" + window.to(),
                                other.from() + "/" + other.to());
                    }
                }
                ofSite.add(window);
            }
            all.addAll(ofSite);
        }
        return all;
    }

    private @Nullable RawParticipants window(String measureId, String siteId, YamlNode entry) {
        if (!ProfileParts.checkOrder(entry, log)) {
            return null;
        }
        SortedMap<String, Double> byArea = counts(entry, "byArea");
        SortedMap<String, Double> byAge = counts(entry, "byAge");
        checkAreas(entry.find("byArea"), byArea);
        checkAges(entry.find("byAge"), byAge);
        double count = entry.number("count");
        for (String breakdown : List.of("byArea", "bySex", "byAge")) {
            YamlNode parts = entry.find(breakdown);
            if (parts != null && sum(counts(entry, breakdown)) > count) {
                log.add(ProblemCode.PARTS_ABOVE_COUNT, parts.place(), breakdown, breakdown);
            }
        }
        return new RawParticipants(
                measureId,
                siteId,
                LocalDate.parse(entry.text("from")),
                LocalDate.parse(entry.text("to")),
                entry.constantOrNull("basis", NumberBasis.class),
                count,
                byArea,
                counts(entry, "bySex"),
                byAge);
    }

    private static double sum(SortedMap<String, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static SortedMap<String, Double> counts(YamlNode entry, String breakdown) {
        SortedMap<String, Double> counts = new TreeMap<>();
        YamlNode parts = entry.find(breakdown);
        if (parts != null) {
            Pattern known = KEYS.getOrDefault(breakdown, ANY);
            parts.json().properties().stream()
                    .filter(part -> known.matcher(part.getKey()).matches())
                    .forEach(part -> counts.put(part.getKey(), part.getValue().doubleValue()));
        }
        return counts;
    }

    private void checkAreas(@Nullable YamlNode parts, SortedMap<String, Double> byArea) {
        if (parts == null || byArea.isEmpty()) {
            return;
        }
        byArea.keySet().forEach(key -> units.check(key, parts.at(key)));
        boolean ofOne = zonings.things().stream()
                .anyMatch(zoning -> byArea.keySet().stream().allMatch(key -> zoning.positionOf(key) >= 0));
        boolean known = byArea.keySet().stream()
                .allMatch(key -> zonings.things().stream().anyMatch(zoning -> zoning.positionOf(key) >= 0));
        if (known && !ofOne) {
            log.add(ProblemCode.PARTS_OF_SEVERAL_ZONINGS, parts.place(), ProblemLog.listed(byArea.keySet()));
        }
    }

    private void checkAges(@Nullable YamlNode parts, SortedMap<String, Double> byAge) {
        if (parts == null) {
            return;
        }
        Map<String, int[]> bands = new TreeMap<>();
        for (String ages : byAge.keySet()) {
            int[] band = band(ages);
            if (band[1] < band[0]) {
                log.add(ProblemCode.AGE_BAND_REVERSED, parts.at(ages).place(), ages, band[0]);
            }
            bands.forEach((other, before) -> {
                if (band[0] <= before[1] && before[0] <= band[1]) {
                    log.add(ProblemCode.AGE_BAND_OVERLAP, parts.at(ages).place(), ages, other);
                }
            });
            bands.put(ages, band);
        }
    }

    /** Lowest and highest age of a band written {@code 3-5}, {@code 65+} or {@code 7}. */
    private static int[] band(String ages) {
        int dash = ages.indexOf('-');
        if (dash >= 0) {
            return new int[] {Integer.parseInt(ages.substring(0, dash)), Integer.parseInt(ages.substring(dash + 1))};
        }
        int from = Integer.parseInt(ages.replace("+", ""));
        return new int[] {from, ages.endsWith("+") ? Integer.MAX_VALUE : from};
    }
}
