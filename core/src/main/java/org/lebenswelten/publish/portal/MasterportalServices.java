package org.lebenswelten.publish.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.publish.JsonText;
import org.lebenswelten.publish.PublicationPlan;
import org.lebenswelten.publish.metadata.PublicationTerms;
import org.lebenswelten.publish.metadata.RecordIds;
import org.lebenswelten.publish.metadata.ServiceKind;
import org.lebenswelten.publish.metadata.TimeExtent;

/**
 * The entries of an atlas for the {@code services.json} of Masterportal 3: each layer as WMS, and as WFS those that the
 * statistics dashboard draws on.
 *
 * <p>Layers with time start at their latest period and can be stepped through. Titles and labels are German, as the portal's
 * own are.
 *
 * <p>There is no {@code layerAttribution}: the portal opens a window with it whenever a layer is switched on for the first
 * time. The source stands in the capabilities and in the records that {@code datasets} name.
 *
 * <p>Reference: Masterportal 3.19, {@code docs/User/Global-Config/services.json.md}.
 */
public final class MasterportalServices {

    private static final int SECONDS_A_PERIOD = 2;

    private MasterportalServices() {}

    /**
     * The entries.
     *
     * @param atlas the atlas
     * @param plan its publication plan
     * @param service address of the atlas at the map server
     * @param terms what the project says of its publication
     * @return JSON, an array
     */
    public static String write(Atlas atlas, PublicationPlan plan, String service, PublicationTerms terms) {
        List<Object> entries = new ArrayList<>();
        for (AtlasLayer layer : atlas.layers()) {
            entries.add(wms(atlas, plan, layer, service, terms));
        }
        for (AtlasLayer layer : StatisticDashboard.levels(atlas)) {
            entries.add(wfs(atlas, plan, layer, service, terms));
        }
        return JsonText.of(entries);
    }

    private static Map<String, Object> wms(
            Atlas atlas, PublicationPlan plan, AtlasLayer layer, String service, PublicationTerms terms) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", MasterportalText.id("wms", plan, layer.name()));
        entry.put("name", MasterportalText.plain(layer.title().de()));
        entry.put("typ", "WMS");
        entry.put("url", ServiceKind.WMS.url(service));
        entry.put("layers", layer.name());
        entry.put("version", ServiceKind.WMS.version());
        entry.put("capabilitiesUrl", ServiceKind.WMS.capabilitiesUrl(service));
        entry.put("crs", atlas.crs().code());
        entry.put("format", "image/png");
        entry.put("transparent", true);
        entry.put("singleTile", true);
        entry.put("tilesize", "512");
        entry.put("gutter", "0");
        entry.put("minScale", "0");
        entry.put("maxScale", "2500000");
        entry.put("featureCount", "1");
        entry.put("infoFormat", "application/json");
        entry.put("gfiTheme", theme());
        if (layer.columnIndex("name") >= 0) {
            entry.put("gfiTitleAttribute", "name");
        }
        entry.put("gfiAttributes", GfiAttributes.of(layer));
        entry.put("legend", true);
        NavigableSet<LocalDate> starts = TimeExtent.starts(layer);
        if (!starts.isEmpty()) {
            Map<String, Object> time = new LinkedHashMap<>();
            time.put("default", starts.last() + "T00:00:00.000Z");
            time.put("dimensionName", "time");
            time.put("extentName", "time");
            time.put("playbackDelay", SECONDS_A_PERIOD);
            entry.put("time", time);
        }
        entry.put("datasets", datasets(atlas, layer, terms));
        return entry;
    }

    private static Map<String, Object> wfs(
            Atlas atlas, PublicationPlan plan, AtlasLayer layer, String service, PublicationTerms terms) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", MasterportalText.id("wfs", plan, layer.name()));
        entry.put("name", MasterportalText.plain(layer.title().de()) + " (Daten)");
        entry.put("typ", "WFS");
        entry.put("url", ServiceKind.WFS.url(service));
        entry.put("featureType", layer.name());
        entry.put("featurePrefix", plan.workspace());
        entry.put("featureNS", "urn:lebenswelten:" + plan.workspace());
        entry.put("version", "1.1.0");
        entry.put("capabilitiesUrl", ServiceKind.WFS.capabilitiesUrl(service));
        entry.put("gfiTheme", theme());
        entry.put("gfiAttributes", GfiAttributes.of(layer));
        entry.put("legend", false);
        entry.put("datasets", datasets(atlas, layer, terms));
        return entry;
    }

    private static Map<String, Object> theme() {
        Map<String, Object> theme = new LinkedHashMap<>();
        theme.put("name", "default");
        theme.put("params", Map.of("beautifyKeys", false));
        return theme;
    }

    private static List<Object> datasets(Atlas atlas, AtlasLayer layer, PublicationTerms terms) {
        RecordIds ids = new RecordIds(terms.namespace(), atlas.id());
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("md_id", ids.datasetRecord(layer.name()).toString());
        String catalogue = terms.catalogue();
        if (catalogue != null) {
            dataset.put("csw_url", catalogue);
        }
        dataset.put("rs_id", ids.datasetUri(layer.name()));
        dataset.put("md_name", MasterportalText.plain(layer.title().de()));
        dataset.put("kategorie_opendata", List.of("Gesundheit"));
        dataset.put("kategorie_inspire", List.of("nicht INSPIRE-identifiziert"));
        dataset.put(
                "kategorie_organisation",
                MasterportalText.plain(terms.organisation().de()));
        return List.of(dataset);
    }
}
