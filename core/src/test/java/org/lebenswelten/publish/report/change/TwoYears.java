package org.lebenswelten.publish.report.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * An invented atlas of a few square areas in a row, with the layers and documents that are compared; tests change a part of it and
 * hold it against the atlas of another year.
 */
public final class TwoYears {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double NONE = Double.NaN;

    public String id = "city";
    public LocalDate issued;
    public int year;
    public int epsg = 25832;
    public String indexDefinition =
            "\"normalisation\": \"minMax\", \"children\": [{\"indicator\": \"poor\", \"weight\": 1}]";
    public String indicatorDefinition =
            "\"kind\": \"proportion\", \"multiplier\": 100, \"direction\": \"higherIsWorse\"";
    public String coverageDefinition = "\"targetGroup\": {\"ageMin\": 3, \"ageMax\": 5}, \"measures\": [\"play\"]";

    /** Left edge and width by area; each is 10 high. */
    public final Map<String, double[]> areas =
            new TreeMap<>(Map.of("a", new double[] {0, 10}, "b", new double[] {10, 10}));

    /** Score, rank, lowest and highest rank by area, of ten ranked. */
    public final Map<String, double[]> ranks = new TreeMap<>();

    /** Value and limits by area. */
    public final Map<String, double[]> values = new TreeMap<>();

    /** Share and limits by area. */
    public final Map<String, double[]> shares = new TreeMap<>();

    public final SortedMap<String, String> documents = new TreeMap<>();

    public TwoYears(int year) {
        this.year = year;
        this.issued = LocalDate.of(year + 1, 3, 31);
        documents.put("burden.parameters", "{\"format\": 1, \"nodes\": {}}");
    }

    public TwoYears rank(String area, double score, double rank, double low, double high) {
        ranks.put(area, new double[] {score, rank, low, high});
        return this;
    }

    public TwoYears value(String area, double value, double low, double high) {
        values.put(area, new double[] {value, low, high});
        return this;
    }

    public TwoYears share(String area, double share, double low, double high) {
        shares.put(area, new double[] {share, low, high});
        return this;
    }

    public Atlas atlas() {
        List<AtlasLayer> layers = new ArrayList<>();
        layers.add(outlines());
        layers.add(figures("burden", ranks, "score", "rank_no", "rank_lo", "rank_hi"));
        layers.add(figures("ind_poor", values, "val", "ci_low", "ci_high"));
        layers.add(figures("cov_move", shares, "share", "share_low", "share_high"));
        return new Atlas(
                id,
                BilingualText.same("City"),
                BilingualText.same("Invented"),
                Crs.of(epsg).orElseThrow(),
                issued,
                layers,
                "{\"zonings\": [{\"id\": \"quarter\", \"title\": \"Quarters\"}],"
                        + "\"indicators\": [{\"id\": \"poor\", \"title\": \"Poverty\", \"zoning\": \"quarter\", "
                        + indicatorDefinition
                        + "}], \"indices\": [{\"id\": \"burden\", \"title\": \"Burden\", \"zoning\": \"quarter\", "
                        + indexDefinition
                        + "}], \"coverages\": [{\"id\": \"move\", \"title\": \"Movement\", \"zoning\": \"quarter\", "
                        + coverageDefinition + "}]}",
                new Provenance("Test", Map.of(), List.of()),
                documents);
    }

    private AtlasLayer outlines() {
        List<AtlasColumn> columns = List.of(text("area"), text("name"), text("parent"));
        AtlasLayer.Builder layer = builder("areas_quarter", columns);
        areas.forEach((area, place) -> layer.add(area, square(place), area, "Quarter " + area, null));
        return layer.build();
    }

    private AtlasLayer figures(String name, Map<String, double[]> rows, String... names) {
        List<AtlasColumn> columns = new ArrayList<>(List.of(
                text("area"),
                text("years"),
                new AtlasColumn("valid_from", ColumnType.DATE, BilingualText.same("from"))));
        for (String column : names) {
            columns.add(new AtlasColumn(column, ColumnType.REAL, BilingualText.same(column)));
        }
        columns.add(new AtlasColumn("ranked", ColumnType.INTEGER, BilingualText.same("ranked")));
        columns.add(text("flag"));
        AtlasLayer.Builder layer = builder(name, columns);
        rows.forEach((area, numbers) -> {
            @Nullable Object[] row = new Object[columns.size()];
            row[0] = area;
            row[1] = String.valueOf(year);
            row[2] = LocalDate.of(year, 1, 1);
            for (int i = 0; i < numbers.length; i++) {
                row[3 + i] = Double.isNaN(numbers[i]) ? null : numbers[i];
            }
            row[columns.size() - 2] = 10;
            row[columns.size() - 1] = Double.isNaN(numbers[0]) ? "secret" : "ok";
            layer.add(area + "." + year, square(areas.getOrDefault(area, new double[] {0, 1})), row);
        });
        return layer.build();
    }

    private static AtlasColumn text(String name) {
        return new AtlasColumn(name, ColumnType.TEXT, BilingualText.same(name));
    }

    private static AtlasLayer.Builder builder(String name, List<AtlasColumn> columns) {
        BilingualText title = BilingualText.same(name);
        return AtlasLayer.builder(
                name,
                title,
                title,
                LayerGeometry.MULTIPOLYGON,
                new LayerStyle(name, title, List.of(), null, 0),
                columns);
    }

    private static Polygon square(double[] place) {
        double east = place[0] + place[1];
        return FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(place[0], 0),
            new Coordinate(east, 0),
            new Coordinate(east, 10),
            new Coordinate(place[0], 10),
            new Coordinate(place[0], 0)
        });
    }

    /** No number. */
    public static double none() {
        return NONE;
    }
}
