package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * Reads a GeoJSON feature collection (RFC 7946), feature by feature, so that the file's tree never stands in memory as a
 * whole.
 *
 * <p>A collection without {@code crs} member is in EPSG:4326, as the RFC says; the member of the 2008 specification is
 * understood because QGIS and GDAL still write it for other systems. {@code "crs": null} states that there is none.
 */
final class GeoJsonLayerReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SourceFile file;
    private final ProblemLog log;
    private final GeoJsonReader geometries = new GeoJsonReader(new GeometryFactory());
    private final List<LayerFeature> features = new ArrayList<>();
    private @Nullable String crs = "EPSG:4326";
    private boolean collection;

    /**
     * A reader of one file.
     *
     * @param file the file, which is UTF-8
     * @param log where to report
     */
    GeoJsonLayerReader(SourceFile file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    /**
     * Reads the file.
     *
     * @return the layer, or null where the file is no feature collection
     */
    @Nullable
    FeatureLayer read() {
        try (JsonParser parser = JSON.createParser(file.reader())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return broken(Place.ofFile(file.path()), Words.of("geojson.root"));
            }
            boolean listed = false;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                parser.nextToken();
                if (member.equals("features") && parser.currentToken() == JsonToken.START_ARRAY) {
                    listed = true;
                    readFeatures(parser);
                } else if (member.equals("type")) {
                    collection = parser.getText().equals("FeatureCollection");
                } else if (member.equals("crs")) {
                    crs = crs(parser.readValueAsTree());
                } else {
                    parser.skipChildren();
                }
            }
            if (!collection || !listed) {
                return broken(Place.ofFile(file.path()), Words.of("geojson.root"));
            }
            return new FeatureLayer(Place.ofFile(file.path()), crs, List.copyOf(features));
        } catch (JsonParseException e) {
            Place place = new Place(file.path(), Math.max(0, e.getLocation().getLineNr()), null);
            return broken(
                    place.at("column " + e.getLocation().getColumnNr()),
                    Words.of("geojson.parser", firstLine(e.getOriginalMessage())));
        } catch (IOException e) {
            return broken(
                    Place.ofFile(file.path()), Words.of("geojson.parser", firstLine(String.valueOf(e.getMessage()))));
        }
    }

    private void readFeatures(JsonParser parser) throws IOException {
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Place place = new Place(file.path(), parser.currentTokenLocation().getLineNr(), "/features/" + number++);
            JsonNode feature = parser.readValueAsTree();
            if (!feature.isObject() || !feature.path("type").asText().equals("Feature")) {
                broken(place, Words.of("geojson.feature"));
                continue;
            }
            Map<String, @Nullable Object> attributes = new HashMap<>();
            feature.path("properties").properties().forEach(e -> attributes.put(e.getKey(), simple(e.getValue())));
            JsonNode geometry = feature.path("geometry");
            try {
                Geometry shape = geometry.isObject() ? geometries.read(geometry.toString()) : null;
                features.add(new LayerFeature(place, attributes, shape == null ? null : FeatureLayer.flat(shape)));
            } catch (ParseException | RuntimeException e) {
                // JTS's reader throws whatever its casts throw on coordinates that are not numbers.
                broken(place.at(place.at() + "/geometry"), Words.of("geojson.geometry", reason(e)));
            }
        }
    }

    private static @Nullable Object simple(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isTextual() ? value.textValue() : null;
    }

    private static @Nullable String crs(@Nullable JsonNode member) {
        if (member == null || !member.isObject()) {
            return null;
        }
        JsonNode name = member.path("properties").path("name");
        return name.isTextual() ? name.textValue() : member.toString();
    }

    private @Nullable FeatureLayer broken(Place place, BilingualText why) {
        log.add(ProblemCode.GEOJSON_BROKEN, place, null, why);
        return null;
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + firstLine(String.valueOf(cause.getMessage()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
