package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

class LayerGeoJsonWriterTest {

    @Test
    void pointsByHand() throws IOException {
        assertThat(
                geoJson(SampleAtlas.places(), 25832),
                is(
                        """
                        {"type":"FeatureCollection","name":"measures","crs":{"type":"name","properties":\
                        {"name":"urn:ogc:def:crs:EPSG::25832"}},"features":[
                        {"type":"Feature","id":"measures.kita-1","properties":{"id":"kita-1",\
                        "name":"=cmd|' /C calc'!A0","phase":1},\
                        "geometry":{"type":"Point","coordinates":[380500.25,5710500.125]}},
                        {"type":"Feature","id":"measures.kita-2","properties":{"id":"kita-2",\
                        "name":"Kita \\"Öhrchen\\"","phase":2},\
                        "geometry":{"type":"Point","coordinates":[382500,5711500]}}
                        ]}
                        """));
    }

    @Test
    void layerWithoutFeaturesIsStillACollection() throws IOException {
        JsonNode root = Json.read(geoJson(SampleAtlas.empty(), 25832));

        assertThat(root.get("features").size(), is(0));
    }

    @Test
    void longitudeFirstHasItsOwnName() throws IOException {
        assertThat(geoJson(SampleAtlas.empty(), 4326), containsString("\"urn:ogc:def:crs:OGC:1.3:CRS84\""));
    }

    @Test
    void everyCellAndGeometryIsThere() throws IOException, ParseException {
        AtlasLayer layer = SampleAtlas.burden();
        JsonNode features = Json.read(geoJson(layer, 25832)).get("features");

        assertThat(features.size(), is(24));
        GeoJsonReader reader = new GeoJsonReader();
        for (int row = 0; row < layer.size(); row++) {
            JsonNode feature = features.get(row);
            assertThat(feature.get("id").textValue(), is("belastung." + layer.featureId(row)));
            // the sample's coordinates have at most three decimals, so nothing is lost; rings turn the other way
            Geometry geometry = reader.read(feature.get("geometry").toString());
            assertThat(geometry.norm().equalsExact(layer.geometry(row).norm()), is(true));
            for (int c = 0; c < layer.columns().size(); c++) {
                String expected = String.valueOf(layer.value(row, c));
                assertThat(
                        feature.get("properties")
                                .get(layer.columns().get(c).name())
                                .asText(),
                        is(expected));
            }
        }
    }

    @Test
    void nullsAreNullsAndNotTexts() throws IOException {
        JsonNode last = Json.read(geoJson(SampleAtlas.burden(), 25832))
                .get("features")
                .get(23)
                .get("properties");

        assertThat(List.of(last.get("score").isNull(), last.get("class").isNull()), is(List.of(true, true)));
    }

    private static String geoJson(AtlasLayer layer, int epsg) throws IOException {
        StringWriter writer = new StringWriter();
        new LayerGeoJsonWriter(Crs.of(epsg).orElseThrow()).write(layer, writer);
        return writer.toString();
    }
}
