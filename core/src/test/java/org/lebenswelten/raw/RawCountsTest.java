package org.lebenswelten.raw;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;

/** Sums by hand: the units a and b lie in A, c and d in B; nothing is known of b, and of neither c nor d. */
class RawCountsTest {

    private static final List<Period> YEAR = List.of(Period.ofYear(2024));
    private static final UnitPeriods FINE = new UnitPeriods("fine", List.of("a", "b", "c", "d", "e"), YEAR);
    private static final UnitPeriods COARSE = new UnitPeriods("coarse", List.of("A", "B"), YEAR);
    private static final int[] UNIT_OF = {0, 0, 1, 1, 0};

    @Test
    void knownPartsAddUpAndUnknownOnesAreMissing() {
        double nan = Double.NaN;
        RawCounts sums = new RawCounts(FINE, new double[] {3, nan, nan, nan, 4}, new double[] {30, nan, nan, nan, 50})
                .over(COARSE, UNIT_OF);

        assertThat(sums.numerator(), is(new double[] {7, nan}));
        assertThat(sums.denominator(), is(new double[] {80, nan}));
    }

    /** Contributions 20, 10 of a; 15, 12 of e: the largest two of both are 20 and 15, of 3 + 4 contributors. */
    @Test
    void largestContributionsOfTheWholeAreThoseOfItsParts() {
        double nan = Double.NaN;
        RawContributors contributors = new RawContributors(
                FINE, new double[] {3, nan, nan, nan, 4}, new double[] {20, nan, nan, nan, 15}, new double[] {
                    10, nan, nan, nan, 12
                });
        RawCounts sums = new RawCounts(
                        FINE,
                        new double[] {33, nan, nan, nan, 44},
                        new double[] {330, nan, nan, nan, 500},
                        contributors)
                .over(COARSE, UNIT_OF);

        RawContributors whole = sums.contributors();
        assertThat(whole.number()[0], is(7.0));
        assertThat(whole.largest()[0], is(20.0));
        assertThat(whole.second()[0], is(15.0));
    }

    @Test
    void sumsAreForTheSamePeriods() {
        RawCounts counts = new RawCounts(FINE, new double[5], new double[5]);
        UnitPeriods other = new UnitPeriods("coarse", List.of("A", "B"), List.of(Period.ofYear(2023)));

        assertThrows(IllegalArgumentException.class, () -> counts.over(other, UNIT_OF));
    }
}
