package org.lebenswelten.coverage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.CoverageOptions.Served;
import org.lebenswelten.coverage.CoverageSteps.Step;

/** Counts and what follows from them, by hand. */
class CoverageCountsTest {

    private static final double EXACT = 1e-12;

    /** 80 children: 60 in reach, 20 of them twice, 48 of a fitting site, 50 places, 32 took part, 8 with success. */
    private final CoverageCounts counts = new CoverageCounts(80, 60, 20, 48, 50, 32, 8);

    @Test
    void ratiosFollowFromCounts() {
        assertThat(counts.reachedShare(), closeTo(75, EXACT));
        assertThat(counts.unreachedShare(), closeTo(25, EXACT));
        assertThat(counts.twiceShare(), closeTo(25, EXACT));
        assertThat(counts.duplication(), closeTo(100 / 3.0, EXACT));
        assertThat(counts.placesPer100(), closeTo(62.5, EXACT));
        assertThat(counts.contactShare(), closeTo(40, EXACT));
    }

    /** 62.5, 75, 60, 40, 10: drops 37.5, -12.5, 15, 20, 30; the first is the largest. */
    @Test
    void bottleneckIsTheLargestDrop() {
        assertThat(counts.steps(), is(new CoverageSteps(62.5, 75, 60, 40, 10)));
        assertThat(counts.steps().bottleneck(), is(Step.AVAILABLE));
        assertThat(counts.steps().drops().get(Step.ACCESSIBLE), closeTo(-12.5, EXACT));
    }

    @Test
    void stepsThatAreNotKnownArePassedOver() {
        // 100 to 90, then to 30 two steps later: 60 are lost on the way to contact
        CoverageSteps steps = new CoverageSteps(Double.NaN, 90, Double.NaN, 30, Double.NaN);

        assertThat(steps.bottleneck(), is(Step.CONTACT));
        assertThat(steps.drops().get(Step.CONTACT), closeTo(60, EXACT));
        assertThat(steps.drops().containsKey(Step.AVAILABLE), is(false));
    }

    @Test
    void equalDropsNameTheFirstAndNoDropNone() {
        assertThat(new CoverageSteps(80, 60, 40, 20, 0).bottleneck(), is(Step.AVAILABLE));
        assertThat(new CoverageSteps(100, 100, 100, 100, 100).bottleneck(), is(nullValue()));
        assertThat(
                new CoverageSteps(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN).bottleneck(),
                is(nullValue()));
    }

    /** Half of 80 are to be served: 40. 50 places leave none, 32 participants leave 8. All 80: places leave 30, reach 20. */
    @Test
    void unmetNeedIsNeverNegative() {
        assertThat(counts.unmetNeed(0.5, Served.PLACES), closeTo(0, EXACT));
        assertThat(counts.unmetNeed(0.5, Served.PARTICIPANTS), closeTo(8, EXACT));
        assertThat(counts.unmetNeed(1, Served.PLACES), closeTo(30, EXACT));
        assertThat(counts.unmetNeed(1, Served.REACH), closeTo(20, EXACT));
    }

    /** Unknown capacity is not zero capacity. */
    @Test
    void unknownIsNotZero() {
        CoverageCounts unknown = new CoverageCounts(80, 60, 20, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        assertThat(unknown.placesPer100(), notANumber());
        assertThat(unknown.unmetNeed(1, Served.PLACES), notANumber());
        assertThat(unknown.steps().contact(), notANumber());
        assertThat(unknown.unmetNeed(1, Served.REACH), closeTo(20, EXACT));
    }

    @Test
    void nobodyHasNoShare() {
        assertThat(CoverageCounts.NONE.reachedShare(), notANumber());
        assertThat(CoverageCounts.NONE.duplication(), notANumber());
    }

    @Test
    void countsAdd() {
        CoverageCounts sum = counts.plus(new CoverageCounts(20, 0, 0, 0, 0, Double.NaN, 0));

        assertThat(sum.reachedShare(), closeTo(60, EXACT));
        assertThat(sum.participants(), notANumber());
    }

    @Test
    void negativeDemandIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CoverageCounts(-1, 0, 0, 0, 0, 0, 0));
    }
}
