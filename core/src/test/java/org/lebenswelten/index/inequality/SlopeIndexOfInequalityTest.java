package org.lebenswelten.index.inequality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.index.inequality.SlopeIndexOfInequality.Limits;
import org.lebenswelten.index.inequality.SlopeIndexOfInequality.Slope;

/** Test cases of PHEindicatormethods 2.1.0: life expectancy, infant mortality and child obesity by tenths or fifths. */
class SlopeIndexOfInequalityTest {

    private static final double TOLERANCE = 1e-9;
    /** Both sides are quantiles of up to 100,000 random draws; SOURCE.md asks for about 1 % of the interval's width. */
    private static final double SIMULATED = 0.02;

    private static final int DRAWS = 100_000;

    private record Case(String description, List<Map<String, String>> rows) {

        double[] column(String name) {
            return ReferenceData.column(rows, name);
        }

        double expected(String name) {
            return column(name)[0];
        }

        SlopeIndexOfInequality index() {
            List<ValueScale> codes = List.of(ValueScale.PLAIN, ValueScale.RATE, ValueScale.PROPORTION);
            SlopeIndexOfInequality index = SlopeIndexOfInequality.of(codes.get((int) expected("ValueType")));
            if (description.contains("transform")) {
                index = index.onScale();
            }
            if (description.contains("x 100")) {
                index = index.times(100);
            } else if (description.contains("x -100")) {
                index = index.times(-100);
            } else if (description.contains("negative multiplier")) {
                index = index.times(-1);
            }
            return index;
        }

        /** The level of the first limits; rows of the 98 % cases say 95. */
        double confidence() {
            if (description.contains("99% confidence")) {
                return 0.99;
            }
            return description.contains("98%") && !description.contains("95%") ? 0.98 : 0.95;
        }

        Limits limits(double[] standardErrors, int draws, long seed) {
            return index().limits(
                            column("Value"),
                            column("Population"),
                            column("Quantile"),
                            standardErrors,
                            confidence(),
                            draws,
                            seed);
        }
    }

    private static List<Case> cases() {
        return cases("index/phe/sii.csv");
    }

    private static List<Case> cases(String file) {
        return ReferenceData.rows(file).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("TestDescription") + "|" + row.get("Area"),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Case(entry.getKey(), entry.getValue()))
                .filter(c -> !Double.isNaN(c.expected("sii")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index/phe/sii.csv", "coverage/phe_indicators/sii_rii.csv"})
    void linesAgreeWithPheIndicatorMethods(String file) {
        int compared = 0;
        for (Case c : cases(file)) {
            Slope slope = c.index().fit(c.column("Value"), c.column("Population"), c.column("Quantile"));
            assertThat(c.description(), slope.sii(), closeTo(c.expected("sii"), TOLERANCE));
            if (!Double.isNaN(c.expected("rii"))) {
                assertThat(c.description(), slope.rii(), closeTo(c.expected("rii"), TOLERANCE));
            }
            if (!Double.isNaN(c.expected("Intercept"))) {
                double start = c.index().transformed() ? c.index().scale().from(slope.intercept()) : slope.intercept();
                assertThat(c.description(), start, closeTo(c.expected("Intercept"), TOLERANCE));
            }
            compared++;
        }
        assertThat(compared, equalTo(44));
    }

    @Test
    void simulatedLimitsAgreeWithPheIndicatorMethods() {
        int compared = 0;
        for (Case c : cases()) {
            if (!Double.isNaN(c.expected("sii_lowercl_1"))) {
                Limits limits = c.limits(c.column("StandardError"), DRAWS, 7);
                requireClose(
                        c,
                        limits.siiLower(),
                        limits.siiUpper(),
                        c.expected("sii_lowercl_1"),
                        c.expected("sii_uppercl_1"));
                if (!Double.isNaN(c.expected("rii_lowercl_1"))) {
                    requireClose(
                            c,
                            limits.riiLower(),
                            limits.riiUpper(),
                            c.expected("rii_lowercl_1"),
                            c.expected("rii_uppercl_1"));
                }
                compared++;
            }
        }
        assertThat(compared, greaterThan(40));
    }

    private static void requireClose(Case c, double lower, double upper, double expectedLower, double expectedUpper) {
        double allowed = SIMULATED * (expectedUpper - expectedLower);
        assertThat(c.description(), lower, closeTo(expectedLower, allowed));
        assertThat(c.description(), upper, closeTo(expectedUpper, allowed));
    }

    /** The package takes either; its test data hold both, the errors from limits by z = 1.96, 2e-5 from the exact quantile. */
    @Test
    void standardErrorsFollowFromLimits() {
        for (Case c : cases()) {
            double[] errors = c.index().scale().standardErrors(c.column("LowerCL"), c.column("UpperCL"));
            double[] expected = c.column("StandardError");
            for (int i = 0; i < errors.length; i++) {
                if (!Double.isNaN(expected[i]) && !Double.isNaN(errors[i])) {
                    assertThat(c.description(), errors[i], closeTo(expected[i], 2e-5 * expected[i]));
                }
            }
        }
    }

    @Test
    void theSeedFixesTheLimits() {
        Case c = cases().get(0);
        Limits first = c.limits(c.column("StandardError"), 1000, 11);
        assertThat(c.limits(c.column("StandardError"), 1000, 11), equalTo(first));
        assertThat(c.limits(c.column("StandardError"), 1000, 12), not(equalTo(first)));
    }

    /** Three groups of equal size, R = 1/6, 1/2, 5/6, values 1, 2, 3: slope 3, intercept 1/2. One more without value. */
    @Test
    void lineByHand() {
        Slope slope = SlopeIndexOfInequality.of(ValueScale.PLAIN)
                .fit(new double[] {3, 1, Double.NaN, 2}, new double[] {4, 4, 4, 4}, new double[] {9, 5, 6, 7});
        assertThat(slope.sii(), closeTo(3, 1e-12));
        assertThat(slope.intercept(), closeTo(0.5, 1e-12));
        assertThat(slope.rii(), closeTo(7, 1e-12));
    }

    @Test
    void refusesWhatHasNoLine() {
        double[] three = {0.1, 0.2, 0.3};
        double[] tied = {1, 1, 1};
        SlopeIndexOfInequality index = SlopeIndexOfInequality.of(ValueScale.PROPORTION);
        refuses(() -> index.fit(three, tied, tied), "LW-431: SLOPE_INDEX");
        refuses(
                () -> index.onScale().fit(new double[] {0, 0.2, 0.3}, tied, three),
                "LW-430 '0.0': logit needs values > 0, < 1");
        refuses(
                () -> SlopeIndexOfInequality.of(ValueScale.RATE).onScale().fit(new double[] {1, -2, 3}, tied, three),
                "LW-430 '-2.0': ln needs values > 0");
        refuses(() -> index.times(0), "multiplier 0.0");
        refuses(() -> index.limits(three, tied, three, three, 0.95, 999, 1), "draws 999");
        refuses(
                () -> index.limits(three, tied, three, new double[] {1, -1, 1}, 0.95, 1000, 1),
                "row 1: LW-430 '-1.0': standard error needs values >= 0");
        refuses(
                () -> ValueScale.PLAIN.standardErrors(three, new double[] {1, 0, 1}),
                "row 1: LW-430 '0.0': upper limit needs values >= 0.2");
    }

    private static void refuses(Runnable call, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, call::run);
        assertThat(problem.getMessage(), containsString(message));
    }
}
