package org.lebenswelten.publish.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.JsonText;
import org.lebenswelten.publish.metadata.PublishedSample;

/**
 * Holds what is written for Masterportal against the fields of its documentation, version 3.19:
 * {@code docs/User/Global-Config/services.json.md} (sections "WMS Layer", "WFS Layer", "Using time related parameters",
 * "WMS_WFS_OAF_datasets", "GFI Attributes") and {@code docs/User/Portal-Config/config.json.md} (sections
 * "layerConfig.elements", "layerConfig.elements.layers", "modules.statisticDashboard"). Fields marked required there are
 * required here, but for {@code legendURL}: {@code src/app-store/actionsLayerConfig.js} warns of it and asks for {@code legend}.
 * The same file opens a window with {@code layerAttribution} for each layer that is switched on, so that it is none of the fields.
 */
class MasterportalFieldsTest {

    private static final Set<String> WMS_REQUIRED = Set.of(
            "featureCount",
            "format",
            "gfiAttributes",
            "gfiTheme",
            "id",
            "layers",
            "maxScale",
            "minScale",
            "name",
            "tilesize",
            "transparent",
            "typ",
            "url",
            "version",
            "crs");

    private static final Set<String> WMS_OPTIONAL = Set.of(
            "capabilitiesUrl",
            "cqlFilter",
            "datasets",
            "fitCapabilitiesExtent",
            "gfiTitleAttribute",
            "gutter",
            "infoFormat",
            "legend",
            "singleTile",
            "time",
            "isSecured",
            "layerSequence",
            "preview");

    private static final Set<String> WFS_REQUIRED =
            Set.of("datasets", "featureNS", "featureType", "gfiAttributes", "gfiTheme", "id", "name", "typ", "url");

    private static final Set<String> WFS_OPTIONAL = Set.of(
            "capabilitiesUrl",
            "featurePrefix",
            "fitCapabilitiesExtent",
            "legend",
            "version",
            "wfsFilter",
            "isSecured",
            "layerSequence",
            "propertyNames");

    private static final Set<String> TIME = Set.of(
            "default",
            "dimensionName",
            "dimensionRange",
            "dimensionRegex",
            "dualRangeSlider",
            "extentName",
            "keyboardMovement",
            "playbackDelay",
            "staticDimensions");

    private static final Set<String> DATASET = Set.of(
            "md_id",
            "csw_url",
            "show_doc_url",
            "rs_id",
            "md_name",
            "bbox",
            "kategorie_opendata",
            "kategorie_inspire",
            "kategorie_organisation");

    private static final Set<String> GFI = Set.of("name", "condition", "type", "format", "prefix", "suffix");

    private static final Set<String> ELEMENT =
            Set.of("id", "name", "type", "elements", "visibility", "showInLayerTree", "isFolderSelectable");

    private static final Set<String> DASHBOARD_REQUIRED = Set.of("name", "colorScheme", "data");

    private static final Set<String> DASHBOARD_OPTIONAL =
            Set.of("type", "subtitle", "icon", "active", "classificationMode", "decimalPlaces", "numberOfClasses");

    private static final Set<String> LEVEL_REQUIRED =
            Set.of("layerId", "geometryAttribute", "timeStepsFilter", "mappingFilter");

    private final SortedMap<String, String> files = new PortalFiles().files(PublishedSample.atlas(), "m");
    private final List<?> services = (List<?>) JsonText.tree(files.get("masterportal/services.json"));
    private final Map<?, ?> config = (Map<?, ?>) JsonText.tree(files.get("masterportal/config.json"));

    @Test
    void everyFieldIsDocumentedAndNoRequiredOneIsLacking() {
        List<String> faults = new ArrayList<>();
        for (Object entry : services) {
            Map<?, ?> fields = (Map<?, ?>) entry;
            boolean wms = "WMS".equals(fields.get("typ"));
            check(fields, wms ? WMS_REQUIRED : WFS_REQUIRED, wms ? WMS_OPTIONAL : WFS_OPTIONAL, faults);
            if (fields.get("time") instanceof Map<?, ?> time) {
                check(time, Set.of(), TIME, faults);
            }
            for (Object dataset : (List<?>) fields.get("datasets")) {
                check((Map<?, ?>) dataset, Set.of("md_id"), DATASET, faults);
            }
            for (Object attribute : ((Map<?, ?>) fields.get("gfiAttributes")).values()) {
                if (attribute instanceof Map<?, ?> object) {
                    check(object, Set.of("name", "condition"), GFI, faults);
                    assertThat(
                            List.of("contains", "startsWith", "endsWith").contains(object.get("condition")), is(true));
                    assertThat(
                            List.of("string", "date", "number", "boolean", "html")
                                    .contains(object.get("type")),
                            is(true));
                }
            }
            assertThat(String.valueOf(fields.get("id")).matches("[A-Za-z0-9]+"), is(true));
        }

        assertThat(faults, is(empty()));
        assertThat(services.size(), is(6));
    }

