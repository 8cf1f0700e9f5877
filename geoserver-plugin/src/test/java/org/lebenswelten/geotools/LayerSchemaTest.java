package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.sql.Date;
import java.util.List;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.NameImpl;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

class LayerSchemaTest {

    @Test
    void typesEveryAttribute() throws Exception {
        CoordinateReferenceSystem crs = CRS.decode("EPSG:25832", true);
        SimpleFeatureType schema =
                LayerSchema.of(TestAtlas.areas("belastung", 1, 1, 1), new NameImpl("urn:x", "belastung"), crs);
        assertThat(schema.getName(), equalTo(new NameImpl("urn:x", "belastung")));
        assertThat(
                schema.getAttributeDescriptors().stream()
                        .map(AttributeDescriptor::getLocalName)
                        .toList(),
                equalTo(List.of("geom", "id", "name", "period", "score", "class", "flag")));
        assertThat(
                schema.getTypes().stream().map(type -> type.getBinding()).toList(),
                equalTo(List.<Class<?>>of(
                        MultiPolygon.class,
                        String.class,
                        String.class,
                        Date.class,
                        Double.class,
                        Integer.class,
                        String.class)));
        assertThat(
                schema.getAttributeDescriptors().stream()
                        .map(AttributeDescriptor::isNillable)
                        .toList(),
                equalTo(List.of(false, false, true, true, true, true, true)));
        assertThat(
                schema.getAttributeDescriptors().stream()
                        .map(AttributeDescriptor::getMinOccurs)
                        .toList(),
                equalTo(List.of(0, 1, 0, 0, 0, 0, 0)));
        assertThat(schema.getGeometryDescriptor().getLocalName(), is("geom"));
        assertThat(schema.getCoordinateReferenceSystem(), equalTo(crs));
        assertThat(CRS.getAxisOrder(crs), is(CRS.AxisOrder.EAST_NORTH));
    }

    @Test
    void titlesInBothLanguages() throws Exception {
        SimpleFeatureType schema =
                LayerSchema.of(TestAtlas.sites("measures", 1), new NameImpl("measures"), CRS.decode("EPSG:4326", true));
        assertThat(schema.getGeometryDescriptor().getType().getBinding(), equalTo(Point.class));
        assertThat(CRS.getAxisOrder(schema.getCoordinateReferenceSystem()), is(CRS.AxisOrder.EAST_NORTH));
        assertThat(schema.getDescription().toString(Locale.GERMAN), is("Standorte"));
        assertThat(schema.getDescription().toString(Locale.ENGLISH), is("Sites"));
        assertThat(schema.getDescriptor("places").getType().getDescription().toString(Locale.GERMANY), is("Plätze"));
        assertThat(schema.getDescriptor("places").getType().getDescription().toString(Locale.UK), is("Places"));
        assertThat(schema.getDescriptor("places").getType().getDescription().toString(Locale.FRENCH), is("Plätze"));
    }
}
