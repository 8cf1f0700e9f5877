package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.publish.AtlasOutput;
import org.lebenswelten.read.NorthCarolina;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.ProjectReader;

/**
 * The whole way on real data: 100 counties of North Carolina with their counts of sudden infant deaths 1974-78 as a
 * project, built to an atlas and read back through GeoTools.
 *
 * <p>Expected rates are the column {@code raw} of nc_sids_results.csv (spData, spdep 1.2-7 under R 4.2.2).
 */
class NorthCarolinaStoreTest {

    @TempDir
    private Path folder;

    private DataStore store;

    @BeforeEach
    void build() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        NorthCarolina.write(project);
        Project read = ProjectReader.read(project).requireProject();
        Path file = folder.resolve("north_carolina.gpkg");
        AtlasOutput.of(file).write(AtlasPipeline.run(read, stage -> () -> {}).atlas());
        store = DataStoreFinder.getDataStore(Map.of("atlas_url", file.toUri().toString()));
        assertThat("store found by its parameters", store, notNullValue());
    }

    @AfterEach
    void close() {
        store.dispose();
    }

    @Test
    void layersAreThere() throws IOException {
        assertThat(Arrays.asList(store.getTypeNames()), hasItems("burden", "ind_sids74", "areas_county"));
    }

    @Test
    void ratesComeBackAsPublished() throws IOException {
        Map<String, Double> values = new HashMap<>();
        SimpleFeatureSource source = store.getFeatureSource("ind_sids74");
        try (SimpleFeatureIterator features = source.getFeatures().features()) {
            while (features.hasNext()) {
                SimpleFeature feature = features.next();
                values.put((String) feature.getAttribute("area"), (Double) feature.getAttribute("val"));
                assertThat(feature.getID(), is("ind_sids74." + feature.getAttribute("area") + ".1974-1978"));
            }
        }
        assertThat(values.size(), is(100));
        for (Map<String, String> row : ReferenceData.rows("index/nc_sids/nc_sids_results.csv")) {
            double expected = Double.parseDouble(row.get("raw"));
            assertThat(row.get("name"), values.get(row.get("fips")), closeTo(expected, 1e-14 * expected));
        }
    }

    /** Burden by one indicator is its rank: Anson has the highest rate of all (Cressie 1993, chapter 6.2). */
    @Test
    void highestRateCarriesTheHeaviestBurden() throws IOException {
        try (SimpleFeatureIterator features =
                store.getFeatureSource("burden").getFeatures().features()) {
            while (features.hasNext()) {
                SimpleFeature feature = features.next();
                if (feature.getAttribute("rank_no").equals(1)) {
                    assertThat(feature.getAttribute("area"), equalTo("37007"));
                    assertThat(feature.getAttribute("score"), equalTo(1.0));
                    return;
                }
            }
        }
        throw new AssertionError("no county has rank 1");
    }
}
