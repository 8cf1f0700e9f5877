package org.lebenswelten.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.Palette;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.atlas.Symbol;
import org.lebenswelten.model.BilingualText;

/**
 * Writes the style of a layer as a Styled Layer Descriptor 1.0, as GeoServer and QGIS read it.
 *
 * <p>Every rule of the style is a rule of its own with an equality filter, so that legends list the classes. Titles are
 * German, with the English text in {@code <Localized lang="en">}. A hatching is GeoServer's {@code shape://slash}.
 * Labels stand in a second {@code FeatureTypeStyle} that GeoServer leaves out of the legend: names, and below 1 : 25,000 the value
 * of an indicator or index beside the name, by functions of GeoServer. For QGIS there is {@link QmlWriter}.
 *
 * <p>Reference: OGC 02-070, Styled Layer Descriptor Implementation Specification 1.0.0; GeoServer user manual, "Styling".
 */
public final class SldWriter {

    private static final String SLD = "http://www.opengis.net/sld";

    /** Columns of the one value that a layer is about: of an indicator, of an index. */
    private static final Set<String> VALUES = Set.of("val", "score");

    /** Largest scale denominator at which labels have the value beside the name. */
    private static final double VALUE_SCALE = 25_000;

    private SldWriter() {}

    /**
     * The style of a layer.
     *
     * @param layer the layer
     * @return an XML document
     */
    public static String write(AtlasLayer layer) {
        LayerStyle style = layer.style();
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("", SLD);
        namespaces.put("ogc", "http://www.opengis.net/ogc");
        XmlDocument xml = new XmlDocument(namespaces);
        xml.open("StyledLayerDescriptor", "version", "1.0.0");
        xml.open("NamedLayer").element("Name", layer.name());
        xml.open("UserStyle").element("Name", style.name());
        title(xml, style.title());
        xml.element("IsDefault", "1");
        xml.open("FeatureTypeStyle");
        style.rules().forEach(rule -> rule(xml, rule));
        xml.close();
        if (style.labelColumn() != null) {
            labels(xml, layer, style.labelColumn());
        }
        return xml.close().close().close().end();
    }

    private static void title(XmlDocument xml, BilingualText title) {
        xml.mixed("Title", title.de(), "Localized", title.en(), "lang", "en");
    }

    private static void rule(XmlDocument xml, StyleRule rule) {
        xml.open("Rule").element("Name", rule.name());
        title(xml, rule.title());
        if (rule.column() != null) {
            xml.open("ogc:Filter")
                    .open("ogc:PropertyIsEqualTo")
                    .element("ogc:PropertyName", rule.column())
                    .element("ogc:Literal", String.valueOf(rule.value()))
                    .close()
                    .close();
        }
        symbol(xml, rule.symbol());
        xml.close();
    }

    private static void symbol(XmlDocument xml, Symbol symbol) {
        switch (symbol.shape()) {
            case FILL -> {
                xml.open("PolygonSymbolizer");
                fill(xml, symbol.fill());
                stroke(xml, symbol.stroke(), symbol.strokeWidth());
                xml.close();
            }
            case OUTLINE -> {
                xml.open("PolygonSymbolizer");
                stroke(xml, symbol.stroke(), symbol.strokeWidth());
                xml.close();
            }
            case HATCH -> {
                xml.open("PolygonSymbolizer");
                fill(xml, Palette.HATCH_GROUND);
                xml.close();
                xml.open("PolygonSymbolizer")
                        .open("Fill")
                        .open("GraphicFill")
                        .open("Graphic")
                        .open("Mark")
                        .element("WellKnownName", "shape://slash");
                stroke(xml, symbol.fill(), 1);
                xml.close()
                        .element("Size", Decimals.shortest(symbol.size()))
                        .close()
                        .close()
                        .close();
                stroke(xml, symbol.stroke(), symbol.strokeWidth());
                xml.close();
            }
            case CIRCLE -> {
                xml.open("PointSymbolizer").open("Graphic").open("Mark").element("WellKnownName", "circle");
                fill(xml, symbol.fill());
                stroke(xml, symbol.stroke(), symbol.strokeWidth());
                xml.close()
                        .element("Size", Decimals.shortest(symbol.size()))
                        .close()
                        .close();
            }
        }
    }