    @Test
    void layerOfAnIndexCanBeSteppedThroughTime() {
        Map<?, ?> entry = (Map<?, ?>) services.get(0);

        assertThat(entry.get("url"), is("https://karten.musterdorf.example/geoserver/musterdorf/wms"));
        assertThat(entry.get("layers"), is("belastung"));
        assertThat(entry.get("name"), is("Belastung ‹ alles"));
        assertThat(entry.get("infoFormat"), is("application/json"));
        assertThat(entry.get("gfiTitleAttribute"), is("name"));
        assertThat(((Map<?, ?>) entry.get("time")).get("default"), is("2024-01-01T00:00:00.000Z"));
        Map<?, ?> dataset = (Map<?, ?>) ((List<?>) entry.get("datasets")).get(0);
        // uuid.uuid5(uuid.NAMESPACE_URL, "https://musterdorf.example/id/musterdorf/belastung#metadata") of Python 3.11
        assertThat(dataset.get("md_id"), is("d53690c8-4a40-5ad1-aff3-91371b047a55"));
        assertThat(dataset.get("csw_url"), is("https://musterdorf.example/csw"));
    }

    @Test
    void treeNamesEveryLayerOnceAndOnlyThose() {
        List<String> faults = new ArrayList<>();
        List<String> named = new ArrayList<>();
        Map<?, ?> subjects = (Map<?, ?>) ((Map<?, ?>) config.get("layerConfig")).get("subjectlayer");
        elements((List<?>) subjects.get("elements"), named, faults);

        List<String> maps = new ArrayList<>();
        for (Object entry : services) {
            if ("WMS".equals(((Map<?, ?>) entry).get("typ"))) {
                maps.add(String.valueOf(((Map<?, ?>) entry).get("id")));
            }
        }
        assertThat(faults, is(empty()));
        assertThat(new TreeSet<>(named), is(new TreeSet<>(maps)));
        assertThat(named.size(), is(maps.size()));
    }

    @Test
    void treeWithAButtonToAddLayersBeginsWithTheVisibleOne() {
        // config.json.md, portalConfig.tree.addLayerButton: "Initially only visible layers and layers with the property
        // showInLayerTree = true are shown in the topic tree"
        String written = files.get("masterportal/config.json");

        assertThat(written.split("\"visibility\" : true", -1).length - 1, is(1));
        assertThat(written.split("\"showInLayerTree\" : true", -1).length - 1, is(1));
    }

    @Test
    void dashboardDrawsOnLayersOfTheServices() {
        Map<?, ?> menu = (Map<?, ?>) ((Map<?, ?>) config.get("portalConfig")).get("secondaryMenu");
        Map<?, ?> dashboard = (Map<?, ?>) ((List<?>) ((List<?>) menu.get("sections")).get(0)).get(0);
        List<String> faults = new ArrayList<>();
        check(dashboard, DASHBOARD_REQUIRED, DASHBOARD_OPTIONAL, faults);
        check((Map<?, ?>) dashboard.get("colorScheme"), Set.of("referenceRegion", "lineCharts"), Set.of(), faults);
        List<Object> layers = new ArrayList<>();
        for (Object level : (List<?>) dashboard.get("data")) {
            Map<?, ?> fields = (Map<?, ?>) level;
            // levelName: src/modules/statisticDashboard/components/StatisticDashboard.vue, buttonGroupRegions
            check(fields, LEVEL_REQUIRED, Set.of("levelName", "chartDirectionValue"), faults);
            layers.add(fields.get("layerId"));
            Map<?, ?> filter = (Map<?, ?>) fields.get("mappingFilter");
            check(filter, Set.of("timeAttribute", "regionNameAttribute", "statisticsAttributes"), Set.of(), faults);
            check(
                    (Map<?, ?>) filter.get("timeAttribute"),
                    Set.of("attrName"),
                    Set.of("name", "inputFormat", "outputFormat"),
                    faults);
            check((Map<?, ?>) filter.get("regionNameAttribute"), Set.of("attrName"), Set.of("name"), faults);
            for (Object figure : ((Map<?, ?>) filter.get("statisticsAttributes")).values()) {
                check((Map<?, ?>) figure, Set.of("name", "category"), Set.of(), faults);
            }
            assertThat(
                    List.copyOf(((Map<?, ?>) filter.get("statisticsAttributes")).keySet()),
                    is(List.of("score", "d_soz", "d_umwelt")));
        }

        assertThat(faults, is(empty()));
        assertThat(layers, is(List.of("wfsMusterdorfBelastung", "wfsMusterdorfBelastungBezirk")));
        assertThat(
                files.get("masterportal/services.json"), containsString("\"id\" : \"wfsMusterdorfBelastungBezirk\""));
    }

    @Test
    void atlasThatIsNotServedHasNoFilesForThePortal() {
        String unserved = PublishedSample.PUBLICATION.replace("\"service\"", "\"x\"");

        SortedMap<String, String> others = new PortalFiles().files(PublishedSample.atlas(unserved), "m");

        assertThat(others.keySet(), contains("qgis/musterdorf.qlr"));
        assertThat(others.get("qgis/musterdorf.qlr"), not(containsString("https:")));
    }

    private static void elements(List<?> elements, List<String> named, List<String> faults) {
        for (Object element : elements) {
            Map<?, ?> fields = (Map<?, ?>) element;
            check(fields, Set.of("type"), ELEMENT, faults);
            if ("folder".equals(fields.get("type"))) {
                elements((List<?>) fields.get("elements"), named, faults);
            } else {
                named.add(String.valueOf(fields.get("id")));
            }
        }
    }

    private static void check(Map<?, ?> fields, Set<String> required, Set<String> optional, List<String> faults) {
        for (String field : required) {
            if (!fields.containsKey(field)) {
                faults.add(field + " lacks in " + fields);
            }
        }
        for (Object field : fields.keySet()) {
            if (!required.contains(field) && !optional.contains(field)) {
                faults.add(field + " is not documented");
            }
        }
    }
}
