package org.lebenswelten.coverage.evaluation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.evaluation.DifferenceInDifferences.Group;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;

/** What must hold of every city: drawn from known truth, shifted, scaled and shuffled. */
class EvaluationPropertiesTest {

    private static final int CITIES = 4000;

    /** Standard error of a share near 0.95 over the cities is 0.0035; bounds are 3 of them apart. */
    private static void holds95(int held) {
        assertThat(held / (double) CITIES, both(greaterThan(0.939)).and(lessThan(0.961)));
    }

    private static double[] drawn(Random random, int n, double mean, double spread) {
        return IntStream.range(0, n)
                .mapToDouble(i -> mean + spread * random.nextGaussian())
                .toArray();
    }

    private static double[] each(double[] column, DoubleUnaryOperator change) {
        return Arrays.stream(column).map(change).toArray();
    }

    @Test
    void limitsHoldTheTrueEffect() {
        Random random = new Random(1);
        int paired = 0;
        int compared = 0;
        int series = 0;
        double[] times = IntStream.range(0, 20).mapToDouble(t -> t).toArray();
        for (int city = 0; city < CITIES; city++) {
            double[] before = drawn(random, 8, 30, 6);
            double[] after = each(before, x -> x - 2 + 3 * random.nextGaussian());
            Effect change = BeforeAfter.withDefaults().paired(before, after).change();
            paired += change.lower() <= -2 && change.upper() >= -2 ? 1 : 0;
            double[] controls = drawn(random, 15, 28, 6);
            double[] later = each(controls, x -> x + 1 + 2 * random.nextGaussian());
            Effect effect = DifferenceInDifferences.withDefaults()
                    .compare(Group.of(before, after), Group.of(controls, later))
                    .effect();
            compared += effect.lower() <= -3 && effect.upper() >= -3 ? 1 : 0;
            double[] values = each(times, t -> 10 + 0.5 * t + (t < 9.5 ? 0 : 4 - (t - 9.5)) + random.nextGaussian());
            Effect level =
                    InterruptedSeries.withDefaults().fit(times, values, 9.5).level();
            series += level.lower() <= 4 && level.upper() >= 4 ? 1 : 0;
        }
        holds95(paired);
        holds95(compared);
        holds95(series);
    }

    /**
     * No effect: of 60 areas N(30, 5²) with chance N(0, 4²) in each of three years before and after, ten of the worst twenty are
     * treated. The change is on average the drift that was foretold, so that before-after finds improvements that are none: by hand q =
     * 16/3 / (25 + 16/3) of 6 makes -1.06 at a standard error of 1.03, which t limits of 9 degrees of freedom tell from zero in
     * about 15 % of cities instead of 2.5 %. Compared with areas that were alike before, zero is held in about 95 %.
     */
    @Test
    void worstAreasSeemToImproveUntilTheyAreComparedWithTheirLike() {
        Random random = new Random(7);
        int cities = 1000;
        int fooled = 0;
        int held = 0;
        int parallel = 0;
        double changed = 0;
        double foretold = 0;
        for (int city = 0; city < cities; city++) {
            double[][] values = city(random);
            EvaluationResult result = Evaluation.of(worst(values, random), input(values));
            Effect change = result.change().change();
            fooled += change.upper() < 0 ? 1 : 0;
            changed += change.value() / cities;
            foretold += result.drift().drift().value() / cities;
            EvaluationResult.Compared compared = Objects.requireNonNull(result.compared());
            held += compared.changes().effect().isToldFromZero() ? 0 : 1;
            parallel += compared.preTrend().difference().isToldFromZero() ? 0 : 1;
        }
        assertThat(foretold, closeTo(changed, 0.1));
        assertThat(fooled / (double) cities, both(greaterThan(0.1)).and(lessThan(0.2)));
        assertThat(held / (double) cities, both(greaterThan(0.925)).and(lessThan(0.975)));
        assertThat(parallel / (double) cities, both(greaterThan(0.925)).and(lessThan(0.975)));
    }

