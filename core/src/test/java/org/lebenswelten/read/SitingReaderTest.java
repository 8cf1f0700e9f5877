package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.siting.CandidateSite;
import org.lebenswelten.coverage.siting.SitedType;
import org.lebenswelten.coverage.siting.SitingDefinition;
import org.lebenswelten.coverage.siting.SitingProblem;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Sex;

/** Sitings of the skeleton; its coordinates are those of EPSG:25832. */
class SitingReaderTest {

    private static final String TEXTS = "title: {de: Neu, en: New}, description: {de: Neu, en: New}";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
        project.write(
                "data/candidates.csv",
                "id,name,x,y,cost,capacity\na,Alpha,367000,5710000,10,40\nb,Beta,367500,5710000,20,\n");
        project.write("data/free.csv", "id,name,x,y,cost\na,Alpha,367000,5710000,0\n");
        project.write("data/negative.csv", "id,name,x,y,cost\na,Alpha,367000,5710000,-1\n");
        project.write("data/none.csv", "id,name,x,y\n");
        project.write("data/plain.csv", "id,name,x,y\na,Alpha,367000,5710000\n");
        project.write("data/twice.csv", "id,name,x,y\na,Alpha,367000,5710000\na,Again,367500,5710000\n");
    }

    private void siting(String options) {
        project.append("atlas.yaml", "sitings: [{id: new, " + TEXTS + ", " + options + "}]\n");
    }

    private SitingDefinition only() {
        return ProjectReader.read(folder).requireProject().need().sitings().get(0);
    }

    @Test
    void sitingOfACoverage() {
        siting("method: mclp, coverage: kita_movement, radius: 700, sites: 1, forbidden: [b], curve: 1, "
                + "index: burden, need: burden, candidates: {file: data/candidates.csv}");

        SitingDefinition siting = only();

        assertThat(siting.problem(), is(SitingProblem.MCLP));
        assertThat(
                siting.candidates(),
                contains(
                        new CandidateSite("a", "Alpha", 367_000, 5_710_000, 10, 40),
                        new CandidateSite("b", "Beta", 367_500, 5_710_000, 20, Double.NaN)));
        assertThat(siting.forbidden(), contains("b"));
        assertThat(siting.sites(), is(1));
        assertThat(siting.byBurden(), is(true));
        assertThat(siting.types().get(0).radius(), is(700.0));
        List<org.lebenswelten.model.Period> periods =
                ProjectReader.read(folder).requireProject().periods();
        assertThat(siting.period(), is(periods.get(periods.size() - 1)));
    }

    @Test
    void severalTypesWithinABudget() {
        siting("method: mclp, radius: 700, budget: 30, candidates: {file: data/candidates.csv}, types: "
                + "[{id: one, title: {de: E, en: O}, coverage: kita_movement}, "
                + "{id: two, title: {de: Z, en: T}, zoning: quarter, targetGroup: {ageMin: 65, sex: all}, "
                + "measures: [], radius: 900, decay: {type: linear, end: 900}}]");

        SitingDefinition siting = only();

        assertThat(siting.budget(), is(30.0));
        assertThat(siting.types().stream().map(SitedType::id).toList(), contains("one", "two"));
        SitedType second = siting.types().get(1);
        assertThat(second.people().id(), is("new.two"));
        assertThat(second.people().targetGroup(), is(new TargetGroup(65, Integer.MAX_VALUE, Sex.ALL)));
        assertThat(second.radius(), is(900.0));
        assertThat(second.decay(), is(new Decay.Linear(900)));
        assertThat(siting.types().get(0).radius(), is(700.0));
    }

    @Test
    void everybodyNeedsNoNumber() {
        siting("method: lscpBackup, coverage: kita_movement, radius: 900, candidates: {file: data/plain.csv}");

        assertThat(only().sites(), is(-1));
        assertThat(only().problem(), is(SitingProblem.LSCP_BACKUP));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "method: mclp, radius: 700, sites: 3, candidates: {file: data/candidates.csv}; LW-591",
                "method: mclp, radius: 700, sites: 2, forbidden: [a], candidates: {file: data/candidates.csv}; LW-591",
                "method: mclp, radius: 700, sites: 1, forbidden: [z], candidates: {file: data/candidates.csv}; LW-115",
                "method: mclp, radius: 700, sites: 1, candidates: {file: data/none.csv}; LW-592",
                "method: mclp, radius: 700, sites: 1, candidates: {file: data/twice.csv}; LW-116",
                "method: mclp, radius: 700, candidates: {file: data/candidates.csv}; LW-594",
                "method: mclp, radius: 700, sites: 1, budget: 3, candidates: {file: data/candidates.csv}; LW-594",
                "method: mclp, sites: 1, candidates: {file: data/candidates.csv}; LW-436",
                "method: mclp, radius: 700, sites: 1, need: burden, candidates: {file: data/plain.csv}; LW-436",
                "method: mclp, radius: 700, budget: 3, candidates: {file: data/plain.csv}; LW-202",
                "method: capacitated, radius: 700, sites: 1, candidates: {file: data/candidates.csv}; LW-595",
                "method: mclp, radius: 700, budget: 3, candidates: {file: data/free.csv}; LW-595",
                "method: mclp, radius: 700, budget: 3, candidates: {file: data/negative.csv}; LW-206",
                "method: lscp, radius: 700, budget: 9, candidates: {file: data/candidates.csv}; LW-435",
                "method: pCentre, sites: 1, need: burden, candidates: {file: data/candidates.csv}; LW-435",
                "method: mclp, radius: 700, sites: 1, curve: 1, floors: {zoning: city}, candidates: {file:"
                        + " data/plain.csv}; LW-435",
                "method: mclp, radius: 700, sites: 1, floors: {zoning: nothing}, candidates: {file: data/plain.csv};"
                        + " LW-115",
                "method: mclp, radius: 700, sites: 1, index: nothing, candidates: {file: data/plain.csv}; LW-115",
                "method: mclp, radius: 700, sites: 1, period: 1999, candidates: {file: data/plain.csv}; LW-115",
                "method: mclp, radius: 700, sites: 1, distance: network, candidates: {file: data/plain.csv}; LW-586",
                "method: mclp, radius: 700, sites: 1, candidates: {layer: nothing}; LW-115",
            })
    void rulesThatDoNotFit(String options, String code) {
        siting("coverage: kita_movement, " + options);

        assertThat(project.problems().stream().map(each -> each.code().id()).toList(), hasItem(code.strip()));
    }

    @Test
    void polygonsAreNoCandidates() {
        String text = project.text("atlas.yaml");
        String layer = "  - {id: shapes, " + TEXTS + ", file: zonings/quarter.geojson, geometry: polygon, key: id, "
                + "attributes: [{name: name, column: name, type: text, title: {de: N, en: N}}]}\n";
        project.write("atlas.yaml", withLayer(text, layer));
        siting("method: mclp, coverage: kita_movement, radius: 700, sites: 1, candidates: {layer: shapes}");

        assertThat(project.problems().stream().map(each -> each.code().id()).toList(), hasItem("LW-596"));
    }

    @Test
    void floorsOfAZoningThatDoesNotHoldTheUnits() {
        project.replace("atlas.yaml", "    parent: {zoning: city, key: city}\n", "");
        siting("method: mclp, coverage: kita_movement, radius: 700, sites: 1, candidates: {file: data/plain.csv}, "
                + "floors: {zoning: city, share: 0.5}");

        assertThat(project.problems().stream().map(each -> each.code().id()).toList(), hasItem("LW-597"));
    }

    @Test
    void equityByAnIndexOfAnotherZoning() {
        project.withIndexOverTheCity();
        siting("method: mclp, coverage: kita_movement, radius: 700, sites: 1, index: warm, candidates: {file:"
                + " data/plain.csv}");

        assertThat(project.lines(), hasItem(endsWith("[/sitings/0/index] LW-588 'warm'")));
    }

    private static String withLayer(String text, String layer) {
        return text.contains("\nlayers:\n")
                ? text.replace("\nlayers:\n", "\nlayers:\n" + layer)
                : text + "layers:\n" + layer;
    }

    @Test
    void candidatesOfALayerArePoints() {
        project.write(
                "layers/spots.geojson",
                "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": "
                        + "\"urn:ogc:def:crs:EPSG::25832\"}}, \"features\": [{\"type\": \"Feature\", \"properties\": "
                        + "{\"id\": \"s1\", \"name\": \"Spot\", \"euro\": 12}, \"geometry\": {\"type\": \"Point\", "
                        + "\"coordinates\": [367000, 5710000]}}]}");
        String text = project.text("atlas.yaml");
        String layer =
                "  - {id: spots, " + TEXTS + ", file: layers/spots.geojson, geometry: point, key: id, label: name, "
                        + "attributes: [{name: name, column: name, type: text, title: {de: N, en: N}}, "
                        + "{name: euro, column: euro, type: integer, title: {de: E, en: E}}]}\n";
        project.write("atlas.yaml", withLayer(text, layer));
        siting("method: mclp, coverage: kita_movement, radius: 700, budget: 20, candidates: {layer: spots, cost:"
                + " euro}");

        assertThat(only().candidates(), contains(new CandidateSite("s1", "Spot", 367_000, 5_710_000, 12, Double.NaN)));
    }
}
