package org.lebenswelten.spatial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Maps for the tests of spatial statistics: published ones and invented grids. */
public final class SpatialData {

    private SpatialData() {}

    /** The polygons of a GeoJSON file below the reference folder. */
    public static List<Geometry> polygons(String relative) {
        List<Geometry> polygons = new ArrayList<>();
        for (JsonNode feature : json(relative).get("features")) {
            try {
                polygons.add(new GeoJsonReader().read(feature.get("geometry").toString()));
            } catch (ParseException e) {
                throw new IllegalArgumentException(relative, e);
            }
        }
        return polygons;
    }

    /** The ids of the features of a GeoJSON file below the reference folder. */
    public static List<String> ids(String relative) {
        List<String> ids = new ArrayList<>();
        json(relative)
                .get("features")
                .forEach(f -> ids.add(f.get("properties").get("id").asText()));
        return ids;
    }

    /** A property of the features of a GeoJSON file below the reference folder. */
    public static double[] property(String relative, String name) {
        List<Double> values = new ArrayList<>();
        json(relative)
                .get("features")
                .forEach(f -> values.add(f.get("properties").get(name).asDouble()));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A neighbour list from a table with the columns focal and neighbor. */
    public static NeighbourList neighbours(String relative, List<String> ids) {
        Map<String, List<String>> lists = new TreeMap<>();
        for (Map<String, String> row : ReferenceData.rows(relative)) {
            lists.computeIfAbsent(row.get("focal"), unused -> new ArrayList<>()).add(row.get("neighbor"));
        }
        return NeighbourList.of(ids, lists);
    }

    /** A neighbour list from a JSON object of arrays. */
    public static NeighbourList jsonNeighbours(String relative, List<String> ids) {
        Map<String, List<String>> lists = new TreeMap<>();
        json(relative).properties().forEach(entry -> {
            List<String> of = new ArrayList<>();
            entry.getValue().forEach(id -> of.add(id.asText()));
            lists.put(entry.getKey(), of);
        });
        return NeighbourList.of(ids, lists);
    }

    /** A JSON file below the reference folder. */
    public static JsonNode json(String relative) {
        try {
            return new ObjectMapper().readTree(Files.readString(ReferenceData.path(relative)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Polygons from well-known text. */
    public static List<Geometry> wkt(String... texts) {
        List<Geometry> polygons = new ArrayList<>();
        for (String text : texts) {
            try {
                polygons.add(new WKTReader().read(text));
            } catch (ParseException e) {
                throw new IllegalArgumentException(text, e);
            }
        }
        return polygons;
    }

    /** Squares of side 1, row by row from the south-west. */
    public static List<Geometry> grid(int rows, int columns) {
        GeometryFactory factory = new GeometryFactory();
        List<Geometry> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells.add(square(factory, column, row));
            }
        }
        return cells;
    }

    private static Polygon square(GeometryFactory factory, int x, int y) {
        return factory.createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + 1, y),
            new Coordinate(x + 1, y + 1),
            new Coordinate(x, y + 1),
            new Coordinate(x, y)
        });
    }

    /** Neighbours of the cells of {@link #grid}, by row and column alone. */
    public static NeighbourList gridNeighbours(int rows, int columns, boolean diagonal) {
        int[][] lists = new int[rows * columns][];
        for (int cell = 0; cell < lists.length; cell++) {
            List<Integer> of = new ArrayList<>();
            for (int dr = -1; dr <= 1; dr++) {
                for (int dc = -1; dc <= 1; dc++) {
                    int row = cell / columns + dr;
                    int column = cell % columns + dc;
                    boolean wanted = diagonal ? dr != 0 || dc != 0 : Math.abs(dr) + Math.abs(dc) == 1;
                    if (wanted && row >= 0 && row < rows && column >= 0 && column < columns) {
                        of.add(row * columns + column);
                    }
                }
            }
            lists[cell] = of.stream().mapToInt(Integer::intValue).toArray();
        }
        return NeighbourList.of(lists);
    }
}
