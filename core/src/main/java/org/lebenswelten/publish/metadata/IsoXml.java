package org.lebenswelten.publish.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.JsonText;
import org.lebenswelten.publish.XmlDocument;

/**
 * The parts that all ISO 19139 records share, in German with the English text beside it where people read it.
 *
 * <p>References: ISO/TS 19139:2007, schemas of 2007-04-17; GDI-DE, "Konventionen zu Metadaten" 2.1; INSPIRE, "Technical
 * Guidance for the implementation of INSPIRE dataset and service metadata" 2.0.
 */
final class IsoXml {

    private static final String CODES = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#";

    private final XmlDocument xml;

    private IsoXml(XmlDocument xml) {
        this.xml = xml;
    }

    static IsoXml document() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("gmd", "http://www.isotc211.org/2005/gmd");
        namespaces.put("gco", "http://www.isotc211.org/2005/gco");
        namespaces.put("gmx", "http://www.isotc211.org/2005/gmx");
        namespaces.put("srv", "http://www.isotc211.org/2005/srv");
        namespaces.put("gml", "http://www.opengis.net/gml/3.2");
        namespaces.put("xlink", "http://www.w3.org/1999/xlink");
        namespaces.put("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        IsoXml iso = new IsoXml(new XmlDocument(namespaces));
        iso.open("gmd:MD_Metadata");
        return iso;
    }

    IsoXml open(String... names) {
        for (String name : names) {
            xml.open(name);
        }
        return this;
    }

    IsoXml openWith(String name, String... attributes) {
        xml.open(name, attributes);
        return this;
    }

    IsoXml close(int levels) {
        for (int i = 0; i < levels; i++) {
            xml.close();
        }
        return this;
    }

    IsoXml raw(String name, String content, String... attributes) {
        xml.element(name, content, attributes);
        return this;
    }

    IsoXml empty(String name, String... attributes) {
        xml.empty(name, attributes);
        return this;
    }

    String end() {
        return xml.close().end();
    }

    IsoXml text(String name, String content) {
        return open(name).raw("gco:CharacterString", content).close(1);
    }

    /** A text with its English form. */
    IsoXml text(String name, BilingualText content) {
        return openWith(name, "xsi:type", "gmd:PT_FreeText_PropertyType")
                .raw("gco:CharacterString", content.de())
                .open("gmd:PT_FreeText", "gmd:textGroup")
                .raw("gmd:LocalisedCharacterString", content.en(), "locale", "#EN")
                .close(3);
    }

    IsoXml anchor(String name, String uri, String content) {
        return open(name).raw("gmx:Anchor", content, "xlink:href", uri).close(1);
    }

    IsoXml url(String url) {
        return open("gmd:linkage").raw("gmd:URL", url).close(1);
    }

    IsoXml code(String name, String list, String value) {
        return open(name)
                .raw("gmd:" + list, value, "codeList", CODES + list, "codeListValue", value)
                .close(1);
    }

    IsoXml language(String name) {
        return open(name)
                .raw(
                        "gmd:LanguageCode",
                        "ger",
                        "codeList",
                        "http://www.loc.gov/standards/iso639-2/",
                        "codeListValue",
                        "ger")
                .close(1);
    }

    IsoXml date(String name, String day, String type) {
        return open(name, "gmd:CI_Date", "gmd:date")
                .raw("gco:Date", day)
                .close(1)
                .code("gmd:dateType", "CI_DateTypeCode", type)
                .close(2);
    }

    /** The identifier of the record, its language, what it describes, who answers for it and when it was made. */
    IsoXml head(String id, String level, @Nullable String levelName, PublicationTerms terms) {
        text("gmd:fileIdentifier", id);
        language("gmd:language");
        code("gmd:characterSet", "MD_CharacterSetCode", "utf8");
        code("gmd:hierarchyLevel", "MD_ScopeCode", level);
        if (levelName != null) {
            text("gmd:hierarchyLevelName", levelName);
        }
        party("gmd:contact", terms);
        open("gmd:dateStamp").raw("gco:Date", terms.issued().toString()).close(1);
        text("gmd:metadataStandardName", "ISO 19115/19119 – GDI-DE");
        text("gmd:metadataStandardVersion", "2003(E)/2005(E)");
        return open("gmd:locale")
                .openWith("gmd:PT_Locale", "id", "EN")
                .open("gmd:languageCode")
                .raw(
                        "gmd:LanguageCode",
                        "eng",
                        "codeList",
                        "http://www.loc.gov/standards/iso639-2/",
                        "codeListValue",
                        "eng")
                .close(1)
                .code("gmd:characterEncoding", "MD_CharacterSetCode", "utf8")
                .close(2);
    }

