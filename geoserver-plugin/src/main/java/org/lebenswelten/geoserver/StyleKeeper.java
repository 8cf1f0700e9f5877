package org.lebenswelten.geoserver;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.geotools.util.Version;
import org.geotools.util.logging.Logging;
import org.jspecify.annotations.Nullable;

/** Keeps the styles of an atlas as planned. The body of a style is a file beside the catalog. */
final class StyleKeeper {

    private static final Logger LOGGER = Logging.getLogger(StyleKeeper.class);
    private static final String BODY = "sld";
    private static final Version SLD_VERSION = new Version("1.0.0");

    private final Catalog catalog;
    private final boolean force;

    /**
     * Makes it.
     *
     * @param catalog the catalog
     * @param force whether edits are overwritten
     */
    StyleKeeper(Catalog catalog, boolean force) {
        this.catalog = catalog;
        this.force = force;
    }

    /**
     * Keeps the style of a layer.
     *
     * @param atlas the atlas's id
     * @param workspace the workspace
     * @param layer the layer
     * @param edited takes what was edited and stays
     * @return the style in the catalog
     * @throws IOException if the body cannot be written
     */
    StyleInfo keep(String atlas, WorkspaceInfo workspace, CatalogPlan.Layer layer, List<String> edited)
            throws IOException {
        LegendKeeper legends = new LegendKeeper(catalog, atlas, force);
        StyleInfo style = catalog.getStyleByName(workspace, layer.name());
        if (style != null) {
            update(style, layer, legends, edited);
            return style;
        }
        StyleInfo made = catalog.getFactory().createStyle();
        made.setWorkspace(workspace);
        made.setName(layer.name());
        made.setFormat("sld");
        made.setFormatVersion(SLD_VERSION);
        made.setFilename(layer.name() + ".sld");
        Mark.put(made.getMetadata(), atlas);
        Mark.announce(made.getMetadata(), BODY, null, lines(layer.sld().lines()));
        legends.settle(made, layer, true, edited);
        // the body first: maps fail over a style without one
        write(made, layer.sld());
        catalog.add(made);
        StyleInfo added = stored(workspace, layer.name());
        legends.write(added, layer);
        return added;
    }

    private void update(StyleInfo style, CatalogPlan.Layer layer, LegendKeeper legends, List<String> edited)
            throws IOException {
        String planned = lines(layer.sld().lines());
        String now = body(style);
        boolean keep = !force && !planned.equals(now) && !Mark.isOurText(style.getMetadata(), BODY, now);
        boolean save = false;
        if (keep) {
            edited.add(BODY);
        } else {
            save = Mark.announce(style.getMetadata(), BODY, now, planned);
        }
        save |= legends.settle(style, layer, false, edited);
        if (save) {
            catalog.save(style);
        }
        if (!keep && !planned.equals(now)) {
            write(style, layer.sld());
        }
        legends.write(style, layer);
    }

    private StyleInfo stored(WorkspaceInfo workspace, String name) throws IOException {
        StyleInfo style = catalog.getStyleByName(workspace, name);
        if (style == null) {
            throw new IOException("style '" + name + "': not in the catalog after it was added");
        }
        return style;
    }

    private void write(StyleInfo style, String sld) throws IOException {
        catalog.getResourcePool().writeStyle(style, new ByteArrayInputStream(sld.getBytes(StandardCharsets.UTF_8)));
    }

    /** The body, or null where it is missing; one that cannot be read shows on no map and is written again. */
    private @Nullable String body(StyleInfo style) {
        try (BufferedReader reader = catalog.getResourcePool().readStyle(style)) {
            return lines(reader.lines());
        } catch (IOException e) {
            LOGGER.warning(
                    () -> "style '" + style.getName() + "': cannot be read and is written again: " + e.getMessage());
            return null;
        }
    }

    private static String lines(java.util.stream.Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
