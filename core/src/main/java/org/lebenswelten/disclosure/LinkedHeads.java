package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lebenswelten.disclosure.pattern.AttackedCell;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellState;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.DisclosureAudit;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Protection;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.model.UnitPeriods;

/**
 * Published sizes of groups of residents in one areal unit and period, and the differences that they tell.
 *
 * <pre>{@code
 * persons(larger) = persons(smaller) + persons(larger without smaller)     for nested groups
 * }</pre>
 *
 * <p>Differences of differences belong to it, until nothing new comes. A difference of fewer persons than the minimum
 * denominator tells as much as a published group of that size would, and is protected like one. A rounded size leaves the
 * interval of counts that round to it; of a size that is not shown everyone knows on which side of the minimum it lies. All
 * groups are at most as large as the number of residents can be whose rounded number is published, even where it is withheld
 * here: how many people live in a unit is told elsewhere. A size that an earlier release showed is known as it was rounded then, and
 * one that it withheld on the side of the minimum on which it was.
 */
final class LinkedHeads {

    private static final double TOLERANCE = 1e-9;

    private final String place;
    private final int cell;
    private final boolean whole;
    private final double most;
    private final DisclosureProfile strictest;
    private final Map<BitSet, List<HeadGroup>> published = new LinkedHashMap<>();
    private final Map<BitSet, Double> persons = new LinkedHashMap<>();
    private final Map<BitSet, String> names = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new TreeMap<>();
    private final Map<BitSet, Interval> shownBefore = new LinkedHashMap<>();
    private final Map<String, Double> lowered = new TreeMap<>();

    /**
     * Collects the groups of a cell.
     *
     * @param frame units and periods
     * @param cell position in it
     * @param groups the groups; those of unknown size are left out
     * @param earlier groups whose sizes earlier releases showed
     */
    LinkedHeads(UnitPeriods frame, int cell, List<HeadGroup> groups, List<EarlierHeads> earlier) {
        this.cell = cell;
        this.place = frame.unitIds().get(cell % frame.unitCount()) + " "
                + frame.periods().get(cell / frame.unitCount());
        DisclosureProfile rules = groups.get(0).profile();
        double largest = 0;
        boolean integers = true;
        for (HeadGroup group : groups) {
            double count = group.persons()[cell];
            rules = rules.and(group.profile());
            if (!Double.isNaN(count)) {
                published.computeIfAbsent(group.who(), k -> new ArrayList<>()).add(group);
                persons.put(group.who(), count);
                names.putIfAbsent(group.who(), group.id() + " " + place);
                integers &= count == Math.rint(count);
                largest = Math.max(largest, count);
            }
        }
        for (EarlierHeads before : earlier) {
            Interval known = before.known().get(cell);
            if (known != null) {
                double count = before.persons()[cell];
                shownBefore.merge(before.who(), known, Interval::intersect);
                persons.putIfAbsent(before.who(), count);
                names.putIfAbsent(before.who(), before.id() + " " + place);
                integers &= count == Math.rint(count);
                largest = Math.max(largest, count);
            }
        }
        this.strictest = rules;
        this.whole = integers;
        this.most = Math.max(rounded(largest, rules.countRounding(), whole).upper(), rules.minimumDenominator());
        addDifferences();
    }

    private void addDifferences() {
        List<BitSet> sets = new ArrayList<>(persons.keySet());
        for (int i = 0; i < sets.size(); i++) {
            for (int j = 0; j < i; j++) {
                addDifference(sets, sets.get(i), sets.get(j));
                addDifference(sets, sets.get(j), sets.get(i));
            }
        }
    }

    private void addDifference(List<BitSet> sets, BitSet larger, BitSet smaller) {
        BitSet rest = (BitSet) larger.clone();
        rest.andNot(smaller);
        if (rest.isEmpty() || rest.cardinality() + smaller.cardinality() != larger.cardinality()) {
            return;
        }
        if (!persons.containsKey(rest)) {
            persons.put(rest, persons.get(larger) - persons.get(smaller));
            names.put(rest, names.get(larger) + " without " + names.get(smaller));
            sets.add(rest);
        }
        String name = names.get(larger) + " = "
                + String.join(" + ", new TreeSet<>(List.of(names.get(smaller), names.get(rest))));
        relations.putIfAbsent(
                name, Relation.sum(name, names.get(larger), List.of(names.get(smaller), names.get(rest))));
    }

    /** Whether a group or difference is so small that it tells something. */
    boolean isTelling() {
        return persons.entrySet().stream()
                .anyMatch(e -> published.containsKey(e.getKey()) ? isFew(e.getKey()) : isSmall(e.getValue()));
    }

    /** Whether differences contradict each other: a group is larger than one that contains it. */
    boolean isContradictory() {
        return persons.values().stream().anyMatch(count -> count < -TOLERANCE * Math.max(1, most));
    }

    /** Where these groups are, in messages. */
    String place() {
        return place;
    }

