package org.lebenswelten.publish.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.metadata.PublishedSample;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** That QGIS takes the definitions as meant is checked by {@code samples/qgis}. */
class LayerDefinitionTest {

    private final SortedMap<String, String> files = new PortalFiles().files(PublishedSample.atlas(), "atlas-2025");

    @Test
    void treeHasTopicsAndOneFolderForCoarserUnits() throws Exception {
        Document definition = parsed(files.get("qgis/musterdorf.qlr"));

        assertThat(
                attributes(definition, "layer-tree-group", "name"),
                is(List.of("", "Gesundheitsatlas <b>Musterdorf</b>", "Belastung", "Bezirke", "Grundlagen")));
        assertThat(
                attributes(definition, "layer-tree-layer", "name"),
                is(List.of("Belastung < alles", "Belastung < alles", "Bezirke", "Leer")));
        assertThat(
                attributes(definition, "layer-tree-layer", "checked"),
                is(List.of("Qt::Checked", "Qt::Unchecked", "Qt::Unchecked", "Qt::Unchecked")));
    }

    @Test
    void sourcesAreTheGeoPackageBesideTheFolderOrTheServer() throws Exception {
        assertThat(
                texts(parsed(files.get("qgis/musterdorf.qlr")), "datasource").get(1),
                is("../../atlas-2025.gpkg|layername=belastung_bezirk"));
        assertThat(
                texts(parsed(files.get("qgis/musterdorf-wms.qlr")), "datasource")
                        .get(0),
                is("type=wmst&timeDimensionExtent=2022-01-01T00:00:00.000Z,2024-01-01T00:00:00.000Z"
                        + "&allowTemporalUpdates=true&temporalSource=provider&contextualWMSLegend=0&crs=EPSG:25832"
                        + "&format=image/png&layers=belastung&styles="
                        + "&url=https://karten.musterdorf.example/geoserver/musterdorf/wms"));
        assertThat(
                texts(parsed(files.get("qgis/musterdorf-wfs.qlr")), "datasource")
                        .get(0),
                is("restrictToRequestBBOX='1' srsname='EPSG:25832' typename='musterdorf:belastung'"
                        + " url='https://karten.musterdorf.example/geoserver/musterdorf/wfs' version='1.0.0'"));
    }

    @Test
    void featuresHaveStyleAliasesAndTime() throws Exception {
        String definition = files.get("qgis/musterdorf-wfs.qlr");

        assertThat(definition, containsString("<alias index=\"6\" field=\"score\" name=\"Indexwert\"/>"));
        assertThat(
                attributes(parsed(definition), "renderer-v2", "type"),
                is(List.of("RuleRenderer", "RuleRenderer", "RuleRenderer", "RuleRenderer")));
        assertThat(attributes(parsed(definition), "temporal", "startField"), is(List.of("valid_from", "valid_from")));
    }

    @Test
    void daysOfAServerAreReadWithTheirTimeZone() throws Exception {
        // QGIS 3.22: to_date(left('2024-01-01Z', 10)) and to_date(left(day, 10)) of a date are the day,
        // to_datetime('2024-01-01Z') is an error, and '2024-01-01Z' = to_date('2024-01-01') is false
        String served = files.get("qgis/musterdorf-wfs.qlr");
        String day = "to_date(left(\"valid_from\", 10))";

        assertThat(
                attributes(parsed(served), "rule", "filter").get(0), containsString(day + " = to_date('2024-01-01')"));
        assertThat(attributes(parsed(served), "temporal", "startExpression").get(0), is("to_datetime(" + day + ")"));
        assertThat(
                attributes(parsed(served), "temporal", "endExpression").get(0),
                is("make_datetime(year(" + day + ") + floor((month(" + day + ") + 23) / 12), (month(" + day
                        + ") + 23) % 12 + 1, day(" + day + "), 0, 0, 0)"));
        assertThat(files.get("qgis/musterdorf.qlr"), not(containsString("left(")));
    }

    @Test
    void idsOfTreeAndLayersAgree() throws Exception {
        for (String file : List.of("qgis/musterdorf.qlr", "qgis/musterdorf-wms.qlr", "qgis/musterdorf-wfs.qlr")) {
            Document definition = parsed(files.get(file));
            assertThat(attributes(definition, "layer-tree-layer", "id"), is(texts(definition, "id")));
        }
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(element);
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(((Element) nodes.item(i)).getAttribute(attribute));
        }
        return values;
    }

    private static List<String> texts(Document document, String element) {
        List<String> values = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(element);
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(nodes.item(i).getTextContent());
        }
        return values;
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
