package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.FigureDigits;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.disclosure.age.AgePart.Within;
import org.lebenswelten.disclosure.age.AlikeCounts.Figures;
import org.lebenswelten.disclosure.age.AlikeCounts.Freedom;
import org.lebenswelten.disclosure.age.AlikeCounts.Held;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.plan.BandCounts;

/**
 * Prints figures by age so that no count of a single band that would be withheld by itself can be placed more closely than the
 * rules allow.
 *
 * <p>An attacker is taken to know the persons by age, the number of all events of each cell, and all figures in print: of
 * units, of coarser units, of longer periods, of groups, and of the city. Each band of each {@linkplain AgePart part} needs
 * other counts that print alike ({@link AlikeCounts}), far enough apart. Where they are not found, of the figures that hold the
 * part the one is printed in the next less telling way ({@link FigureDigits#ladder}) that loses least by it; at the end, what was
 * not needed is taken back. Ties are broken by the order of the tables and cells, so the same counts give the same figures.
 *
 * <p>This is sufficient and not necessary: counts that print alike may be missed, and only counts of one part are changed at a
 * time.
 */
public final class AgeFigureProtection {

    /** How many other parts may change with one. */
    private static final int MATES = 12;

    /** How many changes of each are tried. */
    private static final int MOVES = 200;

    private final Nesting nesting;
    private final DisclosurePolicy policy;

    /**
     * Prepares the protection.
     *
     * @param nesting how zonings nest
     * @param policy the rules and relations
     */
    public AgeFigureProtection(Nesting nesting, DisclosurePolicy policy) {
        this.nesting = nesting;
        this.policy = policy;
    }

    /**
     * Protects figures by age.
     *
     * @param tables figures by age, published as far as counts of all ages decide
     * @return the figures as they may be printed
     * @throws DataProblemException if bands of a group do not nest in those of the whole, or periods share years of which
     *     nothing is known; names indicators
     */
    public ProtectedAges protect(List<AgeTable> tables) {
        return new Search(List.copyOf(tables)).run();
    }

    /** A figure: of a cell, or of the city where the cell is negative: -1 less its period. */
    private record Figure(int table, int cell) implements Comparable<Figure> {

        @Override
        public int compareTo(Figure other) {
            return table != other.table ? Integer.compare(table, other.table) : Integer.compare(cell, other.cell);
        }
    }

    /**
     * Changes of a part that leave its own figures as they are.
     *
     * @param printed the figures as they were printed when these were found
     * @param moves the changes
     */
    private record Moved(List<AgePrint> printed, List<double[]> moves) {}

    private final class Search implements Figures {

        private final List<AgeTable> tables;
        private final List<AgePart> parts;
        private final Map<Figure, AgePrint> prints = new TreeMap<>();
        private final Map<Figure, List<Integer>> partsOf = new TreeMap<>();
        private final int[][] wanted;
        private final Freedom[] found;
        private final Map<String, Moved> moves = new TreeMap<>();

        Search(List<AgeTable> tables) {
            this.tables = tables;
            this.parts = new AgeCells(tables, policy.relations(), nesting).parts();
            for (int t = 0; t < tables.size(); t++) {
                AgeTable table = tables.get(t);
                for (int cell = 0; cell < table.frame().size(); cell++) {
                    if (table.mask().flag(cell) == PublicationFlag.PUBLISHED) {
                        prints.put(
                                new Figure(t, cell),
                                AgePrint.of(
                                        table.figures(),
                                        table.counts(cell),
                                        profile(table).decimals(),
                                        true));
                    }
                }
                for (int period = 0; period < table.frame().periods().size(); period++) {
                    updateCity(t, period, 0);
                }
            }
            for (int p = 0; p < parts.size(); p++) {
                for (Within within : parts.get(p).within()) {
                    partsOf.computeIfAbsent(new Figure(within.table(), within.cell()), k -> new ArrayList<>())
                            .add(p);
                }
            }
            this.wanted = wanted();
            this.found = parts.stream()
                    .map(part -> Freedom.none(part.fewest().length))
                    .toArray(Freedom[]::new);
        }

