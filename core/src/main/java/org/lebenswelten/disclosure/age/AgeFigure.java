package org.lebenswelten.disclosure.age;

import org.lebenswelten.disclosure.age.AgePart.Within;

/** A figure: of a cell, or of the city where the cell is negative: -1 less its period. */
record AgeFigure(int table, int cell) implements Comparable<AgeFigure> {

    /** The figure of a cell. */
    static AgeFigure of(Within within) {
        return new AgeFigure(within.table(), within.cell());
    }

    /** The figure of the city in a period. */
    static AgeFigure city(int table, int period) {
        return new AgeFigure(table, -1 - period);
    }

    /** Whether it is the figure of the city. */
    boolean isCity() {
        return cell < 0;
    }

    @Override
    public int compareTo(AgeFigure other) {
        return table != other.table ? Integer.compare(table, other.table) : Integer.compare(cell, other.cell);
    }
}
