package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCounts;

class PeriodPoolingTest {

    private static final double NA = Double.NaN;

    private final RawCounts counts = new RawCounts(
            new UnitPeriods("quarters", List.of("01", "02"), periods("2019", "2020", "2021", "2022")),
            new double[] {1, 2, 3, 4, 5, NA, 7, 8},
            new double[] {10, 20, 30, 40, 50, NA, 70, 80});

    /** By hand: 1 + 3 and 2 + 4 in 2019-2020, 5 + 7 and missing + 8 in 2021-2022. */
    @Test
    void sumsWithinEachPeriodAndKeepsWhatIsMissing() {
        RawCounts pooled = new PeriodPooling(periods("2019-2020", "2021-2022")).pool(counts);
        assertThat(pooled.frame().periods(), equalTo(periods("2019-2020", "2021-2022")));
        assertThat(pooled.frame().unitIds(), equalTo(List.of("01", "02")));
        assertThat(pooled.numerator(), equalTo(new double[] {4, 6, 12, NA}));
        assertThat(pooled.denominator(), equalTo(new double[] {40, 60, 120, NA}));
    }

    /** By hand: 1 + 3 + 5 and 3 + 5 + 7 of the first unit. */
    @Test
    void runningSumsMayOverlap() {
        RawCounts pooled = new PeriodPooling(periods("2019-2021", "2020-2022")).pool(counts);
        assertThat(pooled.numerator(), equalTo(new double[] {9, NA, 15, NA}));
    }

    @Test
    void namesThePeriodThatItsPartsDoNotMakeUp() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new PeriodPooling(periods("2021-2023")).pool(counts));
        assertThat(e.getMessage(), containsString("period 2021-2023 cannot be pooled from [2019, 2020, 2021, 2022]"));
        RawCounts gap = new RawCounts(
                new UnitPeriods("quarters", List.of("01"), periods("2019", "2021")), new double[2], new double[2]);
        assertThrows(IllegalArgumentException.class, () -> new PeriodPooling(periods("2019-2021")).pool(gap));
        RawCounts overlap = new RawCounts(
                new UnitPeriods("quarters", List.of("01"), periods("2019-2020", "2020", "2021")),
                new double[3],
                new double[3]);
        assertThrows(IllegalArgumentException.class, () -> new PeriodPooling(periods("2019-2021")).pool(overlap));
    }

    @Test
    void periodsAscend() {
        assertThrows(IllegalArgumentException.class, () -> new PeriodPooling(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new PeriodPooling(periods("2020", "2019")));
    }

    private static List<Period> periods(String... texts) {
        return Stream.of(texts).map(Period::of).toList();
    }
}
