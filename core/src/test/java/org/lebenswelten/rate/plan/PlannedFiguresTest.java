package org.lebenswelten.rate.plan;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notANumber;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;
import org.lebenswelten.rate.RateInterval;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.rate.plan.FigureMethod.Crude;
import org.lebenswelten.rate.plan.FigureMethod.Direct;
import org.lebenswelten.rate.plan.FigureMethod.Indirect;
import org.lebenswelten.rate.standard.StandardPopulation;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;

class PlannedFiguresTest {

    private static final List<Period> YEAR = List.of(Period.ofYear(2024));

    /** PHEindicatormethods 2.1.0, {@code calculate_dsr}: the areas of {@code multiarea.csv}, per 10,000. */
    @Test
    void directlyStandardisedRatesAgreeWithPhe() {
        List<String> areas = List.of("testdata_big", "testdata_small");
        RawStrata strata = strata(areas, "count", "pop");
        RatePlan plan = plan(new Direct(StandardPopulation.EUROPEAN_2013, 10), ComparisonRule.LIMITS);
        RawEstimates rates = PlannedFigures.of(rate(10_000), plan, strata).estimates(all(2));

        for (int unit = 0; unit < 2; unit++) {
            Map<String, String> expected = expected("index/phe/testresults_dsr.csv", areas.get(unit), "dsr per 10000");
            requireEqual(rates.value()[unit], expected.get("value"));
            requireEqual(rates.lower()[unit], expected.get("lower95_0cl"));
            requireEqual(rates.upper()[unit], expected.get("upper95_0cl"));
            assertThat(rates.numerator()[unit], equalTo(Double.parseDouble(expected.get("total_count"))));
        }
    }

    /** PHEindicatormethods 2.1.0, {@code calculate_ISRate}: the same areas against {@code refdata.csv}, per 100,000. */
    @Test
    void indirectlyStandardisedRatesAgreeWithPhe() {
        List<String> areas = List.of("testdata_big", "testdata_small", "testdata_tiny");
        RawStrata strata = strata(areas, "count", "pop");
        List<Map<String, String>> reference = ReferenceData.rows("index/phe/refdata.csv");
        double[] events = ReferenceData.column(reference, "refcount");
        double[] persons = ReferenceData.column(reference, "refpop");
        RawStrata stated = new RawStrata(
                new UnitPeriods("reference", List.of("all"), YEAR),
                strata.bands(),
                columns(events),
                null,
                columns(persons));
        RatePlan plan =
                plan(new Indirect(Indirect.Form.RATE, RateInterval.BYAR_EXACT_BELOW_10, stated), ComparisonRule.LIMITS);
        RawEstimates rates = PlannedFigures.of(rate(100_000), plan, strata).estimates(all(3));

        for (int unit = 0; unit < 3; unit++) {
            Map<String, String> expected = expected(
                    "index/phe/testresults_isr.csv", areas.get(unit), "indirectly standardised rate per 100000");
            requireEqual(rates.value()[unit], expected.get("value"));
            requireEqual(rates.lower()[unit], expected.get("lower95_0cl"));
            requireEqual(rates.upper()[unit], expected.get("upper95_0cl"));
        }
    }

    /**
     * By hand. Units A, B and C have 4, 2 and 9 events; persons by age 100 and 100, 100 and 300, 50 and 50; events by age 1
     * and 3, 0 and 2, 5 and 4. City of A and B: 1 of 200 and 5 of 400 persons; A is expected 0.5 + 1.25, ratio 4 / 1.75. With
     * C it would be another one.
     */
    @Test
    void ratesOfTheCityAreThoseOfPublishedUnits() {
        RawStrata strata = new RawStrata(
                new UnitPeriods("quarter", List.of("A", "B", "C"), YEAR),
                List.of(new Band(0, 64, Sex.ALL), new Band(65, Integer.MAX_VALUE, Sex.ALL)),
                new double[][] {{1, 0, 5}, {3, 2, 4}},
                null,
                new double[][] {{100, 100, 50}, {100, 300, 50}});
        RatePlan plan =
                plan(new Indirect(Indirect.Form.RATIO, RateInterval.BYAR_EXACT_BELOW_10, null), ComparisonRule.LIMITS);
        PlannedFigures figures = PlannedFigures.of(rate(1), plan, strata);
        boolean[] published = {true, true, false};

        assertThat(figures.dependOnTheCity(), equalTo(true));
        assertThat(figures.estimates(published).value()[0], closeTo(4 / 1.75, 1e-12));
        assertThat(figures.city(0, published).value(), closeTo(1, 1e-12));
        assertThat(figures.comparisons(0, published).get(2), equalTo(Comparison.NOT_COMPARED));
    }

    /** By hand: 30 of 100 against 20 of 200 in the rest, ratio 3; difference 20 percentage points. */
    @Test
    void relativeFiguresAreAgainstTheRest() {
        PlannedFigures ratio =
                crude(RelativeFigure.RATIO, new double[] {30, 5, 15, 99}, new double[] {100, 100, 100, 100});
        PlannedFigures difference =
                crude(RelativeFigure.DIFFERENCE, new double[] {30, 5, 15, 99}, new double[] {100, 100, 100, 100});
        boolean[] published = {true, true, true, false};

        assertThat(ratio.relative(0, published).get(0).value(), closeTo(3, 1e-12));
        Estimate apart = difference.relative(0, published).get(0);
        assertThat(apart.value(), closeTo(20, 1e-12));
        // Newcombe (1998), method 10, by hand from the Wilson limits 0.2189489 and 0.3958485 of 30 in 100, 0.0656704
        // and 0.1494058
        // of 20 in 200: 20 - 100 hypot(.3 - .2189489, .1494058 - .1), 20 + 100 hypot(.3958485 - .3, .1 - .0656704)
        assertThat(apart.limits().lower(), closeTo(10.50778, 1e-5));
        assertThat(apart.limits().upper(), closeTo(30.18109, 1e-5));
        assertThat(ratio.relative(0, published).get(3).value(), notANumber());
    }

