package org.lebenswelten.coverage.evaluation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.evaluation.EvaluationResult.Compared;
import org.lebenswelten.coverage.evaluation.EvaluationResult.DriftBasis;
import org.lebenswelten.coverage.evaluation.PreTrend.Testability;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;

/** Eight areas a to h from 2019 to 2022; a measure starts in a and b on 2021-01-01 unless told otherwise. */
class EvaluationTest {

    private static final double GAP = Double.NaN;
    private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    private static final List<Period> YEARS =
            List.of(Period.ofYear(2019), Period.ofYear(2020), Period.ofYear(2021), Period.ofYear(2022));

    /** Means before: 20, 30, 21, 31, 10, 12, 40, 42; changes: -4, -6, -1, -1, 0, 1, 0, 2; h has a gap. */
    private static final double[][] VALUES = {
        {19, 21, 17, 15}, {31, 29, 25, 23}, {20, 22, 21, 19}, {32, 30, 30, 30},
        {9, 11, 10, 10}, {12, 12, 13, 13}, {41, 39, 40, 40}, {42, 42, GAP, 44}
    };

    private static EvaluationDefinition definition(
            EvaluationDesign design, ControlChoice controls, LocalDate start, String... treated) {
        return new EvaluationDefinition(
                "e",
                BilingualText.same("E"),
                "noise",
                "quarter",
                List.of(treated),
                start,
                design,
                controls,
                PermutationTest.withDefaults());
    }

    private static EvaluationResult run(EvaluationDesign design, ControlChoice controls, String... treated) {
        return Evaluation.of(definition(design, controls, LocalDate.of(2021, 1, 1), treated), input(VALUES, Map.of()));
    }

    private static EvaluationInput input(double[][] values, Map<String, double[]> scores) {
        double[][] none = Arrays.stream(values)
                .map(row -> Arrays.stream(row).map(x -> GAP).toArray())
                .toArray(double[][]::new);
        return new EvaluationInput(IDS, YEARS, values, none, none, scores);
    }

    private static ControlChoice nearest(int number) {
        return new ControlChoice.Matched(
                new MatchedControls(number, Double.POSITIVE_INFINITY, false), true, List.of(), List.of());
    }

    /**
     * By hand: changes -4 and -6; of the 21 choices of 2 of the 7 areas with all values none is farther from the rest: changes sum
     * to -11, so that -5 differs from -1/5 by -4.8.
     */
    @Test
    void beforeAfterComparesTreatedAreasWithThemselvesAndWithAllChoices() {
        EvaluationResult result = run(EvaluationDesign.BEFORE_AFTER, nearest(1), "a", "b");
        assertThat(result.before(), contains(Period.ofYear(2019), Period.ofYear(2020)));
        assertThat(result.after(), contains(Period.ofYear(2021), Period.ofYear(2022)));
        assertThat(result.change().before(), is(25.0));
        assertThat(result.change().after(), is(20.0));
        assertThat(result.change().change().standardError(), closeTo(1, 1e-12));
        assertThat(result.compared(), nullValue());
        assertThat(result.series(), nullValue());
        PermutationTest.Result permutation = Objects.requireNonNull(result.permutation());
        assertThat(permutation.statistic(), closeTo(-4.8, 1e-12));
        assertThat(permutation.choices(), is(21));
        assertThat(permutation.pValue(), closeTo(1 / 21.0, 1e-12));
        assertThat(result.published(), equalTo(Effect.NONE));
        assertThat(
                result.effect(EvaluationDesign.BEFORE_AFTER), is(result.change().change()));
    }

    /**
     * By hand: c is nearest to a and d to b; difference of changes -5 - (-1) = -4. Standardised difference of levels: -1 by the
     * standard deviation of 20, 30, 21, 31, 10, 12, 40, which is sqrt(4546 / 6 - 164² / 42) = 10.83.
     */
    @Test
    void controlledComparesWithTheNearest() {
        EvaluationResult result = run(EvaluationDesign.CONTROLLED, nearest(1), "b", "a");
        Compared compared = Objects.requireNonNull(result.compared());
        assertThat(compared.controls(), equalTo(Map.of("c", 1.0, "d", 1.0)));
        assertThat(compared.changes().effect().value(), is(-4.0));
        assertThat(compared.balance().get("level"), closeTo(-1 / Math.sqrt(4546 / 6.0 - 164 * 164 / 42.0), 1e-9));
        assertThat(compared.poorlyBalanced(), is(false));
        assertThat(compared.preTrend().testability(), is(Testability.TOO_FEW_PERIODS));
        PermutationTest.Result permutation = Objects.requireNonNull(result.permutation());
        assertThat(permutation.statistic(), is(-4.0));
        assertThat(permutation.choices(), is(21));
        assertThat(result.effect(EvaluationDesign.CONTROLLED).value(), is(-4.0));
    }

