package org.lebenswelten.publish.metadata;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.JsonText;

/**
 * What the section {@code publication} of a project says for catalogues and portals.
 *
 * @param issued day of issue
 * @param organisation the publishing body
 * @param contact e-mail address of a function
 * @param licenceName name of the licence
 * @param licenceUrl where it is set out
 * @param attribution how to name the source
 * @param lineage where the data come from
 * @param updateCycle how often the atlas is renewed
 * @param namespace URI of the publisher from which identifiers are made, without {@code /} at its end
 * @param service address of the atlas at the map server, or null if it is not served
 * @param catalogue address of the catalogue service, or null
 * @param contributor who delivers to GovData, or null
 * @param municipalityKey official municipality key, or null
 * @param dataUrl where the data can be had, or null
 */
public record PublicationTerms(
        LocalDate issued,
        BilingualText organisation,
        String contact,
        String licenceName,
        String licenceUrl,
        BilingualText attribution,
        BilingualText lineage,
        UpdateCycle updateCycle,
        String namespace,
        @Nullable String service,
        @Nullable String catalogue,
        @Nullable String contributor,
        @Nullable String municipalityKey,
        @Nullable String dataUrl) {

    /**
     * The terms of an atlas.
     *
     * @param atlas the atlas, with the definition of its project
     * @return the terms, or empty if the definition lacks one that the schema of projects requires, as those of older
     *     atlases do: metadata with blanks in it are not written
     */
    public static Optional<PublicationTerms> of(Atlas atlas) {
        if (!(JsonText.tree(atlas.definition()) instanceof Map<?, ?> definition)
                || !(definition.get("publication") instanceof Map<?, ?> publication)
                || !(publication.get("licence") instanceof Map<?, ?> licence)) {
            return Optional.empty();
        }
        BilingualText organisation = bilingual(publication.get("organisation"));
        BilingualText attribution = bilingual(publication.get("attribution"));
        BilingualText lineage = bilingual(publication.get("lineage"));
        String contact = text(publication.get("contact"));
        String licenceName = text(licence.get("name"));
        String licenceUrl = text(licence.get("url"));
        String namespace = text(publication.get("namespace"));
        String cycle = text(publication.get("updateCycle"));
        UpdateCycle updateCycle = cycle == null ? null : UpdateCycle.of(cycle).orElse(null);
        if (organisation == null
                || attribution == null
                || lineage == null
                || contact == null
                || licenceName == null
                || licenceUrl == null
                || namespace == null
                || updateCycle == null) {
            return Optional.empty();
        }
        return Optional.of(new PublicationTerms(
                atlas.issued(),
                organisation,
                contact,
                licenceName,
                licenceUrl,
                attribution,
                lineage,
                updateCycle,
                namespace.replaceFirst("/+$", ""),
                text(publication.get("service")),
                text(publication.get("catalogue")),
                text(publication.get("contributor")),
                text(publication.get("municipalityKey")),
                text(publication.get("data"))));
    }

    /**
     * The licence in the list of open ones.
     *
     * @return the licence, or empty if the data are not open
     */
    public Optional<OpenLicence> openLicence() {
        return OpenLicence.of(licenceUrl);
    }

    private static @Nullable BilingualText bilingual(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> texts)) {
            return null;
        }
        String de = text(texts.get("de"));
        String en = text(texts.get("en"));
        return de == null || en == null ? null : new BilingualText(de, en);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
