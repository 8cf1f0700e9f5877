package org.lebenswelten.publish;

import java.math.BigDecimal;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.LayerGeometry;

/** Writes the labels of a layer as QGIS keeps them: one rule, visible below a scale, with a white halo. */
final class QmlLabels {

    /** Upon a point of a polygon that lies within it, so that no label stands on a neighbour. */
    private static final String UPON_POINT = "1";

    /** Beside a point, in an order of preferred positions. */
    private static final String AROUND_POINT = "6";

    private QmlLabels() {}

    /**
     * Writes the labels.
     *
     * @param xml the document
     * @param layer the layer
     * @param text a QGIS expression for the text
     * @param key key of the rule
     * @param filter a QGIS expression that holds of the features to be labelled, empty for all
     */
    static void write(XmlDocument xml, AtlasLayer layer, String text, String key, String filter) {
        boolean point = layer.geometryType() == LayerGeometry.POINT;
        String scale = new BigDecimal(layer.style().labelScale()).toBigInteger().toString();
        xml.open("labeling", "type", "rule-based");
        xml.open("rules", "key", key);
        xml.open(
                "rule",
                "key",
                key.replace('{', '_').replace('}', '_'),
                "description",
                layer.style().title().de(),
                "scalemaxdenom",
                scale,
                "filter",
                filter);
        xml.open("settings", "calloutType", "simple");
        xml.open(
                "text-style",
                "fieldName",
                text,
                "isExpression",
                "1",
                "fontFamily",
                "Sans Serif",
                "fontWeight",
                "50",
                "fontItalic",
                "0",
                "fontSize",
                "8",
                "fontSizeUnit",
                "Point",
                "textColor",
                "26,26,26,255",
                "textOpacity",
                "1");
        xml.empty(
                "text-buffer",
                "bufferDraw",
                "1",
                "bufferSize",
                "0.6",
                "bufferSizeUnits",
                "MM",
                "bufferColor",
                "255,255,255,255",
                "bufferOpacity",
                "1",
                "bufferJoinStyle",
                "128",
                "bufferNoFill",
                "1");
        xml.close();
        xml.empty("text-format", "autoWrapLength", "16", "useMaxLineLengthForAutoWrap", "1", "multilineAlign", "1");
        xml.empty(
                "placement",
                "placement",
                point ? AROUND_POINT : UPON_POINT,
                "quadOffset",
                "4",
                "centroidInside",
                "1",
                "predefinedPositionOrder",
                "TR,TL,BR,BL,R,L,TSR,BSR",
                "dist",
                point ? "1" : "0",
                "distUnits",
                "MM",
                "offsetType",
                point ? "1" : "0",
                "priority",
                "5");
        xml.empty(
                "rendering",
                "drawLabels",
                "1",
                "obstacle",
                "1",
                "obstacleFactor",
                "1",
                "labelPerPart",
                "0",
                "fontMinPixelSize",
                "3",
                "fontMaxPixelSize",
                "10000",
                "fontLimitPixelSize",
                "0",
                "scaleVisibility",
                "0");
        xml.close().close().close().close();
    }
}