        private DisclosureProfile profile(AgeTable table) {
            return policy.ofIndicator(table.indicator().id());
        }

        private int period(AgeTable table, int cell) {
            return cell / table.frame().unitCount();
        }

        private boolean isPrinted(int table, int cell) {
            AgePrint print = prints.get(new Figure(table, cell));
            return print != null && print.digits() != null;
        }

        private void updateCity(int t, int period, int step) {
            AgeTable table = tables.get(t);
            UnitPeriods frame = table.frame();
            int[] cells = IntStream.range(0, frame.unitCount())
                    .map(unit -> frame.cell(unit, period))
                    .filter(cell -> isPrinted(t, cell))
                    .toArray();
            Figure city = new Figure(t, -1 - period);
            if (table.hasCity() && cells.length > 0) {
                BandCounts all = table.figures().byAge(cells);
                prints.put(
                        city,
                        AgePrint.of(table.figures(), all, profile(table).decimals(), false)
                                .at(step));
            } else {
                prints.remove(city);
            }
        }

        /**
         * The width that each band of each part should have: its own, and for a count of a sum that of the part that has most
         * of it.
         */
        private int[][] wanted() {
            int[][] all = new int[parts.size()][];
            for (int p = 0; p < all.length; p++) {
                all[p] = demands(
                        tables.get(parts.get(p).within().get(0).table()),
                        parts.get(p).counts());
            }
            for (Figure sum : partsOf.keySet()) {
                AgeTable table = tables.get(sum.table);
                int[] ofSum = demands(table, table.counts(sum.cell));
                for (int band = 0; band < ofSum.length; band++) {
                    wantForSum(sum, band, ofSum[band], all);
                }
            }
            for (int p = 0; p < all.length; p++) {
                for (int band = 0; band < all[p].length; band++) {
                    all[p][band] = Math.min(all[p][band], parts.get(p).width(band));
                }
            }
            return all;
        }

        private void wantForSum(Figure sum, int band, int width, int[][] all) {
            int most = -1;
            int bandOfMost = -1;
            for (int p : partsOf.getOrDefault(sum, List.of())) {
                AgePart part = parts.get(p);
                int[] bandOf = part.within().stream()
                        .filter(w -> w.table() == sum.table && w.cell() == sum.cell)
                        .findFirst()
                        .orElseThrow()
                        .bandOf();
                for (int own = 0; own < bandOf.length; own++) {
                    if (bandOf[own] == band && (most < 0 || part.compare(own, parts.get(most), bandOfMost) > 0)) {
                        most = p;
                        bandOfMost = own;
                    }
                }
            }
            if (most >= 0) {
                all[most][bandOfMost] = Math.max(all[most][bandOfMost], width);
            }
        }

        private int[] demands(AgeTable table, BandCounts counts) {
            PrimarySuppression rules = new PrimarySuppression(profile(table));
            IndicatorKind kind = table.indicator().kind();
            return IntStream.range(0, counts.events().length)
                    .map(band -> rules.tells(kind, counts.events()[band], counts.persons()[band])
                            ? profile(table).interval()
                            : 0)
                    .toArray();
        }

        ProtectedAges run() {
            Set<Integer> open = new TreeSet<>();
            for (int p = 0; p < parts.size(); p++) {
                open.add(p);
            }
            settle(open, true);
            takeBack();
            return result();
        }

        /** Prints less until all parts are protected; if that is not allowed, says whether they are. */
        private boolean settle(Set<Integer> changed, boolean mayPrintLess) {
            Set<Integer> open = new TreeSet<>(changed);
            while (!open.isEmpty()) {
                int part = open.iterator().next();
                found[part] = search(part);
                if (isProtected(part)) {
                    open.remove(part);
                } else if (!mayPrintLess) {
                    return false;
                } else {
                    open.addAll(printLess(part));
                }
            }
            return true;
        }

