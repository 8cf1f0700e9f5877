package org.lebenswelten.publish;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.metadata.TimeExtent;

/**
 * Writes the style of a layer as QGIS keeps it: rules with German legend labels, labels of the features, what
 * people read of the columns (see {@code QmlFields}), and the time column for the temporal controller. Made for QGIS 3.22 and later.
 *
 * <p>A layer with time holds each place once a period. As long as the map has no time frame, only features of the latest
 * period are drawn and labelled, as a map server does when a request names no time; with a time frame, those that QGIS
 * picks for it.
 */
public final class QmlWriter {

    private static final String TYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>";
    private static final String VERSION = "3.22.0";

    private QmlWriter() {}

    /**
     * The style of a layer.
     *
     * @param layer the layer
     * @return an XML document
     */
    public static String write(AtlasLayer layer) {
        LayerStyle style = layer.style();
        XmlDocument xml = new XmlDocument(Map.of()).documentType(TYPE);
        boolean labelled = style.labelColumn() != null;
        xml.open(
                "qgis",
                "version",
                VERSION,
                "styleCategories",
                "LayerConfiguration|Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Temporal",
                "labelsEnabled",
                labelled ? "1" : "0");
        write(xml, layer, Language.DE);
        return xml.close().end();
    }

    /**
     * Writes time, rules, labels and columns into an element that is open, as they stand in a style and in the definition of a
     * layer alike.
     *
     * @param xml the document
     * @param layer the layer
     * @param language the language of people
     */
    public static void write(XmlDocument xml, AtlasLayer layer, Language language) {
        write(xml, layer, language, QmlWriter::column);
    }

    /**
     * Writes the same for features that a WFS gives out. QGIS takes their days as text, which GeoServer writes with a time zone,
     * {@code 2024-01-01Z}.
     *
     * @param xml the document
     * @param layer the layer
     * @param language the language of people
     */
    public static void writeServed(XmlDocument xml, AtlasLayer layer, Language language) {
        write(xml, layer, language, name -> "to_date(left(" + column(name) + ", 10))");
    }

    private static void write(XmlDocument xml, AtlasLayer layer, Language language, UnaryOperator<String> day) {
        String labels = layer.style().labelColumn();
        String latest = latest(layer, day);
        temporal(xml, layer, day);
        renderer(xml, layer, language, latest);
        if (labels != null) {
            labels(xml, layer, QmlFields.translated(layer, labels, language), language, latest);
        }
        QmlFields.write(xml, layer, language);
    }

    /**
     * The condition that holds of all features to be drawn. It names the day instead of asking for the column's maximum,
     * as QGIS cannot work that out where it draws without a project.
     *
     * @param layer the layer
     * @param day gives the expression for the day in a column
     * @return a QGIS expression, or null if it holds of all
     */
    private static @Nullable String latest(AtlasLayer layer, UnaryOperator<String> day) {
        String time = layer.timeColumn();
        NavigableSet<LocalDate> starts = TimeExtent.starts(layer);
        if (time == null || starts.isEmpty()) {
            return null;
        }
        return "(@map_start_time IS NOT NULL OR " + day.apply(time) + " = to_date('" + starts.last() + "'))";
    }

    private static void renderer(XmlDocument xml, AtlasLayer layer, Language language, @Nullable String latest) {
        xml.open("renderer-v2", "type", "RuleRenderer", "symbollevels", "0", "forceraster", "0");
        xml.open("rules", "key", key(layer, "rules"));
        List<StyleRule> rules = layer.style().rules();
        for (int i = 0; i < rules.size(); i++) {
            StyleRule rule = rules.get(i);
            String filter = filter(rule);
            String both = filter == null ? latest : latest == null ? filter : filter + " AND " + latest;
            xml.empty(
                    "rule",
                    "key",
                    key(layer, "rule " + i),
                    "symbol",
                    String.valueOf(i),
                    "label",
                    rule.title().in(language),
                    "filter",
                    both == null ? "" : both);
        }
        xml.close().open("symbols");
        for (int i = 0; i < rules.size(); i++) {
            QmlSymbols.write(xml, String.valueOf(i), rules.get(i).symbol());
        }
        xml.close().close();
    }

