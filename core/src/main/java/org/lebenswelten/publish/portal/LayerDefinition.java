package org.lebenswelten.publish.portal;

import java.util.Map;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.PublicationPlan;
import org.lebenswelten.publish.XmlDocument;

/**
 * A layer definition of QGIS ({@code .qlr}): a tree of all layers by topic, with German names, to be dragged into any
 * project, see {@code QgisLayers}.
 *
 * <p>Made for QGIS 3.22 and later.
 */
public final class LayerDefinition {

    private static final String TYPE = "<!DOCTYPE qgis-layer-definition>";

    private final Atlas atlas;
    private final XmlDocument xml = new XmlDocument(Map.of()).documentType(TYPE);
    private final QgisLayers layers;

    private LayerDefinition(Atlas atlas, LayerSource source) {
        this.atlas = atlas;
        this.layers = new QgisLayers(atlas, source, Language.DE, xml);
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
        layers.folder(LayerFolders.of(atlas, plan));
        xml.close().open("maplayers");
        layers.layers();
        return xml.close().close().end();
    }
}
