package org.lebenswelten.geoserver;

import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;

/**
 * Writes the template by which GetFeatureInfo shows a layer as HTML: one table with a row a column, German titles, a dash
 * where there is no value. Without a hit it writes nothing, so that portals see an empty body.
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
        StringBuilder text = new StringBuilder("<#ftl output_format=\"HTML\" auto_esc=true>\n");
        text.append("<#list features as feature>\n<#if feature_index == 0>\n<table class=\"featureInfo\">\n<caption>")
                .append(escaped(layer.title().de()))
                .append("</caption>\n<tbody>\n</#if>\n");
        for (AtlasColumn column : layer.columns()) {
            String value = "feature." + column.name() + ".value";
            String shown = column.type() == ColumnType.REAL ? value + "?replace(\".\", \",\")" : value;
            text.append("<tr><th scope=\"row\">")
                    .append(escaped(column.title().de()))
                    .append("</th><td><#if ")
                    .append(value)
                    .append("?has_content>${")
                    .append(shown)
                    .append("}<#else>–</#if></td></tr>\n");
        }
        return text.append("<#if !feature_has_next>\n</tbody>\n</table>\n</#if>\n</#list>\n")
                .toString();
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
