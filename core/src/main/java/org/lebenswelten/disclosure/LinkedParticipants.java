package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellState;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Protection;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.raw.RawParticipants;

/**
 * The participants of one site in one window of time, their parts, and what ties them together:
 *
 * <pre>{@code
 * count = sum over areas + rest = sum over sexes + rest = sum over ages + rest
 * }</pre>
 *
 * <p>where there is a rest only if a breakdown does not add up to the count. A count from 1 to one below the minimum
 * numerator tells of few people, and so does zero where the profile withholds zero. Everyone is taken to know the rules, and
 * that no count is larger than what the rounded total leaves.
 */
final class LinkedParticipants {

    private static final double TOLERANCE = 1e-9;

    private final RawParticipants raw;
    private final DisclosureProfile profile;
    private final String place;
    private final boolean whole;
    private final double most;
    private final SortedMap<String, Double> counts = new TreeMap<>();
    private final SortedMap<String, Double> rests = new TreeMap<>();
    private final List<Relation> relations = new ArrayList<>();

    /**
     * Collects the cells of a window.
     *
     * @param raw the participants
     * @param profile the rules, with the minimum numerator of the measure
     */
    LinkedParticipants(RawParticipants raw, DisclosureProfile profile) {
        this.raw = raw;
        this.profile = profile;
        this.place = raw.measureId() + " " + raw.siteId() + " " + raw.from() + "/" + raw.to();
        this.most = Math.max(
                rounded(raw.count(), profile.countRounding()).upper(),
                Math.max(profile.minimumNumerator(), profile.interval()));
        counts.put(total(), raw.count());
        addParts("area", raw.byArea());
        addParts("sex", raw.bySex());
        addParts("age", raw.byAge());
        this.whole = counts.values().stream().allMatch(count -> count == Math.rint(count));
    }

    private void addParts(String breakdown, SortedMap<String, Double> parts) {
        if (parts.isEmpty()) {
            return;
        }
        double sum = 0;
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Double> part : parts.entrySet()) {
            String name = part(breakdown, part.getKey());
            counts.put(name, part.getValue());
            names.add(name);
            sum += part.getValue();
        }
        double rest = raw.count() - sum;
        if (Math.abs(rest) > TOLERANCE * Math.max(1, raw.count())) {
            String name = place + " without " + breakdown;
            rests.put(name, rest);
            names.add(name);
        }
        relations.add(Relation.sum(place + " by " + breakdown, total(), names));
    }

    /** Whether a breakdown holds more people than took part. */
    boolean isContradictory() {
        return rests.values().stream().anyMatch(rest -> rest < 0);
    }

    /** Where and when, for messages. */
    String place() {
        return place;
    }

    /** The participants. */
    RawParticipants raw() {
        return raw;
    }

    /** The name of the total. */
    String total() {
        return place + " all";
    }

    /** The name of a part. */
    String part(String breakdown, String key) {
        return place + " " + breakdown + " " + key;
    }

    /** Whether a count tells something by itself. */
    boolean isTelling(double count) {
        return count == 0 ? profile.zero() == ZeroRule.SUPPRESS : count < profile.minimumNumerator();
    }

    /** Whether any count tells something by itself. */
    boolean isTelling() {
        return counts.values().stream().anyMatch(this::isTelling)
                || rests.values().stream().anyMatch(this::isTelling);
    }

    /** How wide the interval of each cell must be where it is withheld. */
    Map<String, Double> demands() {
        Map<String, Double> demands = new TreeMap<>();
        counts.keySet().forEach(name -> demands.put(name, width()));
        rests.keySet().forEach(name -> demands.put(name, width()));
        return demands;
    }

    /** Adds cells and relations; {@code more} are to be protected besides. */
    void addTo(CellSystem.Builder builder, Set<String> more) {
        Interval known = Interval.of(0, most);
        Protection demand = Protection.ofWidth(width());
        rests.forEach((name, rest) -> builder.add(new Cell(
                name,
                rest,
                whole,
                CellState.LATENT,
                known,
                known,
                isTelling(rest) && width() > 0 ? demand : Protection.NONE,
                0)));
        counts.forEach((name, count) -> builder.add(cell(name, count, more.contains(name), known, demand)));
        relations.forEach(builder::add);
    }

    private Cell cell(String name, double count, boolean protect, Interval known, Protection demand) {
        if (isTelling(count) || protect) {
            return width() > 0
                    ? new Cell(name, count, whole, CellState.PRIMARY, known, known, demand, 0)
                    : new Cell(name, count, whole, CellState.SUPPRESSED, known, known, Protection.NONE, 0);
        }
        Interval shown = count == 0
                ? Interval.exactly(0)
                : rounded(count, profile.countRounding()).intersect(Interval.of(profile.minimumNumerator(), most));
        double loss = Math.max(TOLERANCE, InformationLoss.of(count));
        return new Cell(name, count, whole, CellState.PUBLISHED, known, shown, Protection.NONE, loss);
    }

    private double width() {
        return Math.min(profile.interval(), whole ? Math.floor(most) : most);
    }

    /** A count as it is printed: rounded half up to the profile's base. */
    double printed(double count) {
        double base = profile.countRounding();
        return Math.floor(count / base + 0.5) * base;
    }

    /** The counts that round half up to the same multiple of a base. */
    private Interval rounded(double count, int base) {
        double multiple = printed(count);
        double half = base / 2.0;
        return count == Math.rint(count)
                ? Interval.of(Math.max(0, Math.ceil(multiple - half)), Math.ceil(multiple + half) - 1)
                : Interval.of(Math.max(0, multiple - half), multiple + half);
    }
}