    private static void fill(XmlDocument xml, String colour) {
        xml.open("Fill");
        parameter(xml, "fill", colour);
        xml.close();
    }

    private static void stroke(XmlDocument xml, String colour, double width) {
        if (width == 0) {
            return;
        }
        xml.open("Stroke");
        parameter(xml, "stroke", colour);
        parameter(xml, "stroke-width", Decimals.shortest(width));
        xml.close();
    }

    /** Names below one scale, with the value below another; a third rule has the names of areas without a value. */
    private static void labels(XmlDocument xml, AtlasLayer layer, String column) {
        double scale = layer.style().labelScale();
        Optional<String> value = layer.columns().stream()
                .filter(c -> c.type() == ColumnType.REAL)
                .map(AtlasColumn::name)
                .filter(VALUES::contains)
                .findFirst();
        xml.open("FeatureTypeStyle");
        if (value.isEmpty() || scale <= VALUE_SCALE) {
            xml.open("Rule").element("MaxScaleDenominator", Decimals.shortest(scale));
            label(xml, layer, () -> xml.element("ogc:PropertyName", column));
            xml.close();
        } else {
            xml.open("Rule")
                    .element("MinScaleDenominator", Decimals.shortest(VALUE_SCALE))
                    .element("MaxScaleDenominator", Decimals.shortest(scale));
            label(xml, layer, () -> xml.element("ogc:PropertyName", column));
            xml.close();
            xml.open("Rule").open("ogc:Filter").open("ogc:PropertyIsNull");
            xml.element("ogc:PropertyName", value.get()).close().close();
            xml.element("MaxScaleDenominator", Decimals.shortest(VALUE_SCALE));
            label(xml, layer, () -> xml.element("ogc:PropertyName", column));
            xml.close();
            xml.open("Rule").open("ogc:Filter").open("ogc:Not").open("ogc:PropertyIsNull");
            xml.element("ogc:PropertyName", value.get()).close().close().close();
            xml.element("MaxScaleDenominator", Decimals.shortest(VALUE_SCALE));
            label(xml, layer, () -> nameAndValue(xml, column, value.get()));
            xml.close();
        }
        option(xml, "inclusion", "mapOnly");
        xml.close();
    }

    /** {@code Nord (12,5)}; blanks at the ends of literals would be lost, so that before the bracket does not break. */
    private static void nameAndValue(XmlDocument xml, String column, String value) {
        xml.open("ogc:Function", "name", "Concatenate")
                .element("ogc:PropertyName", column)
                .element("ogc:Literal", "\u00a0(");
        xml.open("ogc:Function", "name", "numberFormat")
                .element("ogc:Literal", "#,##0.##")
                .element("ogc:PropertyName", value)
                .element("ogc:Literal", "de")
                .close();
        xml.element("ogc:Literal", ")").close();
    }

    private static void label(XmlDocument xml, AtlasLayer layer, Runnable text) {
        xml.open("TextSymbolizer");
        xml.open("Label");
        text.run();
        xml.close();
        xml.open("Font");
        parameter(xml, "font-family", "SansSerif");
        parameter(xml, "font-size", "11");
        xml.close();
        boolean point = layer.geometryType() == LayerGeometry.POINT;
        xml.open("LabelPlacement").open("PointPlacement");
        xml.open("AnchorPoint")
                .element("AnchorPointX", "0.5")
                .element("AnchorPointY", point ? "0" : "0.5")
                .close();
        if (point) {
            xml.open("Displacement")
                    .element("DisplacementX", "0")
                    .element("DisplacementY", "6")
                    .close();
        }
        xml.close().close();
        xml.open("Halo").element("Radius", "1.5");
        fill(xml, "#ffffff");
        xml.close();
        fill(xml, "#1a1a1a");
        option(xml, "autoWrap", "90");
        option(xml, "goodnessOfFit", "0.3");
        option(xml, "partials", "false");
        option(xml, "maxDisplacement", "20");
        xml.close();
    }

    private static void parameter(XmlDocument xml, String name, String value) {
        xml.element("CssParameter", value, "name", name);
    }

    private static void option(XmlDocument xml, String name, String value) {
        xml.element("VendorOption", value, "name", name);
    }
}
