package org.lebenswelten.read;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Place;

/**
 * Reads a project folder: its definition {@code atlas.yaml}, then every file that names.
 *
 * <p>All problems of all files come from one run. What a faulty entry defines is left out and references to it are not
 * reported again, so that each problem stands for something to mend. Nothing is written.
 */
public final class ProjectReader {

    private ProjectReader() {}

    /**
     * Reads a project.
     *
     * @param folder the project's folder
     * @return all problems, and the project where none of them is an error
     */
    public static ProjectReading read(Path folder) {
        ProblemLog log = new ProblemLog();
        ProjectFolder files = new ProjectFolder(folder, log);
        YamlNode atlas = atlas(files, log);
        Project project = atlas == null ? null : new AtlasReader(files, atlas, log).read();
        return new ProjectReading(log.sorted(), log.hasErrors() ? null : Objects.requireNonNull(project), log.rows());
    }

    private static @Nullable YamlNode atlas(ProjectFolder files, ProblemLog log) {
        SourceFile file = files.text(ProjectFolder.ATLAS, false, Place.ofFile(ProjectFolder.ATLAS));
        YamlDocument document = file == null ? null : YamlDocument.parse(file, log);
        if (document == null) {
            return null;
        }
        YamlSchema.atlas().check(document, log);
        YamlNode root = document.root();
        return root.json().isObject() ? root : null;
    }
}
