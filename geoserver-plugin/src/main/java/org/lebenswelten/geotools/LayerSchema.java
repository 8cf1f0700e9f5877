package org.lebenswelten.geotools;

import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.AttributeTypeBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.model.BilingualText;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/** Describes a layer to GeoTools: attribute {@code geom}, {@code id}, then the layer's columns in their order. */
final class LayerSchema {

    private static final BilingualText ID_TITLE = new BilingualText("Kennung in der Ebene", "Id within the layer");

    private LayerSchema() {}

    /**
     * The schema of a layer.
     *
     * @param layer the layer
     * @param name its qualified name
     * @param crs its coordinate reference system
     * @return the schema, with titles in both languages as descriptions
     */
    static SimpleFeatureType of(AtlasLayer layer, Name name, CoordinateReferenceSystem crs) {
        SimpleFeatureTypeBuilder schema = new SimpleFeatureTypeBuilder();
        schema.setName(name);
        schema.setDescription(Titles.of(layer.title()));

        AttributeTypeBuilder attribute = new AttributeTypeBuilder();
        attribute.setName(LayerSnapshot.GEOMETRY);
        attribute.setBinding(layer.geometryType() == LayerGeometry.POINT ? Point.class : MultiPolygon.class);
        attribute.setCRS(crs);
        attribute.setNillable(false);
        attribute.setMinOccurs(0); // GeoServer sends what must occur unasked, and outlines are most of an answer
        schema.add(attribute.buildDescriptor(LayerSnapshot.GEOMETRY));
        schema.setDefaultGeometry(LayerSnapshot.GEOMETRY);

        attribute.setBinding(String.class);
        attribute.setNillable(false);
        attribute.setDescription(Titles.of(ID_TITLE));
        schema.add(attribute.buildDescriptor(LayerSnapshot.ID));

        for (AtlasColumn column : layer.columns()) {
            attribute.setBinding(binding(column.type()));
            attribute.setNillable(true);
            attribute.setMinOccurs(0);
            attribute.setDescription(Titles.of(column.title()));
            schema.add(attribute.buildDescriptor(column.name()));
        }
        return schema.buildFeatureType();
    }

    private static Class<?> binding(ColumnType type) {
        return switch (type) {
            case TEXT -> String.class;
            case INTEGER -> Integer.class;
            case REAL -> Double.class;
            case DATE -> java.sql.Date.class;
        };
    }
}
