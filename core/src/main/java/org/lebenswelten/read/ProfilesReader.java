package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.ProblemCode;

/** Reads the YAML files of a folder of profiles; the id of each is the name of its file. */
final class ProfilesReader {

    private final ProjectFolder folder;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param log where to report
     */
    ProfilesReader(ProjectFolder folder, ProblemLog log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Reads a folder.
     *
     * @param atlas the definition
     * @param option the option that names the folder
     * @param schema the schema of the files
     * @param declared where to declare those that cannot be parsed, by the names of their files
     * @return the profiles ascending by file name; they may be faulty
     */
    List<YamlNode> read(YamlNode atlas, String option, YamlSchema schema, Declared<?> declared) {
        YamlNode path = atlas.find(option);
        List<YamlNode> profiles = new ArrayList<>();
        if (path == null || !path.isSound()) {
            return profiles;
        }
        for (String name : folder.yamlFiles(path.text(), path.place())) {
            YamlNode profile = read(name, path, schema);
            if (profile == null) {
                declared.declareFaulty(stem(name));
            } else {
                profiles.add(profile);
            }
        }
        return profiles;
    }

    private @Nullable YamlNode read(String name, YamlNode path, YamlSchema schema) {
        SourceFile file = folder.text(name, false, path.place());
        YamlDocument document = file == null ? null : YamlDocument.parse(file, log);
        if (document == null) {
            return null;
        }
        schema.check(document, log);
        YamlNode profile = document.root();
        if (holdsCounts(profile)) {
            folder.holdsCounts(name);
        }
        YamlNode id = profile.find("id");
        String stem = stem(name);
        if (id != null && id.isSound() && !id.text().equals(stem)) {
            log.add(ProblemCode.ID_UNLIKE_FILE, id.place(), id.written(), stem);
        }
        return profile;
    }

    private static String stem(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
    }

    /** Participants and measured values are counts of people, whoever counted them. */
    private static boolean holdsCounts(YamlNode profile) {
        return profile.items("sites").stream().anyMatch(site -> site.has("participants"))
                || profile.items("successCriteria").stream()
                        .anyMatch(criterion -> criterion.has("measured") || criterion.has("baseline"));
    }
}