    private static double[][] city(Random random) {
        double[][] values = new double[60][6];
        for (double[] area : values) {
            double lasting = 30 + 5 * random.nextGaussian();
            Arrays.setAll(area, year -> lasting + 4 * random.nextGaussian());
        }
        return values;
    }

    /** Ten of the twenty areas with the highest means of the first three years. */
    private static EvaluationDefinition worst(double[][] values, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
        order.sort(Comparator.comparing((Integer area) -> -values[area][0] - values[area][1] - values[area][2]));
        List<Integer> twenty = new ArrayList<>(order.subList(0, 20));
        Collections.shuffle(twenty, random);
        return new EvaluationDefinition(
                "e",
                BilingualText.same("E"),
                "noise",
                "quarter",
                twenty.subList(0, 10).stream().map(area -> "u" + (10 + area)).toList(),
                LocalDate.of(2021, 1, 1),
                EvaluationDesign.CONTROLLED,
                new ControlChoice.Matched(new MatchedControls(1, 0.5, false), true, List.of(), List.of()),
                PermutationTest.withDefaults());
    }

    private static EvaluationInput input(double[][] values) {
        double[][] none = new double[values.length][6];
        Arrays.stream(none).forEach(row -> Arrays.fill(row, Double.NaN));
        return new EvaluationInput(
                IntStream.range(0, values.length).mapToObj(i -> "u" + (10 + i)).toList(),
                IntStream.range(2018, 2024).mapToObj(Period::ofYear).toList(),
                values,
                none,
                none,
                Map.of());
    }

    @Test
    void shareOfChanceLimitsHoldTheTruth() {
        Random random = new Random(2);
        int held = 0;
        for (int city = 0; city < CITIES; city++) {
            double[][] areas = new double[30][];
            for (int area = 0; area < 30; area++) {
                areas[area] = drawn(random, 3, 5 * random.nextGaussian(), 3);
            }
            RegressionToTheMean variances = RegressionToTheMean.ofPeriods(areas);
            // q = (9 / 3) / (25 + 9 / 3)
            held += variances.shareLower() <= 3 / 28.0 && variances.shareUpper() >= 3 / 28.0 ? 1 : 0;
        }
        holds95(held);
    }

    /** Under no effect p is at most u in a share u of cities, up to the steps of 1/190 of exact choices of 2 of 20 areas. */
    @Test
    void permutationProbabilityIsUniformWithoutEffect() {
        Random random = new Random(3);
        int[] atMost = new int[4];
        double[] bounds = {0.05, 0.1, 0.25, 0.5};
        int cities = 2000;
        for (int city = 0; city < cities; city++) {
            double p = PermutationTest.withDefaults()
                    .ofChanges(drawn(random, 20, 4, 1), new int[] {3, 11})
                    .pValue();
            for (int i = 0; i < bounds.length; i++) {
                atMost[i] += p <= bounds[i] ? 1 : 0;
            }
        }
        for (int i = 0; i < bounds.length; i++) {
            double error = Math.sqrt(bounds[i] * (1 - bounds[i]) / cities);
            assertThat(atMost[i] / (double) cities, closeTo(bounds[i], 3 * error + 1 / 190.0));
        }
    }

