package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.DimensionInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.LayerGroupInfo;
import org.geoserver.catalog.MetadataMap;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;

class CatalogPublisherTest {

    private static final String SLD = "workspaces/musterdorf/styles/belastung.sld";
    private static final String TEMPLATE = "workspaces/musterdorf/musterdorf/belastung/content.ftl";

    private final MemoryCatalog memory = new MemoryCatalog();
    private final Catalog catalog = memory.catalog();
    private final List<String> tiles = new ArrayList<>();
    private final CatalogPublisher publisher = new CatalogPublisher(catalog, new ListedTiles(tiles));

    /** Writes down what is asked of it. */
    private record ListedTiles(List<String> calls) implements TileCache {

        @Override
        public void truncate(String name) {
            calls.add("truncate " + name);
        }

        @Override
        public void switchOff(String name) {
            calls.add("switchOff " + name);
        }
    }

    @Test
    void everythingIsPublished() throws IOException {
        publish(SampleAtlases.musterdorf());

        // 4 layers: workspace, namespace, store; a style, a feature type and a layer each, with body and template;
        // groups musterdorf_all, _burden, _indicators, _coverage, _base; once the list of switched-off tiles
        assertThat(memory.steps(), hasSize(3 + 4 * 5 + 5 + 1));
        WorkspaceInfo workspace = workspace();
        assertThat(
                catalog.getLayerGroupsByWorkspace(workspace).stream()
                        .map(g -> g.getName() + " " + g.getMode() + " "
                                + g.getLayers().stream().map(l -> l.getName()).toList())
                        .toList(),
                contains(
                        "musterdorf_base NAMED [areas_quartier]",
                        "musterdorf_coverage NAMED [measures]",
                        "musterdorf_indicators NAMED [ind_sgb2]",
                        "musterdorf_burden NAMED [belastung]",
                        "musterdorf_all CONTAINER [musterdorf_burden, musterdorf_indicators, musterdorf_coverage,"
                                + " musterdorf_base]"));
        FeatureTypeInfo type = type("belastung");
        assertThat(type.getTitle(), is("Belastung"));
        assertThat(
                Objects.requireNonNull(type.getInternationalTitle()).toString(java.util.Locale.ENGLISH),
                is("Belastung (en)"));
        assertThat(type.getAbstract(), is("Verfahren: erfunden.\n\nKlassen: 0 bis unter 1; geheim gehalten"));
        assertThat(type.getResponseSRS(), contains("25832", "3857", "4326", "4258"));
        assertThat(
                String.valueOf(type.getMetadata().get("time", DimensionInfo.class)),
                is("period LIST ISO8601 MAXIMUM true false"));
        assertThat(type.getMetadataLinks().get(0).getContent(), is("https://csw.example/record/1"));
        assertThat(type.getMetadataLinks().get(0).getMetadataType(), is("ISO19115:2003"));
        assertThat(type.getDataLinks().get(0).getContent(), is("https://musterdorf.example/daten"));
        assertThat(
                Objects.requireNonNull(catalog.getLayers(type).get(0).getAttribution())
                        .getTitle(),
                is("Stadt Musterdorf 2025"));
        assertThat(type("areas_quartier").getMetadata().get("time", DimensionInfo.class), is((DimensionInfo) null));
    }

    @Test
    void tilesAreSwitchedOffOnceForWhatIsNew() throws IOException {
        publish(SampleAtlases.musterdorf());
        assertThat(tiles, hasSize(4 + 5));
        assertThat(tiles.get(0), is("switchOff musterdorf:belastung"));
        tiles.clear();

        publish(SampleAtlases.musterdorf());

        assertThat(tiles, is(empty()));
    }

    @Test
    void publishingAgainSavesNothing() throws IOException {
        publish(SampleAtlases.musterdorf());
        memory.steps().clear();

        publish(SampleAtlases.musterdorf());
        publisher.publish(SampleAtlases.plan(SampleAtlases.musterdorf()), true);

        assertThat(memory.steps(), is(empty()));
    }

