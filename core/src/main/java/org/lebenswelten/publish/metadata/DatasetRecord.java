package org.lebenswelten.publish.metadata;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.PublicationPlan;

/**
 * The ISO 19139 record of one layer: what it shows, whose it is, where and when, how it was made, under which licence, and
 * where it can be had.
 *
 * <p>Whether the data keep to a specification of INSPIRE is not said, as nobody has looked.
 */
public final class DatasetRecord {

    private DatasetRecord() {}

    /**
     * The record of a layer.
     *
     * @param atlas the atlas
     * @param layer one of its layers
     * @param planned the same layer in the publication plan
     * @param terms what the project says of its publication
     * @return an XML document
     */
    public static String write(Atlas atlas, AtlasLayer layer, PublicationPlan.Layer planned, PublicationTerms terms) {
        RecordIds ids = new RecordIds(terms.namespace(), atlas.id());
        IsoXml iso = IsoXml.document();
        iso.head(ids.datasetRecord(layer.name()).toString(), "dataset", null, terms);
        iso.referenceSystem(atlas.crs().epsg());
        iso.open("gmd:identificationInfo", "gmd:MD_DataIdentification");
        iso.open("gmd:citation", "gmd:CI_Citation")
                .text("gmd:title", title(atlas, layer))
                .text("gmd:alternateTitle", layer.name())
                .date("gmd:date", terms.issued().toString(), "publication")
                .open("gmd:identifier", "gmd:MD_Identifier")
                .text("gmd:code", ids.datasetUri(layer.name()))
                .close(4);
        iso.text("gmd:abstract", layer.description());
        iso.party("gmd:pointOfContact", terms);
        iso.maintenance(terms);
        iso.keywords(keywords(planned, terms));
        iso.keywords("Gesundheit und Sicherheit", "GEMET - INSPIRE themes, version 1.0", "2008-06-01");
        iso.constraints(terms);
        iso.code("gmd:spatialRepresentationType", "MD_SpatialRepresentationTypeCode", "vector");
        iso.language("gmd:language");
        iso.code("gmd:characterSet", "MD_CharacterSetCode", "utf8");
        iso.open("gmd:topicCategory").raw("gmd:MD_TopicCategoryCode", "health").close(1);
        iso.extent(
                "gmd:extent",
                GeographicBounds.of(layer, atlas.crs()).orElse(null),
                TimeExtent.of(layer).orElse(null));
        iso.close(2);
        distribution(iso, layer, terms);
        iso.open("gmd:dataQualityInfo", "gmd:DQ_DataQuality", "gmd:scope", "gmd:DQ_Scope")
                .code("gmd:level", "MD_ScopeCode", "dataset")
                .close(2)
                .open("gmd:lineage", "gmd:LI_Lineage")
                .text("gmd:statement", lineage(atlas, terms))
                .close(4);
        return iso.end();
    }

    /** Titles of layers repeat in other atlases, so that of the atlas stands behind them. */
    static BilingualText title(Atlas atlas, AtlasLayer layer) {
        return new BilingualText(
                layer.title().de() + " (" + atlas.title().de() + ")",
                layer.title().en() + " (" + atlas.title().en() + ")");
    }

    /** The words a layer is found by; {@code opendata} only under an open licence. */
    static List<BilingualText> keywords(PublicationPlan.Layer planned, PublicationTerms terms) {
        List<BilingualText> words = new ArrayList<>(planned.keywords());
        words.add(new BilingualText("Gesundheit", "health"));
        if (terms.openLicence().isPresent()) {
            words.add(BilingualText.same("opendata"));
        }
        return words;
    }

    private static BilingualText lineage(Atlas atlas, PublicationTerms terms) {
        String program = atlas.provenance().program();
        int inputs = atlas.provenance().inputs().size();
        return new BilingualText(
                terms.lineage().de() + " Hergestellt mit " + program + " aus " + inputs + " Dateien.",
                terms.lineage().en() + " Made with " + program + " from " + inputs + " files.");
    }

    private static void distribution(IsoXml iso, AtlasLayer layer, PublicationTerms terms) {
        iso.open("gmd:distributionInfo", "gmd:MD_Distribution");
        format(iso, "GeoPackage", "1.3");
        format(iso, "GeoJSON", "RFC 7946");
        format(iso, "CSV", "RFC 4180");
        String service = terms.service();
        String data = terms.dataUrl();
        if (service != null || data != null) {
            iso.open("gmd:transferOptions", "gmd:MD_DigitalTransferOptions");
            if (data != null) {
                iso.online(data, "Download", "download");
            }
            if (service != null) {
                iso.online(ServiceKind.WMS.capabilitiesUrl(service), "WMS " + layer.name(), "information");
                iso.online(ServiceKind.WFS.capabilitiesUrl(service), "WFS " + layer.name(), "download");
            }
            iso.close(2);
        }
        iso.close(2);
    }

    private static void format(IsoXml iso, String name, String version) {
        iso.open("gmd:distributionFormat", "gmd:MD_Format")
                .text("gmd:name", name)
                .text("gmd:version", version)
                .close(2);
    }
}
