package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;

/**
 * The search for the figures that lose least: everything is printed that may be, then less where counts are not protected, then
 * as much again as is safe.
 *
 * <p>Threads search ahead: other parts while it is not known yet whether something less has to be printed for one, other ways to
 * print while it is not known yet whether one is safe. What was found ahead is taken only if nothing that it depends on has changed
 * since, so any number of threads finds the same.
 */
final class AgeFigureSearch {

    private final DisclosurePolicy policy;
    private final AgeParts parts;
    private final KnownBefore known;
    private final AtomicIntegerArray failures;
    private final int threads;
    private Printing now;

    /**
     * Prepares the search with everything in print that may be.
     *
     * @param tables figures by age
     * @param nesting how zonings nest
     * @param policy the rules and relations
     * @param threads number of threads
     */
    AgeFigureSearch(List<AgeTable> tables, Nesting nesting, DisclosurePolicy policy, int threads) {
        this.policy = policy;
        this.threads = threads;
        this.parts = new AgeParts(tables, policy.relations(), nesting);
        EarlierParts earlier = new EarlierParts(parts, nesting, policy.previous());
        int[][] wanted = new AgeDemands(tables, parts.all(), parts.ofCells(), policy).widths();
        this.known = new KnownBefore(parts, earlier, policy, wanted);
        this.failures = new AtomicIntegerArray(parts.all().size());
        this.now = Printing.of(parts, earlier, allowed(), wanted);
    }

    /** All figures that may be printed as far as counts of all ages decide, as finely as the rules allow. */
    private PrintedFigures allowed() {
        PrintedFigures prints = PrintedFigures.none(parts, policy);
        for (int t = 0; t < parts.tables().size(); t++) {
            AgeTable table = parts.tables().get(t);
            boolean[] otherwise = known.otherwise(table);
            for (int cell = 0; cell < table.frame().size(); cell++) {
                if (table.mask().flag(cell) == PublicationFlag.PUBLISHED && !otherwise[cell]) {
                    prints.print(
                            new AgeFigure(t, cell),
                            AgePrint.of(
                                    table.figures(),
                                    table.counts(cell),
                                    policy.ofIndicator(table.indicator().id()).decimals(),
                                    true));
                }
            }
            for (int period = 0; period < table.frame().periods().size(); period++) {
                prints.updateCity(AgeFigure.city(t, period), 0);
            }
        }
        return prints;
    }

    ProtectedAges run() {
        try (SideBySide searchers = new SideBySide(threads)) {
            known.giveUp(now);
            printLess(searchers);
            takeBack(searchers);
        }
        return ProtectedAges.of(parts.tables(), now.prints(), policy, known.warnings());
    }

    /** Prints less until all parts are protected, the first that is not at first. */
    private void printLess(SideBySide searchers) {
        TreeSet<Integer> open = new TreeSet<>();
        for (int part = 0; part < parts.all().size(); part++) {
            open.add(part);
        }
        Map<Integer, Freedom> ahead = new TreeMap<>();
        while (!open.isEmpty()) {
            int part = open.first();
            Freedom freedom = ahead.remove(part);
            if (freedom == null) {
                searchAhead(open, ahead, searchers);
            } else if (now.note(part, freedom)) {
                open.remove(part);
            } else {
                failures.incrementAndGet(part);
                open.addAll(printLess(part, ahead));
            }
        }
    }

    private void searchAhead(Set<Integer> open, Map<Integer, Freedom> ahead, SideBySide searchers) {
        List<Integer> next = open.stream()
                .filter(part -> !ahead.containsKey(part))
                .limit(searchers.threads())
                .toList();
        List<Freedom> found = searchers.each(next, now::search);
        for (int i = 0; i < found.size(); i++) {
            ahead.put(next.get(i), found.get(i));
        }
    }

    /** Prints one figure less telling; returns the parts that have to be looked at again. */
    private Set<Integer> printLess(int part, Map<Integer, Freedom> ahead) {
        Optional<AgeFigure> cheapest = now.prints().cheapest(parts.part(part));
        if (cheapest.isPresent()) {
            AgeFigure figure = cheapest.get();
            Set<Integer> changed = now.change(figure, now.prints().made(figure).step() + 1);
            // what a search sees are the figures of a part and of those near it
            ahead.keySet().removeIf(other -> parts.near(other).stream().anyMatch(changed::contains));
            return changed;
        }
        if (known.tellOf(part)) {
            ahead.clear();
            return known.giveUp(part, now);
        }
        throw new DataProblemException(List.of(DataProblem.of(
                ProblemCode.INTERVAL_TOO_NARROW,
                Place.ofFile("atlas.yaml").at(parts.part(part).name()),
                null)));
    }

    /** Prints figures as fully as before wherever that is safe now, those that lost most first. */
    private void takeBack(SideBySide searchers) {
        List<AgeFigure> reduced = new ArrayList<>();
        now.prints().all().forEach((figure, print) -> {
            if (print.step() > 0) {
                reduced.add(figure);
            }
        });
        PrintedFigures least = now.prints().copy();
        reduced.sort(Comparator.comparingDouble(
                        (AgeFigure figure) -> -least.made(figure).loss())
                .thenComparing(Comparator.naturalOrder()));
        Fuller next = new Fuller(0, 0);
        for (List<Fuller> tries = fuller(reduced, next, searchers.threads());
                !tries.isEmpty();
                tries = fuller(reduced, next, searchers.threads())) {
            List<Optional<Printing>> tried = searchers.each(tries, one -> tried(reduced.get(one.figure), one.step));
            next = tries.get(tries.size() - 1).next();
            for (int i = tries.size() - 1; i >= 0; i--) {
                if (tried.get(i).isPresent()) {
                    now = tried.get(i).get();
                    next = new Fuller(tries.get(i).figure + 1, 0);
                }
            }
        }
    }

    /**
     * A fuller way to print a figure.
     *
     * @param figure position of the figure
     * @param step the way
     */
    private record Fuller(int figure, int step) {

        Fuller next() {
            return new Fuller(figure, step + 1);
        }
    }

    /** Fuller ways than the present ones, from one on, no more than a number. */
    private List<Fuller> fuller(List<AgeFigure> reduced, Fuller from, int number) {
        List<Fuller> tries = new ArrayList<>();
        Fuller at = from;
        while (at.figure < reduced.size() && tries.size() < number) {
            AgePrint print = now.prints().of(reduced.get(at.figure));
            if (print != null && at.step < print.step()) {
                tries.add(at);
                at = at.next();
            } else {
                at = new Fuller(at.figure + 1, 0);
            }
        }
        return tries;
    }

    /** A figure printed in another way, if that is safe. */
    private Optional<Printing> tried(AgeFigure figure, int step) {
        Printing tried = now.copy();
        Set<Integer> changed = tried.change(figure, step);
        // all have to be protected, in whatever order: those that were not most often are asked first
        Map<Integer, Integer> failed = new TreeMap<>();
        changed.forEach(part -> failed.put(part, failures.get(part)));
        List<Integer> inOrder = changed.stream()
                .sorted(Comparator.comparing((Integer part) -> -failed.get(part)))
                .toList();
        for (int part : inOrder) {
            if (!tried.note(part, tried.search(part))) {
                failures.incrementAndGet(part);
                return Optional.empty();
            }
        }
        return Optional.of(tried);
    }
}
