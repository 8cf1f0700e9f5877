package org.lebenswelten.publish;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.ShownProject;

/** Reads what {@link ProfilesWriter} wrote. */
public final class ProfilesReader {

    private ProfilesReader() {}

    /**
     * Reads profiles.
     *
     * @param json the document
     * @param name its name, for messages
     * @return the profiles
     * @throws AtlasFileException if it is no such document, of another format, or holds what no profile can
     */
    public static ShownProfiles read(String json, String name) throws AtlasFileException {
        JsonPlace root = JsonPlace.document(json, name, ProfilesWriter.FORMAT);
        List<ShownMeasure> measures = new ArrayList<>();
        for (JsonPlace measure : root.at("measures").elements()) {
            measures.add(RecordJson.read(ShownMeasure.class, measure));
        }
        List<ShownProject> projects = new ArrayList<>();
        for (JsonPlace project : root.at("projects").elements()) {
            projects.add(RecordJson.read(ShownProject.class, project));
        }
        return new ShownProfiles(measures, projects);
    }
}
