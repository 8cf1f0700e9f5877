package org.lebenswelten.publish.report.table;

import java.util.List;

/**
 * What the table of areas by indicators says of one period.
 *
 * @param zoning what people call the areas
 * @param period the period
 * @param periods all periods, each with its page
 * @param filters larger areas that rows can be narrowed to, by zoning
 * @param index what people call the main index, empty without one
 * @param groups columns under common headings
 * @param city figures of the city, one a column
 * @param rows the areas, the heaviest burden by the index first
 * @param gaps keys of the reasons why values are missing in this table
 * @param left indicators that are published for larger areas only
 */
public record TableView(
        String zoning,
        String period,
        List<PeriodLink> periods,
        List<Filter> filters,
        String index,
        List<Group> groups,
        List<String> city,
        List<Row> rows,
        List<String> gaps,
        List<Left> left) {

    /**
     * A period and its page.
     *
     * @param period the period
     * @param path its page
     * @param isShown whether it is this page
     */
    public record PeriodLink(String period, String path, boolean isShown) {}

    /**
     * Larger areas of one zoning.
     *
     * @param title what people call them
     * @param options the areas
     */
    public record Filter(String title, List<Option> options) {}

    /**
     * A larger area.
     *
     * @param key its zoning and id, as in {@link Row#within()}
     * @param name its name
     */
    public record Option(String key, String name) {}

    /**
     * Columns under one heading.
     *
     * @param title the heading
     * @param columns the columns
     */
    public record Group(String title, List<Column> columns) {}

    /**
     * A column.
     *
     * @param title the indicator
     * @param path its sheet
     * @param unit its unit
     * @param period its period, empty if it is that of the page
     * @param first order of the first sorting, by which the heaviest burden comes first: {@code desc} or {@code asc}
     */
    public record Column(String title, String path, String unit, String period, String first) {}

    /**
     * A row.
     *
     * @param name name of the area
     * @param path page of its profile
     * @param within keys of the larger areas, between blanks
     * @param rank its rank by the index, in words
     * @param rankNumber the same for sorting, empty if there is none
     * @param cells a cell a column
     */
    public record Row(String name, String path, String within, String rank, String rankNumber, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param code style: the code of the comparison, or {@code gap}
     * @param text the value, or a short word for why there is none
     * @param words what colour and sign say, empty where they say nothing
     */
    public record Cell(String code, String text, String words) {}

    /**
     * An indicator that is not in the table.
     *
     * @param title what people call it
     * @param path its sheet
     */
    public record Left(String title, String path) {}
}
