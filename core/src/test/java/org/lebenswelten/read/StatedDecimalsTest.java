package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Definitions as an atlas file keeps them. */
class StatedDecimalsTest {

    @Test
    void strictestOfProfileNumberAndGroupHolds() {
        StatedDecimals stated = StatedDecimals.of(
                "{\"disclosure\":{\"decimals\":2,\"protected\":[{\"indicators\":[\"poor\"],\"decimals\":0},"
                        + "{\"coverages\":[\"play\"],\"profile\":\"strict-10\"}]}}");

        assertThat(stated.ofIndicator("ind_other"), is(OptionalInt.of(2)));
        assertThat(stated.ofIndicator("ind_poor"), is(OptionalInt.of(0)));
        assertThat(stated.ofIndicator("ind_poor_city"), is(OptionalInt.of(0)));
        // strict-10 rounds to one decimal
        assertThat(stated.ofCoverage("cov_play"), is(OptionalInt.of(1)));
    }

    @Test
    void withoutRoundingOnlyCoveragesAreRounded() {
        StatedDecimals stated = StatedDecimals.of("{\"disclosure\":{\"minimumDenominator\":30}}");

        assertThat(stated.ofIndicator("ind_poor"), is(OptionalInt.empty()));
        assertThat(stated.ofCoverage("cov_play"), is(OptionalInt.of(1)));
    }
}
