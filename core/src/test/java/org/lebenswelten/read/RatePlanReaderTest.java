package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.rate.RateInterval;
import org.lebenswelten.rate.plan.ComparisonRule;
import org.lebenswelten.rate.plan.FigureMethod.Crude;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.RelativeFigure;
import org.lebenswelten.rate.plan.SmoothingRule;
import org.lebenswelten.rate.plan.SmoothingRule.Method;
import org.lebenswelten.rate.plan.TrendRule;

/** Options of the first indicator of the skeleton, a proportion, and of the last, a value. */
class RatePlanReaderTest {

    private static final String PROPORTION = "    kind: proportion\n";
    private static final String VALUE = "    kind: value\n";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    @Test
    void withoutOptionsThePlanIsTheUsualOne() {
        assertThat(plan(), is(RatePlan.defaultOf(IndicatorKind.PROPORTION)));
    }

    @Test
    void everyOptionIsRead() {
        project.replace(
                "atlas.yaml",
                PROPORTION,
                PROPORTION
                        + "    estimate: {method: crude, interval: jeffreys}\n    comparison: funnel\n    relative: ratio\n"
                        + "    trend: linear\n    smoothing: {method: leroux, seed: 7, warmUp: 50, draws: 100, thinning: 3}\n");

        assertThat(
                plan(),
                is(new RatePlan(
                        new Crude(RateInterval.JEFFREYS),
                        ComparisonRule.FUNNEL,
                        RelativeFigure.RATIO,
                        TrendRule.LINEAR,
                        new SmoothingRule(Method.LEROUX, 7, 50, 100, 3))));
    }

    @ParameterizedTest
    @CsvSource({
        "wilson, WILSON_SCORE",
        "clopperPearson, CLOPPER_PEARSON",
        "jeffreys, JEFFREYS",
        "jeffreysModified, JEFFREYS_MODIFIED"
    })
    void limitsOfProportions(String option, RateInterval interval) {
        project.replace(
                "atlas.yaml", PROPORTION, PROPORTION + "    estimate: {method: crude, interval: " + option + "}\n");

        assertThat(plan().method(), is(new Crude(interval)));
    }

    @ParameterizedTest
    @CsvSource({"byar, BYAR", "exactPoisson, EXACT_POISSON", "byarExactBelow10, BYAR_EXACT_BELOW_10"})
    void limitsOfRates(String option, RateInterval interval) {
        project.replace(
                "atlas.yaml", PROPORTION, "    kind: rate\n    estimate: {method: crude, interval: " + option + "}\n");

        assertThat(plan().method(), is(new Crude(interval)));
    }

    @ParameterizedTest
    @CsvSource({
        "globalEmpiricalBayes, GLOBAL",
        "localEmpiricalBayes, LOCAL_NEIGHBOURS_MEANS",
        "localEmpiricalBayesOwnMean, LOCAL_OWN_MEAN",
        "gamma, GAMMA",
        "standardisedDeviation, STANDARDISED_DEVIATION",
        "parentShrinkage, PARENT_SHRINKAGE",
        "none, NONE"
    })
    void smoothings(String option, Method method) {
        project.replace("atlas.yaml", PROPORTION, PROPORTION + "    smoothing: {method: " + option + "}\n");

        assertThat(plan().smoothing(), is(SmoothingRule.of(method)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "estimate: {method: crude, interval: byar}             | /estimate/interval | LW-455 | byar",
                "estimate: {method: lifeExpectancy}                    | /estimate/method   | LW-452 | lifeExpectancy",
                "estimate: {method: directlyStandardised, standard: x} | /estimate/standard | LW-115 | x",
                "smoothing: {method: leroux, draws: 101}               | /smoothing/draws   | LW-452 | 101"
            })
    void whatDoesNotGoTogether(String option, String place, String code, String value) {
        project.replace("atlas.yaml", PROPORTION, PROPORTION + "    " + option + "\n");

        String line = "atlas.yaml:" + project.line("atlas.yaml", option) + " [/indicators/0" + place + "] " + code
                + " '" + value + "'";
        assertThat(project.lines().stream().filter(l -> l.contains(code)).toList(), contains(line));
    }

    @Test
    void everyProblemOfAPlanIsReported() {
        project.replace(
                "atlas.yaml",
                PROPORTION,
                """
                    kind: rate
                    estimate: {method: directlyStandardised, standard: who_world, interval: byar}
                    comparison: funnel
                    relative: difference
                    smoothing: {method: parentShrinkage}
                """);

        // limits of its own; funnel, relative and smoothing each need counts; shrinkage needs a proportion
        assertThat(
                project.lines().stream()
                        .map(line -> line.substring(line.indexOf("LW-")))
                        .toList(),
                contains(
                        "LW-452 'byar'",
                        "LW-452 'funnel'",
                        "LW-452 'difference'",
                        "LW-452 'parentShrinkage'",
                        "LW-452 'parentShrinkage'"));
    }

    @Test
    void measuredValuesHaveATrendOnly() {
        project.replace("atlas.yaml", VALUE, VALUE + "    trend: none\n    comparison: limits\n    pool: 3\n");

        assertThat(
                project.lines().stream()
                        .map(line -> line.substring(line.indexOf("LW-")))
                        .toList(),
                contains("LW-452 'comparison'", "LW-452 'pool'"));
    }

    private RatePlan plan() {
        return Objects.requireNonNull(
                ProjectReader.read(folder).requireProject().plans().get("child_poverty"));
    }
}