    /** By hand: c and d excluded leaves e, f and g; a (20) is nearest to f (12), b (30) to g (40): changes 1 and 0. */
    @Test
    void excludedAreasAreNoControls() {
        ControlChoice choice = new ControlChoice.Matched(
                new MatchedControls(1, Double.POSITIVE_INFINITY, false), true, List.of(), List.of("c", "d"));
        Compared compared = Objects.requireNonNull(
                run(EvaluationDesign.CONTROLLED, choice, "a", "b").compared());
        assertThat(compared.controls().keySet(), contains("f", "g"));
        assertThat(compared.changes().effect().value(), is(-5.5));
    }

    /** By hand: scores make g like a and e like b. */
    @Test
    void scoresOfAnIndexCanBeMatchedBy() {
        ControlChoice choice = new ControlChoice.Matched(
                new MatchedControls(1, Double.POSITIVE_INFINITY, false), false, List.of("burden"), List.of());
        EvaluationDefinition definition =
                definition(EvaluationDesign.CONTROLLED, choice, LocalDate.of(2021, 1, 1), "a", "b");
        double[] scores = {0.1, 0.9, 0.5, 0.5, 0.85, 0.5, 0.15, 0.1};
        Compared compared = Objects.requireNonNull(Evaluation.of(definition, input(VALUES, Map.of("burden", scores)))
                .compared());
        assertThat(compared.controls().keySet(), contains("e", "g"));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Evaluation.of(definition, input(VALUES, Map.of())));
        assertThat(e.getMessage(), containsString("matches by 'burden', which has no scores"));
    }

    /** By hand: named controls e and f changed by 0 and 1: -5 - 0.5; choices among a, b, e, f: 6, of which the real is farthest. */
    @Test
    void namedControlsAreTaken() {
        EvaluationResult result =
                run(EvaluationDesign.CONTROLLED, new ControlChoice.Named(List.of("e", "f", "h")), "a", "b");
        Compared compared = Objects.requireNonNull(result.compared());
        assertThat(compared.controls().keySet(), contains("e", "f"));
        assertThat(compared.changes().effect().value(), is(-5.5));
        PermutationTest.Result permutation = Objects.requireNonNull(result.permutation());
        assertThat(permutation.choices(), is(6));
        // the choice of e and f is as far, with the other sign
        assertThat(permutation.pValue(), closeTo(2 / 6.0, 1e-12));
    }

    /** By hand: nobody is within a thousandth of a standard deviation. */
    @Test
    void withoutControlThereIsNoComparisonButTheChange() {
        ControlChoice choice =
                new ControlChoice.Matched(new MatchedControls(1, 0.001, false), true, List.of(), List.of());
        EvaluationResult result = run(EvaluationDesign.CONTROLLED, choice, "a", "b");
        assertThat(result.compared(), nullValue());
        assertThat(result.permutation(), nullValue());
        assertThat(result.effect(EvaluationDesign.CONTROLLED), equalTo(Effect.NONE));
        assertThat(result.change().change().value(), is(-5.0));
    }

    /**
     * By hand for g before (mean 40 of all 8: 25.75): within = residual mean square of 2 years; with values (m -/+ d) and d = -1, 1,
     * -1, 1, -1, 0, 1, 0 for half differences, mean 0: residual sum of squares 2 * 6 = 12 over 7 degrees of freedom.
     */
    @Test
    void driftIsToldBesideTheChange() {
        EvaluationResult result = run(EvaluationDesign.BEFORE_AFTER, nearest(1), "g");
        assertThat(result.drift().basis(), is(DriftBasis.PERIODS));
        assertThat(result.drift().areas(), is(8));
        assertThat(result.drift().overall(), is(25.75));
        double squares = 0;
        for (double mean : new double[] {20, 30, 21, 31, 10, 12, 40, 42}) {
            squares += 2 * (mean - 25.75) * (mean - 25.75);
        }
        double share = 12 / 7.0 / (squares / 7);
        assertThat(result.drift().share(), closeTo(share, 1e-12));
        assertThat(result.drift().drift().value(), closeTo(-share * (40 - 25.75), 1e-12));
    }

    @Test
    void areasWithoutAllValuesAreLeftOut() {
        EvaluationResult result = run(EvaluationDesign.BEFORE_AFTER, nearest(1), "a", "h");
        assertThat(result.treatedIds(), contains("a"));
        assertThat(result.leftOutIds(), contains("h"));
        assertThat(result.change().change().hasLimits(), is(false));
        EvaluationResult none = run(EvaluationDesign.CONTROLLED, nearest(1), "h");
        assertThat(none.treatedIds(), is(List.of()));
        assertThat(none.change().change(), equalTo(Effect.NONE));
        assertThat(none.compared(), nullValue());
        assertThat(none.drift().basis(), is(DriftBasis.NOT_TESTABLE));
    }

    /** By hand: a start within 2020 leaves 2019 before and 2021, 2022 after; without limits the drift of one year is not known. */
    @Test
    void periodOfTheStartBelongsToNeither() {
        EvaluationResult result = Evaluation.of(
                definition(EvaluationDesign.BEFORE_AFTER, nearest(1), LocalDate.of(2020, 3, 1), "a", "b"),
                input(VALUES, Map.of()));
        assertThat(result.before(), contains(Period.ofYear(2019)));
        assertThat(result.change().before(), is(25.0));
        assertThat(result.change().after(), is(20.0));
        assertThat(result.drift().basis(), is(DriftBasis.NOT_TESTABLE));
        assertThrows(
                IllegalArgumentException.class,
                () -> Evaluation.of(
                        definition(EvaluationDesign.BEFORE_AFTER, nearest(1), LocalDate.of(2022, 3, 1), "a"),
                        input(VALUES, Map.of())));
    }

    /**
     * By hand: limits 1.96 to both sides are standard errors of 1, so that the change of a and b over 4 values before and after has
     * variance 4/16 + 4/16; of one year the drift comes from these limits.
     */
    @Test
    void limitsOfPublishedValuesAreUsed() {
        double z = 1.959963984540054;
        double[][] lower = Arrays.stream(VALUES)
                .map(row -> Arrays.stream(row).map(x -> x - z).toArray())
                .toArray(double[][]::new);
        double[][] upper = Arrays.stream(VALUES)
                .map(row -> Arrays.stream(row).map(x -> x + z).toArray())
                .toArray(double[][]::new);
        EvaluationInput input = new EvaluationInput(IDS, YEARS, VALUES, lower, upper, Map.of());
        EvaluationResult result = Evaluation.of(
                definition(EvaluationDesign.BEFORE_AFTER, nearest(1), LocalDate.of(2021, 1, 1), "a", "b"), input);
        assertThat(result.published().standardError(), closeTo(Math.sqrt(0.5), 1e-12));
        EvaluationResult oneYear = Evaluation.of(
                definition(EvaluationDesign.BEFORE_AFTER, nearest(1), LocalDate.of(2020, 1, 1), "a", "b"), input);
        assertThat(oneYear.drift().basis(), is(DriftBasis.LIMITS));
        // variance of 19, 31, 20, 32, 9, 12, 41, 42: 206 / 8 mean, (6416 - 206² / 8) / 7
        double spread = (6416 - 206 * 206 / 8.0) / 7;
        assertThat(oneYear.drift().share(), closeTo(1 / spread, 1e-12));
    }

    /** By hand: 3 years before at 10 + t and 3 from 2022 on, 5 lower with the same slope, all of both areas. */
    @Test
    void seriesIsThatOfTheMeanOfTreatedAreas() {
        List<Period> years = List.of(
                Period.ofYear(2019),
                Period.ofYear(2020),
                Period.ofYear(2021),
                Period.ofYear(2022),
                Period.ofYear(2023),
                Period.ofYear(2024));
        double[][] values = {{9, 10, 11, 7, 8, 9}, {11, 12, 13, 9, 10, 11}, {5, 5, 5, 5, 5, 5}, {6, 6, 6, 6, 6, 7}};
        double[][] none = new double[4][6];
        Arrays.stream(none).forEach(row -> Arrays.fill(row, GAP));
        EvaluationResult result = Evaluation.of(
                definition(EvaluationDesign.INTERRUPTED_SERIES, nearest(1), LocalDate.of(2022, 1, 1), "a", "b"),
                new EvaluationInput(List.of("a", "b", "c", "d"), years, values, none, none, Map.of()));
        InterruptedSeries.Result series = Objects.requireNonNull(result.series());
        assertThat(series.level().value(), closeTo(-5, 1e-9));
        assertThat(series.slope().value(), closeTo(0, 1e-9));
        assertThat(series.slopeBefore(), closeTo(1, 1e-9));
        // jumps -5, -5, 0 and that of d: of 6 choices that of a and b and that of c and d are farthest
        assertThat(Objects.requireNonNull(result.permutation()).pValue(), closeTo(2 / 6.0, 1e-12));
        assertThat(result.effect(EvaluationDesign.INTERRUPTED_SERIES), is(series.level()));
    }

    /** With five treated areas limits stand for themselves; with all there is no other choice. */
    @Test
    void manyTreatedAreasAreNotPermuted() {
        assertThat(
                run(EvaluationDesign.BEFORE_AFTER, nearest(1), "a", "b", "c", "d", "e")
                        .permutation(),
                nullValue());
        assertThat(
                run(EvaluationDesign.BEFORE_AFTER, nearest(1), "a", "b", "c", "d")
                        .permutation(),
                notNullValue());
    }

    @Test
    void refusesTablesOfAnotherShape() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new EvaluationInput(IDS, YEARS, new double[7][4], VALUES, VALUES, Map.of()));
        assertThat(e.getMessage(), containsString("rows 7, expected 8"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new EvaluationInput(IDS, YEARS, new double[8][3], VALUES, VALUES, Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ControlChoice.Matched(MatchedControls.withDefaults(), false, List.of(), List.of()));
    }
}
