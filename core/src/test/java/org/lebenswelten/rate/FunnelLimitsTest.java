package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lebenswelten.model.Direction.HIGHER_IS_WORSE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.model.Comparison;

/** Expected numbers: test cases of PHEindicatormethods 2.1.0, {@code testdata_funnel_*}. */
class FunnelLimitsTest {

    /** Persons and limits in per cent around 80.642448, 6 decimals. */
    @ParameterizedTest
    @CsvSource({
        "1, 3.204264, 100, 0, 100",
        "2, 25.885383, 100, 0, 100",
        "3, 35.933491, 100, 10.150815, 100",
        "7, 51.373565, 100, 34.494842, 100",
        "11, 57.293957, 100, 43.829393, 100"
    })
    void proportionsAgreeWithPhe(double n, double low95, double high95, double low998, double high998) {
        requireLimits(FunnelLimits.PROPORTION.limits(0.80642448, n, ConfidenceLevel.P95), low95 / 100, high95 / 100);
        requireLimits(FunnelLimits.PROPORTION.limits(0.80642448, n, ConfidenceLevel.P998), low998 / 100, high998 / 100);
    }

    /** The peer asks the reverse: expected events at which so many observed lie on a limit, solved to 1e-6. */
    @ParameterizedTest
    @CsvSource({
        "1, 5.571644585, 0.025317898, 9.233410143, 0.001000547",
        "4, 10.24158653, 1.089865762, 14.79414916, 0.42855244",
        "19, 29.67084937, 11.43924075, 36.70097961, 8.305592877",
        "653, 705.0634143, 603.8692656, 735.8854597, 576.8733549"
    })
    void ratiosAgreeWithPhe(double observed, double low95, double high95, double low998, double high998) {
        requireOn(
                observed,
                FunnelLimits.POISSON.limits(1, low95, ConfidenceLevel.P95).lower() * low95);
        requireOn(
                observed,
                FunnelLimits.POISSON.limits(1, high95, ConfidenceLevel.P95).upper() * high95);
        requireOn(
                observed,
                FunnelLimits.POISSON.limits(1, low998, ConfidenceLevel.P998).lower() * low998);
        requireOn(
                observed,
                FunnelLimits.POISSON.limits(1, high998, ConfidenceLevel.P998).upper() * high998);
    }

    /** Observed and expected events with the peer's verdict. */
    @ParameterizedTest
    @CsvSource({
        "8, 6.239860227, SIMILAR",
        "151, 106.4429719, MUCH_WORSE",
        "159, 232.9329036, MUCH_BETTER",
        "191, 184.0963855, SIMILAR",
        "150, 119.5695496, WORSE",
        "0, 240.6273499, MUCH_BETTER",
        "101, 126.2973615, BETTER",
        "113, 96.14566494, SIMILAR",
        "164, 138.9830508, WORSE",
        "163, 219.7950378, MUCH_BETTER",
        "154, 194.8380567, BETTER",
        "16, 36.38844667, MUCH_BETTER",
        "130, 81.9413804, MUCH_WORSE"
    })
    void verdictsOnRatiosAgreeWithPhe(double observed, double expected, Comparison verdict) {
        assertThat(FunnelLimits.POISSON.compare(observed, expected, 1, HIGHER_IS_WORSE), equalTo(verdict));
    }

    /** By hand: with 3 expected events none has probability exp(-3) = 0.0498 > 0.025, so no count is too low. */
    @Test
    void smallAreasHaveNoLowerLimit() {
        assertThat(FunnelLimits.POISSON.limits(0.03, 100, ConfidenceLevel.P95).lower(), equalTo(0.0));
        assertThat(FunnelLimits.POISSON.compare(0, 100, 0.03, HIGHER_IS_WORSE), equalTo(Comparison.SIMILAR));
    }

    @ParameterizedTest
    @EnumSource
    void nothingAroundNothing(FunnelLimits funnel) {
        assertThat(funnel.limits(0.5, 0, ConfidenceLevel.P95), equalTo(Limits.NONE));
        assertThat(funnel.limits(0, 10, ConfidenceLevel.P95), equalTo(Limits.NONE));
        assertThat(funnel.limits(Double.NaN, 10, ConfidenceLevel.P95), equalTo(Limits.NONE));
        assertThat(funnel.compare(Double.NaN, 10, 0.5, HIGHER_IS_WORSE), equalTo(Comparison.NOT_COMPARED));
        assertThrows(IllegalArgumentException.class, () -> funnel.limits(-0.1, 10, ConfidenceLevel.P95));
        assertThrows(IllegalArgumentException.class, () -> funnel.limits(0.1, -10, ConfidenceLevel.P95));
    }

    private static void requireOn(double observed, double limit) {
        assertThat(limit, closeTo(observed, 2e-5 * observed));
    }

    private static void requireLimits(Limits limits, double lower, double upper) {
        assertThat(limits.lower(), closeTo(lower, 2e-8));
        assertThat(limits.upper(), closeTo(upper, 2e-8));
    }
}
