package org.lebenswelten.index.inequality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JackknifeTest {

    private static final double[] VALUES = {3, 1, 4, Double.NaN, 1, 5, 9, 2, 6};
    private static final double[] PEOPLE = {10, 20, 30, 7, 10, 5, 8, 12, 40};

    /**
     * R 4.2.2: {@code t <- sapply(1:8, function(i) f(y[-i], p[-i])); sqrt(7/8 * sum((t - mean(t))^2))} for {@code f} the
     * weighted Theil index, Hoover's index and mean.
     */
    @Test
    void standardErrorsAgreeWithR() {
        requireEqual(Jackknife.of(EntropyMeasure.THEIL::of, VALUES, PEOPLE), 0.1726828828112869, 0.0944253323554164);
        requireEqual(Jackknife.of(ShareToMove::of, VALUES, PEOPLE), 0.378016726403823, 0.149820725646309);
        requireEqual(
                Jackknife.of((values, people) -> Disparity.of(values, people).mean(), VALUES, PEOPLE),
                4.00740740740741,
                1.01515778087957);
    }

    /** R 4.2.2, the same with the Gini coefficient {@code 1 - sum(f * (L + c(0, L[-n])))}. */
    @Test
    void giniCoefficientAgreesWithR() {
        requireEqual(GiniCoefficient.estimate(VALUES, PEOPLE), 0.3141233655096871, 0.0891246777782187);
    }

    /** The short way of the Gini coefficient is that of leaving out one unit after the other. */
    @Test
    void theShortWayIsTheLongOne() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int units = 3 + random.nextInt(30);
            double[] values = random.doubles(units, 0, 8).map(Math::rint).toArray();
            values[0] = 5; // so that something is left without any other unit
            values[1] = 5;
            double[] people = random.doubles(units, 1, 100).toArray();
            Estimate expected = Jackknife.of(GiniCoefficient::of, values, people);
            requireEqual(GiniCoefficient.estimate(values, people), expected.value(), expected.standardError());
        }
    }

    @Test
    void whatHangsOnOneUnitHasNoStandardError() {
        double[] one = {1};
        assertThat(Jackknife.of(GiniCoefficient::of, one, one).standardError(), equalTo(Double.NaN));
        assertThat(GiniCoefficient.estimate(one, one).standardError(), equalTo(Double.NaN));
        double[] people = {1, 1, 1};
        double[] all = {0, 0, 5};
        assertThat(GiniCoefficient.estimate(all, people).value(), closeTo(2 / 3.0, 1e-15));
        assertThat(GiniCoefficient.estimate(all, people).standardError(), equalTo(Double.NaN));
    }

    private static void requireEqual(Estimate actual, double value, double standardError) {
        assertThat(actual.value(), closeTo(value, 1e-13));
        assertThat(actual.standardError(), closeTo(standardError, 1e-13));
    }
}
