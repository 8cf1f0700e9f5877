package org.lebenswelten.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.ShownProject;

/**
 * Writes the document {@code measures.profiles}: the profiles of measures and projects as anyone may see them, with the numbers of
 * people that disclosure control lets through. Null is what a profile does not state, or a number that is withheld; what else is
 * withheld stands in {@code withheld}, as JSON pointers into the profile.
 *
 * <pre>{@code
 * {"format": 1,
 *  "measures": [{"profile": {...}, "participation": [{"siteId": ..., "count": 40.0, ...}], "results": [...], "withheld": [...]}],
 *  "projects": [{"profile": {...}, "results": [...], "withheld": ["/needs/0/finding"]}]}
 * }</pre>
 */
public final class ProfilesWriter {

    /** Version of the document that is written and read. */
    static final int FORMAT = 1;

    private ProfilesWriter() {}

    /**
     * Writes profiles.
     *
     * @param profiles what disclosure control lets through
     * @return JSON
     */
    public static String write(ShownProfiles profiles) {
        ObjectNode root = Json.object().put("format", FORMAT);
        ArrayNode measures = root.putArray("measures");
        profiles.measures().forEach(measure -> measures.add(RecordJson.write(ShownMeasure.class, measure)));
        ArrayNode projects = root.putArray("projects");
        profiles.projects().forEach(project -> projects.add(RecordJson.write(ShownProject.class, project)));
        return Json.write(root);
    }
}
