package org.lebenswelten.disclosure.age;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.rate.plan.BandCounts;

/** By hand. */
class AgePartTest {

    /** 3 + 1 events among 10 and 2 persons: the second band can have 0 to 2, so the first has 2 to 4. */
    @Test
    void personsAndTheSumBoundEachBand() {
        AgePart part = AgePart.of(
                "part", new BandCounts(new double[] {3, 1}, new double[] {3, 1}, new double[] {10, 2}), 1, List.of());

        assertThat(part.width(0), is(2));
        assertThat(part.width(1), is(2));
    }

    /**
     * Three events with a sum of squares of 5 befell one person twice and one once: only one event is sure to be somebody's only
     * one, 2 * 3 - 5 = 1.
     */
    @Test
    void eventsOfTheSamePersonAreNotTakenApart() {
        AgePart part = AgePart.of(
                "part", new BandCounts(new double[] {3, 1}, new double[] {5, 1}, new double[] {10, 10}), 1, List.of());

        assertThat(part.fewest()[0], is(-1));
    }
}