    /** By hand: Wilson limits of 5, 20 and 45 of 100 are about 2-11, 13-29 and 36-55 %; the city has 70 of 300, 23.3 %. */
    @Test
    void unitsAreHeldAgainstTheCity() {
        PlannedFigures figures =
                crude(RelativeFigure.NONE, new double[] {5, 20, 45, 90}, new double[] {100, 100, 100, 100});
        boolean[] published = {true, true, true, false};

        assertThat(figures.city(0, published).value(), closeTo(70 / 3.0, 1e-12));
        assertThat(
                figures.comparisons(0, published),
                contains(Comparison.MUCH_BETTER, Comparison.SIMILAR, Comparison.MUCH_WORSE, Comparison.NOT_COMPARED));
    }

    /**
     * Limits in print of 25 events, each worth 2. By hand, Byar's limits of 25: 95 % 16.174 to 36.907, 99.8 % 12.304 to 44.675; so
     * the rate 50 (32.349 to 73.813) lies below a city of 80 at 95 % only, and below one of 90 at 99.8 % (89.349).
     */
    @Test
    void comparisonInPrintTakesTheEventsThatTheLimitsTell() {
        RatePlan plan = plan(new Direct(StandardPopulation.EUROPEAN_2013, 10), ComparisonRule.LIMITS);
        RawStrata none = strata(List.of("testdata_big"), "count", "pop");
        PlannedFigures figures = PlannedFigures.of(rate(100_000), plan, none);
        Limits limits = new Limits(32.349, 73.813);

        assertThat(figures.inPrint(50, limits, 73.8), equalTo(Comparison.SIMILAR));
        assertThat(figures.inPrint(50, limits, 80), equalTo(Comparison.BETTER));
        assertThat(figures.inPrint(50, limits, 89.3), equalTo(Comparison.BETTER));
        assertThat(figures.inPrint(50, limits, 89.4), equalTo(Comparison.MUCH_BETTER));
        // 2 x 12.304 = 24.609
        assertThat(figures.inPrint(50, limits, 24.7), equalTo(Comparison.WORSE));
        assertThat(figures.inPrint(50, limits, 24.5), equalTo(Comparison.MUCH_WORSE));
        assertThat(figures.inPrint(50, new Limits(Double.NaN, Double.NaN), 24.5), equalTo(Comparison.NOT_COMPARED));
    }

    private static PlannedFigures crude(RelativeFigure relative, double[] events, double[] persons) {
        RatePlan usual = RatePlan.defaultOf(IndicatorKind.PROPORTION);
        RatePlan plan = new RatePlan(
                new Crude(RateInterval.WILSON_SCORE), usual.comparison(), relative, usual.trend(), usual.smoothing());
        UnitPeriods frame = new UnitPeriods(
                "quarter",
                IntStream.range(0, events.length).mapToObj(i -> "q" + i).toList(),
                YEAR);
        return PlannedFigures.of(
                indicator(IndicatorKind.PROPORTION, 100), plan, RawStrata.of(new RawCounts(frame, events, persons)));
    }

    private static RatePlan plan(FigureMethod method, ComparisonRule comparison) {
        return new RatePlan(method, comparison, RelativeFigure.NONE, TrendRule.NONE, SmoothingRule.NONE);
    }

    private static Indicator rate(double multiplier) {
        return indicator(IndicatorKind.RATE, multiplier);
    }

    private static Indicator indicator(IndicatorKind kind, double multiplier) {
        BilingualText text = BilingualText.same("Rate");
        return new Indicator(
                "rate", text, text, text, kind, multiplier, Direction.HIGHER_IS_WORSE, "quarter", YEAR, text);
    }

    /** The 19 bands 0-4 to 90+ of some areas. */
    private static RawStrata strata(List<String> areas, String events, String persons) {
        List<Band> bands = new ArrayList<>();
        for (int age = 0; age <= 90; age += 5) {
            bands.add(new Band(age, age == 90 ? Integer.MAX_VALUE : age + 4, Sex.ALL));
        }
        double[][] x = new double[bands.size()][areas.size()];
        double[][] n = new double[bands.size()][areas.size()];
        for (int unit = 0; unit < areas.size(); unit++) {
            String area = areas.get(unit);
            List<Map<String, String>> rows = ReferenceData.rows("index/phe/multiarea.csv").stream()
                    .filter(row -> row.get("area").equals(area))
                    .toList();
            double[] counts = ReferenceData.column(rows, events);
            double[] population = ReferenceData.column(rows, persons);
            for (int band = 0; band < bands.size(); band++) {
                x[band][unit] = Double.isNaN(counts[band]) ? 0 : counts[band];
                n[band][unit] = population[band];
            }
        }
        return new RawStrata(new UnitPeriods("quarter", areas, YEAR), bands, x, null, n);
    }

    private static double[][] columns(double[] perBand) {
        return Arrays.stream(perBand).mapToObj(count -> new double[] {count}).toArray(double[][]::new);
    }

    private static boolean[] all(int size) {
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }

    private static Map<String, String> expected(String file, String area, String statistic) {
        return ReferenceData.rows(file).stream()
                .filter(row ->
                        row.get("area").equals(area) && row.get("statistic").equals(statistic))
                .findFirst()
                .orElseThrow();
    }

    private static void requireEqual(double actual, String expected) {
        double number = Double.parseDouble(expected);
        assertThat(actual, closeTo(number, Math.abs(number) * 1e-11));
    }
}
