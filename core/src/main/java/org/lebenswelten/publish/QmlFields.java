package org.lebenswelten.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;

/**
 * Writes what QGIS shows of the columns of a layer: aliases, the words of the legend for its codes, no columns of the other
 * language, the name of a feature, and a map tip.
 *
 * <p>The map tip tells name and period of a feature, its line of the legend - so also why it has no value - and its first
 * numbers.
 */
final class QmlFields {

    /** Words for what needs no rule of its own. */
    private static final Map<String, BilingualText> FLAGS =
            Map.of("ok", new BilingualText("veröffentlicht", "published"));

    private static final int MOST_NUMBERS = 6;

    private final XmlDocument xml;
    private final AtlasLayer layer;
    private final Language language;

    private QmlFields(XmlDocument xml, AtlasLayer layer, Language language) {
        this.xml = xml;
        this.layer = layer;
        this.language = language;
    }

    /**
     * Writes the columns into an element that is open.
     *
     * @param xml the document
     * @param layer the layer
     * @param language the language of people
     */
    static void write(XmlDocument xml, AtlasLayer layer, Language language) {
        QmlFields fields = new QmlFields(xml, layer, language);
        fields.widgets();
        fields.aliases();
        fields.table();
        xml.element("previewExpression", fields.name());
        xml.element("mapTip", fields.tip());
    }

    /**
     * The column that holds a text in a language, where another one has it in the other.
     *
     * @param layer the layer
     * @param column name of a column
     * @param language the language
     * @return the name of the column in that language, or the same
     */
    static String translated(AtlasLayer layer, String column, Language language) {
        String other = ending(language == Language.DE ? Language.EN : Language.DE);
        if (!column.endsWith(other)) {
            return column;
        }
        String twin = column.substring(0, column.length() - other.length()) + ending(language);
        return layer.columnIndex(twin) < 0 ? column : twin;
    }

    private static String ending(Language language) {
        return language == Language.DE ? "_de" : "_en";
    }

    private boolean isForeign(AtlasColumn column) {
        return !translated(layer, column.name(), language).equals(column.name());
    }

    private void widgets() {
        xml.open("fieldConfiguration");
        hidden(GeoPackageSchema.FID);
        for (AtlasColumn column : layer.columns()) {
            if (isForeign(column)) {
                hidden(column.name());
                continue;
            }
            Map<String, String> words = words(column.name());
            if (!words.isEmpty()) {
                codes(column.name(), words);
            }
        }
        xml.close();
    }

    private void hidden(String column) {
        xml.open("field", "name", column);
        xml.open("editWidget", "type", "Hidden").empty("config").close();
        xml.close();
    }

    private void codes(String column, Map<String, String> words) {
        xml.open("field", "name", column);
        xml.open("editWidget", "type", "ValueMap").open("config").open("Option", "type", "Map");
        xml.open("Option", "name", "map", "type", "List");
        words.forEach((code, word) -> {
            xml.open("Option", "type", "Map");
            xml.empty("Option", "name", word, "value", code, "type", "QString");
            xml.close();
        });
        xml.close().close().close().close();
        xml.close();
    }

    /** What the legend says for the codes of a column. */
    private Map<String, String> words(String column) {
        Map<String, String> words = new LinkedHashMap<>();
        for (StyleRule rule : layer.style().rules()) {
            if (column.equals(rule.column())) {
                words.put(String.valueOf(rule.value()), rule.title().in(language));
            }
        }
        if (column.equals("flag")) {
            FLAGS.forEach((code, word) -> words.putIfAbsent(code, word.in(language)));
        }
        return words;
    }

    private void aliases() {
        xml.open("aliases");
        int index = 0;
        alias(index++, GeoPackageSchema.FID, "");
        alias(index++, GeoPackageSchema.ID, GeoPackageSchema.ID_TITLE.in(language));
        for (AtlasColumn column : layer.columns()) {
            alias(index++, column.name(), column.title().in(language));
        }
        xml.close();
    }

