package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.model.Direction;

class LinearScaleTest {

    private static final double NA = Double.NaN;

    /** COINr 1.1.14, {@code n_minmax(l_u = c(1, 100))} of the treated ASEM indicators. */
    @Test
    void rangeOneToHundredAgreesWithCoinr() {
        List<Map<String, String>> treated = AsemExample.table("step_treated");
        List<Map<String, String>> expected = AsemExample.table("norm_minmax_1_100");
        for (AsemExample.Node indicator : AsemExample.nodes(1)) {
            double[] values = AsemExample.column(treated, indicator.code());
            AsemExample.requireEqual(
                    indicator.code(),
                    LinearScale.minMax(values, indicator.direction()).to(1, 100).apply(values),
                    AsemExample.column(expected, indicator.code()),
                    1e-12);
        }
    }

    /** Goalposts of AMPI: reference value -/+ half the range over all units and years; column z_ of the data. */
    @ParameterizedTest
    @CsvSource({"employ, 50", "finalenergy, 100"})
    void goalpostsOfAmpiAgreeWithTheReference(String indicator, double reference) {
        List<Map<String, String>> rows = ReferenceData.rows("index/compind/ampi_eu2020.csv");
        assertThat(rows.size(), equalTo(60));
        double[] values = ReferenceData.column(rows, indicator);
        ColumnSummary summary = ColumnSummary.of(values);
        double half = (summary.maximum() - summary.minimum()) / 2;
        double[] scaled = LinearScale.between(reference - half, reference + half)
                .to(70, 130)
                .apply(values);
        AsemExample.requireEqual(indicator, scaled, ReferenceData.column(rows, "z_" + indicator), 1e-12);
    }

    /** The frozen scale of 10 to 30 puts 40 at 1.5: a later period may leave the range of its base. */
    @Test
    void aFrozenScaleKeepsItsBase() {
        LinearScale base = LinearScale.minMax(new double[] {10, NA, 30}, Direction.HIGHER_IS_WORSE);
        assertThat(base.apply(new double[] {10, 40, NA, 20}), equalTo(new double[] {0, 1.5, NA, 0.5}));
        assertThat(base.clip().apply(new double[] {5, 40, NA, 20}), equalTo(new double[] {0, 1, NA, 0.5}));
    }

    /** Low is worse: 200 becomes 0 and 50 becomes 1, 125 lies half-way. */
    @Test
    void goalpostsMayRunDownwards() {
        LinearScale scale = LinearScale.between(200, 50).to(0, 10).clip();
        assertThat(scale.apply(new double[] {200, 50, 125, 300, 0}), equalTo(new double[] {0, 10, 5, 0, 10}));
    }

    /** On the column it was taken from, a scale is the normalisation itself. */
    @Test
    void scalesOfAColumnAreItsNormalisation() {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        for (Direction direction : Direction.values()) {
            assertThat(
                    LinearScale.zScore(values, direction).apply(values),
                    equalTo(Normalisation.Z_SCORE.apply(values, direction)));
            assertThat(
                    LinearScale.zScorePopulation(values, direction).to(100, 110).apply(values),
                    equalTo(Normalisation.STANDARD_SCORE_100_10.apply(values, direction)));
        }
    }

    @Test
    void refusesScalesWithoutExtent() {
        double[] constant = new double[5];
        Arrays.fill(constant, 3);
        assertThrows(IllegalArgumentException.class, () -> LinearScale.between(3, 3));
        assertThrows(IllegalArgumentException.class, () -> LinearScale.between(NA, 3));
        assertThrows(
                IllegalArgumentException.class, () -> LinearScale.between(0, 1).to(5, 5));
        assertThrows(IllegalArgumentException.class, () -> LinearScale.minMax(constant, Direction.HIGHER_IS_WORSE));
        assertThrows(IllegalArgumentException.class, () -> LinearScale.zScore(new double[0], Direction.LOWER_IS_WORSE));
    }
}
