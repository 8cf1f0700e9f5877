package org.lebenswelten.publish.report;

import java.time.LocalDate;
import org.lebenswelten.model.Language;

/**
 * What every page says of the atlas, in its head and foot. Texts are empty where the definition states none.
 *
 * @param title title of the atlas
 * @param description what the atlas is for
 * @param organisation who publishes it
 * @param contact address of a function
 * @param licence name of the licence
 * @param licenceUri where it is set out; only addresses of the web
 * @param attribution how to name the source
 * @param issued day of issue
 * @param program name and version of the program
 */
public record ReportSite(
        String title,
        String description,
        String organisation,
        String contact,
        String licence,
        String licenceUri,
        String attribution,
        LocalDate issued,
        String program) {

    /**
     * The site of an atlas.
     *
     * @param atlas the atlas
     * @param language the language
     * @return the site
     */
    static ReportSite of(ReportAtlas atlas, Language language) {
        DocumentTree publication = atlas.definition().at("publication");
        DocumentTree licence = publication.at("licence");
        return new ReportSite(
                atlas.atlas().title().in(language),
                atlas.atlas().description().in(language),
                bilingual(publication.at("organisation"), language),
                publication.at("contact").text().orElse(""),
                licence.at("name").text().orElse(""),
                licence.at("url")
                        .text()
                        .filter(uri -> uri.matches("https?://\\S+"))
                        .orElse(""),
                bilingual(publication.at("attribution"), language),
                atlas.atlas().issued(),
                atlas.atlas().provenance().program());
    }

    private static String bilingual(DocumentTree text, Language language) {
        return text.bilingual().map(both -> both.in(language)).orElse("");
    }
}
