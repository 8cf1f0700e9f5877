package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CostToNearestTest {

    /** R accessibility dfde37a: cost_to_closest(n = 1) and (n = 3), 35 cells reach no school. */
    @Test
    void waysInBeloHorizonteAgreeWithAccessibility() {
        CostPairs minutes = BeloHorizonteCells.minutes();
        double[] schools = BeloHorizonteCells.column("schools");
        double[] nearest = CostToNearest.of(minutes, schools, 1);
        Relative.requireEqual(nearest, BeloHorizonteCells.expected("mincost_schools"), 0);
        assertThat(Arrays.stream(nearest).filter(Double::isInfinite).count(), equalTo(35L));
        Relative.requireEqual(
                CostToNearest.of(minutes, schools, 3), BeloHorizonteCells.expected("mincost3_schools"), 0);
    }

    /** Sites at 1 without places, at 2 of unknown capacity, at 3 with two places. */
    @Test
    void countsPlacesAndNotSites() {
        CostPairs pairs = CostPairs.ofTable(3, new double[][] {{3, 1, 2}});
        double[] places = {2, 0, Double.NaN};
        assertThat(CostToNearest.of(pairs, places, 1)[0], equalTo(2.0));
        assertThat(CostToNearest.of(pairs, places, 2)[0], equalTo(3.0));
        assertThat(CostToNearest.of(pairs, places, 4)[0], equalTo(Double.POSITIVE_INFINITY));
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> CostToNearest.of(pairs, places, 0));
        assertThat(problem.getMessage(), containsString("number of places 0.0"));
    }
}
