package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.disclosure.age.AgePart.Within;
import org.lebenswelten.disclosure.age.AlikeCounts.Figures;
import org.lebenswelten.disclosure.age.AlikeCounts.Freedom;
import org.lebenswelten.disclosure.age.AlikeCounts.Held;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.plan.BandCounts;

/**
 * The search for the figures that lose least: what stands in print, what can be changed without changing it, and what is told
 * less finely because too little can.
 */
final class AgeFigureSearch implements Figures {

    /** How many other parts may change with one. */
    private static final int MATES = 12;

    /** How many changes of each are tried. */
    private static final int MOVES = 200;

    /**
     * Changes of a part that leave its own figures as they are.
     *
     * @param printed the figures as they were printed when these were found
     * @param moves the changes
     */
    private record Moved(List<AgePrint> printed, List<double[]> moves) {}

    private final DisclosurePolicy policy;
    private final List<AgeTable> tables;
    private final List<AgePart> parts;
    private final Map<AgeFigure, AgePrint> prints = new TreeMap<>();
    private final Map<AgeFigure, List<Integer>> partsOf = new TreeMap<>();
    private final int[][] wanted;
    private final Freedom[] found;
    private final Map<String, Moved> moves = new TreeMap<>();
    private final List<EarlierAgeFigures.Figure> earlier;
    private final List<Set<Integer>> partsOfEarlier = new ArrayList<>();
    private final List<DataProblem> warnings = new ArrayList<>();
    private final Set<AgeFigure> closed = new TreeSet<>();

