package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.StyleRule;
import org.w3c.dom.Element;

class SldWriterTest {

    @Test
    void polygonsAsLaidDown() throws IOException {
        assertThat(SldWriter.write(SampleAtlas.burden()), is(GoldenFile.text("belastung.sld")));
    }

    @Test
    void pointsAsLaidDown() throws IOException {
        assertThat(SldWriter.write(SampleAtlas.places()), is(GoldenFile.text("measures.sld")));
    }

    @Test
    void everyRuleHasItsTitleInBothLanguages() {
        AtlasLayer layer = SampleAtlas.burden();
        // the first title is that of the style
        List<Element> titles = XmlTexts.elements(SldWriter.write(layer), "Title");

        assertThat(titles.size(), is(layer.style().rules().size() + 1));
        for (int i = 0; i < layer.style().rules().size(); i++) {
            StyleRule rule = layer.style().rules().get(i);
            Element title = titles.get(i + 1);
            assertThat(title.getFirstChild().getNodeValue(), is(rule.title().de()));
            assertThat(title.getLastChild().getTextContent(), is(rule.title().en()));
        }
    }

    @Test
    void everyRuleHasItsFilter() {
        String sld = SldWriter.write(SampleAtlas.burden());

        assertThat(
                XmlTexts.elements(sld, "ogc:PropertyIsEqualTo").stream()
                        .map(e -> e.getElementsByTagName("ogc:Literal").item(0).getTextContent())
                        .toList(),
                contains("class1", "class2", "class3", "class4", "class5", "missing", "fewpop", "secret"));
    }

    /** Requirement A-15: the name below 1 : 60,000, with the value below 1 : 25,000. */
    @Test
    void labelsDependOnScale() {
        String sld = SldWriter.write(SampleAtlas.burden());

        assertThat(
                XmlTexts.elements(sld, "MinScaleDenominator").stream()
                        .map(Element::getTextContent)
                        .toList(),
                contains("25000"));
        assertThat(
                XmlTexts.elements(sld, "MaxScaleDenominator").stream()
                        .map(Element::getTextContent)
                        .toList(),
                contains("60000", "25000", "25000"));
        // a layer without such a value has its names only
        assertThat(
                XmlTexts.elements(SldWriter.write(SampleAtlas.places()), "MaxScaleDenominator")
                        .size(),
                is(1));
    }

    @Test
    void ruleWithoutColumnHasNoFilter() {
        String sld = SldWriter.write(SampleAtlas.empty());

        assertThat(XmlTexts.elements(sld, "Rule").size(), is(1));
        assertThat(XmlTexts.elements(sld, "ogc:Filter").size(), is(0));
        assertThat(XmlTexts.elements(sld, "TextSymbolizer").size(), is(0));
    }
}
