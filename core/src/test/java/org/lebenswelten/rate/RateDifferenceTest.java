package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RateDifferenceTest {

    /** Newcombe RG (1998), Statistics in Medicine 17, 873-890, Table II, method 10, 4 decimals. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void hybridScoreAgreesWithNewcombe(double x1, double n1, double x2, double n2, double lower, double upper) {
        Estimate difference = RateDifference.HYBRID_SCORE_PROPORTIONS.estimate(x1, n1, x2, n2, ConfidenceLevel.P95);
        assertThat(difference.value(), closeTo(x1 / n1 - x2 / n2, 1e-15));
        assertThat(difference.limits().lower(), closeTo(lower, 5.1e-5));
        assertThat(difference.limits().upper(), closeTo(upper, 5.1e-5));
    }

    /** R 4.2.2: {@code prop.test(c(189, 104), c(11034, 11037), correct = FALSE)}. */
    @Test
    void normalLimitsOfProportionsAgreeWithR() {
        requireLimits(
                RateDifference.NORMAL_PROPORTIONS.estimate(189, 11034, 104, 11037, ConfidenceLevel.P95),
                0.004687750675049439,
                0.010724297276960124);
    }

    /** R 4.2.2 from the formula: {@code d + c(-1, 1) * qnorm(0.975) * sqrt(41 / 28010^2 + 15 / 19017^2)}. */
    @Test
    void normalLimitsOfRates() {
        Estimate difference = RateDifference.NORMAL_RATES.estimate(41, 28010, 15, 19017, ConfidenceLevel.P95);
        assertThat(difference.value(), closeTo(6.749949973357610e-04, 1e-15));
        requireLimits(difference, 7.492720676658023e-05, 1.275062787904942e-03);
    }

    /** R 4.2.2: from {@code poisson.test(5, 100)$conf.int} and {@code poisson.test(2, 80)$conf.int}, put together. */
    @Test
    void hybridLimitsOfRates() {
        requireLimits(
                RateDifference.HYBRID_RATES.estimate(5, 100, 2, 80, ConfidenceLevel.P95),
                -0.04852072569840079,
                0.09521004865014443);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyThereIsNoDifference(RateDifference method) {
        ConfidenceLevel level = ConfidenceLevel.P95;
        assertThat(method.estimate(1, Double.NaN, 1, 10, level), equalTo(Estimate.none(Availability.MISSING)));
        assertThat(method.estimate(1, 10, 0, 0, level), equalTo(Estimate.none(Availability.ZERO_DENOMINATOR)));
        assertThrows(IllegalArgumentException.class, () -> method.estimate(1, Double.POSITIVE_INFINITY, 1, 10, level));
    }

    @Test
    void proportionsEndAtOne() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RateDifference.HYBRID_SCORE_PROPORTIONS.estimate(1, 10, 11, 10, ConfidenceLevel.P95));
    }

    private static void requireLimits(Estimate actual, double lower, double upper) {
        assertThat(actual.limits().lower(), closeTo(lower, 1e-11));
        assertThat(actual.limits().upper(), closeTo(upper, 1e-11));
    }
}