        private boolean isProtected(int part) {
            for (int band = 0; band < wanted[part].length; band++) {
                if (found[part].width(band) < wanted[part][band]) {
                    return false;
                }
            }
            return true;
        }

        private Freedom search(int number) {
            return new AlikeCounts(parts.get(number), this, wanted[number]).search(found[number]);
        }

        @Override
        public List<Held> own(AgePart part) {
            return held(part, true);
        }

        @Override
        public List<Held> shared(AgePart part) {
            return held(part, false);
        }

        private List<Held> held(AgePart part, boolean alone) {
            List<Held> held = new ArrayList<>();
            for (Within within : part.within()) {
                for (Figure figure : figures(within)) {
                    AgePrint print = prints.get(figure);
                    if (print != null
                            && print.digits() != null
                            && (parts(figure).size() == 1) == alone) {
                        held.add(new Held(print, within.bandOf()));
                    }
                }
            }
            return held;
        }

        @Override
        public List<AgePart> mates(AgePart part) {
            List<AgePrint> shared = shared(part).stream().map(Held::print).toList();
            Set<Integer> near = new TreeSet<>();
            for (Within within : part.within()) {
                near.addAll(parts(new Figure(within.table(), within.cell())));
            }
            return near.stream()
                    .map(parts::get)
                    .filter(other -> !other.name().equals(part.name())
                            && shared(other).stream().map(Held::print).allMatch(shared::contains))
                    .limit(MATES)
                    .toList();
        }

        @Override
        public List<double[]> moves(AgePart part) {
            List<Held> own = own(part);
            List<AgePrint> printed = own.stream().map(Held::print).toList();
            Moved known = moves.get(part.name());
            if (known == null || !known.printed.equals(printed)) {
                List<Condition> conditions = new ArrayList<>();
                own.forEach(held -> conditions.addAll(held.conditions()));
                known = new Moved(
                        printed,
                        new Moves(part, conditions)
                                .any(MOVES).stream()
                                        .filter(move -> own.stream().allMatch(held -> held.isAlike(move)))
                                        .toList());
                moves.put(part.name(), known);
            }
            return known.moves;
        }

        /** The figures that hold a cell: its own, and that of the city if it is part of it. */
        private List<Figure> figures(Within within) {
            Figure own = new Figure(within.table(), within.cell());
            return isPrinted(within.table(), within.cell())
                    ? List.of(own, new Figure(within.table(), -1 - period(tables.get(within.table()), within.cell())))
                    : List.of(own);
        }

        /** Prints one figure less telling; returns the parts that have to be looked at again. */
        private Set<Integer> printLess(int part) {
            Figure cheapest = null;
            double least = Double.POSITIVE_INFINITY;
            for (Within within : parts.get(part).within()) {
                for (Figure figure : figures(within)) {
                    AgePrint print = prints.get(figure);
                    if (print != null && print.digits() != null) {
                        double loss = print.at(print.step() + 1).loss() - print.loss();
                        if (loss < least) {
                            least = loss;
                            cheapest = figure;
                        }
                    }
                }
            }
            if (cheapest == null) {
                throw new DataProblemException(List.of(DataProblem.of(
                        ProblemCode.INTERVAL_TOO_NARROW,
                        Place.ofFile("atlas.yaml").at(parts.get(part).name()),
                        null)));
            }
            return change(cheapest, print(cheapest).step() + 1);
        }

        private AgePrint print(Figure figure) {
            AgePrint print = prints.get(figure);
            if (print == null) {
                throw new IllegalStateException("no figure of cell " + figure.cell);
            }
            return print;
        }

