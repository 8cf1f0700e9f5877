package org.lebenswelten.publish.portal;

import java.util.stream.Collectors;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.publish.metadata.ServiceKind;
import org.lebenswelten.publish.metadata.TimeExtent;

/**
 * Where QGIS takes a layer from.
 *
 * @param provider the provider's key in QGIS
 * @param place path of the GeoPackage as seen from the definition, or address of the atlas at the map server
 */
record LayerSource(Provider provider, String place) {

    /** The providers that read an atlas. */
    enum Provider {
        /** The GeoPackage. */
        OGR("ogr"),
        /** Maps from a server, in its styles. */
        WMS("wms"),
        /** Features from a server, in the styles of the atlas. */
        WFS("WFS");

        private final String key;

        Provider(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** Whether layers come as pictures. */
    boolean raster() {
        return provider == Provider.WMS;
    }

    /** What QGIS calls the source of a layer. */
    String uri(Atlas atlas, AtlasLayer layer) {
        return switch (provider) {
            case OGR -> place + "|layername=" + layer.name();
            case WMS -> wms(atlas, layer);
            // 1.0.0: in later versions GeoServer writes a column "name" as gml:name, and QGIS has none of it
            case WFS ->
                "restrictToRequestBBOX='1' srsname='"
                        + atlas.crs().code() + "' typename='" + atlas.id() + ":" + layer.name() + "' url='"
                        + ServiceKind.WFS.url(place) + "' version='1.0.0'";
        };
    }

    private String wms(Atlas atlas, AtlasLayer layer) {
        String days = TimeExtent.starts(layer).stream()
                .map(day -> day + "T00:00:00.000Z")
                .collect(Collectors.joining(","));
        String time = days.isEmpty()
                ? ""
                : "type=wmst&timeDimensionExtent=" + days + "&allowTemporalUpdates=true&temporalSource=provider&";
        return time + "contextualWMSLegend=0&crs=" + atlas.crs().code() + "&format=image/png&layers=" + layer.name()
                + "&styles=&url=" + ServiceKind.WMS.url(place);
    }
}
