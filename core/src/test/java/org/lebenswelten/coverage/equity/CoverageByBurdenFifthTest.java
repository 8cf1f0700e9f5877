package org.lebenswelten.coverage.equity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.equity.CoverageByBurdenFifth.Fifth;

class CoverageByBurdenFifthTest {

    private static final double NA = Double.NaN;

    /**
     * Seven areas of 100, 100, 200, 200, 200, 100, 100 people by burden: middles at 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95 of
     * 1,000, so the first two and the last two share a fifth. Least burdened 20 + 40 of 200, most burdened 10 + 8.
     */
    @Test
    void areasGoWhereTheMiddleOfTheirPeopleLies() {
        double[] burden = {5, 1, 2, 3, 4, 6, 7};
        double[] people = {200, 100, 100, 200, 200, 100, 100};
        double[] covered = {60, 20, 40, 100, 80, 10, 8};
        CoverageByBurdenFifth coverage = CoverageByBurdenFifth.of(burden, people, covered);
        assertThat(
                coverage.fifths(),
                equalTo(List.of(
                        new Fifth(2, 200, 60),
                        new Fifth(1, 200, 100),
                        new Fifth(1, 200, 80),
                        new Fifth(1, 200, 60),
                        new Fifth(2, 200, 18))));
        assertThat(coverage.gap(), closeTo(0.09 - 0.3, 1e-15));
        assertThat(coverage.ratio(), closeTo(0.3, 1e-15));
    }

    /** Two areas of 30 and 70 people tied in burden are one block with its middle at 0.5. */
    @Test
    void tiedAreasStayTogetherAndMissingOnesAreLeftOut() {
        CoverageByBurdenFifth coverage = CoverageByBurdenFifth.of(
                new double[] {1, 1, NA, 9, 9}, new double[] {30, 70, 50, NA, 80}, new double[] {3, 14, 25, 1, NA});
        assertThat(coverage.fifths().get(2), equalTo(new Fifth(2, 100, 17)));
        assertThat(coverage.missing(), equalTo(3));
        assertThat(coverage.fifths().get(0).share(), equalTo(NA));
        assertThat(coverage.gap(), equalTo(NA));
    }

    @Test
    void refusesNegativeCounts() {
        double[] one = {1};
        refuses(one, new double[] {-1}, one, "people -1.0 of area 0");
        refuses(one, one, new double[] {-2}, "covered -2.0 of area 0");
        refuses(new double[] {Double.POSITIVE_INFINITY}, one, one, "burden Infinity of area 0");
        refuses(one, one, new double[2], "covered: 2 values, expected 1");
    }

    private static void refuses(double[] burden, double[] people, double[] covered, String message) {
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> CoverageByBurdenFifth.of(burden, people, covered));
        assertThat(problem.getMessage(), containsString(message));
    }
}
