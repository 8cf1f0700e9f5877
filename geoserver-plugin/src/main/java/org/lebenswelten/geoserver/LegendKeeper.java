package org.lebenswelten.geoserver;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.LegendInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.platform.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.geoserver.CatalogPlan.Legend;

/**
 * Keeps the pictures of legends beside the styles that name them. GeoServer looks for a relative address in the folder of the
 * style, and draws the legend by itself where the picture is missing.
 */
final class LegendKeeper {

    private static final String PROPERTY = "legend";
    private static final String IMAGE = "legendImage";
    private static final String FORMAT = "image/png";

    private final Catalog catalog;
    private final String atlas;
    private final boolean force;

    /**
     * Makes it.
     *
     * @param catalog the catalog
     * @param atlas the atlas's id
     * @param force whether edits are overwritten
     */
    LegendKeeper(Catalog catalog, String atlas, boolean force) {
        this.catalog = catalog;
        this.atlas = atlas;
        this.force = force;
    }

    /**
     * Puts into a style what it says of its legend, and remembers the picture that will stand beside it.
     *
     * @param style the style
     * @param layer the layer
     * @param fresh whether the style is new
     * @param edited takes what was edited and stays
     * @return whether the style has to be saved
     * @throws IOException if the picture cannot be read
     */
    boolean settle(StyleInfo style, CatalogPlan.Layer layer, boolean fresh, List<String> edited) throws IOException {
        Legend legend = layer.legend();
        Mark.Mode mode = fresh ? Mark.Mode.NEW : force ? Mark.Mode.FORCE : Mark.Mode.KEEP_EDITS;
        Upkeep property = Upkeep.of(
                PROPERTY,
                legend == null ? "" : text(file(layer.name()), legend.width(), legend.height(), FORMAT),
                () -> text(style.getLegend()),
                v -> style.setLegend(made(layer)));
        boolean save = Mark.settle(style.getMetadata(), List.of(property), mode, edited);
        if (legend != null) {
            String now = shown(layer.name());
            if (isTheirs(style, legend, now)) {
                edited.add(IMAGE);
            } else {
                save |= Mark.announce(style.getMetadata(), IMAGE, now, legend.png());
            }
        }
        return save;
    }

    /**
     * Writes the picture, unless somebody else put another there.
     *
     * @param style the style, saved
     * @param layer the layer
     * @throws IOException if it cannot be read or written
     */
    void write(StyleInfo style, CatalogPlan.Layer layer) throws IOException {
        Legend legend = layer.legend();
        if (legend == null) {
            remove(style);
            return;
        }
        String now = shown(layer.name());
        if (!legend.png().equals(now) && !isTheirs(style, legend, now)) {
            image(layer.name()).setContents(Base64.getDecoder().decode(legend.png()));
        }
    }

    /**
     * Removes the picture, if it is ours.
     *
     * @param style the style
     * @throws IOException if it cannot be read or removed
     */
    void remove(StyleInfo style) throws IOException {
        String now = shown(style.getName());
        boolean ours = now != null && Mark.isOurText(style.getMetadata(), IMAGE, now);
        if (ours && !image(style.getName()).delete()) {
            throw new IOException("style '" + style.getName() + "': picture of its legend cannot be removed");
        }
    }

    private boolean isTheirs(StyleInfo style, Legend legend, @Nullable String now) {
        return !force && !legend.png().equals(now) && !Mark.isOurText(style.getMetadata(), IMAGE, now);
    }

    private static String file(String layer) {
        return layer + ".png";
    }

    private Resource image(String layer) {
        return catalog.getResourceLoader().get("workspaces/" + atlas + "/styles/" + file(layer));
    }

    /** The picture that stands there in base 64, or null. */
    private @Nullable String shown(String layer) throws IOException {
        Resource image = image(layer);
        return LayerKeeper.isThere(image) ? Base64.getEncoder().encodeToString(image.getContents()) : null;
    }

    private @Nullable LegendInfo made(CatalogPlan.Layer layer) {
        Legend legend = layer.legend();
        if (legend == null) {
            return null;
        }
        LegendInfo info = catalog.getFactory().createLegend();
        info.setOnlineResource(file(layer.name()));
        info.setFormat(FORMAT);
        info.setWidth(legend.width());
        info.setHeight(legend.height());
        return info;
    }

    private static String text(@Nullable LegendInfo info) {
        return info == null ? "" : text(info.getOnlineResource(), info.getWidth(), info.getHeight(), info.getFormat());
    }

    private static String text(@Nullable String resource, int width, int height, @Nullable String format) {
        return resource + " " + width + "x" + height + " " + format;
    }
}
