package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lebenswelten.model.Direction.HIGHER_IS_WORSE;
import static org.lebenswelten.model.Direction.LOWER_IS_WORSE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.model.Direction;

class RankScaleTest {

    private static final double NA = Double.NaN;
    private static final double[] BASE = {4, 10, NA, 4, 7, 1, 10, 10, 0.3, 0.1 + 0.2};

    /** What NormalisationTest holds against SVI and COINr must come out of the fixed scale as well, bit by bit. */
    @ParameterizedTest
    @EnumSource
    void onItsBaseEachScaleIsTheNormalisation(Normalisation form) {
        for (Direction direction : Direction.values()) {
            Scale scale = form.fit(BASE, BASE, direction, ZeroRange.MISSING);
            assertThat(
                    form + " " + direction, scale.apply(BASE), equalTo(form.apply(BASE, direction, ZeroRange.MISSING)));
        }
    }

    /** Base 1, 4, 4, 7: below 1 no one, first place; 4 shares places 2 and 3; 5 stands between 3 and 4; 9 behind all. */
    @Test
    void valuesStandBetweenThoseOfTheBase() {
        double[] base = {4, 7, 1, 4};
        double[] values = {0, 1, 4, 5, 9, NA};
        assertThat(ranks(base, TieRule.LOWEST, values), equalTo(new double[] {1, 1, 2, 4, 5, NA}));
        assertThat(ranks(base, TieRule.HIGHEST, values), equalTo(new double[] {0, 1, 3, 3, 4, NA}));
        assertThat(ranks(base, TieRule.AVERAGE, values), equalTo(new double[] {0.5, 1, 2.5, 3.5, 4.5, NA}));
    }

    /** The same base turned is -7, -4, -4, -1: 5 stands behind 7 alone. A percent rank ends at 1, whatever comes. */
    @Test
    void lowValuesMayBeTheHeavyOnes() {
        RankScale ranks = RankScale.of(new double[] {4, 7, 1, 4}, RankFormula.RANK, TieRule.LOWEST, LOWER_IS_WORSE);
        assertThat(ranks.apply(new double[] {5, 0, 8}), equalTo(new double[] {2, 5, 1}));
        RankScale percent =
                RankScale.of(new double[] {1, 2, 3}, RankFormula.PERCENT_RANK, TieRule.LOWEST, HIGHER_IS_WORSE);
        assertThat(percent.to(1, 101).apply(new double[] {0, 2, 9}), equalTo(new double[] {1, 51, 101}));
    }

    @Test
    void refusesABaseOutOfOrder() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RankScale(RankFormula.RANK, TieRule.LOWEST, HIGHER_IS_WORSE, false, List.of(2.0, 1.0), 0, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RankScale(RankFormula.RANK, TieRule.LOWEST, HIGHER_IS_WORSE, false, List.of(), 0, 1));
    }

    private static double[] ranks(double[] base, TieRule ties, double[] values) {
        return RankScale.of(base, RankFormula.RANK, ties, HIGHER_IS_WORSE).apply(values);
    }
}
