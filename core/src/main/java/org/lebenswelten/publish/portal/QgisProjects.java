package org.lebenswelten.publish.portal;

import java.util.SortedMap;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.FolderPart;
import org.lebenswelten.publish.PublicationPlan;
import org.lebenswelten.publish.StoredProjects;

/**
 * The projects of QGIS that open an atlas as a whole map, in German and in English:
 *
 * <pre>{@code
 * <atlas>, <atlas>_en                     in the GeoPackage, see StoredProjects
 * qgis/<atlas>.qgs, qgis/<atlas>_en.qgs   in the folder beside it
 * }</pre>
 *
 * <p>They find the GeoPackage by its name, as QGIS knows no other way: a file that is renamed is asked for.
 */
public final class QgisProjects implements StoredProjects, FolderPart {

    /** The projects of any atlas. */
    public QgisProjects() {}

    @Override
    public SortedMap<String, String> projects(Atlas atlas, String file) {
        SortedMap<String, String> projects = new TreeMap<>();
        PublicationPlan plan = PublicationPlan.of(atlas);
        for (Language language : Language.values()) {
            projects.put(name(atlas, language), QgisProject.of(atlas, plan, "./" + file, language));
        }
        return projects;
    }

    @Override
    public SortedMap<String, String> files(Atlas atlas, String name) {
        SortedMap<String, String> files = new TreeMap<>();
        PublicationPlan plan = PublicationPlan.of(atlas);
        for (Language language : Language.values()) {
            files.put(
                    "qgis/" + name(atlas, language) + ".qgs",
                    QgisProject.of(atlas, plan, "../../" + name + ".gpkg", language));
        }
        return files;
    }

    private static String name(Atlas atlas, Language language) {
        return atlas.id() + (language == Language.DE ? "" : "_en");
    }
}
