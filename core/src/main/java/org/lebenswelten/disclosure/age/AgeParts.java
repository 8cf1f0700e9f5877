package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lebenswelten.disclosure.age.AgePart.Within;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.Nesting;

/** The parts that counts by age are made of, by their number, and the figures they are in. Immutable. */
final class AgeParts {

    private final List<AgeTable> tables;
    private final List<AgePart> parts;
    private final Map<AgeFigure, List<Integer>> ofCells = new TreeMap<>();
    private final Map<AgeFigure, Set<Integer>> ofCities = new TreeMap<>();
    private final List<Set<Integer>> near = new ArrayList<>();

    /**
     * The parts of some tables.
     *
     * @param tables figures by age
     * @param relations how counts of indicators hold each other
     * @param nesting how zonings nest
     */
    AgeParts(List<AgeTable> tables, List<CountRelation> relations, Nesting nesting) {
        this.tables = List.copyOf(tables);
        this.parts = new AgeCells(tables, relations, nesting).parts();
        for (int part = 0; part < parts.size(); part++) {
            for (Within within : parts.get(part).within()) {
                ofCells.computeIfAbsent(AgeFigure.of(within), k -> new ArrayList<>())
                        .add(part);
                ofCities.computeIfAbsent(city(within), k -> new TreeSet<>()).add(part);
            }
        }
        for (AgePart part : parts) {
            Set<Integer> others = new TreeSet<>();
            part.within().forEach(within -> others.addAll(of(AgeFigure.of(within))));
            near.add(others);
        }
    }

    /** The tables. */
    List<AgeTable> tables() {
        return tables;
    }

    /** All parts. */
    List<AgePart> all() {
        return parts;
    }

    /** A part. */
    AgePart part(int number) {
        return parts.get(number);
    }

    /** The parts that each cell is made of. */
    Map<AgeFigure, List<Integer>> ofCells() {
        return ofCells;
    }

    /** The parts that a figure is made of, those of all units for the city. */
    Set<Integer> of(AgeFigure figure) {
        return figure.isCity()
                ? ofCities.getOrDefault(figure, Set.of())
                : new TreeSet<>(ofCells.getOrDefault(figure, List.of()));
    }

    /** A part and those with which it shares the figure of a cell. */
    Set<Integer> near(int part) {
        return near.get(part);
    }

    /** The figure of the city in the period of a cell. */
    AgeFigure city(Within within) {
        return city(AgeFigure.of(within));
    }

    /** The figure of the city in the period of a cell. */
    AgeFigure city(AgeFigure cell) {
        return AgeFigure.city(cell.table(), period(cell));
    }

    /** The position of the period of a cell. */
    int period(AgeFigure cell) {
        return cell.cell() / tables.get(cell.table()).frame().unitCount();
    }
}
