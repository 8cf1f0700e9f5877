package org.lebenswelten.publish.portal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.QmlWriter;
import org.lebenswelten.publish.XmlDocument;
import org.lebenswelten.publish.metadata.PublicationTerms;
import org.lebenswelten.publish.metadata.TimeExtent;

/**
 * Writes the tree of an atlas and its layers as they stand in a definition of layers and in a project of QGIS alike. The first
 * layer of the tree is switched on, and the folders down to it are open.
 *
 * <p>Layers with features have their styles, aliases and time as in the GeoPackage; maps from a server have its styles and time.
 */
final class QgisLayers {

    private final Atlas atlas;
    private final LayerSource source;
    private final Language language;
    private final XmlDocument xml;
    private final Optional<PublicationTerms> terms;
    private boolean first = true;

    QgisLayers(Atlas atlas, LayerSource source, Language language, XmlDocument xml) {
        this.atlas = atlas;
        this.source = source;
        this.language = language;
        this.xml = xml;
        this.terms = PublicationTerms.of(atlas);
    }

    /** Writes a folder with all that is in it. */
    void folder(LayerFolders folder) {
        xml.open(
                "layer-tree-group",
                "name",
                folder.title().in(language),
                "checked",
                "Qt::Checked",
                "expanded",
                first ? "1" : "0");
        for (AtlasLayer layer : folder.layers()) {
            xml.empty(
                    "layer-tree-layer",
                    "id",
                    id(layer),
                    "name",
                    layer.title().in(language),
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
        folder.folders().forEach(this::folder);
        xml.close();
    }

    /** Writes all layers. */
    void layers() {
        atlas.layers().forEach(this::layer);
    }

    /** The id of a layer in the tree and elsewhere. */
    String id(AtlasLayer layer) {
        byte[] name =
                (source.provider().key() + "/" + atlas.id() + "/" + layer.name()).getBytes(StandardCharsets.UTF_8);
        return layer.name() + "_" + UUID.nameUUIDFromBytes(name).toString().replace('-', '_');
    }

    /** Writes the reference system of the atlas: of a project QGIS wants to know more than its name. */
    void referenceSystem() {
        xml.open("spatialrefsys")
                .element("wkt", atlas.crs().wkt())
                .element("authid", atlas.crs().code())
                .close();
    }

    private void layer(AtlasLayer layer) {
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
        xml.element("layername", layer.title().in(language));
        xml.open("srs")
                .open("spatialrefsys")
                .element("authid", atlas.crs().code())
                .close()
                .close();
        metadata(layer);
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
            if (source.provider() == LayerSource.Provider.WFS) {
                QmlWriter.writeServed(xml, layer, language);
            } else {
                QmlWriter.write(xml, layer, language);
            }
        }
        xml.close();
    }

    private void metadata(AtlasLayer layer) {
        xml.open("resourceMetadata")
                .element("identifier", layer.name())
                .element("language", language.code())
                .element("type", "dataset")
                .element("title", layer.title().in(language))
                .element("abstract", layer.description().in(language));
        terms.ifPresent(publication -> {
            xml.element("license", publication.licenceName());
            xml.element("rights", publication.attribution().in(language));
        });
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
}
