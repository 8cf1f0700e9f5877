package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasLayer;

/**
 * Holds the evaluations of the sample against R 4.2.2 over the published CSV files of the indicators ({@code t.test},
 * {@code anova}, {@code lm}, {@code combn}), 4 decimals. No measure has an effect in this city.
 */
class MusterstadtEvaluationsTest {

    private static AtlasLayer evals;

    @BeforeAll
    static void build() throws IOException {
        evals = BuiltMusterstadt.published().layer("evals").orElseThrow();
    }

    private static double number(int row, String column) {
        return evals.number(row, evals.columnIndex(column));
    }

    @Test
    void everyDesignIsThere() {
        assertThat(
                IntStream.range(0, evals.size()).mapToObj(evals::featureId).toList(),
                contains(
                        "armut_nord.before-after",
                        "sgb2_west.before-after",
                        "sgb2_west.controlled",
                        "diabetes_spaz.before-after",
                        "diabetes_spaz.ITS"));
    }

    /** {@code t.test(after, before, paired = TRUE)} of 15 quarters; drift by {@code anova(lm(y ~ area + year))} of 76. */
    @Test
    void beforeAfterAgreesWithR() {
        assertThat(number(0, "before"), closeTo(36.45666667, 5.1e-5));
        assertThat(number(0, "after"), closeTo(36.48222222, 5.1e-5));
        assertThat(number(0, "effect"), closeTo(0.02555555556, 5.1e-5));
        assertThat(number(0, "eff_low"), closeTo(-1.571603654, 5.1e-5));
        assertThat(number(0, "eff_high"), closeTo(1.622714766, 5.1e-5));
        assertThat(number(0, "drift"), closeTo(-0.4562568165, 5.1e-5));
    }

    /**
     * Weighted means of the changes of 10 quarters and of the 19 controls that were found. It would pass for an effect, where there
     * is none: the text says that the controls were not alike.
     */
    @Test
    void comparisonAgreesWithRAndTellsWhyItIsNotToBeTrusted() {
        assertThat(number(2, "controls"), is(19.0));
        assertThat(number(2, "effect"), closeTo(1.009166667, 5.1e-5));
        assertThat(number(2, "eff_low"), closeTo(0.01271488006, 5.1e-5));
        assertThat(number(2, "eff_high"), closeTo(2.005618453, 5.1e-5));
        assertThat(evals.value(2, evals.columnIndex("pretrend")), is("same"));
        assertThat(
                String.valueOf(evals.value(2, evals.columnIndex("text_en"))),
                containsString("The controls were not alike before"));
    }

    /**
     * {@code lm(y ~ t + D + D:t)} of the mean of three quarters; its errors are the larger ones here. All 64,824 choices of 3 of 74
     * quarters give p = 0.6324, whose 9,999 draws have a standard error of 0.005.
     */
    @Test
    void seriesAgreesWithR() {
        assertThat(number(4, "effect"), closeTo(-0.3027777778, 5.1e-5));
        assertThat(number(4, "slope"), closeTo(0.15, 5.1e-5));
        // t quantile of 2 degrees of freedom times the standard errors 1.3703062 and 0.8023692
        assertThat(number(4, "eff_high"), closeTo(-0.3027777778 + 4.302652730 * 1.3703062, 1e-4));
        assertThat(number(4, "slope_high"), closeTo(0.15 + 4.302652730 * 0.8023692, 1e-4));
        assertThat(number(4, "p_perm"), closeTo(0.6324355177, 0.015));
    }
}
