package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.metadata.MetadataFiles;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The metadata of the sample city, held against the schemas of ISO 19139 and against the rules of DCAT-AP.de. */
class MusterstadtMetadataTest {

    /** Rules of the specification DCAT-AP.de 2.0, written from its text. */
    private static final String SHAPES = "dcat-ap-de.ttl";

    @Test
    void everyRecordIsValidAgainstTheSchemasOfIso19139() throws Exception {
        List<String> faults = new ArrayList<>();
        Validator validator = SchemaJars.iso19139().newValidator();
        int records = 0;
        for (Map.Entry<String, String> file : files().entrySet()) {
            if (file.getKey().endsWith(".xml")) {
                records++;
                try {
                    validator.validate(new StreamSource(new StringReader(file.getValue())));
                } catch (SAXParseException e) {
                    faults.add(file.getKey() + ":" + e.getLineNumber() + " " + e.getMessage());
                }
            }
        }

        assertThat(faults, is(empty()));
        assertThat(records, is(BuiltMusterstadt.published().layers().size() + 2));
    }

    @Test
    void schemasRefuseWhatDoesNotBelong() throws Exception {
        String record = files().get("metadata/iso/belastung.xml");
        Validator validator = SchemaJars.iso19139().newValidator();
        String spoilt = record.replaceFirst("(?s)<gmd:abstract.*?</gmd:abstract>", "");

        SAXException refused =
                assertThrows(SAXException.class, () -> validator.validate(new StreamSource(new StringReader(spoilt))));

        assertThat(refused.getMessage().contains("abstract"), is(true));
    }

    @Test
    void catalogueKeepsTheRulesOfDcatApDe() throws IOException {
        Model model = catalogue(files().get("metadata/dcat-ap-de.jsonld"));

        assertThat(faults(model), is(empty()));
        assertThat(
                model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList().size(),
                is(BuiltMusterstadt.published().layers().size()));
        assertThat(
                model.listSubjectsWithProperty(RDF.type, DCAT.Distribution)
                        .toList()
                        .size(),
                greaterThan(0));
    }

    @Test
    void rulesRefuseADatasetWithoutPublisherAndALicenceOfItsOwn() throws IOException {
        String spoilt = files().get("metadata/dcat-ap-de.jsonld")
                .replaceFirst("(?s)(\"dcat:Dataset\".*?)\"dct:publisher\"", "$1\"dct:creator\"")
                .replaceFirst("(?s)(\"dcat:Distribution\".*?)http://dcat-ap.de/def/licenses/", "$1http://example.org/");

        List<String> faults = faults(catalogue(spoilt));

        assertThat(faults, hasItem("dct:publisher: exactly one, an agent with a name"));
        assertThat(faults, hasItem("dct:license: one of the list of DCAT-AP.de"));
    }

    private static SortedMap<String, String> files() throws IOException {
        return new MetadataFiles().files(BuiltMusterstadt.published(), "musterstadt");
    }

    private static Model catalogue(String json) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(json, Lang.JSONLD11).parse(model);
        return model;
    }

    private static List<String> faults(Model model) throws IOException {
        Graph rules;
        try (InputStream stream = MusterstadtMetadataTest.class.getResourceAsStream(SHAPES)) {
            Model shapes = ModelFactory.createDefaultModel();
            RDFDataMgr.read(shapes, stream, Lang.TURTLE);
            rules = shapes.getGraph();
        }
        ValidationReport report = ShaclValidator.get().validate(Shapes.parse(rules), model.getGraph());
        return List.copyOf(
                new TreeSet<>(report.getEntries().stream().map(e -> e.message()).toList()));
    }
}
