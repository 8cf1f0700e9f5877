package org.lebenswelten.publish.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.Symbol;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.PublicationPlan;
import org.lebenswelten.publish.XmlDocument;
import org.lebenswelten.publish.metadata.PublicationTerms;
import org.lebenswelten.publish.metadata.TimeExtent;
import org.locationtech.jts.geom.Envelope;

/**
 * A project of QGIS over the GeoPackage of an atlas: what opens as a whole map, with all layers by topic, the extent of the city,
 * the time of the atlas, a map theme for each topic, and whom to name as the source.
 *
 * <p>Places are drawn above areas wherever they stand in the tree, and outlines above filled areas. What is added to the project
 * later is drawn below, as a background map should be.
 *
 * <p>The clock of QGIS steps from period to period, over the time of all layers; as long as it is off, the latest period shows.
 *
 * <p>Made for QGIS 3.22 and later.
 */
final class QgisProject {

    private static final String TYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>";
    private static final String VERSION = "3.22.0";
    private static final double MARGIN = 0.05;

    /** Enough for degrees as well. */
    private static final int DECIMALS = 5;

    private final Atlas atlas;
    private final LayerFolders folders;
    private final Language language;
    private final XmlDocument xml = new XmlDocument(Map.of()).documentType(TYPE);
    private final QgisLayers layers;

    private QgisProject(Atlas atlas, PublicationPlan plan, String path, Language language) {
        this.atlas = atlas;
        this.folders = LayerFolders.of(atlas, plan);
        this.language = language;
        this.layers = new QgisLayers(atlas, new LayerSource(LayerSource.Provider.OGR, path), language, xml);
    }

    /**
     * The project of an atlas.
     *
     * @param atlas the atlas
     * @param plan its publication plan
     * @param path where the GeoPackage is, as seen from the folder of the project, beginning with a dot
     * @param language the language of people
     * @return an XML document
     */
    static String of(Atlas atlas, PublicationPlan plan, String path, Language language) {
        return new QgisProject(atlas, plan, path, language).write();
    }

    private String write() {
        String title = atlas.title().in(language);
        xml.open("qgis", "version", VERSION, "projectname", title, "saveDateTime", atlas.issued() + "T00:00:00");
        xml.element("title", title);
        xml.open("projectCrs");
        layers.referenceSystem();
        xml.close();
        tree();
        xml.open("projectlayers");
        layers.layers();
        xml.close();
        properties();
        themes();
        metadata();
        view();
        time();
        return xml.close().end();
    }

    private void tree() {
        xml.open("layer-tree-group");
        folders.folders().forEach(layers::folder);
        xml.open("custom-order", "enabled", "1");
        List<AtlasLayer> all = inOrder(folders);
        for (int height = 0; height < 3; height++) {
            for (AtlasLayer layer : all) {
                if (depth(layer) == height) {
                    xml.element("item", layers.id(layer));
                }
            }
        }
        xml.close().close();
    }

    /** How far down a layer is drawn. */
    private static int depth(AtlasLayer layer) {
        if (layer.geometryType() == LayerGeometry.POINT) {
            return 0;
        }
        boolean outlines =
                layer.style().rules().stream().allMatch(rule -> rule.symbol().shape() == Symbol.Shape.OUTLINE);
        return outlines ? 1 : 2;
    }

    private static List<AtlasLayer> inOrder(LayerFolders folder) {
        List<AtlasLayer> layers = new ArrayList<>(folder.layers());
        folder.folders().forEach(inner -> layers.addAll(inOrder(inner)));
        return layers;
    }

    /** The first layer of each topic, with the places of the topic. */
    private void themes() {
        xml.open("visibility-presets");
        for (LayerFolders topic : folders.folders()) {
            xml.open("visibility-preset", "name", topic.title().in(language));
            List<AtlasLayer> own = topic.layers();
            for (int i = 0; i < own.size(); i++) {
                if (i == 0 || own.get(i).geometryType() == LayerGeometry.POINT) {
                    xml.empty("layer", "id", layers.id(own.get(i)), "visible", "1", "expanded", i == 0 ? "1" : "0");
                }
            }
            xml.close();
        }
        xml.close();
    }

