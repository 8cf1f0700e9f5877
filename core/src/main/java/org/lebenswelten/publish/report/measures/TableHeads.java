package org.lebenswelten.publish.report.measures;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.measures.PageTable.Cell;
import org.lebenswelten.publish.report.measures.PageTable.Head;

/**
 * The heads of the columns of a table, from left to right, by the keys of their words. Immutable.
 *
 * <pre>{@code
 * heads.words("site").numbers("capacity", "persons").rows(rows)
 * }</pre>
 */
public final class TableHeads {

    private final ReportTexts texts;
    private final String group;
    private final List<Head> heads;

    private TableHeads(ReportTexts texts, String group, List<Head> heads) {
        this.texts = texts;
        this.group = group;
        this.heads = List.copyOf(heads);
    }

    /**
     * No columns yet.
     *
     * @param texts texts of the language
     * @param group what stands before all keys, such as {@code measures.}
     * @return the heads
     */
    public static TableHeads of(ReportTexts texts, String group) {
        return new TableHeads(texts, group, List.of());
    }

    /**
     * Adds columns of words.
     *
     * @param keys keys of their heads
     * @return the heads with these behind them
     */
    public TableHeads words(String... keys) {
        return with(false, keys);
    }

    /**
     * Adds columns of numbers.
     *
     * @param keys keys of their heads
     * @return the heads with these behind them
     */
    public TableHeads numbers(String... keys) {
        return with(true, keys);
    }

    private TableHeads with(boolean number, String... keys) {
        List<Head> more = new ArrayList<>(heads);
        for (String key : keys) {
            more.add(new Head(texts.of(group + key), number));
        }
        return new TableHeads(texts, group, more);
    }

    /**
     * The table of some rows.
     *
     * @param rows its rows
     * @return the table
     */
    public PageTable rows(List<List<Cell>> rows) {
        return rows(rows, "");
    }

    /**
     * The table of the first of its rows.
     *
     * @param rows its rows
     * @param more what is said of rows that are left out, empty if there are none
     * @return the table
     */
    public PageTable rows(List<List<Cell>> rows, String more) {
        return new PageTable(heads, rows, more);
    }
}
