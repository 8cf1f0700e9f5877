package org.lebenswelten.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/** Takes whose an atlas is from the section {@code publication} of its project's definition. */
final class PublicationSource {

    private PublicationSource() {}

    /**
     * The source of an atlas.
     *
     * @param definition the project's definition as JSON
     * @return the source, or null if the definition has no such section or the section lacks a part that the schema of
     *     projects requires
     */
    static PublicationPlan.@Nullable Source of(String definition) {
        JsonNode publication;
        try {
            publication = Json.read(definition).path("publication");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("definition of the project: not JSON: " + e.getOriginalMessage(), e);
        }
        BilingualText organisation = bilingual(publication.path("organisation"));
        BilingualText attribution = bilingual(publication.path("attribution"));
        String licenceName = publication.path("licence").path("name").textValue();
        String licenceUrl = publication.path("licence").path("url").textValue();
        if (organisation == null || attribution == null || licenceName == null || licenceUrl == null) {
            return null;
        }
        return new PublicationPlan.Source(
                organisation,
                attribution,
                licenceName,
                licenceUrl,
                publication.path("metadata").textValue(),
                publication.path("data").textValue());
    }

    private static @Nullable BilingualText bilingual(JsonNode node) {
        String de = node.path("de").textValue();
        String en = node.path("en").textValue();
        return de == null || en == null ? null : new BilingualText(de, en);
    }
}
