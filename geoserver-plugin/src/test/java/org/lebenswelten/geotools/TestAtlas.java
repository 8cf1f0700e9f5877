package org.lebenswelten.geotools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Small atlases, and files whose one line of text says which atlas they stand for. */
final class TestAtlas {

    static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** South-west corner of the first square; somewhere in UTM zone 32. */
    static final double X0 = 380_000;

    static final double Y0 = 5_710_000;

    /** Columns of the layer of areas, after geometry and id. */
    static final List<AtlasColumn> COLUMNS = List.of(
            new AtlasColumn("name", ColumnType.TEXT, new BilingualText("Name", "Name")),
            new AtlasColumn("period", ColumnType.DATE, new BilingualText("Zeitraum", "Period")),
            new AtlasColumn("score", ColumnType.REAL, new BilingualText("Punktzahl", "Score")),
            new AtlasColumn("class", ColumnType.INTEGER, new BilingualText("Klasse", "Class")),
            new AtlasColumn("flag", ColumnType.TEXT, new BilingualText("Hinweis", "Flag")));

    private TestAtlas() {}

    /** The square kilometre of an area; ten in a row, one kilometre apart from west to east, then the next row. */
    static Geometry square(int area) {
        double x = X0 + 1000.0 * (area % 10);
        int row = area / 10;
        double y = Y0 + 1000.0 * row;
        Polygon polygon = (Polygon) GEOMETRIES.toGeometry(new Envelope(x, x + 1000, y, y + 1000));
        return GEOMETRIES.createMultiPolygon(new Polygon[] {polygon});
    }

    /** A layer of areas; the feature ids are {@code 0000.2019} and so on, the rows are not in their order. */
    static AtlasLayer areas(String name, int areas, int periods, long seed) {
        Random random = new Random(seed);
        AtlasLayer.Builder layer = AtlasLayer.builder(
                        name,
                        new BilingualText("Belastung", "Burden"),
                        new BilingualText("Belastung je Gebiet", "Burden by area"),
                        LayerGeometry.MULTIPOLYGON,
                        style(),
                        COLUMNS)
                .timeColumn("period");
        for (int period = 0; period < periods; period++) {
            for (int area = areas - 1; area >= 0; area--) {
                boolean missing = random.nextInt(8) == 0;
                layer.add(
                        String.format("%04d.%d", area, 2019 + period),
                        square(area),
                        random.nextInt(10) == 0
                                ? null
                                : List.of("Altstadt", "Südviertel", "am Hafen").get(random.nextInt(3)) + area % 7,
                        LocalDate.of(2019 + period, 1, 1),
                        missing ? null : Math.round(random.nextDouble() * 1000) / 10.0,
                        missing ? null : 1 + random.nextInt(5),
                        missing ? "suppressed" : "ok");
            }
        }
        return layer.build();
    }

    /** A layer of points without time; one more than asked for lies on the central meridian. */
    static AtlasLayer sites(String name, int sites) {
        AtlasLayer.Builder layer = AtlasLayer.builder(
                name,
                new BilingualText("Standorte", "Sites"),
                new BilingualText("Standorte der Maßnahmen", "Sites of the measures"),
                LayerGeometry.POINT,
                style(),
                List.of(new AtlasColumn("places", ColumnType.INTEGER, new BilingualText("Plätze", "Places"))));
        for (int site = 0; site < sites; site++) {
            layer.add(
                    "site-" + site, GEOMETRIES.createPoint(new Coordinate(X0 + 500 + 700 * site, Y0 + 500)), site * 10);
        }
        // latitude 50 on the central meridian of UTM zone 32
        layer.add("meridian", GEOMETRIES.createPoint(new Coordinate(500_000, 5_540_847.042 * 0.9996)), 0);
        return layer.build();
    }

    static Atlas atlas(AtlasLayer... layers) {
        return new Atlas(
                "musterstadt",
                new BilingualText("Gesundheitsatlas", "Health atlas"),
                new BilingualText("Erfunden", "Invented"),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 3, 31),
                List.of(layers),
                "{}",
                new Provenance("test", Map.of(), List.of()));
    }

    /** The features that GeoTools itself would hold in memory, made straight from the layer. */
    static ListFeatureCollection reference(AtlasLayer layer, SimpleFeatureType schema) {
        ListFeatureCollection collection = new ListFeatureCollection(schema);
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(schema);
        for (int row = 0; row < layer.size(); row++) {
            builder.add(layer.geometry(row));
            builder.add(layer.featureId(row));
            for (int column = 0; column < layer.columns().size(); column++) {
                Object value = layer.value(row, column);
                // 2019-01-01T00:00Z is 1,546,300,800 s after 1970; days have 86,400 s
                builder.add(value instanceof LocalDate day ? new java.sql.Date(day.toEpochDay() * 86_400_000L) : value);
            }
            collection.add(builder.buildFeature(layer.name() + "." + layer.featureId(row)));
        }
        return collection;
    }

    /** Files of one line, and the atlases they stand for. */
    static final class Shelf implements AtlasLoader {

        private final Map<String, Atlas> atlases = new HashMap<>();
        private final List<String> loaded = new ArrayList<>();
        private @Nullable Runnable whileReading;
        private int version;

        /** Puts an atlas on the shelf under a line of text. */
        Shelf with(String line, Atlas atlas) {
            atlases.put(line, atlas);
            return this;
        }

        /** What happens once, while the next file is read. */
        void whileReading(Runnable action) {
            whileReading = action;
        }

        /** The lines of the files read so far. */
        List<String> loaded() {
            return loaded;
        }

        @Override
        public synchronized Atlas load(Path file) throws IOException {
            String line = Files.readString(file);
            loaded.add(line);
            Runnable action = whileReading;
            whileReading = null;
            if (action != null) {
                action.run();
            }
            Atlas atlas = atlases.get(line);
            if (atlas == null) {
                throw new IOException("line '" + line + "': no such atlas on the shelf");
            }
            return atlas;
        }

        /** Replaces a file by renaming another one over it; each has another time of change. */
        synchronized void put(Path file, String line) throws IOException {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, line.getBytes(StandardCharsets.UTF_8));
            version++;
            Files.setLastModifiedTime(next, FileTime.fromMillis(1_700_000_000_000L + 1000L * version));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static LayerStyle style() {
        return new LayerStyle("plain", new BilingualText("Schlicht", "Plain"), List.of(), null, 60_000);
    }
}
