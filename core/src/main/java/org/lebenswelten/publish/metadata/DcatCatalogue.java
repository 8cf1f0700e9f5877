package org.lebenswelten.publish.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.JsonText;
import org.lebenswelten.publish.PublicationPlan;

/**
 * A catalogue of an atlas in DCAT-AP.de, as JSON-LD: one dataset a layer, with its distributions.
 *
 * <p>A dataset without an address where it can be had is no open data; distributions are written for the addresses that the
 * project states ({@code service}, {@code data}) and for no other. The identifiers are those of the ISO records, so that a
 * portal that harvests both finds each dataset once.
 *
 * <p>Reference: DCAT-AP.de 2.0, "Spezifikation", GovData; W3C, "Data Catalog Vocabulary (DCAT), Version 2".
 */
public final class DcatCatalogue {

    private static final String EU = "http://publications.europa.eu/resource/authority/";

    private final Atlas atlas;
    private final PublicationTerms terms;
    private final RecordIds ids;

    private DcatCatalogue(Atlas atlas, PublicationTerms terms) {
        this.atlas = atlas;
        this.terms = terms;
        this.ids = new RecordIds(terms.namespace(), atlas.id());
    }

    /**
     * The catalogue of an atlas.
     *
     * @param atlas the atlas
     * @param plan its publication plan
     * @param terms what the project says of its publication
     * @return JSON-LD that ends with LF
     */
    public static String write(Atlas atlas, PublicationPlan plan, PublicationTerms terms) {
        return JsonText.of(new DcatCatalogue(atlas, terms).catalogue(plan));
    }

    private Map<String, Object> catalogue(PublicationPlan plan) {
        Map<String, Object> catalogue = node(terms.namespace() + "/" + ids.atlasId(), "dcat:Catalog");
        catalogue.put("dct:title", texts(atlas.title()));
        catalogue.put("dct:description", texts(atlas.description()));
        catalogue.put("dct:publisher", organisation("foaf:Agent"));
        catalogue.put("dct:language", reference(EU + "language/DEU"));
        catalogue.put("dct:license", licence());
        catalogue.put("dct:issued", day(terms.issued().toString()));
        List<Object> datasets = new ArrayList<>();
        for (int i = 0; i < atlas.layers().size(); i++) {
            datasets.add(dataset(atlas.layers().get(i), plan.layers().get(i)));
        }
        catalogue.put("dcat:dataset", datasets);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("@context", context());
        root.putAll(catalogue);
        return root;
    }

    private Map<String, Object> dataset(AtlasLayer layer, PublicationPlan.Layer planned) {
        Map<String, Object> dataset = node(ids.datasetUri(layer.name()), "dcat:Dataset");
        dataset.put("dct:title", texts(DatasetRecord.title(atlas, layer)));
        dataset.put("dct:description", texts(layer.description()));
        dataset.put("dct:identifier", ids.dataset(layer.name()).toString());
        dataset.put("adms:identifier", identifier(layer));
        dataset.put("dcat:contactPoint", contact());
        dataset.put("dct:publisher", organisation("foaf:Agent"));
        dataset.put("dcat:theme", List.of(reference(EU + "data-theme/HEAL"), reference(EU + "data-theme/SOCI")));
        List<Object> keywords = new ArrayList<>();
        for (BilingualText word : DatasetRecord.keywords(planned, terms)) {
            keywords.add(text(word.de(), "de"));
        }
        dataset.put("dcat:keyword", keywords);
        dataset.put("dct:issued", day(terms.issued().toString()));
        dataset.put("dct:modified", day(terms.issued().toString()));
        dataset.put("dct:accrualPeriodicity", reference(terms.updateCycle().uri()));
        dataset.put("dct:language", reference(EU + "language/DEU"));
        dataset.put("dct:accessRights", reference(EU + "access-right/PUBLIC"));
        GeographicBounds.of(layer, atlas.crs()).ifPresent(bounds -> dataset.put("dct:spatial", place(bounds)));
        TimeExtent.of(layer).ifPresent(time -> dataset.put("dct:temporal", period(time)));
        dataset.put("dct:provenance", provenance());
        if (terms.contributor() != null) {
            dataset.put("dcatde:contributorID", reference(terms.contributor()));
        }
        if (terms.municipalityKey() != null) {
            dataset.put(
                    "dcatde:politicalGeocodingLevelURI",
                    reference("http://dcat-ap.de/def/politicalGeocoding/Level/municipality"));
            dataset.put(
                    "dcatde:politicalGeocodingURI",
                    reference("http://dcat-ap.de/def/politicalGeocoding/municipalityKey/" + terms.municipalityKey()));
        }
        List<Object> distributions = distributions(layer);
        if (!distributions.isEmpty()) {
            dataset.put("dcat:distribution", distributions);
        }
        return dataset;
    }

