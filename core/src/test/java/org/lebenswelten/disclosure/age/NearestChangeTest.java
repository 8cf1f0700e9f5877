package org.lebenswelten.disclosure.age;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.rate.plan.BandCounts;

/** By hand. */
class NearestChangeTest {

    /**
     * Two more in the first band, weights 1, 2, 3, 4 and nothing left open: the others lose 2 in all and 2 in weight, d2 + d3 + d4
     * = -2 and 2 d2 + 3 d3 + 4 d4 = -2. Least in absolute value is d2 = -3, d4 = 1: 4, while d2 = -4, d3 = 2 is 6.
     */
    @Test
    void leastInAbsoluteValue() {
        double[] change = nearest(2, new Condition(new double[] {1, 2, 3, 4}, 0, 0), 10, 10, 10, 10);

        assertThat(Arrays.toString(change), is("[2.0, -3.0, 0.0, 1.0]"));
    }

    /** The second band has two events only: d2 = -2, and so d3 = -d4, 3 d3 + 4 d4 = 2, d4 = 2. */
    @Test
    void noBandLosesMoreThanItHas() {
        double[] change = nearest(2, new Condition(new double[] {1, 2, 3, 4}, 0, 0), 10, 2, 10, 10);

        assertThat(Arrays.toString(change), is("[2.0, -2.0, -2.0, 2.0]"));
    }

    /** The weight of the first band is the largest, so what it gains no others can lose. */
    @Test
    void nothingIsNearWhereNothingIsPossible() {
        assertThat(nearest(1, new Condition(new double[] {9, 1, 1, 1}, 0, 0), 10, 10, 10, 10), is(nullValue()));
    }

    private static double[] nearest(int by, Condition condition, double... events) {
        double[] persons = new double[events.length];
        Arrays.fill(persons, 1000);
        AgePart part = AgePart.of("part", new BandCounts(events, events, persons), 1, List.of());
        return NearestChange.of(new Moves(part, List.of(condition)), 0, by, events.length);
    }
}
