package org.lebenswelten.publish.report.measures;

import java.util.List;

/**
 * A table of a page, all of it in words already.
 *
 * @param heads the heads of its columns
 * @param rows its rows; the first cell of each is the row's head
 * @param more what is said of rows that are left out, empty if there are none
 */
public record PageTable(List<Head> heads, List<List<Cell>> rows, String more) {

    /** Copies the lists. */
    public PageTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A table with all of its rows.
     *
     * @param heads the heads of its columns
     * @param rows its rows
     */
    public PageTable(List<Head> heads, List<List<Cell>> rows) {
        this(heads, rows, "");
    }

    /**
     * The head of a column.
     *
     * @param text its words
     * @param number whether the column holds numbers
     */
    public record Head(String text, boolean number) {

        /**
         * The head of a column of words.
         *
         * @param text its words
         * @return the head
         */
        public static Head words(String text) {
            return new Head(text, false);
        }

        /**
         * The head of a column of numbers.
         *
         * @param text its words
         * @return the head
         */
        public static Head numbers(String text) {
            return new Head(text, true);
        }
    }

    /**
     * A cell.
     *
     * @param text its words
     * @param small what stands beside it in small letters, such as limits; empty if nothing does
     * @param path the page it leads to, empty if it leads nowhere
     * @param style class of its text, such as {@code verdict worse}; empty if it has none
     */
    public record Cell(String text, String small, String path, String style) {

        /**
         * A cell of words alone.
         *
         * @param text its words
         * @return the cell
         */
        public static Cell of(String text) {
            return new Cell(text, "", "", "");
        }

        /**
         * A cell with something in small letters.
         *
         * @param text its words
         * @param small what stands beside it
         * @return the cell
         */
        public static Cell of(String text, String small) {
            return new Cell(text, small, "", "");
        }

        /**
         * A cell that leads to a page.
         *
         * @param text its words
         * @param path the page
         * @return the cell
         */
        public static Cell link(String text, String path) {
            return new Cell(text, "", path, "");
        }

        /**
         * A cell in a style of its own.
         *
         * @param text its words
         * @param style class of the style sheet
         * @return the cell
         */
        public static Cell styled(String text, String style) {
            return new Cell(text, "", "", style);
        }
    }
}
