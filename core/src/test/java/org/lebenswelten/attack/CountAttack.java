package org.lebenswelten.attack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;

/**
 * Works withheld counts out of published ones.
 *
 * <p>All counts of the same persons or events - over whatever zoning, over whatever years - are sums of one kind of atom: the
 * events of one unit of the finest zoning in one run of years that no period divides. So every published figure is a relation
 * between atoms, and so is every withheld count.
 */
final class CountAttack {

    /** What an attacker makes use of. */
    enum Means {
        /** Numerators from rates (L3). */
        RATES,
        /** Numerators from limits (L4). */
        LIMITS,
        /** Totals over coarser zonings (L2). */
        HIERARCHY,
        /** Totals over several years (L7). */
        YEARS,
        /** Groups of persons (L9). */
        GROUPS
    }

    private final List<PublicTable> tables;
    private final List<CountRelation> relations;
    private final Nesting nesting;
    private final Set<Means> means;

    CountAttack(List<PublicTable> tables, List<CountRelation> relations, Nesting nesting, Set<Means> means) {
        this.tables = tables;
        this.relations = relations;
        this.nesting = nesting;
        this.means = means.isEmpty() ? EnumSet.noneOf(Means.class) : EnumSet.copyOf(means);
    }

    /**
     * Where the withheld counts lie.
     *
     * @param releases the figures of all releases, the oldest first
     * @return bounds by cell; at most as wide as asked where that is wide enough to be safe
     */
    Map<String, Bounds> run(List<PublishedFigures> releases) {
        LinearAttack attack = new LinearAttack();
        Map<String, Double> asked = new TreeMap<>();
        for (PublicTable table : tables) {
            addCells(attack, table, releases, asked);
        }
        families().forEach(family -> addAtoms(attack, family));
        if (means.contains(Means.GROUPS)) {
            addGroups(attack);
        }
        return attack.place(asked);
    }

    /** The width that the rules demand: never more than everyone knows beforehand. */
    static double demand(PublicTable table, int cell) {
        return Math.min(table.profile().interval(), Math.floor(table.denominator()[cell]));
    }

    private void addCells(
            LinearAttack attack, PublicTable table, List<PublishedFigures> releases, Map<String, Double> asked) {
        PublishedFigures last = releases.get(releases.size() - 1);
        double mostEach = mostEach(table, releases);
        for (int cell = 0; cell < table.frame().size(); cell++) {
            if (!(table.denominator()[cell] > 0)) {
                continue;
            }
            String name = table.name(cell);
            PrintedRate printed = new PrintedRate(table, cell);
            attack.count(name, printed.anything(mostEach), table.isWhole());
            for (PublishedFigures release : releases) {
                attack.count(name, known(release.of(name), printed, table, cell, mostEach), table.isWhole());
            }
            String flag = last.of(name).flag();
            if (flag.equals(PublicationFlag.SUPPRESSED.code()) || flag.equals(PublicationFlag.FEW_PEOPLE.code())) {
                asked.put(name, demand(table, cell));
            }
        }
    }

    private Bounds known(Figure figure, PrintedRate printed, PublicTable table, int cell, double mostEach) {
        Bounds anything = printed.anything(mostEach);
        if (!table.tellsNumerators()) {
            return anything;
        }
        boolean limitsTell = means.contains(Means.LIMITS) && table.hasKnownLimits();
        if (figure.isShown() && means.contains(Means.RATES)) {
            return (limitsTell ? printed.fromAll(figure) : printed.fromRate(figure.value())).and(anything);
        }
        if (limitsTell) {
            Bounds limits = printed.fromLimits(figure.lower(), figure.upper(), anything);
            if (limits.width() < anything.width()) {
                return limits;
            }
        }
        if (figure.flag().equals(PublicationFlag.UNRELIABLE.code())) {
            return unreliable(table, cell).and(anything);
        }
        return anything;
    }

    /** A value is told to be unreliable only if its count is neither telling by itself nor large. */
    private static Bounds unreliable(PublicTable table, int cell) {
        double squared = Math.pow(table.profile().maximumRelativeError(), 2);
        double n = table.denominator()[cell];
        // proportions: (1 - x / n) / x > r^2; rates: 1 / x > r^2
        double most = 1 / (squared + (table.indicator().kind() == IndicatorKind.PROPORTION ? 1 / n : 0));
        return new Bounds(table.profile().minimumNumerator(), table.isWhole() ? Math.ceil(most - 1e-9) - 1 : most);
    }

    /** How many events a person may have: one for proportions, else the largest published ratio, rounded up. */
    private static double mostEach(PublicTable table, List<PublishedFigures> releases) {
        double most = 1;
        if (table.indicator().kind() == IndicatorKind.RATE) {
            for (int cell = 0; cell < table.frame().size(); cell++) {
                for (PublishedFigures release : releases) {
                    double rate = release.of(table.name(cell)).value();
                    most = Double.isNaN(rate)
                            ? most
                            : Math.max(most, Math.ceil(rate / table.indicator().multiplier()));
                }
            }
        }
        return most;
    }