    /** The groups that a name means; none for a difference. */
    List<HeadGroup> groups(String name) {
        return published.entrySet().stream()
                .filter(e -> name.equals(names.get(e.getKey())))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    /** The position of the cell in the frame. */
    int cell() {
        return cell;
    }

    /** The names of all groups and differences with the width demanded of each where it is withheld. */
    Map<String, Double> demands() {
        Map<String, Double> demands = new TreeMap<>();
        persons.keySet().forEach(who -> demands.put(names.get(who), width(who)));
        return demands;
    }

    /**
     * Asks less where earlier releases have told sizes: what is left where no size is shown any more, and at last
     * nothing.
     *
     * @param cells names of cells that cannot be protected
     * @return whether less is asked for one of them
     */
    boolean giveUp(List<String> cells) {
        List<String> own =
                cells.stream().filter(names::containsValue).distinct().toList();
        if (shownBefore.isEmpty() || own.isEmpty()) {
            return false;
        }
        if (lowered.isEmpty()) {
            lowered.putAll(widthsLeft());
            own.forEach(cell -> lowered.putIfAbsent(cell, 0.0));
            return true;
        }
        boolean any = false;
        for (String cell : own) {
            any |= lowered.getOrDefault(cell, Double.MAX_VALUE) > 0;
            lowered.put(cell, 0.0);
        }
        return any;
    }

    /** How wide the interval of each size is where none is shown any more. */
    private Map<String, Double> widthsLeft() {
        CellSystem.Builder builder = CellSystem.builder();
        addTo(builder, Set.of());
        List<String> hidden = persons.keySet().stream()
                .map(who -> cell(who, Set.of()))
                .filter(each -> each.state() == CellState.PUBLISHED)
                .map(Cell::name)
                .toList();
        Map<String, Double> widths = new TreeMap<>();
        for (AttackedCell attacked :
                DisclosureAudit.withDefaults().attack(builder.build(), hidden).cells()) {
            widths.put(attacked.cell().name(), attacked.feasible().width());
        }
        return widths;
    }

    /** Whether earlier releases told more than can be protected. */
    boolean hasGivenUp() {
        return !lowered.isEmpty();
    }

    /** Adds cells and relations; {@code more} are to be protected besides. */
    void addTo(CellSystem.Builder builder, Set<String> more) {
        persons.keySet().forEach(who -> builder.add(cell(who, more)));
        relations.values().forEach(builder::add);
    }

    private Cell cell(BitSet who, Set<String> more) {
        String name = names.get(who);
        double count = Math.max(0, persons.get(who));
        Interval known = known(who);
        double width = width(who);
        if (!published.containsKey(who) && shownBefore.containsKey(who) && !isSmall(count)) {
            return new Cell(name, count, whole, CellState.FIXED, known, known, Protection.NONE, 0);
        }
        if (!published.containsKey(who)) {
            Protection demand = isSmall(count) && width > 0 ? Protection.ofWidth(width) : Protection.NONE;
            return new Cell(name, count, whole, CellState.LATENT, known, known, demand, 0);
        }
        if (isFew(who) || more.contains(name)) {
            return width > 0
                    ? new Cell(name, count, whole, CellState.PRIMARY, known, known, Protection.ofWidth(width), 0)
                    : new Cell(name, count, whole, CellState.SUPPRESSED, known, known, Protection.NONE, 0);
        }
        Interval shown = known;
        for (HeadGroup group : published.get(who)) {
            shown = shown.intersect(
                    group.told()[cell]
                            ? Interval.exactly(count)
                            : rounded(count, group.profile().countRounding(), whole));
        }
        double loss = InformationLoss.of(count) * published.get(who).size();
        return new Cell(
                name,
                count,
                whole,
                CellState.PUBLISHED,
                known,
                shown,
                width > 0 ? Protection.ofWidth(width) : Protection.NONE,
                Math.max(TOLERANCE, loss));
    }

    private boolean isFew(BitSet who) {
        return published.get(who).stream()
                .anyMatch(group -> persons.get(who) < group.profile().minimumDenominator());
    }

    private boolean isSmall(double count) {
        return count < strictest.minimumDenominator();
    }

    /** What everyone knows of a size that is not shown. */
    private Interval known(BitSet who) {
        double lower = 0;
        double upper = most;
        for (HeadGroup group : published.getOrDefault(who, List.of())) {
            int minimum = group.profile().minimumDenominator();
            if (persons.get(who) < minimum) {
                upper = Math.min(upper, whole ? minimum - 1 : minimum);
            } else {
                lower = Math.max(lower, minimum);
            }
        }
        Interval known = Interval.of(lower, upper);
        Interval before = shownBefore.get(who);
        return before == null ? known : known.intersect(before);
    }

    private double width(BitSet who) {
        Interval known = known(who);
        double width = Math.min(strictest.interval(), whole ? Math.floor(known.width()) : known.width());
        return Math.min(width, lowered.getOrDefault(names.get(who), width));
    }

    /** The counts that round half up to the same multiple of a base. */
    static Interval rounded(double count, int base, boolean whole) {
        double multiple = Math.floor(count / base + 0.5) * base;
        double half = base / 2.0;
        return whole
                ? Interval.of(Math.ceil(multiple - half), Math.ceil(multiple + half) - 1)
                : Interval.of(multiple - half, multiple + half);
    }
}
