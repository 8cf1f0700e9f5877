package org.lebenswelten.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;

/**
 * Writes an atlas into a folder for all who do not read GeoPackages:
 *
 * <pre>{@code
 * csv/<layer>.csv           see LayerCsvWriter
 * geojson/<layer>.geojson   see LayerGeoJsonWriter
 * sld/<layer>.sld           see SldWriter
 * qml/<layer>.qml           see QmlWriter
 * legend/<layer>.svg, .png  of layers with two scales, see BivariateLegend
 * dictionary.csv            what the columns mean, in both languages
 * publication-plan.json     see PublicationPlan
 * <document>.json           further documents, and .csv of those that hold a table
 * ...                       files of further parts, see FolderPart
 * .lebenswelten             the list of these files
 * }</pre>
 *
 * <p>The folder is made beside its place and put there when it is complete. An older one is replaced as a whole, unless
 * it holds anything that is not on its own list: what this program did not write, it does not remove.
 */
public final class AtlasFolderWriter {

    /** The file that lists what this program wrote into a folder. */
    static final String MARKER = ".lebenswelten";

    private AtlasFolderWriter() {}

    /**
     * Writes an atlas.
     *
     * @param atlas the atlas
     * @param folder the folder to make or to replace
     * @throws AtlasFileException if there is a folder or file of that name that this program did not make
     * @throws IOException if the folder cannot be written; then an older one is still there
     */
    public static void write(Atlas atlas, Path folder) throws IOException {
        write(atlas, folder, List.of());
    }

    /**
     * Writes an atlas with further parts.
     *
     * @param atlas the atlas
     * @param folder the folder to make or to replace
     * @param parts what is to stand in the folder besides
     * @throws AtlasFileException if there is a folder or file of that name that this program did not make
     * @throws IOException if the folder cannot be written; then an older one is still there
     */
    public static void write(Atlas atlas, Path folder, List<FolderPart> parts) throws IOException {
        AtlasCheck.requireWritable(atlas);
        String name = String.valueOf(folder.toAbsolutePath().getFileName());
        SafeFolder.of(folder, MARKER).write(draft -> {
            fill(atlas, draft);
            for (FolderPart part : parts) {
                add(draft, part.files(atlas, name));
            }
        });
    }

    private static void fill(Atlas atlas, Path folder) throws IOException {
        for (String part : List.of("csv", "geojson", "sld", "qml")) {
            Files.createDirectories(folder.resolve(part));
        }
        LayerGeoJsonWriter geoJson = new LayerGeoJsonWriter(atlas.crs());
        for (AtlasLayer layer : atlas.layers()) {
            String name = layer.name();
            file(folder, "csv/" + name + ".csv", writer -> LayerCsvWriter.write(layer, writer));
            file(folder, "geojson/" + name + ".geojson", writer -> geoJson.write(layer, writer));
            file(folder, "sld/" + name + ".sld", writer -> writer.write(SldWriter.write(layer)));
            file(folder, "qml/" + name + ".qml", writer -> writer.write(QmlWriter.write(layer)));
        }
        for (AtlasLayer layer : atlas.layers()) {
            Optional<BivariateLegend> legend = BivariateLegend.of(layer);
            if (legend.isPresent()) {
                Files.createDirectories(folder.resolve("legend"));
                file(
                        folder,
                        "legend/" + layer.name() + ".svg",
                        writer -> writer.write(legend.get().svg()));
                Files.write(
                        folder.resolve("legend/" + layer.name() + ".png"),
                        legend.get().png());
            }
        }
        file(folder, "dictionary.csv", writer -> LayerCsvWriter.writeDictionary(atlas, writer));
        String plan = PublicationPlanWriter.write(PublicationPlan.of(atlas));
        file(folder, "publication-plan.json", writer -> writer.write(plan));
        for (Map.Entry<String, String> document : atlas.documents().entrySet()) {
            file(folder, document.getKey() + ".json", writer -> writer.write(document.getValue() + "\n"));
            JsonNode table = TableCsvWriter.tableOf(Json.read(document.getValue()));
            if (table != null) {
                file(folder, document.getKey() + ".csv", writer -> TableCsvWriter.write(table, writer));
            }
        }
    }

    private static void add(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            file(folder, file.getKey(), writer -> writer.write(file.getValue()));
        }
    }

    private static void file(Path folder, String name, Content content) throws IOException {
        try (Writer writer = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
            content.write(writer);
        }
    }

    /** Writes a file. */
    private interface Content {
        void write(Writer writer) throws IOException;
    }
}
