package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.spatial.transfer.WeightedPoints;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads points with weights: a CSV table {@code x,y} and the column of the weight, or the points of a GeoJSON or GeoPackage
 * file. The file counts as one that holds counts of people.
 */
final class PointsReader {

    private final ProjectFolder folder;
    private final Crs crs;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, of metres
     * @param log where to report
     */
    PointsReader(ProjectFolder folder, Crs crs, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.log = log;
    }

    /**
     * Reads points.
     *
     * @param entry the entry that names file and weight, which is sound
     * @return the points in the order of the file, or null where a problem was reported
     */
    @Nullable
    WeightedPoints read(YamlNode entry) {
        String path = entry.text("file");
        if (path.matches(".*\\.(geojson|json|gpkg)")) {
            if (path.endsWith(".gpkg") && !entry.has("layer")) {
                log.add(ProblemCode.SCHEMA_VIOLATION, entry.place(), null, Words.of("schema.required", "layer"));
                return null;
            }
            return fromLayer(entry);
        }
        String weight = entry.textOrNull("weight");
        Columns points = columns(entry, null, weight);
        return points == null ? null : new WeightedPoints(path, crs, points.x(), points.y(), points.weight());
    }

    /**
     * Points with a key each.
     *
     * @param points the points
     * @param positions position of each key
     */
    record Keyed(WeightedPoints points, Map<String, Integer> positions) {}

    /**
     * Reads a CSV table of points that have keys.
     *
     * @param entry the entry that names the file, which is sound
     * @param key name of the column with the key
     * @param weight name of the column with the weight
     * @return the points, or null where a problem was reported
     */
    @Nullable
    Keyed readKeyed(YamlNode entry, String key, String weight) {
        Columns points = columns(entry, key, weight);
        return points == null
                ? null
                : new Keyed(
                        new WeightedPoints(entry.text("file"), crs, points.x(), points.y(), points.weight()),
                        points.positions());
    }

    /** Columns of a table, and the position of each key. */
    private record Columns(double[] x, double[] y, double[] weight, Map<String, Integer> positions) {}

    private @Nullable Columns columns(YamlNode entry, @Nullable String key, @Nullable String weight) {
        List<String> names = new ArrayList<>(List.of("x", "y"));
        if (weight != null) {
            names.add(weight);
        }
        if (key != null) {
            names.add(key);
        }
        CsvTable table = CsvTable.open(folder, entry, names, log);
        int[] cells = table == null ? null : table.columns(names);
        if (table == null || cells == null) {
            return null;
        }
        PointSystem system = PointSystem.of(entry, crs, folder, log);
        double[] x = new double[1024];
        double[] y = new double[1024];
        double[] weights = new double[1024];
        Map<String, Integer> positions = new HashMap<>();
        int size = 0;
        boolean complete = true;
        while (table.next()) {
            double first = table.required(cells[0]);
            double second = table.required(cells[1]);
            double weighs = weight == null
                    ? 1
                    : table.isEmpty(cells[2]) ? table.required(cells[2]) : table.count(cells[2], false);
            Coordinate at = table.isFaulty() ? null : system.at(first, second, table.place(cells[0]));
            if (at == null) {
                complete = false;
                continue;
            }
            if (key != null && positions.putIfAbsent(table.cell(cells[names.size() - 1]), size) != null) {
                table.report(ProblemCode.DUPLICATE_ID, cells[names.size() - 1], key);
                complete = false;
                continue;
            }
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            x[size] = at.x;
            y[size] = at.y;
            weights[size++] = weighs;
        }
        return complete
                ? new Columns(Arrays.copyOf(x, size), Arrays.copyOf(y, size), Arrays.copyOf(weights, size), positions)
                : null;
    }

    private @Nullable WeightedPoints fromLayer(YamlNode entry) {
        FeatureLayer file = FeatureLayer.read(folder, entry, log);
        FeatureLayer layer = file == null ? null : file.in(crs, folder, log);
        if (layer == null || !layer.isIn(crs)) {
            return null;
        }
        folder.holdsCounts(entry.text("file"));
        GeometryCheck check = new GeometryCheck(crs, log);
        int size = layer.features().size();
        double[] x = new double[size];
        double[] y = new double[size];
        boolean complete = true;
        for (int i = 0; i < size; i++) {
            LayerFeature feature = layer.features().get(i);
            Geometry geometry = feature.geometry();
            if (check.isPoint(
                            geometry,
                            feature.place(),
                            String.valueOf(feature.place().at()))
                    && geometry != null) {
                x[i] = geometry.getCoordinate().x;
                y[i] = geometry.getCoordinate().y;
            } else {
                complete = false;
            }
        }
        double[] weights = new double[size];
        Arrays.fill(weights, 1);
        String weight = entry.textOrNull("weight");
        if (weight != null) {
            double[] numbers = PolygonFile.numbers(layer.features(), weight, log);
            complete &= numbers != null;
            weights = numbers == null ? weights : numbers;
            for (int i = 0; i < size; i++) {
                if (weights[i] < 0) {
                    log.add(
                            ProblemCode.NEGATIVE_COUNT,
                            layer.features().get(i).place(),
                            ProblemLog.withoutCount(layer.features().get(i).text(weight)));
                    complete = false;
                }
            }
        }
        return complete ? new WeightedPoints(entry.text("file"), crs, x, y, weights) : null;
    }
}
