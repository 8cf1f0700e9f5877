package org.lebenswelten.coverage.evaluation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegressionToTheMeanTest {

    private static final double[][] AREAS = {
        {12.1, 11.4, 13.0}, {15.2, 16.1, 14.8}, {9.7, 10.9, 10.1},
        {18.3, 17.0, 18.9}, {13.5, 12.2, 12.8}, {11.0, 11.9, 12.6}
    };

    /**
     * R 4.2.2: {@code anova(lm(y ~ area + period))} has mean squares 23.981, 0.365 and 0.621; q = 0.621 / 23.981, limits
     * {@code qf(c(.025, .975), 5, 10)} times that.
     */
    @Test
    void varianceOfPeriodsAgreesWithR() {
        RegressionToTheMean variances = RegressionToTheMean.ofPeriods(AREAS);
        assertThat(variances.between(), closeTo(7.78666666666667, 1e-10));
        assertThat(variances.within(), closeTo(0.621, 1e-10));
        assertThat(variances.share(3), closeTo(0.0258955006046453, 1e-12));
        assertThat(variances.shareLower(), closeTo(0.00391220680286972, 1e-11));
        assertThat(variances.shareUpper(), closeTo(0.109695558981908, 1e-11));
    }

    /** By hand: a sixth area with a gap changes nothing, nor does what all areas gain in a period. */
    @Test
    void gapsAreLeftOutAndCommonChangesAreNoChance() {
        double[][] shifted = new double[7][];
        for (int i = 0; i < 6; i++) {
            shifted[i] = new double[] {AREAS[i][0], AREAS[i][1] + 5, AREAS[i][2] - 40};
        }
        shifted[6] = new double[] {90, Double.NaN, 70};
        RegressionToTheMean variances = RegressionToTheMean.ofPeriods(shifted);
        assertThat(variances.between(), closeTo(7.78666666666667, 1e-10));
        assertThat(variances.within(), closeTo(0.621, 1e-10));
    }

    /** By hand: values 2, 4, 9 have variance 13; errors 1, 2, 2 have mean square 3. */
    @Test
    void varianceOfErrorsIsTakenOff() {
        RegressionToTheMean variances =
                RegressionToTheMean.ofErrors(new double[] {2, 4, 9, 100}, new double[] {1, 2, 2, Double.NaN});
        assertThat(variances.within(), closeTo(3, 1e-12));
        assertThat(variances.between(), closeTo(10, 1e-12));
        assertThat(
                RegressionToTheMean.ofErrors(new double[] {1, 2}, new double[] {5, 5})
                        .share(1),
                is(1.0));
    }

    /**
     * Barnett et al. 2005, equation 1, with the example of mean 60, standard deviation 15 and cut point 40 (from below, which
     * mirrors), by R 4.2.2 {@code dnorm} and {@code pnorm}.
     */
    @Test
    void driftBeyondACutPointAgreesWithBarnettInR() {
        assertThat(RegressionToTheMean.of(112.5, 112.5).ofAllAbove(-60, -40, 1), closeTo(-13.4860115210267, 1e-10));
        assertThat(RegressionToTheMean.of(112.5, 112.5).ofAllAbove(-60, -40, 2), closeTo(-8.5408306481545, 1e-10));
        assertThat(RegressionToTheMean.of(180, 45).ofAllAbove(-60, -40, 1), closeTo(-5.39440460841068, 1e-10));
        assertThat(RegressionToTheMean.of(180, 45).ofAllAbove(-60, -40, 2), closeTo(-2.93878727478628, 1e-10));
    }

    /** By hand: q = 6 / 3 / (8 + 6 / 3) = 0.2 of a deviation of 10; limits are unknown. */
    @Test
    void driftOfChosenAreas() {
        RegressionToTheMean.Drift drift = RegressionToTheMean.of(8, 6).ofChosen(30, 40, 3);
        assertThat(drift.value(), closeTo(-2, 1e-12));
        assertThat(drift.lower(), is(Double.NaN));
        RegressionToTheMean.Drift limits = RegressionToTheMean.ofPeriods(AREAS).ofChosen(0, 10, 3);
        assertThat(limits.lower(), closeTo(-1.09695558981908, 1e-10));
        assertThat(limits.upper(), closeTo(-0.0391220680286972, 1e-10));
    }

    /**
     * Known truth: 400 areas N(50, 6²) with chance N(0, 4²), three years before, two after, no effect; the worst fifth is chosen
     * by the years before. Over 200 cities the change that is there agrees with the drift estimated from the years before.
     */
    @Test
    void simulatedDriftIsForetold() {
        Random random = new Random(20);
        double changed = 0;
        double foretold = 0;
        double beyondCut = 0;
        int cities = 200;
        for (int city = 0; city < cities; city++) {
            double[][] before = new double[400][3];
            double[] means = new double[400];
            double[] after = new double[400];
            for (int area = 0; area < 400; area++) {
                double lasting = 50 + 6 * random.nextGaussian();
                for (int t = 0; t < 3; t++) {
                    before[area][t] = lasting + 4 * random.nextGaussian();
                }
                means[area] = Arrays.stream(before[area]).average().orElseThrow();
                after[area] = lasting + 4 * (random.nextGaussian() + random.nextGaussian()) / 2;
            }
            int[] worst = IntStream.range(0, 400)
                    .boxed()
                    .sorted(Comparator.comparing((Integer area) -> -means[area]))
                    .limit(80)
                    .mapToInt(area -> area)
                    .toArray();
            double from =
                    Arrays.stream(worst).mapToDouble(a -> means[a]).average().orElseThrow();
            double to =
                    Arrays.stream(worst).mapToDouble(a -> after[a]).average().orElseThrow();
            changed += (to - from) / cities;
            RegressionToTheMean variances = RegressionToTheMean.ofPeriods(before);
            double overall = Arrays.stream(means).average().orElseThrow();
            foretold += variances.ofChosen(overall, from, 3).value() / cities;
            beyondCut += variances.ofAllAbove(overall, means[worst[79]], 3) / cities;
        }
        assertThat(changed, both(greaterThan(-1.3)).and(lessThan(-1.0)));
        assertThat(foretold, closeTo(changed, 0.05));
        assertThat(beyondCut, closeTo(changed, 0.05));
    }

    @Test
    void nothingThatVariesHasNoShare() {
        assertThat(RegressionToTheMean.of(0, 0).share(1), is(Double.NaN));
        assertThat(RegressionToTheMean.of(4, 0).ofChosen(1, 5, 2).value(), equalTo(0.0));
    }

    @Test
    void refusesTooFewAreas() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> RegressionToTheMean.ofPeriods(new double[][] {{1}, {2}}));
        assertThat(e.getMessage(), containsString("areas with all values: 2, values each: 1"));
        assertThrows(
                IllegalArgumentException.class, () -> RegressionToTheMean.ofErrors(new double[] {1}, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> RegressionToTheMean.of(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> RegressionToTheMean.of(1, 1)
                .share(0));
    }
}