    /** Polygons that share an outline have one label: the one they have in common, or else the title of the layer. */
    private static void labels(
            XmlDocument xml, AtlasLayer layer, String column, Language language, @Nullable String latest) {
        String text = column(column);
        String filter = latest == null ? "" : latest;
        if (layer.geometryType() != LayerGeometry.POINT) {
            SharedPlaces places = SharedPlaces.of(layer, column);
            if (places.isShared()) {
                String first = column(GeoPackageSchema.ID) + " IN ("
                        + places.first().stream().map(QmlWriter::literal).collect(Collectors.joining(", ")) + ")";
                filter = latest == null ? first : first + " AND " + latest;
                text = places.isAlike() ? text : literal(layer.title().in(language));
            }
        }
        QmlLabels.write(xml, layer, text, key(layer, "labels"), filter);
    }

    /**
     * The condition of a rule.
     *
     * @param rule the rule
     * @return a QGIS expression, or null if it holds of all
     */
    static @Nullable String filter(StyleRule rule) {
        if (rule.column() == null) {
            return null;
        }
        return column(rule.column()) + " = "
                + (rule.value() instanceof Integer number ? number.toString() : literal(String.valueOf(rule.value())));
    }

    /**
     * A column in an expression.
     *
     * @param name its name
     * @return the name in quotes
     */
    static String column(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * A text in an expression.
     *
     * @param text the text
     * @return the text in quotes
     */
    static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static void temporal(XmlDocument xml, AtlasLayer layer, UnaryOperator<String> day) {
        String time = layer.timeColumn();
        if (time == null) {
            return;
        }
        // Mode 4, from one expression to before another: QGIS takes a month for 30 days, and where it compares a day
        // with a
        // moment by SQL, the first day after a time frame still counts as within.
        xml.open(
                        "temporal",
                        "enabled",
                        "1",
                        "mode",
                        "4",
                        "startField",
                        time,
                        "endField",
                        "",
                        "startExpression",
                        "to_datetime(" + day.apply(time) + ")",
                        "endExpression",
                        after(day.apply(time), monthsBetweenPeriods(layer)),
                        "durationField",
                        "",
                        "fixedDuration",
                        "0",
                        "durationUnit",
                        "mon",
                        "limitMode",
                        "0",
                        "accumulate",
                        "0")
                .open("fixedRange")
                .element("start", "")
                .element("end", "")
                .close()
                .close();
    }

    /** A QGIS expression for the first moment of a day some months after another. */
    private static String after(String day, long months) {
        String month = "month(" + day + ") + " + (months - 1);
        return "make_datetime(year(" + day + ") + floor((" + month + ") / 12), (" + month + ") % 12 + 1, day(" + day
                + "), 0, 0, 0)";
    }

    private static long monthsBetweenPeriods(AtlasLayer layer) {
        long months = Long.MAX_VALUE;
        LocalDate last = null;
        for (LocalDate start : TimeExtent.starts(layer)) {
            if (last != null) {
                months = Math.min(months, ChronoUnit.MONTHS.between(last, start));
            }
            last = start;
        }
        return months == Long.MAX_VALUE ? 12 : Math.max(1, months);
    }

    private static String key(AtlasLayer layer, String part) {
        byte[] name = (layer.name() + "/" + part).getBytes(StandardCharsets.UTF_8);
        return "{" + UUID.nameUUIDFromBytes(name) + "}";
    }

    /**
     * Pixels of 0.28 mm in millimetres.
     *
     * @param pixels the length
     * @return a number without exponent
     */
    static String millimetres(double pixels) {
        return new BigDecimal(Decimals.shortest(pixels))
                .multiply(new BigDecimal("0.28"))
                .stripTrailingZeros()
                .toPlainString();
    }
}
