package org.lebenswelten.spatial.inference;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine permutations with the statistics 1 to 9, mean 5; counted by hand, over R + 1 = 10. */
class PValueConventionTest {

    private static final double[] ONE_TO_NINE = {4, 9, 1, 7, 3, 8, 2, 6, 5};

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        // 8, 9 are at least 8; 1 to 8 at most 8
        "GREATER, 8, 0.3",
        "LESS, 8, 0.9",
        "DIRECTED, 8, 0.3",
        "TWO_SIDED, 8, 0.6",
        // 1, 2, 8, 9 are at least 3 from the mean
        "FOLDED, 8, 0.5",
        // directed counts ties into the upper tail only: 8 at least 2, 1 below
        "DIRECTED, 2, 0.2",
        "TWO_SIDED, 2, 0.6",
        "LESS, 2, 0.3",
        // beyond all
        "GREATER, 10, 0.1",
        "DIRECTED, 10, 0.1",
        "TWO_SIDED, 10, 0.2",
        "FOLDED, -1, 0.1",
        // in the middle
        "TWO_SIDED, 5, 1",
        "FOLDED, 5, 1",
        // a tie in all but the last bits
        "GREATER, 9.00000000000001, 0.2",
    })
    void countsTails(PValueConvention convention, double statistic, double p) {
        assertThat(convention.p(statistic, ONE_TO_NINE), closeTo(p, 1e-15));
    }

    @Test
    void allTiedIsNoEvidence() {
        for (PValueConvention convention : PValueConvention.values()) {
            assertThat(convention.p(0, new double[99]), closeTo(1, 0));
            assertThat(convention.p(Double.NaN, new double[99]), notANumber());
            assertThrows(IllegalArgumentException.class, () -> convention.p(0, new double[0]));
        }
    }
}
