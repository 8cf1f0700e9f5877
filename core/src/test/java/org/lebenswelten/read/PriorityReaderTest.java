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
import org.lebenswelten.coverage.equity.CriterionKind;
import org.lebenswelten.coverage.equity.PriorityClasses;
import org.lebenswelten.coverage.equity.PriorityDefinition;
import org.lebenswelten.coverage.equity.PriorityRanking.Resampling;
import org.lebenswelten.coverage.equity.PriorityScale;
import org.lebenswelten.coverage.equity.WeightedCriterion;

/** The skeleton has the index {@code burden} and the coverage {@code kita_movement}, both over {@code quarter}. */
class PriorityReaderTest {

    private static final String TEXTS = "title: {de: Erst, en: First}, description: {de: Erst, en: First}";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private void priority(String options) {
        project.append("atlas.yaml", "priorities: [{id: first, " + TEXTS + ", " + options + "}]\n");
    }

    @Test
    void defaults() {
        priority("index: burden, coverage: kita_movement");

        PriorityDefinition priority =
                ProjectReader.read(folder).requireProject().need().priorities().get(0);

        assertThat(priority.ofId(), is("kita_movement"));
        assertThat(priority.classes(), is(PriorityClasses.AREAS));
        assertThat(
                priority.criteria(),
                contains(
                        WeightedCriterion.of(CriterionKind.BURDEN, 1),
                        WeightedCriterion.of(CriterionKind.LOW_COVERAGE, 1)));
        assertThat(priority.resampling(), is(new Resampling(1000, 0.2, 1)));
        assertThat(priority.neededRate(), is(Double.NaN));
    }

    @Test
    void everythingStated() {
        project.append(
                "atlas.yaml",
                "access: [{id: near, " + TEXTS + ", coverage: kita_movement, method: twoStep, limit: 900}]\n");
        priority("index: burden, access: near, classes: naturalBreaks, scale: zScore, neededRate: 0.3, standard: 20, "
                + "draws: 50, spread: 0.1, seed: 7, "
                + "criteria: [{criterion: unmetNeed, weight: 2}, {criterion: equityGain, weight: 0.5}]");

        PriorityDefinition priority =
                ProjectReader.read(folder).requireProject().need().priorities().get(0);

        assertThat(priority.isAccess(), is(true));
        assertThat(priority.people().id(), is("kita_movement"));
        assertThat(priority.classes(), is(PriorityClasses.NATURAL_BREAKS));
        assertThat(priority.scale(), is(PriorityScale.Z_SCORE));
        assertThat(priority.resampling(), is(new Resampling(50, 0.1, 7)));
        assertThat(
                priority.criteria(),
                is(List.of(
                        WeightedCriterion.of(CriterionKind.UNMET_NEED, 2),
                        WeightedCriterion.of(CriterionKind.EQUITY_GAIN, 0.5))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "index: warm, coverage: kita_movement; /priorities/0/coverage] LW-588 'kita_movement'",
                "index: burden, coverage: kita_movement, criteria: [{indicator: heat}]; "
                        + "/priorities/0/criteria/0/indicator] LW-588 'heat'",
            })
    void figuresOfDifferentZonings(String options, String problem) {
        project.withIndexOverTheCity();
        priority(options);

        assertThat(project.lines(), hasItem(endsWith(problem.strip())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "index: nothing, coverage: kita_movement; LW-115",
                "index: burden, coverage: nothing; LW-115",
                "index: burden, access: far; LW-589",
                "index: burden, coverage: kita_movement, criteria: [{criterion: unmetNeed}]; LW-436",
                "index: burden, coverage: kita_movement, criteria: [{criterion: burden, weight: 0}]; LW-590",
                "index: burden, coverage: kita_movement, criteria: [{indicator: nothing}]; LW-115",
                "index: burden, coverage: kita_movement, criteria: [{criterion: burden}, {criterion: burden}]; LW-116",
            })
    void whatCannotBeHeldAgainstEachOther(String options, String code) {
        project.append(
                "atlas.yaml",
                "access: [{id: far, " + TEXTS + ", coverage: kita_movement, method: nearest, limit: 900}]\n");
        priority(options);

        assertThat(project.problems().stream().map(each -> each.code().id()).toList(), hasItem(code.strip()));
    }
}
