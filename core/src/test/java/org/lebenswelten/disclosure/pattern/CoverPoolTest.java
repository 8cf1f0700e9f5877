package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverPoolTest {

    /**
     * Losses 3, 4, 5; hide 0 or 1, hide 1 or 2, and a row that says nothing by itself. By hand: the first row takes
     * multiplier 3, which leaves 0, 1, 5; the second takes 1: bound 4. The least loss is 4, by cell 1 alone.
     */
    @Test
    void boundOfOverlappingInequalities() {
        CoverPool pool = new CoverPool(new double[] {3, 4, 5});
        pool.addAll(List.of(
                new CoverRow(new int[] {0, 1}, new double[] {1, 1}, 1),
                new CoverRow(new int[] {1, 2}, new double[] {1, 1}, 1),
                new CoverRow(new int[] {0, 2}, new double[] {-1, 1}, 0)));
        assertThat(pool.bound(), closeTo(4, 1e-12));
    }

    /** Half a share of a cell of loss 3 and of one of loss 4: multiplier 6, and 8 by the other order is beyond the first. */
    @Test
    void boundCountsShares() {
        CoverPool pool = new CoverPool(new double[] {3, 4});
        pool.addAll(List.of(new CoverRow(new int[] {0, 1}, new double[] {0.5, 0.5}, 1)));
        assertThat(pool.bound(), closeTo(6, 1e-12));
    }
}