    /** Tables that count the same persons or events. */
    private List<List<PublicTable>> families() {
        Map<String, String> leader = new TreeMap<>();
        tables.forEach(
                table -> leader.put(table.indicator().id(), table.indicator().id()));
        for (CountRelation relation : relations) {
            if (relation instanceof SumOf sum
                    && leader.containsKey(sum.totalId())
                    && leader.containsKey(sum.partId())) {
                String one = leader.get(sum.totalId());
                String other = leader.get(sum.partId());
                leader.replaceAll((id, old) -> old.equals(other) ? one : old);
            }
        }
        Map<String, List<PublicTable>> families = new LinkedHashMap<>();
        tables.forEach(
                table -> families.computeIfAbsent(leader.get(table.indicator().id()), k -> new ArrayList<>())
                        .add(table));
        return List.copyOf(families.values());
    }

    private void addAtoms(LinearAttack attack, List<PublicTable> family) {
        PublicTable finest = family.get(0);
        for (PublicTable table : family) {
            finest = table.frame().unitCount() > finest.frame().unitCount() ? table : finest;
        }
        NavigableSet<Integer> starts = new TreeSet<>();
        for (PublicTable table : family) {
            for (Period period : table.frame().periods()) {
                starts.add(period.firstYear());
                starts.add(period.lastYear() + 1);
            }
        }
        for (PublicTable table : family) {
            boolean coarser = !table.frame().zoningId().equals(finest.frame().zoningId());
            if (coarser && !means.contains(Means.HIERARCHY)) {
                continue;
            }
            int[] unitOf = nesting.positions(
                            finest.frame().zoningId(), table.frame().zoningId())
                    .orElseThrow();
            for (int cell = 0; cell < table.frame().size(); cell++) {
                if (attack.knows(table.name(cell))) {
                    addAtoms(attack, finest, table, cell, unitOf, starts);
                }
            }
        }
    }

    private void addAtoms(
            LinearAttack attack,
            PublicTable finest,
            PublicTable table,
            int cell,
            int[] unitOf,
            NavigableSet<Integer> starts) {
        int unit = cell % table.frame().unitCount();
        Period period = table.frame().periods().get(cell / table.frame().unitCount());
        Set<String> atoms = new LinkedHashSet<>();
        // without a look at years, each period of each table counts events of its own
        List<Integer> runs = means.contains(Means.YEARS)
                ? List.copyOf(starts.subSet(period.firstYear(), period.lastYear() + 1))
                : List.of(period.firstYear());
        String suffix = means.contains(Means.YEARS) ? " from " : " of " + period + " ";
        for (int fine = 0; fine < unitOf.length; fine++) {
            if (unitOf[fine] == unit && isCounted(finest, fine, period)) {
                for (int run : runs) {
                    String atom = finest.layer() + " " + fine + suffix + run;
                    attack.count(atom, new Bounds(0, 1e9), table.isWhole());
                    atoms.add(atom);
                }
            }
        }
        if (!atoms.isEmpty()) {
            attack.sum(table.name(cell), atoms);
        }
    }

    /** Whether a unit is not missing in any period that shares years with another one. */
    private static boolean isCounted(PublicTable finest, int unit, Period period) {
        for (int p = 0; p < finest.frame().periods().size(); p++) {
            if (finest.frame().periods().get(p).overlaps(period)
                    && Double.isNaN(finest.denominator()[finest.frame().cell(unit, p)])) {
                return false;
            }
        }
        return true;
    }

    private void addGroups(LinearAttack attack) {
        Map<String, PublicTable> byId = new TreeMap<>();
        tables.forEach(table -> byId.put(table.indicator().id(), table));
        Map<String, List<PartOf>> partitions = new TreeMap<>();
        for (CountRelation relation : relations) {
            if (relation instanceof PartOf part
                    && byId.containsKey(part.totalId())
                    && byId.containsKey(part.partId())) {
                partitions
                        .computeIfAbsent(part.totalId() + "/" + part.partition(), k -> new ArrayList<>())
                        .add(part);
            }
        }
        partitions.forEach((name, parts) -> {
            PublicTable total = byId.get(parts.get(0).totalId());
            for (int cell = 0; cell < total.frame().size(); cell++) {
                if (attack.knows(total.name(cell))) {
                    addGroups(attack, total, cell, parts, byId);
                }
            }
        });
    }

    private static void addGroups(
            LinearAttack attack, PublicTable total, int cell, List<PartOf> parts, Map<String, PublicTable> byId) {
        Set<String> names = new LinkedHashSet<>();
        double others = total.denominator()[cell];
        for (PartOf part : parts) {
            PublicTable table = byId.get(part.partId());
            int period = table.frame()
                    .periods()
                    .indexOf(total.frame().periods().get(cell / total.frame().unitCount()));
            int at = period < 0 ? -1 : table.frame().cell(cell % total.frame().unitCount(), period);
            if (at >= 0 && attack.knows(table.name(at))) {
                names.add(table.name(at));
                others -= table.denominator()[at];
            }
        }
        if (others > 1e-6) {
            String rest = total.name(cell) + " beside " + names;
            boolean proportion = total.indicator().kind() == IndicatorKind.PROPORTION;
            attack.count(rest, new Bounds(0, proportion ? others : 1e9), total.isWhole());
            names.add(rest);
        }
        if (!names.isEmpty()) {
            attack.sum(total.name(cell), names);
        }
    }
}
