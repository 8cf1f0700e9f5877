package org.lebenswelten.disclosure.age;

/** A figure: of a cell, or of the city where the cell is negative: -1 less its period. */
record AgeFigure(int table, int cell) implements Comparable<AgeFigure> {

    @Override
    public int compareTo(AgeFigure other) {
        return table != other.table ? Integer.compare(table, other.table) : Integer.compare(cell, other.cell);
    }
}
