package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RateRatioTest {

    /** R 4.2.2: {@code poisson.test(c(x1, x2), c(n1, n2))}; the first case is Boice and Monson's breast cancer study. */
    @ParameterizedTest
    @CsvSource({
        "41, 28010, 15, 19017, 1.855758657622278, 1.005684062689258, 3.609300311077905",
        "11, 800, 23, 3011, 1.800054347826087, 0.7922050858330065, 3.8438627403949517",
        "0, 100, 5, 120, 0, 0, 1.309534926219055"
    })
    void exactRatioAgreesWithR(double x1, double n1, double x2, double n2, double ratio, double lower, double upper) {
        requireEqual(
                RateRatio.EXACT_CONDITIONAL_RATES.estimate(x1, n1, x2, n2, ConfidenceLevel.P95), ratio, lower, upper);
    }

    /** Rothman's textbook case of 41 cases in 28,010 and 15 in 19,017 person-years; limits by R 4.2.2 from the formula. */
    @Test
    void logNormalRatioOfRates() {
        requireEqual(
                RateRatio.LOG_NORMAL_RATES.estimate(41, 28010, 15, 19017, ConfidenceLevel.P95),
                1.855758657622278,
                1.027225997647637,
                3.352563314427869);
    }

    /** Agresti (2007), An introduction to categorical data analysis, section 2.2.3: 1.82 (1.43, 2.30 or 2.31). */
    @Test
    void logNormalRatioOfProportions() {
        requireEqual(
                RateRatio.LOG_NORMAL_PROPORTIONS.estimate(189, 11034, 104, 11037, ConfidenceLevel.P95),
                1.817801794453507,
                1.433030903050563,
                2.305884232422446);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyThereIsNoRatio(RateRatio method) {
        ConfidenceLevel level = ConfidenceLevel.P95;
        Estimate missing = Estimate.none(Availability.MISSING);
        assertThat(method.estimate(Double.NaN, 10, 1, 10, level), equalTo(missing));
        assertThat(method.estimate(1, 10, 1, Double.NaN, level), equalTo(missing));
        Estimate zero = Estimate.none(Availability.ZERO_DENOMINATOR);
        assertThat(method.estimate(1, 10, 0, 10, level), equalTo(zero));
        assertThat(method.estimate(0, 0, 1, 10, level), equalTo(zero));
        assertThrows(IllegalArgumentException.class, () -> method.estimate(-1, 10, 1, 10, level));
    }

    @Test
    void logarithmsNeedEvents() {
        ConfidenceLevel level = ConfidenceLevel.P95;
        Estimate few = Estimate.none(Availability.TOO_FEW_EVENTS);
        assertThat(RateRatio.LOG_NORMAL_RATES.estimate(0, 10, 1, 10, level), equalTo(few));
        assertThat(RateRatio.LOG_NORMAL_PROPORTIONS.estimate(0, 10, 1, 10, level), equalTo(few));
        assertThrows(
                IllegalArgumentException.class, () -> RateRatio.LOG_NORMAL_PROPORTIONS.estimate(11, 10, 1, 10, level));
    }

    private static void requireEqual(Estimate actual, double value, double lower, double upper) {
        assertThat(actual.value(), closeTo(value, 1e-12));
        assertThat(actual.limits().lower(), closeTo(lower, 1e-9 * lower));
        assertThat(actual.limits().upper(), closeTo(upper, 1e-9 * upper));
    }
}
