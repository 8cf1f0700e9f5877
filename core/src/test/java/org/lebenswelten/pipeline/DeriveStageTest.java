package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectSkeleton;

/**
 * The skeleton's project with computed indicators, from the folder to the layers. Quarter 01 has six points of 350 residents
 * each: (401828, 5703908), (402221, 5703966), (402150, 5703281), (401724, 5703483), (401663, 5703390), (401944, 5703494).
 */
class DeriveStageTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        ProjectSkeleton.write(folder);
    }

    private void indicator(String id, String kind, String how) throws IOException {
        Path atlas = folder.resolve("atlas.yaml");
        String anchor = "# de: Geheimhaltung: unter";
        String entry =
                """
                  - id: %s
                    title: {de: %s, en: %s}
                    definition: {de: x, en: x}
                    unit: {de: "%%", en: "%%"}
                    kind: %s
                %s    direction: higherIsWorse
                    zoning: quarter
                    periods: [2024]
                    computed: %s
                    source: {de: Erfunden, en: Invented}

                """
                        .formatted(id, id, id, kind, kind.equals("value") ? "" : "    multiplier: 100\n", how);
        Files.writeString(atlas, Files.readString(atlas).replace(anchor, entry + anchor));
    }

    /** A rectangle in the project's system as GeoJSON, with an attribute {@code db} of 65. */
    private void rectangle(String file, double minX, double minY, double maxX, double maxY) throws IOException {
        Files.writeString(
                folder.resolve(file),
                """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:25832"}}, "features": [
                {"type": "Feature", "properties": {"db": 65}, "geometry": {"type": "Polygon", "coordinates":
                 [[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}}]}
                """
                        .formatted(minX, minY, maxX, maxY));
    }

    private Atlas atlas() {
        return AtlasPipeline.run(ProjectReader.read(folder).requireProject(), stage -> () -> {})
                .atlas();
    }

    private static Object cell(AtlasLayer layer, String feature, String column) {
        int row = IntStream.range(0, layer.size())
                .filter(r -> layer.featureId(r).equals(feature))
                .findFirst()
                .orElseThrow();
        int at = layer.columns().stream().map(AtlasColumn::name).toList().indexOf(column);
        return layer.value(row, at);
    }

    @Test
    void exposureGoesThroughEstimationAndDisclosureLikeATable() throws IOException {
        // y 5703250 to 5703487 holds (402150, 5703281), (401724, 5703483), (401663, 5703390) of quarter 01
        rectangle("layers/noise.geojson", 401_600, 5_703_250, 402_200, 5_703_487);
        indicator("loud", "proportion", "{exposure: {file: layers/noise.geojson, level: db, from: 65, noise: lden}}");

        Atlas atlas = atlas();
        AtlasLayer layer = atlas.layer("ind_loud").orElseThrow();

        // 1050 of 2100; Wilson: (2100 + z^2 -+ z sqrt(z^2 + 2100)) / (2 (2100 + z^2)), z = 1.959964: 47.863 and 52.137
        // %
        assertThat(cell(layer, "01.2024", "val"), is(50.0));
        assertThat(cell(layer, "01.2024", "ci_low"), is(47.8));
        assertThat(cell(layer, "01.2024", "ci_high"), is(52.2));
        assertThat(cell(layer, "01.2024", "flag"), is("ok"));
        assertThat(cell(layer, "01.2024", "covered"), is(100.0));
        assertThat(cell(layer, "01.2024", "basis"), is("full"));
        assertThat(cell(layer, "06.2024", "val"), is(0.0));
        assertThat(atlas.provenance().settings().get("computed.loud.method"), is("exposure points"));
        assertThat(atlas.provenance().settings().get("computed.loud.arrivedShare"), is("1.000"));
    }

    @Test
    void figuresOfFewPeopleAreWithheldWithAllThatIsKnownAboutThem() throws IOException {
        rectangle("layers/noise.geojson", 401_600, 5_703_250, 402_200, 5_703_487);
        // 3 of 200 persons are exposed in 01; a mean distance over 20 persons in 02
        Files.writeString(
                folder.resolve("layers/homes.csv"),
                "x,y,people\n401800,5703300,3\n401800,5703900,197\n403000,5703800,20\n");
        String points = "{file: layers/homes.csv, weight: people}";
        indicator("loud", "proportion", "{exposure: {file: layers/noise.geojson, people: {points: " + points + "}}}");
        indicator("far", "value", "{green: {file: layers/noise.geojson, measure: distance, points: " + points + "}}");

        Atlas atlas = atlas();
        AtlasLayer loud = atlas.layer("ind_loud").orElseThrow();
        AtlasLayer far = atlas.layer("ind_far").orElseThrow();

        for (String column : new String[] {"val", "covered", "basis"}) {
            assertThat(cell(loud, "01.2024", column), is(nullValue()));
            assertThat(cell(far, "02.2024", column), is(nullValue()));
        }
        assertThat(cell(loud, "01.2024", "flag"), is("secret"));
        assertThat(cell(far, "02.2024", "flag"), is("fewpop"));
        // 197 persons at 5703900 are 413 m from 5703487, 3 at 0 m: 197 * 413 / 200
        assertThat(cell(far, "01.2024", "val"), is(406.8));
        assertThat(cell(far, "03.2024", "flag"), is("missing"));
    }

    @Test
    void tableOfTheCityIsCarriedToTheQuarters() throws IOException {
        Files.writeString(
                folder.resolve("data/city.csv"),
                "area,period,indicator,numerator,denominator\n1,2024,jobless,800,16000\n");
        Path yaml = folder.resolve("atlas.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("  - file: data/social.csv", "  - file: data/city.csv\n  - file: data/social.csv"));
        indicator(
                "jobless",
                "proportion",
                "{transfer: {source: {zoning: city}, table: data/city.csv, weighting: {by: residents}}}");

        Atlas atlas = atlas();
        AtlasLayer layer = atlas.layer("ind_jobless").orElseThrow();

        // within the city everybody is as often without a job
        assertThat((Double) cell(layer, "01.2024", "val"), is(closeTo(5, 1e-9)));
        assertThat(cell(layer, "01.2024", "basis"), is("full"));
        assertThat(atlas.provenance().settings().get("computed.jobless.method"), is("transfer residents"));
        assertThat(atlas.provenance().settings().get("computed.jobless.arrivedShare"), is("1.000"));
        assertThat(atlas.provenance().settings().get("computed.jobless.cells.byarea"), is("0"));
    }

    @Test
    void amountGoesToThreeClassesOfLandByTheirDensities() throws IOException {
        // w = density * area: 01 has 400 m x 200 m at 1, 02 200 m x 200 m at 5, 03 100 m x 60 m at 20, in all
        // 80,000 + 200,000 + 120,000 = 400,000; so of 800 they get 160, 400 and 240, and the others nothing
        Files.writeString(
                folder.resolve("layers/land.geojson"),
                """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:25832"}}, "features": [
                {"type": "Feature", "properties": {"use": "low"}, "geometry": {"type": "Polygon", "coordinates":
                 [[[401600,5703300],[402000,5703300],[402000,5703500],[401600,5703500],[401600,5703300]]]}},
                {"type": "Feature", "properties": {"use": "mid"}, "geometry": {"type": "Polygon", "coordinates":
                 [[[403000,5703500],[403200,5703500],[403200,5703700],[403000,5703700],[403000,5703500]]]}},
                {"type": "Feature", "properties": {"use": "high"}, "geometry": {"type": "Polygon", "coordinates":
                 [[[404400,5703600],[404500,5703600],[404500,5703660],[404400,5703660],[404400,5703600]]]}}]}
                """);
        Files.writeString(folder.resolve("data/city.csv"), "area,period,indicator,value\n1,2024,waste,800\n");
        Path yaml = folder.resolve("atlas.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("  - file: data/social.csv", "  - file: data/city.csv\n  - file: data/social.csv"));
        indicator(
                "waste",
                "value",
                "{transfer: {source: {zoning: city}, table: data/city.csv, as: amount, weighting: {by: landUse,"
                        + " file: layers/land.geojson, class: use, densities: {low: 1, mid: 5, high: 20}}}}");

        Atlas atlas = atlas();
        AtlasLayer layer = atlas.layer("ind_waste").orElseThrow();

        assertThat((Double) cell(layer, "01.2024", "val"), is(closeTo(160, 1e-6)));
        assertThat((Double) cell(layer, "02.2024", "val"), is(closeTo(400, 1e-6)));
        assertThat((Double) cell(layer, "03.2024", "val"), is(closeTo(240, 1e-6)));
        for (String unit : new String[] {"04", "05", "06"}) {
            assertThat((Double) cell(layer, unit + ".2024", "val"), is(closeTo(0, 1e-6)));
        }
        assertThat(atlas.provenance().settings().get("computed.waste.method"), is("transfer landUse"));
        assertThat(atlas.provenance().settings().get("computed.waste.arrivedShare"), is("1.000"));
    }

    @Test
    void landWithoutHomesIsFlaggedInTheLayer() throws IOException {
        // homes in 01 only, so the population of all others is spread by area
        rectangle("layers/homes.geojson", 401_600, 5_703_300, 402_000, 5_703_900);
        rectangle("layers/noise.geojson", 400_000, 5_702_000, 406_000, 5_706_000);
        indicator(
                "loud",
                "proportion",
                "{exposure: {file: layers/noise.geojson, complement: true, people: {spread: {by: landUse, file: layers/homes.geojson}}}}");

        AtlasLayer layer = atlas().layer("ind_loud").orElseThrow();

        // everybody is exposed, so nobody is left, and zeros are published
        assertThat(cell(layer, "01.2024", "val"), is(0.0));
        assertThat(cell(layer, "01.2024", "basis"), is("full"));
        assertThat(cell(layer, "02.2024", "basis"), is("byarea"));
    }

    @Test
    void mapsShowSimplifiedBordersAndFiguresUseTheOriginal() throws IOException {
        Path yaml = folder.resolve("atlas.yaml");
        Path quarters = folder.resolve("zonings/quarter.geojson");
        Files.writeString(
                quarters,
                Files.readString(quarters)
                        .replace(
                                "[402452, 5702874], [402509, 5704259]",
                                "[402452, 5702874], [402485.5, 5703566.5], [402509, 5704259]")
                        .replace(
                                "[402509, 5704259], [402452, 5702874]",
                                "[402509, 5704259], [402485.5, 5703566.5], [402452, 5702874]"));
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("    parent: {zoning: city", "    simplify: 70\n    parent: {zoning: city"));

        Atlas atlas = atlas();

        // two of six quarters lose the corner between them, 5 m beside a line of 1386 m: 3465 m², below 70 m squared
        assertThat(atlas.provenance().settings().get("simplified.quarter"), is("32 > 30 vertices"));
        assertThat(atlas.layer("areas_quarter").orElseThrow().geometry(0).getNumPoints(), is(5));
        assertThat(atlas.layer("ind_fine_dust").orElseThrow().geometry(0).getNumPoints(), is(5));
    }
}
