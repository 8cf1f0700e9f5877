package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.derive.FacadeComputation;
import org.lebenswelten.derive.GreenComputation;
import org.lebenswelten.derive.ThemeComputation;
import org.lebenswelten.derive.TransferComputation;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;

/** Computed indicators of the skeleton's six quarters (x 400885 to 405339, y 5702874 to 5705732). */
class ComputedReaderTest {

    private static final String BANDS = "layers/noise.geojson";
    private static final String EXPOSURE = "{exposure: {file: layers/noise.geojson, level: db, from: 65}}";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder)
                .write(
                        BANDS,
                        """
                        {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:25832"}}, "features": [
                        {"type": "Feature", "properties": {"db": 60, "kind": "road"},
                         "geometry": {"type": "Polygon", "coordinates": [[[401000,5703000],[405000,5703000],[405000,5703400],[401000,5703400],[401000,5703000]]]}},
                        {"type": "Feature", "properties": {"db": 65, "kind": "rail"},
                         "geometry": {"type": "Polygon", "coordinates": [[[401000,5703100],[405000,5703100],[405000,5703300],[401000,5703300],[401000,5703100]]]}}
                        ]}
                        """);
    }

    /** Adds an indicator {@code loud} of some kind, computed in some way. */
    private ProjectFixture computed(String kind, String how) {
        return project.replace(
                "atlas.yaml",
                "# de: Geheimhaltung: unter",
                """
                  - id: loud
                    title: {de: Laut, en: Loud}
                    definition: {de: Laut, en: Loud}
                    unit: {de: "%%", en: "%%"}
                    kind: %s
                %s    direction: higherIsWorse
                    zoning: quarter
                    computed: %s
                    source: {de: Erfunden, en: Invented}

                # de: Geheimhaltung: unter"""
                        .formatted(kind, kind.equals("value") ? "" : "    multiplier: 100\n", how));
    }

    private String rule(Language language) {
        return new ProblemTexts(language).rule(project.problems().get(0));
    }

    private String pointer(String below) {
        return "[/indicators/3/computed" + below + "]";
    }

    private String line(String below, String rest) {
        return "atlas.yaml:" + project.line("atlas.yaml", "computed: ") + " " + pointer(below) + " " + rest;
    }

    @Test
    void exposureToNoise() {
        computed("proportion", EXPOSURE);

        assertThat(project.lines(), is(empty()));
        Project read = ProjectReader.read(folder).requireProject();
        assertThat(read.spatial().computed().get("loud"), is(instanceOf(ThemeComputation.class)));
        // its figures come when the atlas is built
        assertThat(read.counts().get("loud"), is(nullValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            value      | {exposure: {file: layers/noise.geojson}}                                              | /exposure         | LW-498 'value'
            proportion | {green: {file: layers/noise.geojson, measure: distance}}                               | /green            | LW-498 'proportion'
            value      | {green: {file: layers/noise.geojson, measure: share}}                                  | /green            | LW-498 'value'
            proportion | {categories: {file: layers/noise.geojson, attribute: kind, values: [rail]}}            | /categories       | LW-498 'proportion'
            proportion | {exposure: {file: layers/noise.geojson, level: db, from: 65, noise: lden, below: 72}}  | /exposure/below   | LW-520 '72'
            proportion | {exposure: {file: layers/noise.geojson, level: db, from: 45, noise: lnight}}           | /exposure/from    | LW-520 '45'
            proportion | {exposure: {file: layers/noise.geojson, level: db, from: 65, below: 65}}               | /exposure/below   | LW-521 '65'
            proportion | {exposure: {file: layers/noise.geojson, where: {attribute: kind, values: [air]}}}      | /exposure/where/values/0 | LW-528 'air'
            value      | {categories: {file: layers/noise.geojson, attribute: kind, values: [air]}}             | /categories/values/0 | LW-528 'air'
            value      | {categories: {file: layers/noise.geojson, attribute: kind, values: [rail], weighting: {by: smooth}}} | /categories/weighting/by | LW-498 'value'
            proportion | {exposure: {file: layers/noise.geojson, people: {spread: {by: smooth, cellMetres: 3000}}}} | /exposure/people/spread/cellMetres | LW-526 '3000'
            proportion | {exposure: {file: layers/noise.geojson, people: {spread: {by: landUse, file: layers/noise.geojson, class: kind, densities: {road: 0, rail: 0}}}}} | /exposure/people/spread/densities | LW-404
            """)
    void definitionsThatCannotBeComputed(String kind, String how, String pointer, String rest) {
        computed(kind, how);

        assertThat(project.lines(), contains(line(pointer, rest)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {green: {file: layers/noise.geojson, measure: share, metres: 0}}    | /green/metres      | 0
            {green: {file: layers/noise.geojson, measure: share, metres: -5}}   | /green/metres      | -5
            {green: {file: layers/noise.geojson, measure: share, minimumArea: -1}} | /green/minimumArea | -1
            """)
    void bandOfNoWidthIsRefused(String how, String pointer, String value) {
        computed("proportion", how);

        assertThat(project.lines(), contains(line(pointer, "LW-114 '" + value + "'")));
    }

    @Test
    void eitherTableOrComputed() {
        computed("proportion", EXPOSURE)
                .replace("atlas.yaml", "    computed: ", "    table: data/social.csv\n    computed: ");

        assertThat(project.lines().size(), is(1));
        assertThat(rule(Language.EN), is("does not follow the schema: expected either 'table' or 'computed'"));
        assertThat(
                rule(Language.DE), is("entspricht nicht dem Schema: erwartet wird entweder 'table' oder 'computed'"));
    }

    @Test
    void oneWayToCompute() {
        computed("proportion", "{}");

        assertThat(
                rule(Language.EN),
                is(
                        "does not follow the schema: expected one of 'exposure', 'facades', 'green', 'transfer', 'categories'"));
    }

    @Test
    void levelsMustBeNumbers() {
        computed("proportion", EXPOSURE)
                .replace(BANDS, "\"db\": 60", "\"db\": \"loud\"")
                .replace(BANDS, "\"db\": 65, ", "");

        assertThat(
                project.lines(),
                contains(BANDS + ":2 [/features/0 db] LW-318 'loud'", BANDS + ":4 [/features/1] LW-314 'db'"));
    }

    @Test
    void classWithoutDensity() {
        computed(
                "proportion",
                "{exposure: {file: layers/noise.geojson, people: {spread: {by: landUse, file: layers/noise.geojson, class: kind,"
                        + " densities: {road: 1}}}}}");

        assertThat(project.lines(), contains(BANDS + ":4 [/features/1] LW-527 'rail'"));
    }

    @Test
    void invalidAndZeroAreaPolygons() {
        computed("proportion", EXPOSURE)
                .replace(
                        BANDS,
                        "[405000,5703000],[405000,5703400],[401000,5703400]",
                        "[405000,5703400],[405000,5703000],[401000,5703400]")
                .replace(BANDS, "[405000,5703300],[401000,5703300],", "");

        assertThat(
                project.lines(),
                contains(
                        BANDS + ":2 [/features/0] LW-302 '/features/0'",
                        BANDS + ":4 [/features/1] LW-302 '/features/1'"));
    }

    @Test
    void layerBesideTheCity() {
        project.write(BANDS, project.text(BANDS).replace("[40", "[50"));
        computed("proportion", EXPOSURE);

        assertThat(project.lines(), contains(line("/exposure/file", "LW-522 'layers/noise.geojson'")));
    }

    @Test
    void layerInAnotherSystemIsReprojectedAndSaid() {
        // (401000, 5703000) and (405000, 5703400) are about 7.5746, 51.4695 and 7.6320, 51.4736 in longitude and
        // latitude
        project.write(
                BANDS,
                """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"db": 65},
                 "geometry": {"type": "Polygon", "coordinates": [[[7.5746,51.4695],[7.6320,51.4695],[7.6320,51.4736],[7.5746,51.4736],[7.5746,51.4695]]]}}
                ]}
                """);
        computed("proportion", EXPOSURE);

        assertThat(project.lines(), contains(BANDS + " LW-495 'EPSG:4326'"));
        assertThat(
                rule(Language.DE),
                is("Koordinaten wurden nach EPSG:25832 umgerechnet; die geodätischen Bezugssysteme gelten als gleich"));
        assertThat(
                ProjectReader.read(folder).requireProject().spatial().computed().get("loud"),
                is(instanceOf(ThemeComputation.class)));
    }

    @Test
    void degreesWhereMetresAreNeeded() {
        computed("proportion", EXPOSURE).replace("atlas.yaml", "crs: EPSG:25832", "crs: EPSG:4326");

        assertThat(project.lines(), hasItem(line("", "LW-308 'EPSG:4326'")));
    }

    @Test
    void populationOfAnotherZoning() {
        computed("proportion", "{exposure: {file: layers/noise.geojson, people: {spread: {by: area}}}}")
                .replace("atlas.yaml", "    zoning: quarter\n    computed", "    zoning: city\n    computed");

        assertThat(project.lines(), contains(line("/exposure/people", "LW-499")));
    }

    @Test
    void ownPointsWithWeights() {
        project.write("layers/homes.csv", "x;y;people\n401500;5703200;12,5\n402500;5704000;3\n");
        computed(
                "proportion",
                "{green: {file: layers/noise.geojson, measure: share,"
                        + " points: {file: layers/homes.csv, weight: people, delimiter: ';', decimal: ','}}}");

        assertThat(project.lines(), is(empty()));
        assertThat(
                ProjectReader.read(folder).requireProject().spatial().computed().get("loud"),
                is(instanceOf(GreenComputation.class)));

        project.write("layers/homes.csv", "x;y;people\n401500;5703200;-1\n402500;north;3\n");
        assertThat(
                project.lines(),
                contains("layers/homes.csv:2 [people] LW-206", "layers/homes.csv:3 [y] LW-204 'north'"));

        project.write("layers/homes.csv", "x;y;people\n501500;5703200;1\n");
        assertThat(project.lines(), contains(line("/green/points/file", "LW-522 'layers/homes.csv'")));
    }

    @Test
    void facadesOfBuildings() {
        project.write("data/buildings.csv", "building,x,y,residents\na,401500,5703200,12\nb,402500,5704000,3\n")
                .write("data/facades.csv", "building,level\na,66.5\na,58\nb,61\n");
        computed(
                "proportion",
                "{facades: {file: data/facades.csv, buildings: {file: data/buildings.csv}, noise: lden, rule: louderHalf,"
                        + " from: 65}}");

        assertThat(project.lines(), is(empty()));
        assertThat(
                ProjectReader.read(folder).requireProject().spatial().computed().get("loud"),
                is(instanceOf(FacadeComputation.class)));

        project.write("data/facades.csv", "building,level\na,66.5\nc,58\nb,loud\n")
                .write(
                        "data/buildings.csv",
                        "building,x,y,residents\na,401500,5703200,12\nb,402500,5704000,3\nb,402500,5704000,3\n");
        assertThat(project.lines(), contains("data/buildings.csv:4 [building] LW-116 'b'"));
        project.write("data/buildings.csv", "building,x,y,residents\na,401500,5703200,12\nb,402500,5704000,3\n");
        assertThat(
                project.lines(),
                contains("data/facades.csv:3 [building] LW-529 'c'", "data/facades.csv:4 [level] LW-204 'loud'"));
    }

    @Test
    void tableOfAnotherZoningIsCarried() {
        project.write(
                        "data/city.csv",
                        "area,period,indicator,numerator,denominator\n1,2022,loud,10,100\n1,2023,loud,,\n1,2024,loud,30,100\n")
                .replace(
                        "atlas.yaml",
                        "  - file: data/social.csv",
                        "  - file: data/city.csv\n  - file: data/social.csv");
        computed(
                "proportion", "{transfer: {source: {zoning: city}, table: data/city.csv, weighting: {by: residents}}}");

        assertThat(project.lines(), is(empty()));
        Project read = ProjectReader.read(folder).requireProject();
        assertThat(read.spatial().computed().get("loud"), is(instanceOf(TransferComputation.class)));
        assertThat(read.counts().get("loud"), is(nullValue()));

        // rows of the source are held against the source
        project.write(
                "data/city.csv",
                "area,period,indicator,numerator,denominator\n02,2022,loud,10,100\n1,2022,loud,10,100\n1,2023,loud,,\n");
        assertThat(project.lines(), contains("data/city.csv [loud] LW-210 '1'", "data/city.csv:2 [area] LW-209 '02'"));
    }

    @Test
    void tableOfPolygonsOfAFile() {
        project.write(
                        "data/blocks.csv",
                        "area,period,indicator,value\nroad,2022,loud,10\nroad,2023,loud,\nroad,2024,loud,3\nrail,2022,loud,1\nrail,2023,loud,1\nrail,2024,loud,1\n")
                .replace(
                        "atlas.yaml",
                        "  - file: data/social.csv",
                        "  - file: data/blocks.csv\n  - file: data/social.csv");
        computed(
                "value",
                "{transfer: {source: {file: layers/noise.geojson, key: kind}, table: data/blocks.csv, as: amount}}");

        assertThat(project.lines(), is(empty()));

        project.replace(BANDS, "\"rail\"", "\"road\"");
        assertThat(project.lines(), hasItem(BANDS + ":4 [/features/1] LW-301 'road'"));
    }

    /** A mean over 3 people would be published with the area that it is carried to. */
    @Test
    void meansOverPeopleAreNotCarried() {
        String means =
                """
                area,period,indicator,value,deviation,n
                1,2022,loud,10,2,3
                1,2023,loud,10,2,100
                1,2024,loud,,,
                """;
        project.write("data/city.csv", means)
                .replace(
                        "atlas.yaml",
                        "  - file: data/social.csv",
                        "  - file: data/city.csv\n  - file: data/social.csv");
        computed("value", "{transfer: {source: {zoning: city}, table: data/city.csv}}");

        assertThat(project.lines(), contains(line("/transfer", "LW-452 'loud'")));
    }

    @Test
    void amountsAreForValues() {
        project.write(
                        "data/city.csv",
                        "area,period,indicator,numerator,denominator\n1,2022,loud,10,100\n1,2023,loud,,\n1,2024,loud,30,100\n")
                .replace(
                        "atlas.yaml",
                        "  - file: data/social.csv",
                        "  - file: data/city.csv\n  - file: data/social.csv");
        computed("proportion", "{transfer: {source: {zoning: city}, table: data/city.csv, as: amount}}");

        assertThat(project.lines(), contains(line("/transfer/as", "LW-498 'proportion'")));
    }

    @Test
    void allProblemsInOneRun() {
        computed(
                "value",
                "{exposure: {file: layers/noise.geojson, level: loudness, from: 65, below: 60, people: {points:"
                        + " {file: layers/none.csv, weight: people}}}}");

        assertThat(
                project.lines(),
                contains(
                        line("/exposure", "LW-498 'value'"),
                        line("/exposure/below", "LW-521 '60'"),
                        line("/exposure/people/points/file", "LW-101 'layers/none.csv'"),
                        BANDS + ":2 [/features/0] LW-314 'loudness'",
                        BANDS + ":4 [/features/1] LW-314 'loudness'"));
    }

    @Test
    void referenceToAComputedIndicatorIsSound() {
        computed("proportion", EXPOSURE).replace("atlas.yaml", "{indicator: fine_dust}", "{indicator: loud}");

        assertThat(project.lines(), not(hasItem("LW-115")));
        assertThat(project.lines(), is(empty()));
    }
}