    @Test
    void onlyStockTypesAndTextAreStored() throws IOException {
        publish(SampleAtlases.musterdorf());

        for (Object object : memory.objects()) {
            MetadataMap metadata = (MetadataMap) Objects.requireNonNull(CatalogBean.value(object, "Metadata"));
            for (String key : metadata.keySet()) {
                Serializable value = metadata.get(key, Serializable.class);
                assertThat(key, value instanceof String || value instanceof DimensionInfo);
            }
            if (CatalogBean.value(object, "ConnectionParameters") instanceof Map<?, ?> parameters) {
                parameters.forEach((key, value) -> assertThat(value + " for " + key, value instanceof String));
            }
        }
    }

    @Test
    void changedLayerIsChangedAndItsTilesGo() throws IOException {
        publish(SampleAtlases.musterdorf());
        memory.steps().clear();
        tiles.clear();

        PublishReport report = publish(SampleAtlases.later());

        assertThat(report.changed(), contains("belastung"));
        // the layer, its topic and the whole; then the new layer and its new topic
        assertThat(
                tiles,
                contains(
                        "truncate musterdorf:belastung",
                        "truncate musterdorf:musterdorf_burden",
                        "truncate musterdorf:musterdorf_all",
                        "switchOff musterdorf:gap_kita",
                        "switchOff musterdorf:musterdorf_priority"));
        assertThat(LayerKeeper.find(catalog, namespace(), "ind_sgb2"), is((FeatureTypeInfo) null));
        assertThat(
                memory.files().keySet().stream()
                        .filter(f -> f.contains("ind_sgb2"))
                        .toList(),
                is(empty()));
        assertThat(memory.steps().stream().filter(s -> s.contains("measures")).toList(), is(empty()));
        assertThat(
                catalog.getLayerGroups().stream().map(LayerGroupInfo::getName).toList(),
                not(org.hamcrest.Matchers.hasItem("musterdorf_indicators")));
    }

    @Test
    void laterVersionIsAsIfPublishedAtOnce() throws IOException {
        publish(SampleAtlases.musterdorf());
        publish(SampleAtlases.later());

        MemoryCatalog other = new MemoryCatalog();
        new CatalogPublisher(other.catalog(), new ListedTiles(tiles))
                .publish(SampleAtlases.plan(SampleAtlases.later()), false);

        assertThat(withoutDigests(memory.dump()), is(withoutDigests(other.dump())));
    }

    @Test
    void editsStay() throws IOException {
        publish(SampleAtlases.musterdorf());
        FeatureTypeInfo type = type("belastung");
        type.setTitle("Unser Titel");
        type.getMetadata().put("cachingEnabled", "true");
        catalog.save(type);
        memory.files().put(SLD, "<mein/>".getBytes(StandardCharsets.UTF_8));
        memory.files().put(TEMPLATE, "mein".getBytes(StandardCharsets.UTF_8));

        PublishReport report = publish(SampleAtlases.later());

        assertThat(type("belastung").getTitle(), is("Unser Titel"));
        assertThat(type("belastung").getMetadata().get("cachingEnabled", String.class), is("true"));
        assertThat(new String(memory.files().get(SLD), StandardCharsets.UTF_8), is("<mein/>"));
        assertThat(new String(memory.files().get(TEMPLATE), StandardCharsets.UTF_8), is("mein"));
        assertThat(
                report.notes().get(0).de(),
                is("Layer 'belastung': von Hand geändert und beibehalten: sld, title, template"));
    }

    @Test
    void forceOverwritesEdits() throws IOException {
        publish(SampleAtlases.musterdorf());
        String before = memory.dump();
        FeatureTypeInfo type = type("belastung");
        type.setTitle("Unser Titel");
        catalog.save(type);
        memory.files().put(SLD, "<mein/>".getBytes(StandardCharsets.UTF_8));

        PublishReport report = publisher.publish(SampleAtlases.plan(SampleAtlases.musterdorf()), true);

        assertThat(report.notes(), is(empty()));
        assertThat(withoutDigests(memory.dump()), is(withoutDigests(before)));
    }

    @Test
    void lostStyleIsWrittenAgain() throws IOException {
        publish(SampleAtlases.musterdorf());
        byte[] body = memory.files().remove(SLD);

        publish(SampleAtlases.musterdorf());

        assertThat(memory.files().get(SLD), is(body));
    }

