package org.lebenswelten.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;

/**
 * Where an atlas is written: one GeoPackage, and a folder beside it with tables and styles for programs that do not read
 * GeoPackages.
 *
 * <p>Both are written beside their places first. The GeoPackage takes its place last, so that whatever fails, an existing
 * one is still there, whole.
 */
public final class AtlasOutput {

    private final Path geoPackage;
    private final Path folder;
    private final List<FolderPart> parts;
    private final StoredProjects projects;

    private AtlasOutput(Path geoPackage, Path folder, List<FolderPart> parts, StoredProjects projects) {
        this.geoPackage = geoPackage;
        this.folder = folder;
        this.parts = List.copyOf(parts);
        this.projects = projects;
    }

    /**
     * The output with a given GeoPackage.
     *
     * @param geoPackage the file to write, ending in {@code .gpkg}; the folder has its name without the ending
     * @return the output
     * @throws IllegalArgumentException if the file ends otherwise
     */
    public static AtlasOutput of(Path geoPackage) {
        String name = String.valueOf(geoPackage.getFileName());
        int ending = name.length() - ".gpkg".length();
        if (ending < 1 || !name.regionMatches(true, ending, ".gpkg", 0, ".gpkg".length())) {
            throw new IllegalArgumentException("output file '" + geoPackage + "', expected a name ending in .gpkg");
        }
        return new AtlasOutput(
                geoPackage,
                geoPackage.resolveSibling(name.substring(0, ending)),
                List.of(),
                (atlas, file) -> new TreeMap<>());
    }

    /**
     * The same output with further files in the folder.
     *
     * @param further what is to stand in the folder besides
     * @return a new output
     */
    public AtlasOutput with(FolderPart... further) {
        return new AtlasOutput(geoPackage, folder, List.of(further), projects);
    }

    /**
     * The same output with projects of QGIS in the GeoPackage.
     *
     * @param stored what makes them
     * @return a new output
     */
    public AtlasOutput withProjects(StoredProjects stored) {
        return new AtlasOutput(geoPackage, folder, parts, stored);
    }

    /**
     * The GeoPackage.
     *
     * @return its path
     */
    public Path geoPackage() {
        return geoPackage;
    }

    /**
     * The folder beside it.
     *
     * @return its path
     */
    public Path folder() {
        return folder;
    }

    /**
     * The folder for the report of the atlas, which this class does not write.
     *
     * @return the path of the folder with {@code -report} after its name
     */
    public Path reportFolder() {
        return folder.resolveSibling(folder.getFileName() + "-report");
    }

    /**
     * Writes both, replacing what an earlier run wrote.
     *
     * @param atlas the atlas
     * @throws IOException if something cannot be written, or stands in the way and was not written by this program; then
     *     an existing GeoPackage is as it was
     */
    public void write(Atlas atlas) throws IOException {
        if (Files.isDirectory(geoPackage)) {
            throw new IOException(geoPackage + ": is a folder, expected a file to write");
        }
        SafeFile.write(geoPackage, draft -> {
            GeoPackageWriter.write(atlas, draft, projects.projects(atlas, String.valueOf(geoPackage.getFileName())));
            AtlasFolderWriter.write(atlas, folder, parts);
        });
    }
}
