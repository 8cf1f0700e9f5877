package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.age.AgePart.Within;
import org.lebenswelten.model.UnitPeriods;

/**
 * Which figures by age are in print, of cells and of the city, and how. The figure of the city is made of the cells in print. While
 * nobody changes it, several threads may read it.
 */
final class PrintedFigures {

    private final AgeParts parts;
    private final DisclosurePolicy policy;
    private final Map<AgeFigure, AgePrint> prints;
    private final Set<AgeFigure> closed;

    private PrintedFigures(
            AgeParts parts, DisclosurePolicy policy, Map<AgeFigure, AgePrint> prints, Set<AgeFigure> closed) {
        this.parts = parts;
        this.policy = policy;
        this.prints = new TreeMap<>(prints);
        this.closed = new TreeSet<>(closed);
    }

    /**
     * Nothing in print.
     *
     * @param parts what figures are made of
     * @param policy the rules
     */
    static PrintedFigures none(AgeParts parts, DisclosurePolicy policy) {
        return new PrintedFigures(parts, policy, Map.of(), Set.of());
    }

    /** Nothing in print. */
    PrintedFigures none() {
        return none(parts, policy);
    }

    /** The same figures in print, to be changed apart. */
    PrintedFigures copy() {
        return new PrintedFigures(parts, policy, prints, closed);
    }

    /** A figure as it is printed, null where it is not or could not be made. */
    @Nullable
    AgePrint of(AgeFigure figure) {
        return prints.get(figure);
    }

    /** A figure that could be made. */
    AgePrint made(AgeFigure figure) {
        AgePrint print = prints.get(figure);
        if (print == null) {
            throw new IllegalStateException("no figure of cell " + figure.cell());
        }
        return print;
    }

    /** All figures that could be made. */
    Map<AgeFigure, AgePrint> all() {
        return prints;
    }

    /** Whether something of a figure is printed. */
    boolean isPrinted(AgeFigure figure) {
        AgePrint print = prints.get(figure);
        return print != null && print.digits() != null;
    }

    /** The figures in print that hold a cell: its own, and that of the city if it is part of it. */
    List<AgeFigure> holding(Within within) {
        List<AgeFigure> figures = new ArrayList<>();
        AgeFigure own = AgeFigure.of(within);
        if (isPrinted(own)) {
            figures.add(own);
            AgeFigure city = parts.city(own);
            if (isPrinted(city)) {
                figures.add(city);
            }
        }
        return figures;
    }

    /** Prints the figure of a cell. */
    void print(AgeFigure cell, AgePrint print) {
        prints.put(cell, print);
    }

    /** Makes no figure of a cell. */
    void remove(AgeFigure cell) {
        prints.remove(cell);
    }

    /** Makes no figure of the city, whatever becomes of its cells. */
    void close(AgeFigure city) {
        prints.remove(city);
        closed.add(city);
    }

    /** Makes the figure of the city of the cells in print, and prints it in a way. */
    void updateCity(AgeFigure city, int step) {
        AgeTable table = parts.tables().get(city.table());
        UnitPeriods frame = table.frame();
        int[] cells = IntStream.range(0, frame.unitCount())
                .map(unit -> frame.cell(unit, -1 - city.cell()))
                .filter(cell -> isPrinted(new AgeFigure(city.table(), cell)))
                .toArray();
        if (table.hasCity() && cells.length > 0 && !closed.contains(city)) {
            prints.put(
                    city,
                    AgePrint.of(
                                    table.figures(),
                                    table.figures().byAge(cells),
                                    policy.ofIndicator(table.indicator().id()).decimals(),
                                    false)
                            .at(step));
        } else {
            prints.remove(city);
        }
    }

    /** Prints a figure in another way; returns the parts of all figures that change with it. */
    Set<Integer> change(AgeFigure figure, int step) {
        boolean wasPrinted = isPrinted(figure);
        prints.put(figure, made(figure).at(step));
        Set<Integer> touched = new TreeSet<>(parts.of(figure));
        if (!figure.isCity() && wasPrinted != isPrinted(figure)) {
            AgeFigure city = parts.city(figure);
            AgePrint before = prints.get(city);
            updateCity(city, before == null ? 0 : before.step());
            touched.addAll(parts.of(city));
        }
        return touched;
    }

    /**
     * The figure that holds a part and loses least if it is printed in the next less telling way.
     *
     * @return the first such figure, none if none that holds the part is in print
     */
    Optional<AgeFigure> cheapest(AgePart part) {
        AgeFigure cheapest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Within within : part.within()) {
            for (AgeFigure figure : holding(within)) {
                AgePrint print = made(figure);
                double loss = print.at(print.step() + 1).loss() - print.loss();
                if (loss < least) {
                    least = loss;
                    cheapest = figure;
                }
            }
        }
        return Optional.ofNullable(cheapest);
    }
}
