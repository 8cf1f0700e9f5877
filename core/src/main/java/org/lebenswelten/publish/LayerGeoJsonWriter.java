package org.lebenswelten.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.Crs;
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

    private LayerGeoJsonWriter() {}

    /**
     * Writes a layer.
     *
     * @param layer the layer
     * @param crs the reference system of its geometries
     * @param writer takes the JSON; it is not closed
     * @throws IOException if the writer fails
     */
    public static void write(AtlasLayer layer, Crs crs, Writer writer) throws IOException {
        JsonGenerator json = Json.generator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new ElementPerLine());
        write(layer, crs, json);
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

    private static void write(AtlasLayer layer, Crs crs, JsonGenerator json) throws IOException {
        GeoJsonWriter geometries = new GeoJsonWriter(crs.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS);
        geometries.setEncodeCRS(false);
        geometries.setForceCCW(true);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", layer.name());
        json.writeObjectFieldStart("crs");
        json.writeStringField("type", "name");
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", urn(crs));
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("features");
        for (int row = 0; row < layer.size(); row++) {
            feature(layer, row, geometries, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw("\n");
    }

    private static void feature(AtlasLayer layer, int row, GeoJsonWriter geometries, JsonGenerator json)
            throws IOException {
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
        json.writeRawValue(geometries.write(layer.geometry(row)));
        json.writeEndObject();
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
    private static String urn(Crs crs) {
        return crs.epsg() == 4326 ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::" + crs.epsg();
    }
}
