package org.lebenswelten.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * Writes layers as GeoJSON, one feature a line.
 *
 * <p>Coordinates stay in the atlas's reference system, in the order x, y, which a {@code crs} member names as GDAL and
 * QGIS write and read it. RFC 7946 has dropped that member and knows WGS 84 only: programs that ignore the member draw
 * the features in the wrong place, unless the atlas is in EPSG:4326. Metres have three decimals, degrees seven; rings
 * turn as RFC 7946 asks.
 *
 * <p>A feature's id is {@code <layer>.<feature id>}, as map servers give it; the property {@code id} is the feature id
 * alone. Properties that are unknown or withheld are null; days are ISO 8601.
 *
 * <p>Reference: RFC 7946, doi:10.17487/RFC7946; the {@code crs} member: "The GeoJSON Format Specification" (2008), 3.
 */
public final class LayerGeoJsonWriter {

    private static final int METRE_DECIMALS = 3;
    private static final int DEGREE_DECIMALS = 7;

    /** Texts of geometries are kept up to this many characters; a layer with time repeats its places every period. */
    private static final long MOST_KEPT = 20_000_000;

    private final Crs crs;
    private final GeoJsonWriter geometries;
    private final IdentityHashMap<Geometry, String> kept = new IdentityHashMap<>();
    private long keptLength;

    /**
     * A writer for layers of one atlas; not for use by several threads.
     *
     * @param crs the reference system of their geometries
     */
    public LayerGeoJsonWriter(Crs crs) {
        this.crs = crs;
        this.geometries = new GeoJsonWriter(crs.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS);
        geometries.setEncodeCRS(false);
        geometries.setForceCCW(true);
    }

    /**
     * Writes a layer.
     *
     * @param layer the layer
     * @param writer takes the JSON; it is not closed
     * @throws IOException if the writer fails
     */
    public void write(AtlasLayer layer, Writer writer) throws IOException {
        JsonGenerator json = Json.generator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new ElementPerLine());
        write(layer, json);
        json.close();
    }

    /** The only array made by a generator here is that of the features. */
    private static final class ElementPerLine extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            json.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int elements) throws IOException {
            json.writeRaw("\n]");
        }
    }

    private void write(AtlasLayer layer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", layer.name());
        json.writeObjectFieldStart("crs");
        json.writeStringField("type", "name");
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", urn());
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("features");
        for (int row = 0; row < layer.size(); row++) {
            feature(layer, row, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw("\n");
    }

    private void feature(AtlasLayer layer, int row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", layer.name() + "." + layer.featureId(row));
        json.writeObjectFieldStart("properties");
        json.writeStringField("id", layer.featureId(row));
        for (int c = 0; c < layer.columns().size(); c++) {
            json.writeFieldName(layer.columns().get(c).name());
            value(layer.value(row, c), json);
        }
        json.writeEndObject();
        json.writeFieldName("geometry");
        json.writeRawValue(text(layer.geometry(row)));
        json.writeEndObject();
    }

    private String text(Geometry geometry) {
        String known = kept.get(geometry);
        if (known != null) {
            return known;
        }
        String text = geometries.write(geometry);
        if (keptLength + text.length() <= MOST_KEPT) {
            kept.put(geometry, text);
            keptLength += text.length();
        }
        return text;
    }

    private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number + 0.0);
        } else if (value instanceof LocalDate date) {
            json.writeString(date.toString());
        } else {
            json.writeString((String) value);
        }
    }

    /** The name of EPSG:4326 with longitude first is another. */
    private String urn() {
        return crs.epsg() == 4326 ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::" + crs.epsg();
    }
}
