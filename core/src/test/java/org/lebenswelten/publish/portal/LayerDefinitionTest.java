package org.lebenswelten.publish.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

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
                is("pagingEnabled='true' restrictToRequestBBOX='1' srsname='EPSG:25832' typename='musterdorf:belastung'"
                        + " url='https://karten.musterdorf.example/geoserver/musterdorf/wfs' version='2.0.0'"));
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