    IsoXml referenceSystem(int epsg) {
        return open(
                        "gmd:referenceSystemInfo",
                        "gmd:MD_ReferenceSystem",
                        "gmd:referenceSystemIdentifier",
                        "gmd:RS_Identifier")
                .anchor("gmd:code", "http://www.opengis.net/def/crs/EPSG/0/" + epsg, "EPSG:" + epsg)
                .close(4);
    }

    IsoXml party(String name, PublicationTerms terms) {
        return open(name, "gmd:CI_ResponsibleParty")
                .text("gmd:organisationName", terms.organisation())
                .open("gmd:contactInfo", "gmd:CI_Contact", "gmd:address", "gmd:CI_Address")
                .text("gmd:electronicMailAddress", terms.contact())
                .close(4)
                .code("gmd:role", "CI_RoleCode", "pointOfContact")
                .close(2);
    }

    IsoXml maintenance(PublicationTerms terms) {
        return open("gmd:resourceMaintenance", "gmd:MD_MaintenanceInformation")
                .code(
                        "gmd:maintenanceAndUpdateFrequency",
                        "MD_MaintenanceFrequencyCode",
                        terms.updateCycle().iso())
                .close(2);
    }

    IsoXml keywords(List<BilingualText> words) {
        open("gmd:descriptiveKeywords", "gmd:MD_Keywords");
        words.forEach(word -> text("gmd:keyword", word));
        return close(2);
    }

    IsoXml keywords(String word, String thesaurus, String published) {
        return open("gmd:descriptiveKeywords", "gmd:MD_Keywords")
                .text("gmd:keyword", word)
                .open("gmd:thesaurusName", "gmd:CI_Citation")
                .text("gmd:title", thesaurus)
                .date("gmd:date", published, "publication")
                .close(4);
    }

    /** No limits on access; the licence in words and, if it is open, in the form that GovData reads. */
    IsoXml constraints(PublicationTerms terms) {
        open("gmd:resourceConstraints", "gmd:MD_LegalConstraints")
                .code("gmd:accessConstraints", "MD_RestrictionCode", "otherRestrictions")
                .anchor(
                        "gmd:otherConstraints",
                        "http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations",
                        "Es gelten keine Zugriffsbeschränkungen")
                .close(2);
        open("gmd:resourceConstraints", "gmd:MD_LegalConstraints")
                .code("gmd:useConstraints", "MD_RestrictionCode", "otherRestrictions")
                .anchor("gmd:otherConstraints", terms.licenceUrl(), "Nutzungsbedingungen: " + terms.licenceName());
        terms.openLicence().ifPresent(licence -> text("gmd:otherConstraints", licenceJson(licence, terms)));
        return text(
                        "gmd:otherConstraints",
                        "Quellenvermerk: " + terms.attribution().de())
                .close(2);
    }

    IsoXml extent(String name, @Nullable GeographicBounds bounds, @Nullable TimeExtent time) {
        if (bounds == null && time == null) {
            return this;
        }
        open(name, "gmd:EX_Extent");
        if (bounds != null) {
            open("gmd:geographicElement", "gmd:EX_GeographicBoundingBox");
            degrees("gmd:westBoundLongitude", bounds.west());
            degrees("gmd:eastBoundLongitude", bounds.east());
            degrees("gmd:southBoundLatitude", bounds.south());
            degrees("gmd:northBoundLatitude", bounds.north());
            close(2);
        }
        if (time != null) {
            open("gmd:temporalElement", "gmd:EX_TemporalExtent", "gmd:extent")
                    .openWith("gml:TimePeriod", "gml:id", "period")
                    .raw("gml:beginPosition", time.first().toString())
                    .raw("gml:endPosition", time.last().toString())
                    .close(4);
        }
        return close(2);
    }

    IsoXml online(String url, String name, String function) {
        return open("gmd:onLine", "gmd:CI_OnlineResource")
                .url(url)
                .text("gmd:name", name)
                .code("gmd:function", "CI_OnLineFunctionCode", function)
                .close(2);
    }

    private void degrees(String name, double value) {
        open(name).raw("gco:Decimal", String.format(Locale.ROOT, "%.5f", value)).close(1);
    }

    private static String licenceJson(OpenLicence licence, PublicationTerms terms) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", licence.id());
        json.put("name", licence.title());
        json.put("url", terms.licenceUrl());
        json.put("quelle", terms.attribution().de());
        return JsonText.of(json).replaceAll("\\s*\\n\\s*", "");
    }
}
