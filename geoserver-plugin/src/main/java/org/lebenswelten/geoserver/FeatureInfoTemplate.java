package org.lebenswelten.geoserver;

import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;

/**
 * Writes the template by which GetFeatureInfo shows a layer as HTML: one table with a row a column, German titles, a dash
 * where there is no value. Without a hit it writes nothing, so that portals see an empty body.
 *
 * <p>Days are written as {@code 01.01.2024}, in UTC as the store hands them out: GeoServer's own text of a day follows
 * language and time zone of the server.
 *
 * <p>It works with the hardened defaults of GeoServer (escaping switched on, no methods but getters, no scripts) and
 * without them: escaping is asked for in the template itself. It is the file {@code content.ftl} of the layer; header and
 * footer are GeoServer's.
 */
final class FeatureInfoTemplate {

    /** Characters that mean something in HTML or in FreeMarker. */
    private static final String SPECIAL = "&<>\"'$#{}[]=@\\";

    private FeatureInfoTemplate() {}

    /**
     * The template of a layer.
     *
     * @param layer the layer
     * @return FreeMarker text, lines end with LF
     */
    static String of(AtlasLayer layer) {
        StringBuilder text = new StringBuilder(
                """
                <#ftl output_format="HTML" auto_esc=true>
                <#setting time_zone="UTC">
                <#list features as feature>
                <#if feature_index == 0>
                <table class="featureInfo">
                <caption>%s</caption>
                <tbody>
                </#if>
                """
                        .formatted(escaped(layer.title().de())));
        for (AtlasColumn column : layer.columns()) {
            text.append("<tr><th scope=\"row\">")
                    .append(escaped(column.title().de()))
                    .append("</th><td>")
                    .append(cell("feature." + column.name(), column.type()))
                    .append("</td></tr>\n");
        }
        return text.append("<#if !feature_has_next>\n</tbody>\n</table>\n</#if>\n</#list>\n")
                .toString();
    }

    private static String cell(String attribute, ColumnType type) {
        if (type == ColumnType.DATE) {
            String raw = attribute + ".rawValue";
            return "<#if " + raw + "?is_date>${" + raw + "?string(\"dd.MM.yyyy\")}<#else>–</#if>";
        }
        String value = attribute + ".value";
        String shown = type == ColumnType.REAL ? value + "?replace(\".\", \",\")" : value;
        return "<#if " + value + "?has_content>${" + shown + "}<#else>–</#if>";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0 || Character.isISOControl(c)) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
