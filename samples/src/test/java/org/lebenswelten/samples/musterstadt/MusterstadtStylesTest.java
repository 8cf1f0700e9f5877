package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.atlas.Symbol;
import org.lebenswelten.publish.PublicationPlan;
import org.lebenswelten.publish.PublicationPlanWriter;
import org.lebenswelten.publish.SldWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The styles of a whole atlas with layers of every kind, and the plan by which a map server publishes it, as they were laid down
 * in {@code src/test/resources/.../golden}. When they were, GeoTools 36 read all of them, and they were valid by the schema of
 * SLD 1.0 that GeoServer 3.1 checks styles with.
 *
 * <p>To lay them down anew after a change that is meant: build the sample ({@code lebenswelten build samples/musterstadt -o
 * m.gpkg}), look at the map, and copy {@code m/sld/*.sld} and {@code m/publication-plan.json} over the files there; of layers that
 * are gone remove the file.
 */
class MusterstadtStylesTest {

    private static final Path GOLDEN =
            CommittedFiles.folder().resolveSibling("src/test/resources/org/lebenswelten/samples/musterstadt/golden");

    /** Sequence of the children of an element in SLD 1.0 (OGC 02-070, annex A); vendor options come last in GeoServer's. */
    private static final Map<String, List<String>> ORDER = Map.of(
            "StyledLayerDescriptor", List.of("NamedLayer"),
            "NamedLayer", List.of("Name", "UserStyle"),
            "UserStyle", List.of("Name", "Title", "Abstract", "IsDefault", "FeatureTypeStyle"),
            "FeatureTypeStyle", List.of("Name", "Title", "Rule", "VendorOption"),
            "Rule",
                    List.of(
                            "Name",
                            "Title",
                            "ogc:Filter",
                            "MinScaleDenominator",
                            "MaxScaleDenominator",
                            "PolygonSymbolizer",
                            "PointSymbolizer",
                            "TextSymbolizer"),
            "PolygonSymbolizer", List.of("Geometry", "Fill", "Stroke"),
            "PointSymbolizer", List.of("Geometry", "Graphic"),
            "TextSymbolizer", List.of("Label", "Font", "LabelPlacement", "Halo", "Fill", "VendorOption"),
            "Graphic", List.of("Mark", "Opacity", "Size", "Rotation"),
            "Mark", List.of("WellKnownName", "Fill", "Stroke"));

    private static Atlas atlas;

    @BeforeAll
    static void build() throws IOException {
        atlas = BuiltMusterstadt.published();
    }

    @TestFactory
    Stream<DynamicTest> everyStyleAsLaidDown() {
        return atlas.layers().stream()
                .map(layer -> DynamicTest.dynamicTest(
                        layer.name(),
                        () -> assertThat(
                                SldWriter.write(layer),
                                is(Files.readString(GOLDEN.resolve("sld/" + layer.name() + ".sld"))))));
    }

    /** The files are those of the layers, and every kind of layer is there. */
    @Test
    void everyKindOfLayerIsThere() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve("sld"))) {
            List<String> laidDown = files.map(f -> f.getFileName().toString().replace(".sld", ""))
                    .sorted()
                    .toList();
            assertThat(
                    laidDown,
                    is(atlas.layers().stream().map(AtlasLayer::name).sorted().toList()));
        }
        Set<String> kinds =
                atlas.layers().stream().map(l -> l.name().replaceAll("_.*", "")).collect(Collectors.toSet());
        assertThat(
                kinds,
                hasItems(
                        "belastung",
                        "ind",
                        "hot",
                        "cov",
                        "acc",
                        "gap",
                        "measures",
                        "catchments",
                        "proposals",
                        "actors",
                        "evals",
                        "areas",
                        "ineq",
                        "laerm"));
        // a roll-up
        assertThat(atlas.layer("ind_copd_bezirk").isPresent(), is(true));
    }

    @Test
    void planAsLaidDown() throws IOException {
        assertThat(
                PublicationPlanWriter.write(PublicationPlan.of(atlas)),
                is(Files.readString(GOLDEN.resolve("publication-plan.json"), StandardCharsets.UTF_8)));
    }

    @Test
    void elementsStandInTheSequenceOfTheSchema() {
        List<String> misplaced = new ArrayList<>();
        for (AtlasLayer layer : atlas.layers()) {
            check(layer.name(), root(SldWriter.write(layer)), misplaced);
        }
        assertThat(misplaced, is(empty()));
    }

    /** A-04: rule by rule, with titles in both languages; a value that is withheld or not reliable is hatched, not just grey. */
    @Test
    void everyFeatureMeetsOneRuleAndGapsAreTold() {
        Set<String> gaps = new TreeSet<>();
        for (AtlasLayer layer : atlas.layers()) {
            List<StyleRule> rules = layer.style().rules();
            for (StyleRule rule : rules) {
                assertThat(layer.name(), rule.title().de().isBlank(), is(false));
                assertThat(layer.name(), rule.title().en().isBlank(), is(false));
                if (Set.of("secret", "unsafe").contains(rule.name())) {
                    assertThat(layer.name(), rule.symbol().shape(), is(Symbol.Shape.HATCH));
                }
                gaps.add(rule.name());
            }
            for (int row = 0; row < layer.size(); row++) {
                int met = 0;
                for (StyleRule rule : rules) {
                    boolean meets = rule.column() == null
                            || String.valueOf(rule.value())
                                    .equals(String.valueOf(layer.value(row, layer.columnIndex(rule.column()))));
                    met += meets ? 1 : 0;
                }
                assertThat(layer.name() + " " + layer.featureId(row), met, is(1));
            }
            long classes = rules.stream()
                    .filter(r -> r.name().matches("class\\d"))
                    .map(StyleRule::name)
                    .distinct()
                    .count();
            // A-07
            assertThat(layer.name(), classes, is(lessThanOrEqualTo(7L)));
        }
        assertThat(gaps, hasItems("missing", "secret", "fewpop"));
    }

    /** A-15: no label at every scale; areas with a value have it beside the name from 1 : 25,000. */
    @Test
    void labelsDependOnScale() {
        for (AtlasLayer layer : atlas.layers()) {
            int labels = 0;
            for (Element rule : elements(root(SldWriter.write(layer)), "Rule")) {
                if (!elements(rule, "TextSymbolizer").isEmpty()) {
                    labels++;
                    assertThat(layer.name(), elements(rule, "MaxScaleDenominator"), is(not(empty())));
                }
            }
            boolean areas = layer.name().startsWith("ind_") || layer.name().equals("belastung");
            if (areas) {
                assertThat(layer.name(), labels, is(3));
            }
        }
    }

    private static void check(String layer, Element element, List<String> misplaced) {
        List<String> order = ORDER.get(element.getTagName());
        int before = 0;
        for (Element child : children(element)) {
            if (order != null) {
                int place = order.indexOf(child.getTagName());
                if (place < before) {
                    misplaced.add(layer + ": " + child.getTagName() + " in " + element.getTagName());
                }
                before = Math.max(before, place);
            }
            check(layer, child, misplaced);
        }
    }

    private static Element root(String sld) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(sld)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> elements(Element within, String name) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < within.getElementsByTagName(name).getLength(); i++) {
            found.add((Element) within.getElementsByTagName(name).item(i));
        }
        return found;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
