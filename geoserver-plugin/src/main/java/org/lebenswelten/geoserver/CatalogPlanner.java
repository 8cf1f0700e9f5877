package org.lebenswelten.geoserver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.geoserver.CatalogPlan.Bounds;
import org.lebenswelten.geoserver.CatalogPlan.Group;
import org.lebenswelten.geoserver.CatalogPlan.Layer;
import org.lebenswelten.geoserver.CatalogPlan.Legend;
import org.lebenswelten.geoserver.CatalogPlan.Source;
import org.lebenswelten.geoserver.CatalogPlan.Time;
import org.lebenswelten.geotools.Titles;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.BivariateLegend;
import org.lebenswelten.publish.PublicationPlan;
import org.lebenswelten.publish.SldWriter;

/** Makes of an atlas and its {@link PublicationPlan} what GeoServer's catalog should hold. */
final class CatalogPlanner {

    private CatalogPlanner() {}

    /**
     * The plan of an atlas.
     *
     * @param atlas the atlas
     * @param file name of its file in the plugin's folder
     * @return the plan
     * @throws IOException if GeoTools does not know the reference system, or the atlas has no feature
     */
    static CatalogPlan plan(Atlas atlas, String file) throws IOException {
        PublicationPlan publication = PublicationPlan.of(atlas);
        LayerBounds bounds = LayerBounds.of(atlas);
        Map<String, Layer> layers = new LinkedHashMap<>();
        for (PublicationPlan.Layer planned : publication.layers()) {
            AtlasLayer layer = atlas.layer(planned.name()).orElseThrow();
            layers.put(planned.name(), layer(publication, planned, layer, bounds.of(layer)));
        }
        List<Group> groups = new ArrayList<>();
        for (PublicationPlan.Group group : publication.groups()) {
            groups.add(new Group(
                    group.name(),
                    group.title(),
                    group.members(),
                    bounds.whole(),
                    atlas.crs().epsg()));
        }
        return new CatalogPlan(
                publication.workspace(),
                "urn:lebenswelten:" + publication.workspace(),
                file,
                Titles.german(publication.title()),
                List.copyOf(layers.values()),
                groups);
    }

    private static Layer layer(
            PublicationPlan publication, PublicationPlan.Layer planned, AtlasLayer layer, Bounds bounds) {
        String sld = SldWriter.write(layer);
        PublicationPlan.Time time = planned.time();
        return new Layer(
                planned.name(),
                planned.title(),
                new BilingualText(
                        description(planned, Language.DE, "Klassen: "), description(planned, Language.EN, "Classes: ")),
                planned.keywords(),
                publication.referenceSystems(),
                bounds,
                time == null ? null : new Time(time.attribute(), time.presentation(), time.defaultValue()),
                source(publication.source()),
                sld,
                BivariateLegend.of(layer).map(CatalogPlanner::legend).orElse(null),
                FeatureInfoTemplate.of(layer),
                LayerDigest.of(layer, sld));
    }

    private static String description(PublicationPlan.Layer planned, Language language, String heading) {
        String classes =
                planned.classes().stream().map(title -> title.in(language)).collect(Collectors.joining("; "));
        String description = planned.description().in(language);
        return classes.isEmpty() ? description : description + "\n\n" + heading + classes;
    }

    private static Legend legend(BivariateLegend legend) {
        return new Legend(Base64.getEncoder().encodeToString(legend.png()), legend.width(), legend.height());
    }

    private static @Nullable Source source(PublicationPlan.@Nullable Source source) {
        return source == null
                ? null
                : new Source(
                        Titles.german(source.attribution()),
                        source.licenceUrl(),
                        source.metadataUrl(),
                        source.dataUrl());
    }
}