    /**
     * Prepares the search with everything in print that may be.
     *
     * @param tables figures by age
     * @param nesting how zonings nest
     * @param policy the rules and relations
     */
    AgeFigureSearch(List<AgeTable> tables, Nesting nesting, DisclosurePolicy policy) {
        this.policy = policy;
        this.tables = tables;
        this.parts = new AgeCells(tables, policy.relations(), nesting).parts();
        for (int t = 0; t < tables.size(); t++) {
            AgeTable table = tables.get(t);
            boolean[] otherwise = otherwise(table);
            for (int cell = 0; cell < table.frame().size(); cell++) {
                if (table.mask().flag(cell) == PublicationFlag.PUBLISHED && !otherwise[cell]) {
                    prints.put(
                            new AgeFigure(t, cell),
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
                partsOf.computeIfAbsent(new AgeFigure(within.table(), within.cell()), k -> new ArrayList<>())
                        .add(p);
            }
        }
        this.earlier = EarlierAgeFigures.of(tables, nesting, policy.previous());
        for (EarlierAgeFigures.Figure figure : earlier) {
            Set<Integer> of = new TreeSet<>();
            figure.cells().forEach(cell -> of.addAll(partsOf.getOrDefault(cell, List.of())));
            partsOfEarlier.add(of);
        }
        this.wanted = new AgeDemands(tables, parts, partsOf, policy).widths();
        this.found =
                parts.stream().map(part -> Freedom.none(part.fewest().length)).toArray(Freedom[]::new);
    }

    /** Cells over periods in which an earlier release made such figures otherwise: both could tell more than each by itself. */
    private boolean[] otherwise(AgeTable table) {
        boolean[] otherwise = new boolean[table.frame().size()];
        for (PreviousRelease release : policy.previous()) {
            List<Period> periods = EarlierAgeFigures.otherwise(table, release);
            boolean any = false;
            for (int cell = 0; cell < otherwise.length; cell++) {
                Period own = table.frame().periods().get(period(table, cell));
                if (periods.stream().anyMatch(own::overlaps)) {
                    otherwise[cell] = true;
                    any = true;
                }
            }
            if (any) {
                warnings.add(DataProblem.of(
                        ProblemCode.EARLIER_METHOD_DIFFERS,
                        Place.ofFile("atlas.yaml").at(table.indicator().id()),
                        null,
                        release.file()));
            }
        }
        return otherwise;
    }

    /** Where earlier figures alone are not shown to leave what is wanted, nothing is told beside them. */
    private void giveUpWhatIsKnown() {
        Map<AgeFigure, AgePrint> now = new TreeMap<>(prints);
        prints.clear();
        Set<Integer> touched = new TreeSet<>();
        partsOfEarlier.forEach(touched::addAll);
        Set<Integer> told = new TreeSet<>();
        for (int part : touched) {
            found[part] = search(part);
            if (!isProtected(part)) {
                told.add(part);
                warn(part);
            }
        }
        prints.putAll(now);
        keepAsBefore(told);
    }

    /**
     * Prints nothing of some parts, and of others that earlier figures hold together with them, but what was printed before.
     *
     * @param told parts of which earlier figures tell too much
     * @return the parts that have to be looked at again
     */
    private Set<Integer> keepAsBefore(Set<Integer> told) {
        Set<Integer> all = new TreeSet<>(told);
        boolean grows = !told.isEmpty();
        while (grows) {
            grows = false;
            for (Set<Integer> together : partsOfEarlier) {
                grows |= together.stream().anyMatch(all::contains) && all.addAll(together);
            }
        }
        Set<AgeFigure> cities = new TreeSet<>();
        Set<Integer> again = new TreeSet<>();
        for (int part : all) {
            Arrays.fill(wanted[part], 0);
            for (Within within : parts.get(part).within()) {
                AgeFigure own = new AgeFigure(within.table(), within.cell());
                AgeFigure city = new AgeFigure(own.table(), -1 - period(tables.get(own.table()), own.cell()));
                again.addAll(parts(own));
                again.addAll(parts(city));
                AgePrint before = before(own);
                if (before != null && isPrinted(own.table(), own.cell())) {
                    prints.put(own, before);
                    cities.add(city);
                } else {
                    prints.remove(own);
                }
            }
        }
        again.forEach(part -> parts.get(part)
                .within()
                .forEach(within -> updateCity(within.table(), period(tables.get(within.table()), within.cell()), 0)));
        cities.forEach(prints::remove);
        closed.addAll(cities);
        return again;
    }

    /** A cell as an earlier release printed it, if it may be printed so now; else null. */
    private @Nullable AgePrint before(AgeFigure cell) {
        int most = profile(tables.get(cell.table())).decimals().orElse(0);
        for (EarlierAgeFigures.Figure figure : earlier) {
            FigureDigits digits = figure.print().digits();
            if (figure.cells().equals(Set.of(cell)) && digits != null && digits.decimals() <= most) {
                return figure.print();
            }
        }
        return null;
    }

    private void warn(int part) {
        DataProblem warning = DataProblem.of(
                ProblemCode.EARLIER_FIGURES_TELL,
                Place.ofFile("atlas.yaml").at(parts.get(part).name()),
                null);
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private DisclosureProfile profile(AgeTable table) {
        return policy.ofIndicator(table.indicator().id());
    }

    private int period(AgeTable table, int cell) {
        return cell / table.frame().unitCount();
    }

    private boolean isPrinted(int table, int cell) {
        AgePrint print = prints.get(new AgeFigure(table, cell));
        return print != null && print.digits() != null;
    }

    private void updateCity(int t, int period, int step) {
        AgeTable table = tables.get(t);
        UnitPeriods frame = table.frame();
        int[] cells = IntStream.range(0, frame.unitCount())
                .map(unit -> frame.cell(unit, period))
                .filter(cell -> isPrinted(t, cell))
                .toArray();
        AgeFigure city = new AgeFigure(t, -1 - period);
        if (table.hasCity() && cells.length > 0 && !closed.contains(city)) {
            BandCounts all = table.figures().byAge(cells);
            prints.put(
                    city,
                    AgePrint.of(table.figures(), all, profile(table).decimals(), false)
                            .at(step));
        } else {
            prints.remove(city);
        }
    }

    ProtectedAges run() {
        giveUpWhatIsKnown();
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
            AgeFigure cell = new AgeFigure(within.table(), within.cell());
            for (int e = 0; e < earlier.size(); e++) {
                if (earlier.get(e).cells().contains(cell)
                        && (partsOfEarlier.get(e).size() == 1) == alone) {
                    held.add(new Held(earlier.get(e).print(), within.bandOf()));
                }
            }
            for (AgeFigure figure : figures(within)) {
                AgePrint print = prints.get(figure);
                if (print != null && print.digits() != null && (parts(figure).size() == 1) == alone) {
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
            near.addAll(parts(new AgeFigure(within.table(), within.cell())));
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
    private List<AgeFigure> figures(Within within) {
        AgeFigure own = new AgeFigure(within.table(), within.cell());
        return isPrinted(within.table(), within.cell())
                ? List.of(own, new AgeFigure(within.table(), -1 - period(tables.get(within.table()), within.cell())))
                : List.of(own);
    }

    /** Prints one figure less telling; returns the parts that have to be looked at again. */
    private Set<Integer> printLess(int part) {
        AgeFigure cheapest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Within within : parts.get(part).within()) {
            for (AgeFigure figure : figures(within)) {
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
        if (cheapest == null && partsOfEarlier.stream().anyMatch(of -> of.contains(part))) {
            warn(part);
            return keepAsBefore(Set.of(part));
        }
        if (cheapest == null) {
            throw new DataProblemException(List.of(DataProblem.of(
                    ProblemCode.INTERVAL_TOO_NARROW,
                    Place.ofFile("atlas.yaml").at(parts.get(part).name()),
                    null)));
        }
        return change(cheapest, print(cheapest).step() + 1);
    }

    private AgePrint print(AgeFigure figure) {
        AgePrint print = prints.get(figure);
        if (print == null) {
            throw new IllegalStateException("no figure of cell " + figure.cell());
        }
        return print;
    }

    /** Prints a figure in another way; returns the parts of all figures that change with it. */
    private Set<Integer> change(AgeFigure figure, int step) {
        AgePrint before = print(figure);
        AgePrint after = before.at(step);
        prints.put(figure, after);
        Set<Integer> touched = new TreeSet<>(parts(figure));
        if (figure.cell() >= 0 && (before.digits() == null) != (after.digits() == null)) {
            int period = period(tables.get(figure.table()), figure.cell());
            AgeFigure city = new AgeFigure(figure.table(), -1 - period);
            AgePrint ofCity = prints.get(city);
            updateCity(figure.table(), period, ofCity == null ? 0 : ofCity.step());
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

    private Set<Integer> parts(AgeFigure figure) {
        if (figure.cell() >= 0) {
            return new TreeSet<>(partsOf.getOrDefault(figure, List.of()));
        }
        UnitPeriods frame = tables.get(figure.table()).frame();
        Set<Integer> all = new TreeSet<>();
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            all.addAll(partsOf.getOrDefault(
                    new AgeFigure(figure.table(), frame.cell(unit, -1 - figure.cell())), List.of()));
        }
        return all;
    }

    /** Prints figures as fully as before wherever that is safe now, those that lost most first. */
    private void takeBack() {
        List<AgeFigure> reduced = new ArrayList<>();
        prints.forEach((figure, print) -> {
            if (print.step() > 0) {
                reduced.add(figure);
            }
        });
        reduced.sort(
                Comparator.comparingDouble((AgeFigure figure) -> -print(figure).loss())
                        .thenComparing(Comparator.naturalOrder()));
        for (AgeFigure figure : reduced) {
            for (int step = 0;
                    prints.containsKey(figure) && step < print(figure).step();
                    step++) {
                int before = print(figure).step();
                Map<AgeFigure, AgePrint> printed = new TreeMap<>(prints);
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
                AgePrint print = prints.get(new AgeFigure(t, cell));
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
                AgePrint print = prints.get(new AgeFigure(t, -1 - period));
                ofCity[period] = print == null ? Double.NaN : print.value();
            }
            city.put(id, ofCity);
        }
        return new ProtectedAges(printed, city, numbers[0], numbers[1], numbers[2], warnings);
    }
}