    @Test
    void unpublishRemovesEverything() throws IOException {
        publish(SampleAtlases.musterdorf());

        assertThat(publisher.unpublish("musterdorf"), is(empty()));

        assertThat(memory.dump(), is(""));
        assertThat(publisher.unpublish("musterdorf"), is(empty()));
    }

    @Test
    void unpublishLeavesWhatOthersMadeAndUse() throws IOException {
        publish(SampleAtlases.musterdorf());
        LayerGroupInfo group = catalog.getFactory().createLayerGroup();
        group.setName("theirs");
        group.setMode(LayerGroupInfo.Mode.SINGLE);
        group.getLayers().add(catalog.getLayers(type("measures")).get(0));
        group.getStyles().add(null);
        catalog.add(group);
        StyleInfo style = catalog.getFactory().createStyle();
        style.setName("theirs");
        style.setWorkspace(workspace());
        catalog.add(style);

        List<String> notes =
                publisher.unpublish("musterdorf").stream().map(n -> n.en()).toList();

        assertThat(
                notes,
                contains(
                        "layer 'measures' is kept: is used elsewhere",
                        "style 'measures' is kept: is used elsewhere",
                        "workspace 'musterdorf' is kept: holds other things"));
        assertThat(catalog.getLayerGroups().get(0).getName(), is("theirs"));
        assertThat(type("measures").getTitle(), is("Maßnahmen"));
        assertThat(
                catalog.getStylesByWorkspace(workspace()).stream()
                        .map(StyleInfo::getName)
                        .toList(),
                contains("measures", "theirs"));
    }

    @Test
    void brokenOffAnywherePublishingAgainCompletes() throws IOException {
        publish(SampleAtlases.musterdorf());
        String whole = memory.dump();
        int steps = memory.steps().size();
        assertThat(steps, greaterThan(20));
        CatalogPlan plan = SampleAtlases.plan(SampleAtlases.musterdorf());

        for (int step = 0; step < steps; step++) {
            MemoryCatalog broken = new MemoryCatalog();
            CatalogPublisher again = new CatalogPublisher(broken.catalog(), new ListedTiles(tiles));
            broken.stopBefore(step);
            assertThrows(MemoryCatalog.Stopped.class, () -> again.publish(plan, false));
            broken.goOn();
            assertThat("step " + step, again.clash(plan).isPresent(), is(false));
            again.publish(plan, false);
            assertThat("step " + step, broken.dump(), is(whole));
        }
    }

    /** A listener of the server may make the namespace with the workspace. */
    @Test
    void namespaceThatCameWithOurWorkspaceIsOurs() throws IOException {
        CatalogPlan plan = SampleAtlases.plan(SampleAtlases.musterdorf());
        memory.stopBefore(1);
        assertThrows(MemoryCatalog.Stopped.class, () -> publisher.publish(plan, false));
        memory.goOn();
        NamespaceInfo namespace = catalog.getFactory().createNamespace();
        namespace.setPrefix("musterdorf");
        namespace.setURI("http://musterdorf");
        catalog.add(namespace);

        assertThat(publisher.clash(plan).isPresent(), is(false));
        publisher.publish(plan, false);

        assertThat(namespace().getURI(), is("urn:lebenswelten:musterdorf"));
        publisher.unpublish("musterdorf");
        assertThat(memory.dump(), is(""));
    }

    @Test
    void brokenOffChangeIsCompletedAndTilesGo() throws IOException {
        publish(SampleAtlases.musterdorf());
        memory.steps().clear();
        publish(SampleAtlases.later());
        int steps = memory.steps().size();
        String whole = withoutDigests(memory.dump());
        CatalogPlan first = SampleAtlases.plan(SampleAtlases.musterdorf());
        CatalogPlan plan = SampleAtlases.plan(SampleAtlases.later());

        for (int step = 0; step < steps; step++) {
            MemoryCatalog broken = new MemoryCatalog();
            List<String> calls = new ArrayList<>();
            CatalogPublisher again = new CatalogPublisher(broken.catalog(), new ListedTiles(calls));
            again.publish(first, false);
            broken.stopBefore(step);
            assertThrows(MemoryCatalog.Stopped.class, () -> again.publish(plan, false));
            broken.goOn();
            PublishReport report = again.publish(plan, false);
            assertThat("step " + step, report.notes(), is(empty()));
            assertThat("step " + step, withoutDigests(broken.dump()), is(whole));
            assertThat("step " + step, calls, org.hamcrest.Matchers.hasItem("truncate musterdorf:belastung"));
        }
    }

