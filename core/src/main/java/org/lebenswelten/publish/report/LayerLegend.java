package org.lebenswelten.publish.report;

import java.util.List;
import java.util.Optional;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.atlas.Symbol;
import org.lebenswelten.model.Language;

/**
 * The default style of a layer of areas as colours and legends of pages, so that the report looks as the map in QGIS or a portal.
 */
public final class LayerLegend {

    private final AreaRows rows;

    /**
     * The legend of a layer.
     *
     * @param rows its rows
     */
    public LayerLegend(AreaRows rows) {
        this.rows = rows;
    }

    /**
     * An entry of a legend.
     *
     * @param text what it says
     * @param fill colour, {@code #rrggbb}
     * @param hatch whether areas are hatched in that colour
     * @param round whether it is of points
     */
    public record Entry(String text, String fill, boolean hatch, boolean round) {

        /**
         * The entry of a rule.
         *
         * @param rule the rule
         * @param language the language
         * @return the entry
         */
        public static Entry of(StyleRule rule, Language language) {
            Symbol symbol = rule.symbol();
            return new Entry(
                    rule.title().in(language),
                    symbol.fill(),
                    symbol.shape() == Symbol.Shape.HATCH,
                    symbol.shape() == Symbol.Shape.CIRCLE);
        }
    }

    /**
     * All entries.
     *
     * @param language the language
     * @return the entries in the order of the style
     */
    public List<Entry> entries(Language language) {
        return rows.layer().style().rules().stream()
                .map(rule -> Entry.of(rule, language))
                .toList();
    }

    /**
     * The entry that an area is drawn by.
     *
     * @param area id of the area
     * @param period the period
     * @param language the language
     * @return the entry, or empty where the area has no row or meets no rule
     */
    public Optional<Entry> entry(String area, String period, Language language) {
        AtlasLayer layer = rows.layer();
        return layer.style().rules().stream()
                .filter(rule -> meets(rule, area, period))
                .findFirst()
                .map(rule -> Entry.of(rule, language));
    }

    private boolean meets(StyleRule rule, String area, String period) {
        String column = rule.column();
        if (column == null) {
            return rows.has(area, period);
        }
        return rule.value() instanceof Integer whole
                ? rows.number(area, period, column) == whole
                : rows.text(area, period, column).equals(rule.value()) && rows.has(area, period);
    }
}
