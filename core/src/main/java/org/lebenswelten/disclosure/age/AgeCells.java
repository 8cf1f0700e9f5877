package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lebenswelten.disclosure.age.AgePart.Within;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.plan.BandCounts;
import org.lebenswelten.rate.standard.AgeBand;

/**
 * How the cells of tables by age hold each other: over coarser areal units, longer periods and groups of persons. What they all
 * are made of are their {@linkplain AgePart parts}.
 */
final class AgeCells {

    private static final double NOBODY = 1e-6;

    private final List<AgeTable> tables;
    private final Nesting nesting;
    private final double[] mostEach;
    private final Map<Key, List<Key>> holders = new LinkedHashMap<>();
    private final Map<Key, Map<String, Set<Key>>> sums = new LinkedHashMap<>();
    private final Map<Key, Map<String, Set<Key>>> groups = new LinkedHashMap<>();
    private final Set<DataProblem> problems = new LinkedHashSet<>();

    /**
     * A cell.
     *
     * @param table position of its table
     * @param cell position in its frame
     */
    record Key(int table, int cell) {}

    /**
     * Collects cells.
     *
     * @param tables tables by age
     * @param relations how counts of indicators hold each other
     * @param nesting how zonings nest
     */
    AgeCells(List<AgeTable> tables, List<CountRelation> relations, Nesting nesting) {
        this.tables = tables;
        this.nesting = nesting;
        this.mostEach = tables.stream().mapToDouble(AgeTable::mostEach).toArray();
        Map<String, Integer> positions = new TreeMap<>();
        for (int table = 0; table < tables.size(); table++) {
            positions.put(tables.get(table).indicator().id(), table);
        }
        for (CountRelation relation : relations) {
            Integer total = positions.get(relation.totalId());
            Integer part = positions.get(relation.partId());
            if (total == null || part == null) {
                continue;
            }
            if (relation instanceof SumOf) {
                addSum(total, part);
            } else if (relation instanceof PartOf group) {
                addGroup(total, part, group.partition());
            }
        }
    }

    private void addSum(int total, int part) {
        UnitPeriods coarse = tables.get(total).frame();
        UnitPeriods fine = tables.get(part).frame();
        int[] unitOf = nesting.positions(fine.zoningId(), coarse.zoningId()).orElseThrow();
        for (int period = 0; period < coarse.periods().size(); period++) {
            for (int finePeriod = 0; finePeriod < fine.periods().size(); finePeriod++) {
                if (coarse.periods().get(period).contains(fine.periods().get(finePeriod))) {
                    for (int unit = 0; unit < unitOf.length; unit++) {
                        hold(
                                new Key(total, coarse.cell(unitOf[unit], period)),
                                new Key(part, fine.cell(unit, finePeriod)),
                                sums,
                                tables.get(part).indicator().id());
                    }
                }
            }
        }
    }

    private void hold(Key total, Key part, Map<Key, Map<String, Set<Key>>> division, String name) {
        if (isKnown(total) && isKnown(part)) {
            holders.computeIfAbsent(part, k -> new ArrayList<>()).add(total);
            division.computeIfAbsent(total, k -> new TreeMap<>())
                    .computeIfAbsent(name, k -> new LinkedHashSet<>())
                    .add(part);
        }
    }

    private void addGroup(int total, int part, String partition) {
        UnitPeriods all = tables.get(total).frame();
        UnitPeriods own = tables.get(part).frame();
        for (int period = 0; period < own.periods().size(); period++) {
            int at = all.periods().indexOf(own.periods().get(period));
            for (int unit = 0; at >= 0 && unit < own.unitCount(); unit++) {
                hold(new Key(total, all.cell(unit, at)), new Key(part, own.cell(unit, period)), groups, partition);
            }
        }
    }

    private boolean isKnown(Key key) {
        return counts(key).allPersons() > 0;
    }

    /** The counts of a cell; missing where they are. */
    BandCounts counts(Key key) {
        return tables.get(key.table).counts(key.cell);
    }