    @Test
    void shiftAndScaleOfValuesCarryOver() {
        Random random = new Random(4);
        for (int city = 0; city < 50; city++) {
            double[] before = drawn(random, 6, 30, 6);
            double[] after = drawn(random, 6, 28, 6);
            double[] controls = drawn(random, 9, 31, 5);
            double[] later = drawn(random, 9, 33, 5);
            DoubleUnaryOperator moved = x -> 1000 - 3 * x;
            DifferenceInDifferences did = DifferenceInDifferences.withDefaults();
            Effect plain = did.compare(Group.of(before, after), Group.of(controls, later))
                    .effect();
            Effect changed = did.compare(
                            Group.of(each(before, moved), each(after, moved)),
                            Group.of(each(controls, moved), each(later, moved)))
                    .effect();
            carriesOver(plain, changed);
            carriesOver(
                    BeforeAfter.withDefaults().paired(before, after).change(),
                    BeforeAfter.withDefaults()
                            .paired(each(before, moved), each(after, moved))
                            .change());
            double[] times = {1, 2, 3, 4, 5, 6, 7, 8, 9};
            InterruptedSeries.Result line = InterruptedSeries.withDefaults().fit(times, controls, 4.5);
            InterruptedSeries.Result other = InterruptedSeries.withDefaults().fit(times, each(controls, moved), 4.5);
            carriesOver(line.level(), other.level());
            carriesOver(line.slope(), other.slope());
            double[][] areas = {before, after, drawn(random, 6, 29, 6)};
            double[][] movedAreas = {each(before, moved), each(after, moved), each(areas[2], moved)};
            RegressionToTheMean.Drift drift =
                    RegressionToTheMean.ofPeriods(areas).ofChosen(30, 40, 6);
            RegressionToTheMean.Drift movedDrift =
                    RegressionToTheMean.ofPeriods(movedAreas).ofChosen(910, 880, 6);
            assertThat(movedDrift.value(), closeTo(-3 * drift.value(), 1e-9));
            assertThat(movedDrift.lower(), closeTo(-3 * drift.upper(), 1e-9));
        }
    }

    /** By hand: values turn into 1000 - 3 x, so that effects turn into -3 times, limits change places, p stays. */
    private static void carriesOver(Effect plain, Effect moved) {
        assertThat(moved.value(), closeTo(-3 * plain.value(), 1e-8));
        assertThat(moved.lower(), closeTo(-3 * plain.upper(), 1e-8));
        assertThat(moved.upper(), closeTo(-3 * plain.lower(), 1e-8));
        assertThat(moved.pValue(), closeTo(plain.pValue(), 1e-8));
    }

    @Test
    void orderOfAreasDoesNotMatter() {
        Random random = new Random(5);
        for (int city = 0; city < 50; city++) {
            int n = 16;
            List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
            Collections.shuffle(order, random);
            // whole numbers, so that there are ties
            double[] level = each(drawn(random, n, 20, 3), Math::rint);
            double[] change = each(drawn(random, n, 0, 3), Math::rint);
            List<String> ids =
                    IntStream.range(0, n).mapToObj(i -> "u" + (10 + i)).toList();
            int[] treated = {1, 4, 9};
            int[] all = IntStream.range(0, n).toArray();
            MatchedControls rule = new MatchedControls(2, 0.8, city % 2 == 0);
            MatchedControls.Match match = rule.find(ids, List.of(level), treated, all);
            double[] otherLevel = order.stream().mapToDouble(i -> level[i]).toArray();
            double[] otherChange = order.stream().mapToDouble(i -> change[i]).toArray();
            int[] otherTreated = {order.indexOf(9), order.indexOf(1), order.indexOf(4)};
            MatchedControls.Match other =
                    rule.find(order.stream().map(ids::get).toList(), List.of(otherLevel), otherTreated, all);
            for (int i = 0; i < n; i++) {
                assertThat(other.weights().get(i), equalTo(match.weights().get(order.get(i))));
            }
            assertThat(other.balance()[0], closeTo(match.balance()[0], 1e-12));
            PermutationTest test = PermutationTest.withDefaults();
            assertThat(
                    test.ofChanges(otherChange, otherTreated).pValue(),
                    equalTo(test.ofChanges(change, treated).pValue()));
        }
    }

    @Test
    void probabilitiesLieBetweenTheSmallestAndOne() {
        Random random = new Random(6);
        for (int city = 0; city < 50; city++) {
            PermutationTest.Result result =
                    new PermutationTest(99, city).ofChanges(drawn(random, 30, 0, 1), new int[] {0, 1, 2});
            assertThat(
                    result.pValue(),
                    both(greaterThanOrEqualTo(result.smallest())).and(lessThanOrEqualTo(1.0)));
        }
    }
}
