package org.lebenswelten.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lebenswelten.atlas.Palette;
import org.lebenswelten.atlas.Symbol;

/** Writes symbols as QGIS keeps them. Lengths are millimetres, of 0.28 mm a pixel, so that print maps look the same. */
final class QmlSymbols {

    private QmlSymbols() {}

    /**
     * Writes a symbol.
     *
     * @param xml the document
     * @param name the symbol's name
     * @param symbol the symbol
     */
    static void write(XmlDocument xml, String name, Symbol symbol) {
        open(xml, name, symbol.shape() == Symbol.Shape.CIRCLE ? "marker" : "fill");
        switch (symbol.shape()) {
            case FILL -> fill(xml, symbol.fill(), "solid", symbol);
            case OUTLINE -> fill(xml, symbol.fill(), "no", symbol);
            case HATCH -> {
                fill(xml, Palette.HATCH_GROUND, "solid", symbol);
                hatch(xml, name, symbol);
            }
            case CIRCLE -> circle(xml, symbol);
        }
        xml.close();
    }

    private static void open(XmlDocument xml, String name, String type) {
        xml.open("symbol", "name", name, "type", type, "alpha", "1", "clip_to_extent", "1", "force_rhr", "0");
    }

    private static void fill(XmlDocument xml, String colour, String style, Symbol symbol) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("color", rgba(colour));
        options.put("style", style);
        outline(options, symbol);
        layer(xml, "SimpleFill", options);
        xml.close();
    }

    private static void hatch(XmlDocument xml, String name, Symbol symbol) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("angle", "45");
        options.put("distance", QmlWriter.millimetres(symbol.size()));
        options.put("distance_unit", "MM");
        layer(xml, "LinePatternFill", options);
        open(xml, "@" + name + "@1", "line");
        Map<String, String> line = new LinkedHashMap<>();
        line.put("line_color", rgba(symbol.fill()));
        line.put("line_style", "solid");
        line.put("line_width", QmlWriter.millimetres(1));
        line.put("line_width_unit", "MM");
        layer(xml, "SimpleLine", line);
        xml.close().close().close();
    }

    private static void circle(XmlDocument xml, Symbol symbol) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("name", "circle");
        options.put("color", rgba(symbol.fill()));
        options.put("size", QmlWriter.millimetres(symbol.size()));
        options.put("size_unit", "MM");
        outline(options, symbol);
        layer(xml, "SimpleMarker", options);
        xml.close();
    }

    private static void outline(Map<String, String> options, Symbol symbol) {
        options.put("joinstyle", "bevel");
        options.put("outline_color", rgba(symbol.stroke()));
        options.put("outline_style", symbol.strokeWidth() == 0 ? "no" : "solid");
        options.put("outline_width", QmlWriter.millimetres(symbol.strokeWidth()));
        options.put("outline_width_unit", "MM");
    }

    private static void layer(XmlDocument xml, String type, Map<String, String> options) {
        xml.open("layer", "class", type, "enabled", "1", "locked", "0", "pass", "0");
        xml.open("Option", "type", "Map");
        options.forEach((name, value) -> xml.empty("Option", "name", name, "value", value, "type", "QString"));
        xml.close();
    }

    private static String rgba(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return ((rgb >> 16) & 0xff) + "," + ((rgb >> 8) & 0xff) + "," + (rgb & 0xff) + ",255";
    }
}
