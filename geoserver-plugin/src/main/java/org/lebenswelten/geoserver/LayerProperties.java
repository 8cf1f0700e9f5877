package org.lebenswelten.geoserver;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geoserver.catalog.CatalogFactory;
import org.geoserver.catalog.DataLinkInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.Keyword;
import org.geoserver.catalog.KeywordInfo;
import org.geoserver.catalog.MetadataLinkInfo;
import org.geoserver.catalog.ProjectionPolicy;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.util.InternationalString;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.geoserver.CatalogPlan.Box;
import org.lebenswelten.geoserver.CatalogPlan.Layer;
import org.lebenswelten.geoserver.CatalogPlan.Source;
import org.lebenswelten.geotools.Titles;
import org.lebenswelten.model.BilingualText;

/** The properties of a feature type that the plugin keeps, each as text that can be compared. */
final class LayerProperties {

    private static final String ISO_19115 = "ISO19115:2003";
    private static final String XML = "text/xml";
    private static final String HTML = "text/html";

    private LayerProperties() {}

    /**
     * The properties of a feature type.
     *
     * @param type the feature type
     * @param layer what is planned
     * @param factory makes parts of it
     * @return the properties
     * @throws IOException if GeoTools does not know the reference system
     */
    static List<Upkeep> of(FeatureTypeInfo type, Layer layer, CatalogFactory factory) throws IOException {
        int epsg = layer.systems().get(0);
        CoordinateReferenceSystem crs = LayerBounds.crs(epsg);
        return List.of(
                Upkeep.of("enabled", "true", () -> String.valueOf(type.isEnabled()), v -> type.setEnabled(true)),
                Upkeep.of(
                        "title", text(layer.title()), () -> text(type.getTitle(), type.getInternationalTitle()), v -> {
                            type.setTitle(Titles.german(layer.title()));
                            type.setInternationalTitle(Titles.of(layer.title()));
                        }),
                Upkeep.of(
                        "abstract",
                        text(layer.description()),
                        () -> text(type.getAbstract(), type.getInternationalAbstract()),
                        v -> {
                            type.setAbstract(Titles.german(layer.description()));
                            type.setInternationalAbstract(Titles.of(layer.description()));
                        }),
                Upkeep.of("keywords", keywords(layer), () -> written(type.getKeywords()), v -> {
                    type.getKeywords().clear();
                    words(layer).forEach(type.getKeywords()::add);
                }),
                Upkeep.of("srs", "EPSG:" + epsg, type::getSRS, v -> {
                    type.setSRS(v);
                    type.setNativeCRS(crs);
                    type.setProjectionPolicy(ProjectionPolicy.FORCE_DECLARED);
                }),
                Upkeep.of("systems", systems(layer), () -> String.join(",", type.getResponseSRS()), v -> {
                    type.getResponseSRS().clear();
                    layer.systems().forEach(system -> type.getResponseSRS().add(String.valueOf(system)));
                    type.setOverridingServiceSRS(true);
                }),
                Upkeep.of(
                        "bounds",
                        layer.bounds().own() + " " + layer.bounds().degrees(),
                        () -> box(type.getNativeBoundingBox()) + " " + box(type.getLatLonBoundingBox()),
                        v -> {
                            type.setNativeBoundingBox(envelope(layer.bounds().own(), crs));
                            type.setLatLonBoundingBox(envelope(layer.bounds().degrees(), DefaultGeographicCRS.WGS84));
                        }),
                Upkeep.of("time", TimeDimension.text(layer.time()), () -> TimeDimension.text(type.getMetadata()), v -> {
                    TimeDimension.put(type.getMetadata(), layer.time());
                }),
                Upkeep.of(
                        "metadataLink",
                        link(metadataUrl(layer), ISO_19115, XML),
                        () -> type.getMetadataLinks().stream()
                                .map(l -> link(l.getContent(), l.getMetadataType(), l.getType()))
                                .collect(Collectors.joining("\n")),
                        v -> metadataLink(type, metadataUrl(layer), factory)),
                Upkeep.of(
                        "dataLink",
                        link(dataUrl(layer), "", HTML),
                        () -> type.getDataLinks().stream()
                                .map(l -> link(l.getContent(), "", l.getType()))
                                .collect(Collectors.joining("\n")),
                        v -> dataLink(type, dataUrl(layer), factory)));
    }

    /**
     * A text in both languages as it is compared.
     *
     * @param text the text
     * @return the German text where one language is known, the German, the English
     */
    static String text(BilingualText text) {
        return text.de() + "\n" + text.de() + "\n" + text.en();
    }

    /**
     * What stands in the catalog, as it is compared.
     *
     * @param plain the text where one language is known
     * @param translated the text with its translations
     * @return the texts, or empty text where there is none
     */
    static String text(@Nullable String plain, @Nullable InternationalString translated) {
        if (plain == null && translated == null) {
            return "";
        }
        String german = translated == null ? "" : translated.toString(Locale.GERMAN);
        String english = translated == null ? "" : translated.toString(Locale.ENGLISH);
        return Objects.requireNonNullElse(plain, "") + "\n" + german + "\n" + english;
    }

    /**
     * A box as GeoTools has it.
     *
     * @param box the box
     * @param crs its reference system
     * @return the envelope
     */
    static ReferencedEnvelope envelope(Box box, CoordinateReferenceSystem crs) {
        return new ReferencedEnvelope(box.minX(), box.maxX(), box.minY(), box.maxY(), crs);
    }

    /**
     * A box as it is compared.
     *
     * @param envelope the envelope, or null
     * @return the text of the same {@link Box}, or empty text
     */
    static String box(@Nullable ReferencedEnvelope envelope) {
        return envelope == null
                ? ""
                : new Box(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY()).toString();
    }

    private static Stream<KeywordInfo> words(Layer layer) {
        return layer.keywords().stream().flatMap(word -> Stream.of(word(word.de(), "de"), word(word.en(), "en")));
    }

    /** GeoServer refuses words with a backslash. */
    private static KeywordInfo word(String text, String language) {
        Keyword word = new Keyword(text.replace('\\', '/'));
        word.setLanguage(language);
        return word;
    }

    private static String keywords(Layer layer) {
        return written(words(layer).toList());
    }

    private static String written(List<KeywordInfo> words) {
        return words.stream()
                .map(word -> Objects.requireNonNullElse(word.getLanguage(), "") + ":" + word.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String systems(Layer layer) {
        return layer.systems().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static @Nullable String metadataUrl(Layer layer) {
        Source source = layer.source();
        return source == null ? null : source.metadataUrl();
    }

    private static @Nullable String dataUrl(Layer layer) {
        Source source = layer.source();
        return source == null ? null : source.dataUrl();
    }

    private static String link(@Nullable String url, @Nullable String kind, @Nullable String type) {
        return url == null ? "" : url + " " + kind + " " + type;
    }

    private static void metadataLink(FeatureTypeInfo type, @Nullable String url, CatalogFactory factory) {
        type.getMetadataLinks().clear();
        if (url != null) {
            MetadataLinkInfo link = factory.createMetadataLink();
            link.setMetadataType(ISO_19115);
            link.setType(XML);
            link.setContent(url);
            type.getMetadataLinks().add(link);
        }
    }

    private static void dataLink(FeatureTypeInfo type, @Nullable String url, CatalogFactory factory) {
        type.getDataLinks().clear();
        if (url != null) {
            DataLinkInfo link = factory.createDataLink();
            link.setType(HTML);
            link.setContent(url);
            type.getDataLinks().add(link);
        }
    }
}
