package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.access.AccessMethod;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.Decay.StepBound;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Sex;

class AccessReaderTest {

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private void access(String options) {
        project.append(
                "atlas.yaml",
                "access: [{id: near, title: {de: Nah, en: Near}, description: {de: Nah, en: Near}, " + options
                        + "}]\n");
    }

    private AccessDefinition only() {
        return ProjectReader.read(folder).requireProject().need().access().get(0);
    }

    @Test
    void accessOfACoverage() {
        access("coverage: kita_movement, method: enhanced, limit: 1500, "
                + "decay: {type: step, bounds: [500, 1500], weights: [1, 0.25], bound: leftClosed}");

        AccessDefinition access = only();

        assertThat(access.people().id(), is("kita_movement"));
        assertThat(access.plan().method(), is(AccessMethod.ENHANCED));
        assertThat(access.plan().limit(), is(1500.0));
        assertThat(
                access.plan().decay(),
                is(new Decay.Step(List.of(500.0, 1500.0), List.of(1.0, 0.25), StepBound.LEFT_CLOSED)));
        NeedPlan need = ProjectReader.read(folder).requireProject().need();
        assertThat(need.ownPeople(List.of(access.people())), is(empty()));
    }

    @Test
    void accessOfItsOwnPeople() {
        access("zoning: quarter, targetGroup: {ageMin: 0, ageMax: 5, sex: all}, measures: [bewegungskita], "
                + "method: gravity, limit: 900, decay: {type: gaussian, deviation: 300}");

        AccessDefinition access = only();

        MeasureCoverageDefinition people = access.people();
        assertThat(people.id(), is("near"));
        assertThat(people.targetGroup(), is(new TargetGroup(0, 5, Sex.ALL)));
        assertThat(people.measureIds(), contains("bewegungskita"));
        assertThat(access.plan().method(), is(AccessMethod.POTENTIAL));
        assertThat(access.plan().decay(), is(new Decay.Gaussian(300)));
        NeedPlan need = ProjectReader.read(folder).requireProject().need();
        assertThat(need.ownPeople(List.of()), contains(people));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "method: twoStep, limit: 800, decay: {type: linear, end: 800}; /decay] LW-435",
                "method: enhanced, limit: 800; /method] LW-436",
                "method: twoStep, limit: 800, tau: 100; /tau] LW-435",
                "method: nearest, limit: 800, demandExponent: 1; /demandExponent] LW-435",
                "method: twoStep, limit: 800, distance: network; /distance] LW-586",
                "method: modified, limit: 800, decay: {type: power, scale: 50, exponent: -1, least: 10}; /decay]"
                        + " LW-587",
                "method: balanced, limit: 800, decay: {type: step, bounds: [5], weights: [1], rate: 1}; /decay/rate]"
                        + " LW-435",
                "method: balanced, limit: 800, decay: {type: logistic, median: 5}; /decay/type] LW-436",
                "method: balanced, limit: 800, decay: {type: step, bounds: [5], weights: [1, 0]}; /decay/weights]"
                        + " LW-438",
                "method: balanced, limit: 800, decay: {type: step, bounds: [5, 5], weights: [1, 0]}; /decay/bounds]"
                        + " LW-438",
                "method: balanced, limit: 800, decay: {type: step, bounds: [5, 6], weights: [0, 1]}; /decay/weights]"
                        + " LW-438",
            })
    void optionsThatDoNotFit(String options, String problem) {
        access("coverage: kita_movement, " + options);

        assertThat(
                project.problems().stream()
                        .map(each -> each.place().at() + "] " + each.code().id())
                        .toList(),
                hasItem("/access/0" + problem.strip()));
    }

    @Test
    void peopleThatAreNotThere() {
        access("coverage: nobody, method: twoStep, limit: 800");

        assertThat(project.problems().stream().map(each -> each.code().id()).toList(), hasItem("LW-115"));
    }

    @Test
    void peopleStatedTwice() {
        access("coverage: kita_movement, zoning: quarter, method: twoStep, limit: 800");

        assertThat(project.problems().isEmpty(), is(false));
    }
}
