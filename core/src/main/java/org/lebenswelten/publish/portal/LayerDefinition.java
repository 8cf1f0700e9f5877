package org.lebenswelten.publish.portal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.publish.PublicationPlan;
import org.lebenswelten.publish.QmlWriter;
import org.lebenswelten.publish.XmlDocument;
import org.lebenswelten.publish.metadata.TimeExtent;

/**
 * A layer definition of QGIS ({@code .qlr}): a tree of all layers by topic, with German names, to be dragged into any
 * project. Layers with features have their styles, aliases and time as in the GeoPackage; maps from a server have its styles
 * and time. The first layer of the tree is switched on.
 *
 * <p>Made for QGIS 3.22 and later.
 */
public final class LayerDefinition {

    private static final String TYPE = "<!DOCTYPE qgis-layer-definition>";

    private final Atlas atlas;
    private final LayerSource source;
    private final XmlDocument xml = new XmlDocument(Map.of()).documentType(TYPE);
    private boolean first = true;

    private LayerDefinition(Atlas atlas, LayerSource source) {
        this.atlas = atlas;
        this.source = source;
    }

    /**
     * The layers of the GeoPackage.
     *
     * @param atlas the atlas
     * @param plan its publication plan
     * @param path where the GeoPackage is, as seen from the folder of the definition
     * @return an XML document
     */
    public static String local(Atlas atlas, PublicationPlan plan, String path) {
        return new LayerDefinition(atlas, new LayerSource(LayerSource.Provider.OGR, path)).write(plan);
    }

    /**
     * The layers as a map server draws them.
     *
     * @param atlas the atlas
     * @param plan its publication plan
     * @param service address of the atlas at the map server
     * @return an XML document
     */
    public static String wms(Atlas atlas, PublicationPlan plan, String service) {
        return new LayerDefinition(atlas, new LayerSource(LayerSource.Provider.WMS, service)).write(plan);
    }

    /**
     * The layers as a map server gives out their features.
     *
     * @param atlas the atlas
     * @param plan its publication plan
     * @param service address of the atlas at the map server
     * @return an XML document
     */
    public static String wfs(Atlas atlas, PublicationPlan plan, String service) {
        return new LayerDefinition(atlas, new LayerSource(LayerSource.Provider.WFS, service)).write(plan);
    }

    private String write(PublicationPlan plan) {
        xml.open("qlr");
        xml.open("layer-tree-group", "name", "", "checked", "Qt::Checked", "expanded", "1");
        group(LayerFolders.of(atlas, plan), "1");
        xml.close().open("maplayers");
        atlas.layers().forEach(this::mapLayer);
        return xml.close().close().end();
    }

    private void group(LayerFolders folder, String expanded) {
        xml.open("layer-tree-group", "name", folder.title().de(), "checked", "Qt::Checked", "expanded", expanded);
        for (AtlasLayer layer : folder.layers()) {
            xml.empty(
                    "layer-tree-layer",
                    "id",
                    id(layer),
                    "name",
                    layer.title().de(),
                    "providerKey",
                    source.provider().key(),
                    "source",
                    source.uri(atlas, layer),
                    "checked",
                    first ? "Qt::Checked" : "Qt::Unchecked",
                    "expanded",
                    first ? "1" : "0");
            first = false;
        }
        folder.folders().forEach(inner -> group(inner, "0"));
        xml.close();
    }

    private void mapLayer(AtlasLayer layer) {
        if (source.raster()) {
            xml.open("maplayer", "type", "raster", "hasScaleBasedVisibilityFlag", "0");
        } else {
            boolean point = layer.geometryType() == LayerGeometry.POINT;
            xml.open(
                    "maplayer",
                    "type",
                    "vector",
                    "geometry",
                    point ? "Point" : "Polygon",
                    "wkbType",
                    point ? "Point" : "MultiPolygon",
                    "hasScaleBasedVisibilityFlag",
                    "0",
                    "labelsEnabled",
                    layer.style().labelColumn() == null ? "0" : "1",
                    "styleCategories",
                    "AllStyleCategories");
        }
        xml.element("id", id(layer));
        xml.element("datasource", source.uri(atlas, layer));
        xml.element("layername", layer.title().de());
        xml.open("srs")
                .open("spatialrefsys")
                .element("authid", atlas.crs().code())
                .close()
                .close();
        xml.open("resourceMetadata")
                .element("identifier", layer.name())
                .element("language", "de")
                .element("type", "dataset")
                .element("title", layer.title().de())
                .element("abstract", layer.description().de())
                .close();
        if (source.raster()) {
            xml.element("provider", source.provider().key());
            time(layer);
            xml.open("pipe")
                    .empty(
                            "rasterrenderer",
                            "type",
                            "singlebandcolordata",
                            "band",
                            "1",
                            "alphaBand",
                            "-1",
                            "opacity",
                            "1")
                    .close();
        } else {
            xml.element("provider", source.provider().key(), "encoding", "UTF-8");
            QmlWriter.write(xml, layer);
        }
        xml.close();
    }

    /** The time of a layer of pictures: QGIS asks the server for the first day of its time frame. */
    private void time(AtlasLayer layer) {
        NavigableSet<LocalDate> starts = TimeExtent.starts(layer);
        if (starts.isEmpty()) {
            return;
        }
        xml.open("temporal", "enabled", "1", "mode", "1", "fetchMode", "1")
                .open("fixedRange")
                .element("start", starts.first() + "T00:00:00Z")
                .element("end", starts.last() + "T00:00:00Z")
                .close()
                .close();
    }

    private String id(AtlasLayer layer) {
        byte[] name =
                (source.provider().key() + "/" + atlas.id() + "/" + layer.name()).getBytes(StandardCharsets.UTF_8);
        return layer.name() + "_" + UUID.nameUUIDFromBytes(name).toString().replace('-', '_');
    }
}
