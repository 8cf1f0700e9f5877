package org.lebenswelten.publish.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.PublicationPlan;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * The elements that GDI-DE ("Konventionen zu Metadaten" 2.1) and INSPIRE ("Technical Guidance for the implementation of INSPIRE
 * dataset and service metadata" 2.0, requirement in brackets) ask for. That the records are valid against the schemas of
 * ISO 19139 is checked where the sample city is built.
 */
class IsoRecordTest {

    private static final String DATA = "/*/identificationInfo/MD_DataIdentification";

    /** Path, and what stands there. */
    private static final Map<String, String> DATASET = Map.ofEntries(
            Map.entry("/*/fileIdentifier/CharacterString", "d53690c8-4a40-5ad1-aff3-91371b047a55"),
            Map.entry("/*/language/LanguageCode/@codeListValue", "ger"), // C.5
            Map.entry("/*/hierarchyLevel/MD_ScopeCode/@codeListValue", "dataset"), // 1.1
            Map.entry("/*/contact//electronicMailAddress/CharacterString", "atlas@musterdorf.example"), // C.6
            Map.entry("/*/dateStamp/Date", "2025-03-31"), // C.7
            Map.entry(
                    "/*/referenceSystemInfo//code/Anchor/@href", "http://www.opengis.net/def/crs/EPSG/0/25832"), // 2.1
            Map.entry(
                    DATA + "/citation//title/CharacterString",
                    "Belastung < alles (Gesundheitsatlas <b>Musterdorf</b>)"),
            Map.entry(
                    DATA + "/citation//title//LocalisedCharacterString[@locale='#EN']",
                    "Burden (Health atlas Musterdorf)"),
            Map.entry(
                    DATA + "/citation//identifier//code/CharacterString",
                    "https://musterdorf.example/id/78353313-8276-51c5-871b-b3672d236707"), // 1.3
            Map.entry(DATA + "/citation//dateType/*/@codeListValue", "publication"),
            Map.entry(DATA + "/abstract/CharacterString", "Index; fünf Klassen."),
            Map.entry(DATA + "/resourceMaintenance//MD_MaintenanceFrequencyCode/@codeListValue", "annually"),
            Map.entry(DATA + "//thesaurusName//title/CharacterString", "GEMET - INSPIRE themes, version 1.0"), // 1.4
            Map.entry(DATA + "/topicCategory/MD_TopicCategoryCode", "health"),
            Map.entry(
                    DATA + "//accessConstraints/../otherConstraints/Anchor/@href",
                    "http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations"), // C.17
            Map.entry(
                    DATA + "//useConstraints/../otherConstraints/Anchor/@href",
                    "https://www.govdata.de/dl-de/by-2-0"), // C.18
            Map.entry(DATA + "//westBoundLongitude/Decimal", "7.26905"),
            Map.entry(DATA + "//TimePeriod/beginPosition", "2022-01-01"),
            Map.entry(DATA + "//TimePeriod/endPosition", "2024-12-31"),
            Map.entry(
                    "/*/dataQualityInfo//statement/CharacterString",
                    "Erfunden. Hergestellt mit Lebenswelten 0.1.0 aus 1 Dateien."),
            Map.entry("/*/distributionInfo//onLine[1]//URL", "https://musterdorf.example/daten"));

    private final SortedMap<String, String> files = new MetadataFiles().files(PublishedSample.atlas(), "musterdorf");

    @Test
    void everyLayerAndServiceHasARecord() {
        assertThat(
                List.copyOf(files.keySet()),
                is(List.of(
                        "metadata/dcat-ap-de.jsonld",
                        "metadata/iso-service/wfs.xml",
                        "metadata/iso-service/wms.xml",
                        "metadata/iso/areas_bezirk.xml",
                        "metadata/iso/belastung.xml",
                        "metadata/iso/belastung_bezirk.xml",
                        "metadata/iso/leer.xml")));
    }

    @Test
    void recordOfALayerHasWhatCataloguesAskFor() throws Exception {
        Document record = parsed(files.get("metadata/iso/belastung.xml"));

        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> rule : DATASET.entrySet()) {
            String found = XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(local(rule.getKey()), record)
                    .strip();
            if (!found.equals(rule.getValue())) {
                faults.add(rule.getKey() + ": '" + found + "', expected '" + rule.getValue() + "'");
            }
        }

        assertThat(faults, is(empty()));
        assertThat(texts(record, DATA + "//keyword/CharacterString").contains("opendata"), is(true));
        assertThat(
                texts(record, DATA + "//otherConstraints/CharacterString").get(0),
                is("{\"id\" : \"dl-by-de/2.0\",\"name\" : \"Datenlizenz Deutschland – Namensnennung – Version 2.0\","
                        + "\"url\" : \"https://www.govdata.de/dl-de/by-2-0\",\"quelle\" : \"Quelle: „Musterdorf“\"}"));
    }

    @Test
    void dataUnderOtherTermsAreNotCalledOpen() throws Exception {
        String closed = PublishedSample.PUBLICATION.replace(
                "https://www.govdata.de/dl-de/by-2-0", "https://musterdorf.example/nutzung");
        SortedMap<String, String> others = new MetadataFiles().files(PublishedSample.atlas(closed), "musterdorf");

        Document record = parsed(others.get("metadata/iso/belastung.xml"));
        assertThat(texts(record, DATA + "//keyword/CharacterString").contains("opendata"), is(false));
        assertThat(others.get("metadata/dcat-ap-de.jsonld"), not(containsString("opendata")));
        assertThat(others.get("metadata/dcat-ap-de.jsonld"), containsString("https://musterdorf.example/nutzung"));
    }

    @Test
    void serviceNamesTheRecordsOfItsLayers() throws Exception {
        Document service = parsed(files.get("metadata/iso-service/wms.xml"));

        List<String> named = texts(service, "//operatesOn/@uuidref");
        List<String> records = new ArrayList<>();
        for (PublicationPlan.Layer layer :
                PublicationPlan.of(PublishedSample.atlas()).layers()) {
            Document record = parsed(files.get("metadata/iso/" + layer.name() + ".xml"));
            records.addAll(texts(record, "/*/fileIdentifier/CharacterString"));
        }

        assertThat(named, is(records));
        assertThat(texts(service, "//serviceType/LocalName"), is(List.of("view")));
        assertThat(
                texts(service, "//operatesOn/@href").get(0),
                is("https://musterdorf.example/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecordById"
                        + "&ELEMENTSETNAME=full&OUTPUTSCHEMA=http://www.isotc211.org/2005/gmd"
                        + "&ID=d53690c8-4a40-5ad1-aff3-91371b047a55"));
    }

    @Test
    void atlasThatIsNotServedHasNoRecordOfAService() {
        String unserved = PublishedSample.PUBLICATION.replace("\"service\"", "\"x\"");

        SortedMap<String, String> others = new MetadataFiles().files(PublishedSample.atlas(unserved), "musterdorf");

        assertThat(others.containsKey("metadata/iso/belastung.xml"), is(true));
        assertThat(others.keySet().stream().anyMatch(name -> name.contains("iso-service")), is(false));
        assertThat(others.get("metadata/iso/belastung.xml"), not(containsString("GetCapabilities")));
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document document, String path) throws Exception {
        NodeList nodes = (NodeList)
                XPathFactory.newInstance().newXPath().evaluate(local(path), document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    /** A path of local names. */
    private static String local(String path) {
        return path.replaceAll("(?<=/)(@?)([A-Za-z_]+)", "$1*[local-name()='$2']")
                .replace("@*[", "@*[");
    }
}