    @Test
    void brokenOffRemovalIsCompleted() throws IOException {
        publish(SampleAtlases.musterdorf());
        memory.steps().clear();
        publisher.unpublish("musterdorf");
        int steps = memory.steps().size();
        CatalogPlan plan = SampleAtlases.plan(SampleAtlases.musterdorf());

        for (int step = 0; step < steps; step++) {
            MemoryCatalog broken = new MemoryCatalog();
            CatalogPublisher again = new CatalogPublisher(broken.catalog(), new ListedTiles(tiles));
            again.publish(plan, false);
            broken.stopBefore(step);
            assertThrows(MemoryCatalog.Stopped.class, () -> again.unpublish("musterdorf"));
            broken.goOn();
            again.unpublish("musterdorf");
            assertThat("step " + step, broken.dump(), is(""));
        }
    }

    @Test
    void namesOfOthersAreRefused() {
        CatalogPlan plan = SampleAtlases.plan(SampleAtlases.musterdorf());
        NamespaceInfo namespace = catalog.getFactory().createNamespace();
        namespace.setPrefix("other");
        namespace.setURI("urn:lebenswelten:musterdorf");
        catalog.add(namespace);
        assertThat(
                publisher.clash(plan).orElseThrow().en(),
                containsString("namespace 'urn:lebenswelten:musterdorf' is there already"));
        catalog.remove(namespace);

        WorkspaceInfo workspace = catalog.getFactory().createWorkspace();
        workspace.setName("musterdorf");
        catalog.add(workspace);
        assertThat(
                publisher.clash(plan).orElseThrow().de(),
                containsString("Arbeitsbereich 'musterdorf' gibt es schon und stammt nicht von diesem Atlas"));
    }

    @Test
    void namesInsideOurWorkspaceAreRefused() throws IOException {
        publish(SampleAtlases.musterdorf());
        CatalogPlan later = SampleAtlases.plan(SampleAtlases.later());
        FeatureTypeInfo type = catalog.getFactory().createFeatureType();
        type.setName("gap_kita");
        type.setNamespace(namespace());
        type.setStore(Objects.requireNonNull(catalog.getDataStoreByName(workspace(), "musterdorf")));
        catalog.add(type);
        assertThat(
                publisher.clash(later).orElseThrow().en(),
                containsString("layer 'musterdorf:gap_kita' is there already"));
        catalog.remove(type);

        StyleInfo style = catalog.getFactory().createStyle();
        style.setName("gap_kita");
        style.setWorkspace(workspace());
        catalog.add(style);
        assertThat(
                publisher.clash(later).orElseThrow().en(),
                containsString("style 'musterdorf:gap_kita' is there already"));
        catalog.remove(style);

        LayerGroupInfo group = catalog.getFactory().createLayerGroup();
        group.setName("musterdorf_priority");
        group.setWorkspace(workspace());
        group.setMode(LayerGroupInfo.Mode.SINGLE);
        group.getLayers().add(catalog.getLayers(type("measures")).get(0));
        group.getStyles().add(null);
        catalog.add(group);
        assertThat(
                publisher.clash(later).orElseThrow().en(),
                containsString("layer group 'musterdorf:musterdorf_priority' is there already"));
    }

    private PublishReport publish(Atlas atlas) throws IOException {
        CatalogPlan plan = SampleAtlases.plan(atlas);
        assertThat(publisher.clash(plan).isPresent(), is(false));
        return publisher.publish(plan, false);
    }

    private WorkspaceInfo workspace() {
        return Objects.requireNonNull(catalog.getWorkspaceByName("musterdorf"));
    }

    private NamespaceInfo namespace() {
        return Objects.requireNonNull(catalog.getNamespaceByPrefix("musterdorf"));
    }

    private FeatureTypeInfo type(String name) {
        return Objects.requireNonNull(LayerKeeper.find(catalog, namespace(), name));
    }

    /** Digests of files remember the former text too. */
    private static String withoutDigests(String dump) {
        return dump.replaceAll("[0-9a-f]{16},([0-9a-f]{16})", "$1");
    }
}
