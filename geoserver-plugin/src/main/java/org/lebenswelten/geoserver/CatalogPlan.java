package org.lebenswelten.geoserver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * What GeoServer's catalog should hold for one atlas, as plain data.
 *
 * @param atlas the atlas's id; also the names of workspace, namespace prefix and store
 * @param namespace URI of the namespace
 * @param file name of the atlas file in the plugin's folder of the data directory
 * @param description what the store says of itself
 * @param layers the layers, each with its style and its template
 * @param groups named trees; the first holds the others
 */
public record CatalogPlan(
        String atlas, String namespace, String file, String description, List<Layer> layers, List<Group> groups) {

    /** Copies the lists. */
    public CatalogPlan {
        layers = List.copyOf(layers);
        groups = List.copyOf(groups);
    }

    /**
     * One layer.
     *
     * @param name its name, also that of its style
     * @param title what people call it
     * @param description its abstract, with method and classes
     * @param keywords words it is found by
     * @param systems EPSG numbers, its own first, then those that are offered besides
     * @param bounds where its features are
     * @param time its time dimension, or null
     * @param source whose it is, or null where the atlas does not say
     * @param sld its style
     * @param legend picture of its legend, or null where the server draws it from the style
     * @param template how GetFeatureInfo shows it as HTML
     * @param content digest of schema, features and style; tiles are thrown away when it changes
     */
    public record Layer(
            String name,
            BilingualText title,
            BilingualText description,
            List<BilingualText> keywords,
            List<Integer> systems,
            Bounds bounds,
            @Nullable Time time,
            @Nullable Source source,
            String sld,
            @Nullable Legend legend,
            String template,
            String content) {

        /** Copies the lists. */
        public Layer {
            keywords = List.copyOf(keywords);
            systems = List.copyOf(systems);
        }
    }

    /**
     * A time dimension.
     *
     * @param attribute the attribute of type date
     * @param presentation a constant of GeoServer's DimensionPresentation
     * @param defaultValue a constant of GeoServer's DimensionDefaultValueSetting.Strategy
     */
    public record Time(String attribute, String presentation, String defaultValue) {}

    /**
     * A picture of a legend, beside the style.
     *
     * @param png its bytes in base 64
     * @param width pixels
     * @param height pixels
     */
    public record Legend(String png, int width, int height) {}

    /**
     * Whose a layer is.
     *
     * @param attribution how to name the source; GeoServer has one language here
     * @param licenceUrl where the licence is set out
     * @param metadataUrl where the metadata record stands, or null
     * @param dataUrl where the data can be had, or null
     */
    public record Source(
            String attribution, String licenceUrl, @Nullable String metadataUrl, @Nullable String dataUrl) {}

    /**
     * A named tree of layers.
     *
     * @param name its name
     * @param title what people call it
     * @param members names of layers or groups
     * @param bounds where its layers are
     * @param epsg the reference system of the bounds
     */
    public record Group(String name, BilingualText title, List<String> members, Box bounds, int epsg) {

        /** Copies the members. */
        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * Where something is.
     *
     * @param own in its own reference system
     * @param degrees in longitude and latitude on WGS 84
     */
    public record Bounds(Box own, Box degrees) {}

    /**
     * A box, x before y.
     *
     * @param minX smallest x
     * @param minY smallest y
     * @param maxX largest x
     * @param maxY largest y
     */
    public record Box(double minX, double minY, double maxX, double maxY) {}
}