        /** Prints a figure in another way; returns the parts of all figures that change with it. */
        private Set<Integer> change(Figure figure, int step) {
            AgePrint before = print(figure);
            AgePrint after = before.at(step);
            prints.put(figure, after);
            Set<Integer> touched = new TreeSet<>(parts(figure));
            if (figure.cell >= 0 && (before.digits() == null) != (after.digits() == null)) {
                int period = period(tables.get(figure.table), figure.cell);
                Figure city = new Figure(figure.table, -1 - period);
                AgePrint ofCity = prints.get(city);
                updateCity(figure.table, period, ofCity == null ? 0 : ofCity.step());
                touched.addAll(parts(city));
            }
            touched.addAll(shownBy(touched));
            return touched;
        }

        /** The parts whose freedom was shown by changing some other parts together with them. */
        private Set<Integer> shownBy(Set<Integer> others) {
            Set<String> names = new TreeSet<>();
            others.forEach(other -> names.add(parts.get(other).name()));
            Set<Integer> shown = new TreeSet<>();
            for (int part = 0; part < found.length; part++) {
                if (found[part].witnesses().stream()
                        .anyMatch(witness -> names.contains(witness.mate().name()))) {
                    shown.add(part);
                }
            }
            return shown;
        }

        private Set<Integer> parts(Figure figure) {
            if (figure.cell >= 0) {
                return new TreeSet<>(partsOf.getOrDefault(figure, List.of()));
            }
            UnitPeriods frame = tables.get(figure.table).frame();
            Set<Integer> all = new TreeSet<>();
            for (int unit = 0; unit < frame.unitCount(); unit++) {
                all.addAll(
                        partsOf.getOrDefault(new Figure(figure.table, frame.cell(unit, -1 - figure.cell)), List.of()));
            }
            return all;
        }

        /** Prints figures as fully as before wherever that is safe now, those that lost most first. */
        private void takeBack() {
            List<Figure> reduced = new ArrayList<>();
            prints.forEach((figure, print) -> {
                if (print.step() > 0) {
                    reduced.add(figure);
                }
            });
            reduced.sort(
                    Comparator.comparingDouble((Figure figure) -> -print(figure).loss())
                            .thenComparing(Comparator.naturalOrder()));
            for (Figure figure : reduced) {
                for (int step = 0;
                        prints.containsKey(figure) && step < print(figure).step();
                        step++) {
                    int before = print(figure).step();
                    Map<Figure, AgePrint> printed = new TreeMap<>(prints);
                    Freedom[] known = found.clone();
                    if (settle(change(figure, step), false)) {
                        break;
                    }
                    prints.clear();
                    prints.putAll(printed);
                    System.arraycopy(known, 0, found, 0, found.length);
                    if (print(figure).step() != before) {
                        throw new IllegalStateException("figure not restored");
                    }
                }
            }
        }

        private ProtectedAges result() {
            Map<String, ProtectedTable> printed = new LinkedHashMap<>();
            Map<String, double[]> city = new LinkedHashMap<>();
            int[] numbers = new int[3];
            for (int t = 0; t < tables.size(); t++) {
                AgeTable table = tables.get(t);
                List<@Nullable FigureDigits> digits = new ArrayList<>();
                for (int cell = 0; cell < table.frame().size(); cell++) {
                    AgePrint print = prints.get(new Figure(t, cell));
                    digits.add(print == null ? null : print.digits());
                    if (print != null && print.step() > 0) {
                        FigureDigits own = print.digits();
                        numbers[own == null ? 2 : own.hasLimits() ? 0 : 1]++;
                    }
                }
                String id = table.indicator().id();
                printed.put(id, new PrimarySuppression(profile(table)).reprint(table.mask(), table.raw(), digits));
                double[] ofCity = new double[table.frame().periods().size()];
                for (int period = 0; period < ofCity.length; period++) {
                    AgePrint print = prints.get(new Figure(t, -1 - period));
                    ofCity[period] = print == null ? Double.NaN : print.value();
                }
                city.put(id, ofCity);
            }
            return new ProtectedAges(printed, city, numbers[0], numbers[1], numbers[2]);
        }
    }
}
