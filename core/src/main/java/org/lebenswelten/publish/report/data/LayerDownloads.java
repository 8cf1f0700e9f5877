package org.lebenswelten.publish.report.data;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.publish.LayerCsvWriter;
import org.lebenswelten.publish.LayerGeoJsonWriter;
import org.lebenswelten.publish.SldWriter;
import org.lebenswelten.publish.report.AtlasFiles;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportFile;

/**
 * The files of each layer: its table as CSV and its style as SLD in the report. GeoJSON is in the report for points, and for layers
 * that are not about time with at most {@value #MOST_POINTS} points (about 200 kB), so that each outline is there once; that of other
 * layers repeats the outlines for each period and is linked beside the atlas where it stands there.
 */
public final class LayerDownloads {

    private static final int MOST_POINTS = 8000;

    private final Map<String, List<DataFile>> byLayer = new TreeMap<>();
    private final List<ReportFile> copies = new ArrayList<>();
    private final DataFile dictionary;

    private LayerDownloads(DataFile dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * The files of an atlas.
     *
     * @param atlas the atlas
     * @return its files
     */
    public static LayerDownloads of(ReportAtlas atlas) {
        Atlas read = atlas.atlas();
        ReportFile dictionary =
                file("downloads/dictionary.csv", writer -> LayerCsvWriter.writeDictionary(read, writer));
        LayerDownloads downloads = new LayerDownloads(inside(dictionary, "CSV"));
        downloads.copies.add(dictionary);
        LayerGeoJsonWriter geoJson = new LayerGeoJsonWriter(read.crs());
        List<Copies> layers = read.layers().parallelStream()
                .map(layer -> Copies.of(layer, geoJson, atlas.files()))
                .toList();
        for (Copies one : layers) {
            downloads.copies.addAll(one.copies());
            downloads.byLayer.put(one.layer(), List.copyOf(one.files()));
        }
        return downloads;
    }

    /** The files of one layer, and those of them that stand in the report. */
    private record Copies(String layer, List<DataFile> files, List<ReportFile> copies) {

        static Copies of(AtlasLayer layer, LayerGeoJsonWriter geoJson, Optional<AtlasFiles> beside) {
            Copies made = new Copies(layer.name(), new ArrayList<>(), new ArrayList<>());
            made.add(layer, geoJson, beside);
            return made;
        }

        private void add(AtlasLayer layer, LayerGeoJsonWriter geoJson, Optional<AtlasFiles> beside) {
            String name = layer.name();
            copy(file("downloads/csv/" + name + ".csv", writer -> LayerCsvWriter.write(layer, writer)), "CSV");
            boolean isOnce = layer.timeColumn() == null || layer.geometryType() == LayerGeometry.POINT;
            if (isOnce && points(layer) <= MOST_POINTS) {
                copy(file("downloads/geojson/" + name + ".geojson", writer -> geoJson.write(layer, writer)), "GeoJSON");
            } else {
                beside.flatMap(near -> near.geoJson(name)).ifPresent(files::add);
            }
            copy(
                    ReportFile.ofText(
                            "downloads/sld/" + name + ".sld",
                            SldWriter.write(layer).replaceAll("\n +", "\n")),
                    "SLD");
        }

        private void copy(ReportFile file, String format) {
            copies.add(file);
            files.add(inside(file, format));
        }
    }

    private static DataFile inside(ReportFile file, String format) {
        return new DataFile(file.path(), format, file.content().length, false);
    }

    private static long points(AtlasLayer layer) {
        long points = 0;
        for (int row = 0; row < layer.size() && points <= MOST_POINTS; row++) {
            points += layer.geometry(row).getNumPoints();
        }
        return points;
    }

    private static ReportFile file(String path, Content content) {
        StringWriter writer = new StringWriter();
        try {
            content.write(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot fail to be written", e);
        }
        return ReportFile.ofText(path, writer.toString());
    }

    /**
     * What the columns of all tables mean.
     *
     * @return a table in the report
     */
    public DataFile dictionary() {
        return dictionary;
    }

    /**
     * The files of a layer.
     *
     * @param layer its name
     * @return its files; none for a layer that is not there
     */
    public List<DataFile> of(String layer) {
        return byLayer.getOrDefault(layer, List.of());
    }

    /** The files that stand in the report. */
    List<ReportFile> copies() {
        return List.copyOf(copies);
    }

    /** Writes a text. */
    private interface Content {
        void write(StringWriter writer) throws IOException;
    }
}