    private void properties() {
        xml.open("properties");
        Optional<PublicationTerms> terms = PublicationTerms.of(atlas);
        if (terms.isPresent()) {
            xml.open("CopyrightLabel")
                    .element("Enabled", "true", "type", "bool")
                    .element("Label", label(terms.get().attribution().in(language)), "type", "QString")
                    .close();
        }
        xml.open("Paths").element("Absolute", "false", "type", "bool").close();
        xml.open("SpatialRefSys")
                .element("ProjectionsEnabled", "1", "type", "int")
                .close();
        xml.close();
    }

    /** A label in which QGIS finds no expression. */
    private static String label(String text) {
        return text.replace("[%", "[ %");
    }

    private void metadata() {
        xml.open("projectMetadata")
                .element("identifier", atlas.id())
                .element("language", language.code())
                .element("type", "dataset")
                .element("title", atlas.title().in(language))
                .element("abstract", atlas.description().in(language));
        PublicationTerms.of(atlas)
                .ifPresent(terms -> xml.element("author", terms.organisation().in(language)));
        xml.element("creation", atlas.issued() + "T00:00:00").close();
    }

    private void view() {
        Envelope extent = new Envelope();
        for (AtlasLayer layer : atlas.layers()) {
            for (int row = 0; row < layer.size(); row++) {
                extent.expandToInclude(layer.geometry(row).getEnvelopeInternal());
            }
        }
        if (extent.isNull()) {
            return;
        }
        extent.expandBy(MARGIN * extent.getWidth(), MARGIN * extent.getHeight());
        Map<String, String> corners = new LinkedHashMap<>();
        corners.put("xmin", number(extent.getMinX()));
        corners.put("ymin", number(extent.getMinY()));
        corners.put("xmax", number(extent.getMaxX()));
        corners.put("ymax", number(extent.getMaxY()));
        xml.open("ProjectViewSettings", "UseProjectScales", "0");
        xml.open(
                "DefaultViewExtent",
                corners.entrySet().stream()
                        .flatMap(corner -> List.of(corner.getKey(), corner.getValue()).stream())
                        .toArray(String[]::new));
        layers.referenceSystem();
        xml.close().close();
        xml.open("mapcanvas", "name", "theMapCanvas").open("extent");
        corners.forEach(xml::element);
        xml.close().element("rotation", "0").open("destinationsrs");
        layers.referenceSystem();
        xml.close().close();
    }

    private static String number(double coordinate) {
        return new BigDecimal(coordinate)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void time() {
        Optional<TimeExtent> extent = atlas.layers().stream()
                .flatMap(layer -> TimeExtent.of(layer).stream())
                .reduce(TimeExtent::and);
        if (extent.isEmpty()) {
            return;
        }
        long months = monthsBetweenPeriods();
        boolean years = months % 12 == 0;
        xml.open(
                        "ProjectTimeSettings",
                        "timeStep",
                        String.valueOf(years ? months / 12 : months),
                        "timeStepUnit",
                        years ? "y" : "mon",
                        "frameRate",
                        "1",
                        "cumulativeTemporalRange",
                        "0")
                .open("TemporalRange")
                .element("start", extent.get().first() + "T00:00:00Z")
                .element("end", extent.get().last() + "T00:00:00Z")
                .close()
                .close();
    }

    private long monthsBetweenPeriods() {
        long months = Long.MAX_VALUE;
        for (AtlasLayer layer : atlas.layers()) {
            LocalDate last = null;
            for (LocalDate start : TimeExtent.starts(layer)) {
                if (last != null) {
                    months = Math.min(months, ChronoUnit.MONTHS.between(last, start));
                }
                last = start;
            }
        }
        return months == Long.MAX_VALUE ? 12 : Math.max(1, months);
    }
}
