package org.lebenswelten.publish.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lebenswelten.publish.report.data.DataFile;

/**
 * The files of an atlas that stand near its report and are too large to be copied into it: the GeoPackage, and the GeoJSON in the
 * folder beside it.
 *
 * @param root the address of the GeoPackage's folder, relative to the root of the report, empty or ending in {@code /}
 * @param geoPackage the GeoPackage
 * @param folder the folder beside it, which need not exist
 */
public record AtlasFiles(String root, Path geoPackage, Path folder) {

    private static final int MOST_STEPS_UP = 2;
    private static final String ENDING = ".gpkg";

    /**
     * The files near a report.
     *
     * @param geoPackage the atlas
     * @param report folder of the report
     * @return the files, or empty if the atlas lies neither in the folder that holds the report nor in the one above; the report then
     *     names no path, as it would tell of the machine it was written on
     */
    public static Optional<AtlasFiles> near(Path geoPackage, Path report) {
        Path atlas = geoPackage.toAbsolutePath().normalize();
        Path from = report.toAbsolutePath().normalize();
        Path home = atlas.getParent();
        Path step = from.getParent();
        StringBuilder root = new StringBuilder("../");
        for (int up = 1; step != null && up <= MOST_STEPS_UP; up++, step = step.getParent(), root.append("../")) {
            if (step.equals(home)) {
                return Optional.of(new AtlasFiles(root.toString(), atlas, home.resolve(folderName(atlas))));
            }
        }
        return Optional.empty();
    }

    private static String folderName(Path atlas) {
        String name = String.valueOf(atlas.getFileName());
        int ending = name.length() - ENDING.length();
        return ending > 0 && name.regionMatches(true, ending, ENDING, 0, ENDING.length())
                ? name.substring(0, ending)
                : name + ".files";
    }

    /**
     * The GeoPackage as a file to download.
     *
     * @return the file, or empty if it is not there
     */
    public Optional<DataFile> download() {
        return file(geoPackage, "GeoPackage", String.valueOf(geoPackage.getFileName()));
    }

    /**
     * The GeoJSON of a layer.
     *
     * @param layer name of the layer
     * @return the file, or empty if it is not there
     */
    public Optional<DataFile> geoJson(String layer) {
        Path file = folder.resolve("geojson").resolve(layer + ".geojson");
        return file(file, "GeoJSON", folder.getFileName() + "/geojson/" + layer + ".geojson");
    }

    private Optional<DataFile> file(Path file, String format, String path) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(new DataFile(root + encoded(path), format, Files.size(file), true))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": size cannot be read", e);
        }
    }

    private static String encoded(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            try {
                names.add(new URI(null, null, "/" + name, null).toASCIIString().substring(1));
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("file '" + path + "' cannot be part of an address", e);
            }
        }
        return String.join("/", names);
    }
}
