package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Bound;
import org.lebenswelten.measure.Catchment.Kind;
import org.lebenswelten.measure.DecayRule;

/** Catchments in the profile of the skeleton. */
class CatchmentReaderTest {

    private static final String MEASURE = "measures/bewegungskita.yaml";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private Catchment read(String catchment) {
        project.replace(MEASURE, "{type: radius, radiusM: 800}", catchment);
        assertThat(project.lines(), is(empty()));
        return ProjectReader.read(folder).requireProject().measures().get(0).catchment();
    }

    @Test
    void radiusWithoutItsEdge() {
        assertThat(
                read("{type: radius, radiusM: 800, bound: exclusive}"), is(Catchment.ofRadius(800, Bound.EXCLUSIVE)));
    }

    @Test
    void assignedAreas() {
        assertThat(read("{type: areas, areaIds: [\"02\", \"05\"]}"), is(Catchment.ofAreas(List.of("02", "05"))));
    }

    @Test
    void stepsOfMetres() {
        assertThat(
                read("{type: decay, decayKind: step, decaySteps: [{to: 300, weight: 1}, {to: 900, weight: 0.5}]}"),
                is(Catchment.ofDecay(
                        DecayRule.ofSteps(List.of(300.0, 900.0), List.of(1.0, 0.5)), Double.NaN, Bound.INCLUSIVE)));
    }

    @Test
    void functionsWithAnEnd() {
        assertThat(
                read("{type: decay, decayKind: gaussian, decayScale: 400, radiusM: 1500}"),
                is(Catchment.ofDecay(DecayRule.ofScale(DecayRule.Kind.GAUSSIAN, 400), 1500, Bound.INCLUSIVE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: decay, decayKind: linear, decayScale: 900}",
                "{type: decay, decayKind: exponential, decayScale: 400, radiusM: 1500}",
                "{type: decay, decayKind: power, decayScale: 400, decayExponent: -1, decayLeast: 50, radiusM: 1500}",
                "{type: decay, decayKind: logistic, decayScale: 400, decayDeviation: 100, radiusM: 1500}"
            })
    void otherFunctions(String catchment) {
        assertThat(read(catchment).kind(), is(Kind.DECAY));
    }

    /** A walk that no coverage uses needs no network; its speed is that of adults where none is stated. */
    @Test
    void walk() {
        project.replace("atlas.yaml", "    measures: [bewegungskita]", "    measures: [other]")
                .write("measures/other.yaml", project.text(MEASURE).replace("id: bewegungskita", "id: other"));

        Catchment walk = read("{type: walk, minutes: 10}");
        assertThat(walk, is(Catchment.ofWalk(10, 4.5)));
        // 10 min at 4.5 km/h
        assertThat(walk.endMetres(), is(750.0));
    }

    @Test
    void stepsThatDoNotAscend() {
        project.replace(
                MEASURE,
                "{type: radius, radiusM: 800}",
                "{type: decay, decayKind: step, decaySteps: [{to: 900, weight: 1}, {to: 300, weight: 0.5}]}");

        assertThat(project.problems().get(0).code().id(), is("LW-570"));
        assertThat(project.problems().get(0).value(), is("900.0, 300.0"));
        assertThat(project.problems().get(0).arguments(), contains("1.0, 0.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: decay, decayKind: gaussian, decayScale: 400}",
                "{type: decay, decayKind: power, decayScale: 400, radiusM: 900}",
                "{type: decay, decayKind: logistic, decayScale: 400, radiusM: 900}",
                "{type: decay, decayKind: step}",
                "{type: decay, decayKind: straight, decayScale: 400}"
            })
    void functionsThatLackSomething(String catchment) {
        project.replace(MEASURE, "{type: radius, radiusM: 800}", catchment);

        assertThat(project.lines(), is(not(empty())));
        assertThat(ProjectReader.read(folder).hasErrors(), is(true));
    }

    @Test
    void unknownArea() {
        project.replace(MEASURE, "{type: radius, radiusM: 800}", "{type: areas, areaIds: [\"77\"]}");

        assertThat(
                project.problems().stream().map(problem -> problem.code().id()).toList(), hasItem("LW-209"));
    }
}
