package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.extension.metadata.MetadataExtension;
import mil.nga.geopackage.extension.rtree.RTreeIndexExtension;
import mil.nga.geopackage.extension.schema.SchemaExtension;
import mil.nga.geopackage.extension.schema.columns.DataColumns;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureResultSet;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.sf.GeometryType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;

/** The GeoPackage of the sample city as {@code mil.nga.geopackage} 6.6.5 reads it. */
class MusterstadtGeoPackageTest {

    @TempDir
    Path folder;

    private Atlas atlas;
    private GeoPackage file;

    @BeforeEach
    void open() throws IOException {
        atlas = BuiltMusterstadt.published();
        Path path = Files.write(folder.resolve("musterstadt.gpkg"), BuiltMusterstadt.bytes());
        file = GeoPackageManager.open(path.toFile(), true);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void contentsAreTheLayersOfTheAtlas() {
        assertThat(
                file.getFeatureTables(),
                containsInAnyOrder(atlas.layers().stream().map(AtlasLayer::name).toArray()));
        assertThat(file.getAttributesTables(), is(List.of("layer_styles")));
    }

    /** Projects of QGIS are registered nowhere, as QGIS has it: another program sees the table and takes it for no data. */
    @Test
    void projectsOfQgisAreNoLayers() {
        assertThat(file.isTable("qgis_projects"), is(true));
        assertThat(file.isContentsTable("qgis_projects"), is(false));
        assertThat(file.getTables().contains("qgis_projects"), is(false));
    }

    @Test
    void everyLayerHasItsFeaturesGeometriesAndColumns() {
        for (AtlasLayer layer : atlas.layers()) {
            FeatureDao features = file.getFeatureDao(layer.name());
            assertThat(layer.name(), features.getGeometryColumnName(), is("geom"));
            assertThat(
                    layer.name(),
                    features.getGeometryType(),
                    is(GeometryType.valueOf(layer.geometryType().name())));
            assertThat(layer.name(), features.getSrsId(), is((long) atlas.crs().epsg()));
            assertThat(layer.name(), features.count(), is(layer.size()));
            FeatureResultSet rows = features.queryForAll();
            try {
                for (FeatureRow row : rows) {
                    int at = Math.toIntExact(row.getId()) - 1;
                    assertThat(layer.name(), row.getValue("id"), is(layer.featureId(at)));
                    assertThat(
                            layer.name(),
                            row.getGeometry().getOrBuildEnvelope().getMinX(),
                            is(layer.geometry(at).getEnvelopeInternal().getMinX()));
                }
            } finally {
                rows.close();
            }
        }
    }

    @Test
    void columnsHaveTheirTitles() throws Exception {
        for (AtlasLayer layer : atlas.layers()) {
            for (AtlasColumn column : layer.columns()) {
                DataColumns described =
                        new SchemaExtension(file).getDataColumnsDao().getDataColumn(layer.name(), column.name());
                assertThat(layer.name(), described.getTitle(), is(column.title().de()));
            }
        }
    }

    @Test
    void extensionsAreThereAsTheyAreRegistered() throws Exception {
        RTreeIndexExtension index = new RTreeIndexExtension(file);
        for (AtlasLayer layer : atlas.layers()) {
            assertThat(layer.name(), index.has(layer.name()), is(true));
        }
        MetadataExtension metadata = new MetadataExtension(file);
        assertThat(metadata.has(), is(true));
        assertThat(
                metadata.getMetadataDao().countOf(), is(4L + atlas.documents().size()));
        assertThat(
                metadata.getMetadataReferenceDao().countOf(),
                is(metadata.getMetadataDao().countOf()));
    }
}
