package org.lebenswelten.spatial.layer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Layers for tests: from WKT, grids of squares, reference files. */
public final class Layers {

    /** UTM zone 32N. */
    public static final Crs METRES = Crs.of(25832).orElseThrow();

    /** Longitude and latitude. */
    public static final Crs DEGREES = Crs.of(4326).orElseThrow();

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Layers() {}

    /**
     * Polygons with the ids a, b, c ...
     *
     * @param wkt the polygons
     * @return the layer
     */
    public static PolygonLayer of(String... wkt) {
        return new PolygonLayer(
                "test",
                METRES,
                IntStream.range(0, wkt.length)
                        .mapToObj(i -> String.valueOf((char) ('a' + i)))
                        .toList(),
                List.of(wkt).stream().map(Layers::geometry).toList());
    }

    /**
     * A rectangle.
     *
     * @param minX west
     * @param minY south
     * @param maxX east
     * @param maxY north
     * @return the polygon
     */
    public static Geometry box(double minX, double minY, double maxX, double maxY) {
        return FACTORY.toGeometry(new Envelope(minX, maxX, minY, maxY));
    }

    /**
     * A lattice of squares, row by row, with ids 00000, 00001 ...
     *
     * @param columns squares in a row
     * @param rows rows
     * @param side side of a square
     * @param offset easting and northing of the south-west corner
     * @return the layer
     */
    public static PolygonLayer lattice(int columns, int rows, double side, double offset) {
        List<String> ids = new ArrayList<>();
        List<Geometry> squares = new ArrayList<>();
        for (int cell = 0; cell < columns * rows; cell++) {
            int row = cell / columns;
            double x = offset + (cell - row * columns) * side;
            double y = offset + row * side;
            ids.add("0".repeat(5 - String.valueOf(cell).length()) + cell);
            squares.add(box(x, y, x + side, y + side));
        }
        return new PolygonLayer("lattice", METRES, ids, squares);
    }

    /**
     * A geometry from text.
     *
     * @param wkt well-known text
     * @return the geometry
     */
    public static Geometry geometry(String wkt) {
        try {
            return new WKTReader(FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /**
     * The attributes of a GeoJSON file.
     *
     * @param file the file
     * @return the properties of each feature
     */
    public static List<JsonNode> properties(Path file) {
        List<JsonNode> properties = new ArrayList<>();
        read(file).forEach(feature -> properties.add(feature.get("properties")));
        return properties;
    }

    /**
     * The polygons of a GeoJSON file.
     *
     * @param file the file
     * @param id attribute that holds the id
     * @return the layer
     */
    public static PolygonLayer polygons(Path file, String id) {
        List<String> ids = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        for (JsonNode feature : read(file)) {
            ids.add(feature.get("properties").get(id).asText());
            try {
                geometries.add(
                        new GeoJsonReader(FACTORY).read(feature.get("geometry").toString()));
            } catch (ParseException e) {
                throw new IllegalArgumentException(file.toString(), e);
            }
        }
        return new PolygonLayer(file.getFileName().toString(), METRES, ids, geometries);
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile()).get("features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
