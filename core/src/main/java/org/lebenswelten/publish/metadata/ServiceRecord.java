package org.lebenswelten.publish.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.BilingualText;

/**
 * The ISO 19139 record of a service in which a map server offers an atlas. It names each layer's data by their identifier
 * and the identifier of their record, so that catalogues lead from one to the other.
 */
public final class ServiceRecord {

    private ServiceRecord() {}

    /**
     * The record of a service.
     *
     * @param atlas the atlas
     * @param kind the service
     * @param service address of the atlas at the map server
     * @param terms what the project says of its publication
     * @return an XML document
     */
    public static String write(Atlas atlas, ServiceKind kind, String service, PublicationTerms terms) {
        RecordIds ids = new RecordIds(terms.namespace(), atlas.id());
        IsoXml iso = IsoXml.document();
        iso.head(ids.serviceRecord(kind).toString(), "service", kind.title(), terms);
        iso.referenceSystem(atlas.crs().epsg());
        iso.open("gmd:identificationInfo", "srv:SV_ServiceIdentification");
        iso.open("gmd:citation", "gmd:CI_Citation")
                .text("gmd:title", title(atlas, kind))
                .date("gmd:date", terms.issued().toString(), "publication")
                .close(2);
        iso.text("gmd:abstract", atlas.description());
        iso.party("gmd:pointOfContact", terms);
        iso.maintenance(terms);
        iso.keywords(keywords(terms));
        iso.keywords(kind.category(), "Verordnung (EG) Nr. 1205/2008 der Kommission, Teil D 4", "2008-12-03");
        iso.constraints(terms);
        iso.open("srv:serviceType").raw("gco:LocalName", kind.type()).close(1);
        iso.text("srv:serviceTypeVersion", "OGC:" + kind.name() + " " + kind.version());
        iso.extent("srv:extent", bounds(atlas).orElse(null), time(atlas).orElse(null));
        for (AtlasLayer layer : atlas.layers()) {
            iso.open("srv:coupledResource", "srv:SV_CoupledResource")
                    .text("srv:operationName", kind == ServiceKind.WMS ? "GetMap" : "GetFeature")
                    .text("srv:identifier", ids.datasetUri(layer.name()))
                    .raw("gco:ScopedName", atlas.id() + ":" + layer.name())
                    .close(2);
        }
        iso.open("srv:couplingType")
                .raw(
                        "srv:SV_CouplingType",
                        "tight",
                        "codeList",
                        "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#SV_CouplingType",
                        "codeListValue",
                        "tight")
                .close(1);
        operation(iso, "GetCapabilities", kind.capabilitiesUrl(service));
        operation(iso, kind == ServiceKind.WMS ? "GetMap" : "GetFeature", kind.url(service));
        for (AtlasLayer layer : atlas.layers()) {
            iso.empty(
                    "srv:operatesOn",
                    "uuidref",
                    ids.datasetRecord(layer.name()).toString(),
                    "xlink:href",
                    reference(ids, layer, terms));
        }
        iso.close(2);
        iso.open("gmd:distributionInfo", "gmd:MD_Distribution", "gmd:transferOptions", "gmd:MD_DigitalTransferOptions")
                .online(kind.capabilitiesUrl(service), title(atlas, kind).de(), "information")
                .close(4);
        return iso.end();
    }

    private static BilingualText title(Atlas atlas, ServiceKind kind) {
        return new BilingualText(
                kind.name() + " " + atlas.title().de(),
                kind.name() + " " + atlas.title().en());
    }

    private static List<BilingualText> keywords(PublicationTerms terms) {
        List<BilingualText> words = new ArrayList<>(List.of(new BilingualText("Gesundheit", "health")));
        if (terms.openLicence().isPresent()) {
            words.add(BilingualText.same("opendata"));
        }
        return words;
    }

    /** Where the record of a layer's data can be read; its identifier alone where no catalogue is known. */
    private static String reference(RecordIds ids, AtlasLayer layer, PublicationTerms terms) {
        String catalogue = terms.catalogue();
        String id = ids.datasetRecord(layer.name()).toString();
        return catalogue == null ? "urn:uuid:" + id : recordUrl(catalogue, id);
    }

    /**
     * The request for one record of a catalogue.
     *
     * @param catalogue address of the catalogue service
     * @param id identifier of the record
     * @return a URL
     */
    static String recordUrl(String catalogue, String id) {
        return catalogue
                + (catalogue.contains("?") ? "&" : "?")
                + "SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecordById&ELEMENTSETNAME=full"
                + "&OUTPUTSCHEMA=http://www.isotc211.org/2005/gmd&ID=" + id;
    }

    private static void operation(IsoXml iso, String name, String url) {
        iso.open("srv:containsOperations", "srv:SV_OperationMetadata")
                .text("srv:operationName", name)
                .open("srv:DCP")
                .raw(
                        "srv:DCPList",
                        "WebServices",
                        "codeList",
                        "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#DCPList",
                        "codeListValue",
                        "WebServices")
                .close(1)
                .open("srv:connectPoint", "gmd:CI_OnlineResource")
                .url(url)
                .close(4);
    }

    static Optional<GeographicBounds> bounds(Atlas atlas) {
        return atlas.layers().stream()
                .flatMap(layer -> GeographicBounds.of(layer, atlas.crs()).stream())
                .reduce(GeographicBounds::and);
    }

    static Optional<TimeExtent> time(Atlas atlas) {
        return atlas.layers().stream()
                .flatMap(layer -> TimeExtent.of(layer).stream())
                .reduce(TimeExtent::and);
    }
}
