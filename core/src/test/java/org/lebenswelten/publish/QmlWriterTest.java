package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.atlas.Symbol;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;
import org.locationtech.jts.geom.GeometryFactory;

class QmlWriterTest {

    @Test
    void polygonsAsLaidDown() throws IOException {
        assertThat(QmlWriter.write(SampleAtlas.burden()), is(GoldenFile.text("belastung.qml")));
    }

    @Test
    void pointsAsLaidDown() throws IOException {
        assertThat(QmlWriter.write(SampleAtlas.places()), is(GoldenFile.text("measures.qml")));
    }

    @Test
    void columnsHaveGermanAliases() {
        assertThat(
                XmlTexts.attributes(QmlWriter.write(SampleAtlas.burden()), "alias", "name"),
                contains("", "Kennung", "Gebiet", "Name", "Zeitraum ab", "Belastung (0 bis 1)", "Klasse", "Hinweis"));
    }

    @Test
    void layerWithTimeShowsTheLatestPeriod() {
        List<String> filters = XmlTexts.attributes(QmlWriter.write(SampleAtlas.burden()), "rule", "filter");

        // eight rules of the legend and one of the labels; 2024 is the later of the sample's two years
        assertThat(filters.size(), is(9));
        assertThat(filters, everyItem(containsString("\"period\" = to_date('2024-01-01')")));
    }

    @Test
    void durationIsTheTimeBetweenPeriods() {
        assertThat(duration(), contains(after(12)));
        assertThat(duration(LocalDate.of(2019, 1, 1)), contains(after(12)));
        assertThat(duration(LocalDate.of(2022, 1, 1), LocalDate.of(2019, 1, 1)), contains(after(36)));
        assertThat(
                duration(LocalDate.of(2022, 1, 1), LocalDate.of(2019, 1, 1), LocalDate.of(2022, 7, 1)),
                contains(after(6)));
    }

    @Test
    void layerWithoutTimeHasNoTemporalSettings() {
        String qml = QmlWriter.write(SampleAtlas.places());

        assertThat(XmlTexts.elements(qml, "temporal").size(), is(0));
        assertThat(XmlTexts.attributes(qml, "rule", "filter"), contains("\"phase\" = 1", "\"phase\" = 2", ""));
    }

    @Test
    void textsCannotLeaveTheirPlace() {
        String nasty = "a'b\\'\" OR 1=1 --</rule><script>\u0001";
        AtlasLayer layer = layer(nasty).build();

        String qml = QmlWriter.write(layer);

        assertThat(XmlTexts.elements(qml, "script").size(), is(0));
        // in a QGIS expression a quote is doubled and a backslash escapes; U+0001 is no character of XML 1.0
        assertThat(
                XmlTexts.attributes(qml, "rule", "filter"),
                contains("\"t\" = 'a''b\\\\''\" OR 1=1 --</rule><script>\uFFFD'"));
        assertThat(XmlTexts.attributes(qml, "rule", "label"), contains(nasty.replace('\u0001', '\uFFFD')));
        assertThat(qml, not(containsString("\u0001")));
    }

    /** Where a text stands in two columns, a style shows that of its language. */
    @Test
    void columnsOfTheOtherLanguageAreHidden() {
        BilingualText text = BilingualText.same("x");
        LayerStyle style = new LayerStyle("s", text, List.of(), "t_de", 1000);
        AtlasLayer layer = AtlasLayer.builder(
                        "l",
                        text,
                        text,
                        LayerGeometry.POINT,
                        style,
                        List.of(
                                new AtlasColumn("t_de", ColumnType.TEXT, text),
                                new AtlasColumn("t_en", ColumnType.TEXT, text),
                                new AtlasColumn("only_de", ColumnType.TEXT, text)))
                .build();
        XmlDocument english = new XmlDocument(Map.of()).open("qgis");
        QmlWriter.write(english, layer, Language.EN);
        String qml = english.close().end();

        assertThat(XmlTexts.attributes(qml, "text-style", "fieldName"), contains("\"t_en\""));
        assertThat(XmlTexts.attributes(qml, "column", "name"), contains("fid", "t_de"));
        assertThat(XmlTexts.attributes(QmlWriter.write(layer), "column", "name"), contains("fid", "t_en"));
        assertThat(XmlTexts.elements(qml, "previewExpression").get(0).getTextContent(), is("\"t_en\""));
    }

    /** A map tip is HTML with expressions in it: neither a title nor a value may end or begin one. */
    @Test
    void mapTipHoldsTextsOnly() {
        String tip = XmlTexts.elements(QmlWriter.write(layer("a [% 1 %] <i>").build()), "mapTip")
                .get(0)
                .getTextContent();

        assertThat(
                tip,
                is("<b>[% replace(coalesce(\"id\", ''), map('&', '&amp;', '<', '&lt;')) %]</b><br>[% replace(CASE WHEN"
                        + " \"t\" = 'a [% 1 %' || '] <i>' THEN 'a [% 1 %' || '] <i>' ELSE '' END,"
                        + " map('&', '&amp;', '<', '&lt;')) %]"));
    }

    private static List<String> duration(LocalDate... starts) {
        AtlasLayer.Builder builder = layer("x").timeColumn("d");
        for (int i = 0; i < starts.length; i++) {
            builder.add("f" + i, new GeometryFactory().createPoint(), "x", starts[i]);
        }
        return XmlTexts.attributes(QmlWriter.write(builder.build()), "temporal", "endExpression");
    }

    /** QGIS 3.22 makes of it 2020-07-01 for 2019-07-01 and 12 months, 2020-01-01 for 6, 2022-07-01 for 36. */
    private static String after(int months) {
        String month = "month(\"d\") + " + (months - 1);
        return "make_datetime(year(\"d\") + floor((" + month + ") / 12), (" + month
                + ") % 12 + 1, day(\"d\"), 0, 0, 0)";
    }

    private static AtlasLayer.Builder layer(String text) {
        BilingualText both = BilingualText.same(text);
        Symbol symbol = new Symbol(Symbol.Shape.CIRCLE, "#000000", "#000000", 0, 1);
        LayerStyle style = new LayerStyle("s", both, List.of(new StyleRule("r", both, "t", text, symbol)), null, 0);
        return AtlasLayer.builder(
                "l",
                both,
                both,
                LayerGeometry.POINT,
                style,
                List.of(new AtlasColumn("t", ColumnType.TEXT, both), new AtlasColumn("d", ColumnType.DATE, both)));
    }
}