    private List<Object> distributions(AtlasLayer layer) {
        List<Object> distributions = new ArrayList<>();
        String service = terms.service();
        String data = terms.dataUrl();
        if (data != null) {
            distributions.add(
                    distribution(layer, "data", "GeoPackage", data, null, "GPKG", "application/geopackage+sqlite3"));
        }
        if (service != null) {
            String wfs = ServiceKind.WFS.url(service);
            String features = wfs + "?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=" + atlas.id() + ":"
                    + layer.name() + "&OUTPUTFORMAT=";
            distributions.add(distribution(
                    layer,
                    "geojson",
                    "GeoJSON",
                    ServiceKind.WFS.capabilitiesUrl(service),
                    features + "application/json",
                    "GEOJSON",
                    "application/geo+json"));
            distributions.add(distribution(
                    layer,
                    "csv",
                    "CSV",
                    ServiceKind.WFS.capabilitiesUrl(service),
                    features + "csv",
                    "CSV",
                    "text/csv"));
            distributions.add(distribution(
                    layer, "wms", "WMS", ServiceKind.WMS.capabilitiesUrl(service), null, "WMS_SRVC", "image/png"));
        }
        return distributions;
    }

    private Map<String, Object> distribution(
            AtlasLayer layer,
            String suffix,
            String name,
            String access,
            @Nullable String download,
            String fileType,
            String mediaType) {
        Map<String, Object> distribution = node(ids.datasetUri(layer.name()) + "#" + suffix, "dcat:Distribution");
        distribution.put("dct:title", List.of(text(name + ": " + layer.title().de(), "de")));
        distribution.put("dcat:accessURL", reference(access));
        if (download != null) {
            distribution.put("dcat:downloadURL", reference(download));
        }
        distribution.put("dct:format", reference(EU + "file-type/" + fileType));
        distribution.put("dcat:mediaType", reference("https://www.iana.org/assignments/media-types/" + mediaType));
        distribution.put("dct:license", licence());
        distribution.put(
                "dcatde:licenseAttributionByText", text(terms.attribution().de(), "de"));
        distribution.put("dct:issued", day(terms.issued().toString()));
        return distribution;
    }

    private Map<String, Object> identifier(AtlasLayer layer) {
        Map<String, Object> identifier = new LinkedHashMap<>();
        identifier.put("@type", "adms:Identifier");
        identifier.put("skos:notation", ids.datasetUri(layer.name()));
        return identifier;
    }

    private Map<String, Object> licence() {
        return reference(terms.openLicence().map(OpenLicence::uri).orElse(terms.licenceUrl()));
    }

    private Map<String, Object> organisation(String type) {
        Map<String, Object> organisation = node(terms.namespace() + "#publisher", type);
        organisation.put("foaf:name", texts(terms.organisation()));
        organisation.put("foaf:mbox", reference("mailto:" + terms.contact()));
        return organisation;
    }

    private Map<String, Object> contact() {
        Map<String, Object> contact = node(terms.namespace() + "#contact", "vcard:Organization");
        contact.put("vcard:fn", terms.organisation().de());
        contact.put("vcard:hasEmail", reference("mailto:" + terms.contact()));
        return contact;
    }

    private Map<String, Object> provenance() {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("@type", "dct:ProvenanceStatement");
        provenance.put("rdfs:label", texts(terms.lineage()));
        return provenance;
    }

    private static Map<String, Object> place(GeographicBounds bounds) {
        String wkt =
                "POLYGON((" + corner(bounds.west(), bounds.south()) + "," + corner(bounds.east(), bounds.south()) + ","
                        + corner(bounds.east(), bounds.north()) + "," + corner(bounds.west(), bounds.north()) + ","
                        + corner(bounds.west(), bounds.south()) + "))";
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "dct:Location");
        place.put("dcat:bbox", typed(wkt, "gsp:wktLiteral"));
        return place;
    }

    private static String corner(double longitude, double latitude) {
        return longitude + " " + latitude;
    }

    private static Map<String, Object> period(TimeExtent time) {
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("@type", "dct:PeriodOfTime");
        period.put("dcat:startDate", day(time.first().toString()));
        period.put("dcat:endDate", day(time.last().toString()));
        return period;
    }

    private static Map<String, Object> node(String id, String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id);
        node.put("@type", type);
        return node;
    }

    private static Map<String, Object> reference(@Nullable String uri) {
        return Map.of("@id", Objects.requireNonNull(uri, "uri"));
    }

    private static List<Object> texts(BilingualText text) {
        return List.of(text(text.de(), "de"), text(text.en(), "en"));
    }

    private static Map<String, Object> text(String text, String language) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("@value", text);
        value.put("@language", language);
        return value;
    }

    private static Map<String, Object> day(String day) {
        return typed(day, "xsd:date");
    }

    private static Map<String, Object> typed(String value, String type) {
        Map<String, Object> literal = new LinkedHashMap<>();
        literal.put("@value", value);
        literal.put("@type", type);
        return literal;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dcatde", "http://dcat-ap.de/def/dcatde/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("adms", "http://www.w3.org/ns/adms#");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("gsp", "http://www.opengis.net/ont/geosparql#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }
}
