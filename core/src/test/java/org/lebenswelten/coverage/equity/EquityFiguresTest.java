package org.lebenswelten.coverage.equity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

class EquityFiguresTest {

    private static final double NA = Double.NaN;

    /**
     * Four areas of 100, 100, 200 and 100 people with burden 1, 2, 3, 4 and coverage 80, 60, 50, 20 per cent; a fifth without
     * coverage is left out. By hand: f = 0.2, 0.2, 0.4, 0.2; R = 0.1, 0.3, 0.6, 0.9; mu = 52. Absolute index 2 sum f (x - mu)(R -
     * 1/2) = 2 (0.2 28 (-0.4) + 0.2 8 (-0.2) + 0.4 (-2) 0.1 + 0.2 (-32) 0.4) = 2 (-2.24 - 0.32 - 0.08 - 2.56) = -10.4.
     */
    @Test
    void figuresByHand() {
        double[] burden = {1, 2, 3, 4, 5};
        double[] people = {100, 100, 200, 100, NA};
        double[] share = {80, 60, 50, 20, NA};
        double[] served = {80, 60, 100, 20, NA};

        EquityFigures equity = EquityFigures.of(burden, people, share, served, 100, 50);

        assertThat(equity.units(), is(4));
        assertThat(equity.people(), is(500.0));
        assertThat(equity.mean(), is(closeTo(52, 1e-12)));
        // -10.4 / 52; 4 (-10.4) / 100; -10.4 100 / (52 48)
        assertThat(equity.concentration().value(), is(closeTo(-0.2, 1e-12)));
        assertThat(equity.erreygers().value(), is(closeTo(-0.416, 1e-12)));
        assertThat(equity.wagstaff().value(), is(closeTo(-1040.0 / 2496, 1e-12)));
        // (100 80 + 200 60 + 600 50 + 400 20) / 1300
        assertThat(equity.needWeighted(), is(closeTo(58_000.0 / 1300, 1e-12)));
        assertThat(equity.shifted(), is(false));
        // var R = 0.2 0.16 + 0.2 0.04 + 0.4 0.01 + 0.2 0.16 = 0.076; slope = -5.2 / 0.076; start = 52 - slope / 2
        double slope = -5.2 / 0.076;
        assertThat(equity.slope(), is(closeTo(slope, 1e-9)));
        assertThat(equity.ratio(), is(closeTo((52 + slope / 2) / (52 - slope / 2), 1e-9)));
        // served of 260: 0.3077, 0.2308, 0.3846, 0.0769 against 0.2, 0.2, 0.4, 0.2
        assertThat(equity.shareToMove(), is(closeTo((80 + 60) / 260.0 - 0.4, 1e-12)));
        // only the 20 % of the fourth is below 50: (50 - 20) / 50 of 100 among 500
        assertThat(equity.shortfall(), is(new CoverageShortfall(0.2, 100 * 0.6 / 500, 100 * 0.6 * 0.6 / 500)));
    }

    @Test
    void negativeBurdensAreShifted() {
        // by hand: burdens -1, 0, 1 become 0, 1, 2: (1 10 30 + 2 10 60) / 30
        EquityFigures equity = EquityFigures.of(
                new double[] {-1, 0, 1},
                new double[] {10, 10, 10},
                new double[] {90, 30, 60},
                new double[] {9, 3, 6},
                NA,
                NA);

        assertThat(equity.shifted(), is(true));
        assertThat(equity.needWeighted(), is(closeTo(50, 1e-12)));
        assertThat(equity.erreygers().value(), is(NA));
        assertThat(equity.shortfall(), is(nullValue()));
    }

    @Test
    void tooFewAreasHaveNoOrder() {
        EquityFigures two = EquityFigures.of(
                new double[] {1, 2}, new double[] {10, 10}, new double[] {5, 7}, new double[] {1, 1}, 100, NA);
        EquityFigures none =
                EquityFigures.of(new double[] {NA}, new double[] {10}, new double[] {5}, new double[] {1}, 100, NA);

        assertThat(two.concentration().value(), is(NA));
        assertThat(two.slope(), is(NA));
        assertThat(two.mean(), is(6.0));
        assertThat(none.mean(), is(NA));
        assertThat(none.shareToMove(), is(NA));
    }
}