    private void alias(int index, String column, String title) {
        xml.empty("alias", "index", String.valueOf(index), "field", column, "name", title);
    }

    /** Columns that are not named come after those that are. */
    private void table() {
        xml.open("attributetableconfig", "actionWidgetStyle", "dropDown", "sortExpression", "", "sortOrder", "0");
        xml.open("columns");
        List<String> hidden = new ArrayList<>(List.of(GeoPackageSchema.FID));
        layer.columns().stream().filter(this::isForeign).map(AtlasColumn::name).forEach(hidden::add);
        for (String column : hidden) {
            xml.empty("column", "type", "field", "name", column, "hidden", "1", "width", "-1");
        }
        xml.close().close();
    }

    /** A QGIS expression for what a feature is called: its label or name, and where it is a place or a period of it. */
    private String name() {
        List<String> parts = new ArrayList<>();
        for (String column : Arrays.asList(layer.style().labelColumn(), "name", "title_de", GeoPackageSchema.ID)) {
            if (column != null && (layer.columnIndex(column) >= 0 || column.equals(GeoPackageSchema.ID))) {
                parts.add(QmlWriter.column(translated(layer, column, language)));
                break;
            }
        }
        for (String column : List.of("site", "years")) {
            if (layer.columnIndex(column) >= 0 && !column.equals(layer.style().labelColumn())) {
                parts.add("coalesce(' (' || " + QmlWriter.column(column) + " || ')', '')");
            }
        }
        return String.join(" || ", parts);
    }

    private String tip() {
        StringBuilder html = new StringBuilder("<b>")
                .append(value("coalesce(" + name() + ", '')"))
                .append("</b>");
        String line = line();
        if (line != null) {
            html.append("<br>").append(value(line));
        }
        int numbers = 0;
        StringBuilder rows = new StringBuilder();
        for (AtlasColumn column : layer.columns()) {
            boolean number = column.type() == ColumnType.REAL || column.type() == ColumnType.INTEGER;
            if (number && words(column.name()).isEmpty() && numbers < MOST_NUMBERS) {
                rows.append("<tr><td>")
                        .append(escaped(column.title().in(language)))
                        .append("</td><td align=\"right\">")
                        .append(value(number(column)))
                        .append("</td></tr>");
                numbers++;
            }
        }
        return numbers == 0 ? html.toString() : html + "<table>" + rows + "</table>";
    }

    /** A QGIS expression for the line of the legend that a feature falls under, or null if all fall under the same. */
    private @Nullable String line() {
        StringBuilder cases = new StringBuilder("CASE");
        for (StyleRule rule : layer.style().rules()) {
            String filter = QmlWriter.filter(rule);
            if (filter == null) {
                return null;
            }
            cases.append(" WHEN ")
                    .append(filter)
                    .append(" THEN ")
                    .append(QmlWriter.literal(rule.title().in(language)));
        }
        return layer.style().rules().isEmpty() ? null : cases + " ELSE '' END";
    }

    /** A QGIS expression for a number as people of the language write it, without zeros at its end. */
    private String number(AtlasColumn column) {
        String formatted = "format_number(" + QmlWriter.column(column.name()) + ", "
                + (column.type() == ColumnType.REAL ? "4" : "0") + ", '" + language.code() + "')";
        String mark = language == Language.DE ? "," : "\\\\.";
        return "coalesce("
                + (column.type() == ColumnType.REAL
                        ? "regexp_replace(" + formatted + ", '" + mark + "?0+$', '')"
                        : formatted)
                + ", '–')";
    }

    /** A part of HTML that QGIS works out; what the expression gives is text, not HTML, and no literal in it ends the part. */
    private static String value(String expression) {
        return "[% replace(" + expression.replace("%]", "%' || ']") + ", map('&', '&amp;', '<', '&lt;')) %]";
    }

    /** Text for HTML, and no mark of an expression. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("[", "&#91;")
                .replace("]", "&#93;");
    }
}
