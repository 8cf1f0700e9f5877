package org.lebenswelten.publish.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.publish.AtlasOutput;
import org.lebenswelten.publish.GeoPackageReader;
import org.lebenswelten.publish.StoredProjectTexts;
import org.lebenswelten.publish.metadata.PublishedSample;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** That QGIS takes the projects as meant is checked by {@code samples/qgis}. */
class QgisProjectsTest {

    private static final String GERMAN = "musterdorf";
    private static final String ENGLISH = "musterdorf_en";

    private final Atlas atlas = PublishedSample.atlas();
    private final QgisProjects projects = new QgisProjects();
    private final String german = projects.projects(atlas, "m.gpkg").get(GERMAN);

    @TempDir
    private Path folder;

    @Test
    void oneProjectForEachLanguageInsideAndBeside() throws IOException {
        Path file = folder.resolve("m.gpkg");
        AtlasOutput.of(file).with(projects).withProjects(projects).write(atlas);

        assertThat(StoredProjectTexts.of(file).keySet(), contains(GERMAN, ENGLISH));
        assertThat(StoredProjectTexts.of(file).get(GERMAN), is(german));
        assertThat(
                Files.readString(folder.resolve("m/qgis/musterdorf.qgs")),
                is(german.replace("./m.gpkg|", "../../m.gpkg|")));
        assertThat(Files.exists(folder.resolve("m/qgis/musterdorf_en.qgs")), is(true));
        assertThat(GeoPackageReader.read(file).id(), is(atlas.id()));
    }

    @Test
    void fileIsTheSameAgain() throws IOException {
        Path first = folder.resolve("1/m.gpkg");
        Path second = folder.resolve("2/m.gpkg");
        AtlasOutput.of(first).withProjects(projects).write(atlas);
        AtlasOutput.of(second).withProjects(projects).write(PublishedSample.atlas());

        assertThat(Files.mismatch(first, second), is(-1L));
    }

    @Test
    void treeHasTopicsOnTopAndTheFirstLayerSwitchedOn() throws Exception {
        assertThat(attributes(german, "layer-tree-group", "name"), contains("", "Belastung", "Bezirke", "Grundlagen"));
        assertThat(
                attributes(german, "layer-tree-layer", "checked"),
                contains("Qt::Checked", "Qt::Unchecked", "Qt::Unchecked", "Qt::Unchecked"));
        assertThat(texts(german, "datasource"), everyItem(startsWith("./m.gpkg|layername=")));
    }

    /** The outlines of districts are drawn above the areas of the index, wherever they stand in the tree. */
    @Test
    void outlinesAreDrawnAboveAreas() throws Exception {
        List<String> order = texts(german, "item").stream()
                .map(id -> id.replaceFirst("(_[0-9a-f]+){5}$", ""))
                .toList();

        assertThat(order, contains("areas_bezirk", "leer", "belastung", "belastung_bezirk"));
    }

    /** The sample lies in the rectangle of 4 by 3 km from 380,000/5,710,000, a twentieth is left at each side. */
    @Test
    void viewHasTheExtentOfTheCity() throws Exception {
        Element view = elements(german, "DefaultViewExtent").get(0);
        assertThat(
                List.of(
                        view.getAttribute("xmin"),
                        view.getAttribute("ymin"),
                        view.getAttribute("xmax"),
                        view.getAttribute("ymax")),
                contains("379800", "5709850", "384200", "5713150"));
        assertThat(texts(german, "xmin"), contains("379800"));
    }

    /** Periods 2022 and 2024: steps of two years, the last day is that of 2024. */
    @Test
    void clockHasTheTimeOfTheAtlas() throws Exception {
        Element time = elements(german, "ProjectTimeSettings").get(0);
        assertThat(time.getAttribute("timeStep") + time.getAttribute("timeStepUnit"), is("2y"));
        assertThat(
                time.getTextContent().strip().split("\\s+"),
                is(new String[] {"2022-01-01T00:00:00Z", "2024-12-31T00:00:00Z"}));
    }

    @Test
    void everyThingIsSaidInTheLanguageOfTheProject() throws Exception {
        String english = projects.projects(atlas, "m.gpkg").get(ENGLISH);

        assertThat(texts(english, "title").get(0), is("Health atlas Musterdorf"));
        assertThat(attributes(english, "layer-tree-group", "name"), contains("", "Burden", "Districts", "Base layers"));
        assertThat(attributes(english, "visibility-preset", "name"), contains("Burden", "Base layers"));
        assertThat(texts(english, "Label"), contains("Source: Musterdorf"));
        assertThat(attributes(english, "rule", "label").get(0), is("Class 1"));
        assertThat(english, containsString("<alias index=\"1\" field=\"id\" name=\"Identifier\"/>"));
        assertThat(english, not(containsString("Gesundheitsatlas")));
    }

    private static List<String> attributes(String xml, String element, String attribute) throws Exception {
        return elements(xml, element).stream()
                .map(e -> e.getAttribute(attribute))
                .toList();
    }

    private static List<String> texts(String xml, String element) throws Exception {
        return elements(xml, element).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(String xml, String name) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        Document document = builder.parse(new InputSource(new StringReader(xml)));
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
