package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.geotools.ProcessCalls.Features;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.SldWriter;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The labels of styles as GeoTools evaluates their functions. */
class SldLabelsTest {

    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    /** German numbers, with at most two decimal places and no needless ones. */
    @Test
    void valueStandsBehindTheName() throws Exception {
        List<Expression> labels = labels(SldWriter.write(layer()));
        List<SimpleFeature> features = ProcessCalls.list(Features.in(null)
                .with("name", List.of("Nord", "Süd (West)", "Ost"))
                .with("val", Arrays.asList(12.5, 1234.0, 0.126))
                .made());

        assertThat(labels.size(), is(3));
        assertThat(labels.get(0).evaluate(features.get(0)), is("Nord"));
        assertThat(labels.get(1).evaluate(features.get(0)), is("Nord"));
        assertThat(labels.get(2).evaluate(features.get(0)), is("Nord\u00a0(12,5)"));
        assertThat(labels.get(2).evaluate(features.get(1)), is("Süd (West)\u00a0(1.234)"));
        assertThat(labels.get(2).evaluate(features.get(2)), is("Ost\u00a0(0,13)"));
    }

    private static AtlasLayer layer() {
        BilingualText title = BilingualText.same("t");
        return AtlasLayer.builder(
                        "ind_a",
                        title,
                        title,
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle("ind_a", title, List.of(), "name", 60_000),
                        List.of(
                                new AtlasColumn("name", ColumnType.TEXT, title),
                                new AtlasColumn("val", ColumnType.REAL, title)))
                .build();
    }

    private static List<Expression> labels(String sld) throws Exception {
        NodeList found = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(sld)))
                .getElementsByTagName("Label");
        List<Expression> labels = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            labels.add(expression(children((Element) found.item(i)).get(0)));
        }
        return labels;
    }

    private static Expression expression(Element element) {
        return switch (element.getTagName()) {
            case "ogc:PropertyName" -> FACTORY.property(element.getTextContent());
            // a parser of styles drops white space at the ends
            case "ogc:Literal" -> FACTORY.literal(element.getTextContent().trim());
            case "ogc:Function" ->
                FACTORY.function(
                        element.getAttribute("name"),
                        children(element).stream()
                                .map(SldLabelsTest::expression)
                                .toArray(Expression[]::new));
            default -> throw new IllegalArgumentException(element.getTagName());
        };
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