    /**
     * The parts of all cells.
     *
     * @return parts in the order of the tables
     * @throws DataProblemException if bands of a part do not lie in those of a total, the counts of a band do not add up, or sums
     *     over periods overlap whose single years are not known; names indicators, cells and periods
     */
    List<AgePart> parts() {
        List<AgePart> parts = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            for (int cell = 0; cell < tables.get(table).frame().size(); cell++) {
                Key key = new Key(table, cell);
                if (!isKnown(key)) {
                    continue;
                }
                Map<String, Set<Key>> divisions = sums.getOrDefault(key, groups.getOrDefault(key, Map.of()));
                if (divisions.isEmpty()) {
                    add(parts, key, counts(key), "");
                } else if (divisions.size() == 1) {
                    // what is beside the parts of one of several divisions lies in parts of the others
                    divisions.forEach((name, members) -> addRest(parts, key, members, name));
                }
            }
        }
        checkYears(parts);
        if (!problems.isEmpty()) {
            throw new DataProblemException(List.copyOf(problems));
        }
        return parts;
    }

    private void addRest(List<AgePart> parts, Key total, Set<Key> members, String beside) {
        BandCounts rest = counts(total);
        for (Key member : members) {
            int[] bandOf = bandOf(member.table, total.table);
            if (bandOf.length == 0) {
                return;
            }
            BandCounts own = counts(member);
            BandCounts moved = new BandCounts(
                    new double[rest.events().length],
                    new double[rest.events().length],
                    new double[rest.events().length]);
            for (int band = 0; band < bandOf.length; band++) {
                moved.events()[bandOf[band]] += own.events()[band];
                moved.squares()[bandOf[band]] += own.squares()[band];
                moved.persons()[bandOf[band]] += own.persons()[band];
            }
            rest = rest.less(moved);
        }
        if (!isPossible(rest)) {
            problems.add(problem(
                    ProblemCode.TOTALS_DO_NOT_ADD_UP,
                    tables.get(total.table).cellName(total.cell),
                    members.stream()
                            .map(member -> tables.get(member.table).cellName(member.cell))
                            .collect(Collectors.joining(", "))));
            return;
        }
        if (rest.allPersons() > NOBODY) {
            add(parts, total, rest, " beside " + beside);
        }
    }

    /** Whether what parts leave of a total can be people: nothing below 0 in any band. */
    private static boolean isPossible(BandCounts rest) {
        for (int band = 0; band < rest.events().length; band++) {
            if (rest.events()[band] < -NOBODY || (rest.allPersons() > NOBODY && rest.persons()[band] < -NOBODY)) {
                return false;
            }
        }
        return true;
    }

    private void add(List<AgePart> parts, Key key, BandCounts counts, String beside) {
        AgeTable table = tables.get(key.table);
        parts.add(AgePart.of(table.cellName(key.cell) + beside, counts, mostEach[key.table], within(key)));
    }

    /** A cell and all that hold it. */
    private List<Within> within(Key key) {
        Map<Key, int[]> found = new LinkedHashMap<>();
        int[] same = new int[tables.get(key.table).ages().size()];
        Arrays.setAll(same, band -> band);
        found.put(key, same);
        List<Key> open = new ArrayList<>(List.of(key));
        for (int next = 0; next < open.size(); next++) {
            Key part = open.get(next);
            for (Key total : holders.getOrDefault(part, List.of())) {
                int[] bandOf = bandOf(part.table, total.table);
                int[] own = found.get(part);
                if (own != null && bandOf.length > 0 && !found.containsKey(total)) {
                    found.put(
                            total, Arrays.stream(own).map(band -> bandOf[band]).toArray());
                    open.add(total);
                }
            }
        }
        return found.entrySet().stream()
                .map(e -> new Within(e.getKey().table, e.getKey().cell, e.getValue()))
                .toList();
    }

    /** The band of a total that each band of a part lies in; none where one does not, which is reported. */
    private int[] bandOf(int part, int total) {
        List<AgeBand> coarse = tables.get(total).ages();
        List<AgeBand> fine = tables.get(part).ages();
        int[] bandOf = new int[fine.size()];
        for (int band = 0; band < bandOf.length; band++) {
            bandOf[band] = -1;
            for (int c = 0; c < coarse.size(); c++) {
                if (coarse.get(c).from() <= fine.get(band).from()
                        && fine.get(band).to() <= coarse.get(c).to()) {
                    bandOf[band] = c;
                }
            }
            if (bandOf[band] < 0) {
                problems.add(problem(
                        ProblemCode.AGES_DO_NOT_NEST,
                        tables.get(part).indicator().id(),
                        fine.get(band),
                        tables.get(total).indicator().id()));
                return new int[0];
            }
        }
        return bandOf;
    }

    /** Sums over periods that share years of which nothing is known: they have no parts that could be looked at. */
    private void checkYears(List<AgePart> parts) {
        Map<Integer, Set<Integer>> periodsOf = new TreeMap<>();
        for (AgePart part : parts) {
            Within own = part.within().get(0);
            int units = tables.get(own.table()).frame().unitCount();
            periodsOf.computeIfAbsent(own.table(), k -> new LinkedHashSet<>()).add(own.cell() / units);
        }
        periodsOf.forEach((table, positions) -> {
            List<Period> periods = positions.stream()
                    .sorted()
                    .map(p -> tables.get(table).frame().periods().get(p))
                    .toList();
            for (int p = 1; p < periods.size(); p++) {
                if (periods.get(p - 1).overlaps(periods.get(p))) {
                    problems.add(problem(
                            ProblemCode.FIGURES_BY_AGE_OVERLAP,
                            tables.get(table).indicator().id(),
                            periods.get(p - 1),
                            periods.get(p)));
                    return;
                }
            }
        });
    }

    private static DataProblem problem(ProblemCode code, String indicatorId, Object... arguments) {
        return DataProblem.of(code, Place.ofFile("atlas.yaml").at(indicatorId), null, arguments);
    }
}
