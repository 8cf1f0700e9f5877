package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.List;

/** Tables that several tests use. */
final class Tables {

    private Tables() {}

    /** The sums of a two-way table whose last row and column are totals; cells are named row-column. */
    static List<Relation> sums(List<String> rows, List<String> columns) {
        List<Relation> sums = new ArrayList<>();
        for (String row : rows) {
            sums.add(Relation.sum(
                    "row " + row,
                    row + "-" + columns.get(columns.size() - 1),
                    columns.subList(0, columns.size() - 1).stream()
                            .map(column -> row + "-" + column)
                            .toList()));
        }
        for (String column : columns) {
            sums.add(Relation.sum(
                    "column " + column,
                    rows.get(rows.size() - 1) + "-" + column,
                    rows.subList(0, rows.size() - 1).stream()
                            .map(row -> row + "-" + column)
                            .toList()));
        }
        return sums;
    }

    /** Fischetti and Salazar (2001), figure 1, with II-C sensitive. */
    static CellSystem investment(Protection demand) {
        List<String> rows = List.of("I", "II", "III", "total");
        List<String> columns = List.of("A", "B", "C", "total");
        double[][] values = {{20, 50, 10, 80}, {8, 19, 22, 49}, {17, 32, 12, 61}, {45, 101, 44, 190}};
        CellSystem.Builder builder = CellSystem.builder();
        for (int r = 0; r < 4; r++) {
            for (int c = 0; c < 4; c++) {
                String name = rows.get(r) + "-" + columns.get(c);
                Interval known = Interval.of(0, 1000);
                builder.add(
                        name.equals("II-C")
                                ? Cell.primary(name, values[r][c], known, demand)
                                : Cell.published(name, values[r][c], known, values[r][c]));
            }
        }
        sums(rows, columns).forEach(builder::add);
        return builder.build();
    }

    /** A sum that everyone knows. */
    static Relation fixedSum(String name, List<String> cells, double sum) {
        return new Relation(
                name, cells.stream().map(cell -> new Relation.Term(cell, 1)).toList(), Interval.exactly(sum));
    }

    /** Adds a system's cells and relations under names with a prefix. */
    static void addRenamed(CellSystem.Builder builder, CellSystem system, String prefix) {
        for (Cell cell : system.cells()) {
            builder.add(new Cell(
                    prefix + cell.name(),
                    cell.value(),
                    cell.whole(),
                    cell.state(),
                    cell.known(),
                    cell.shown(),
                    cell.demand(),
                    cell.loss()));
        }
        for (Relation relation : system.relations()) {
            builder.add(new Relation(
                    prefix + relation.name(),
                    relation.terms().stream()
                            .map(term -> new Relation.Term(prefix + term.cell(), term.coefficient()))
                            .toList(),
                    relation.range()));
        }
    }
}
