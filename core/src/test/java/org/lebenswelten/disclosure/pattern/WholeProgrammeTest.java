package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WholeProgrammeTest {

    private static final int COLUMNS = 9;

    /** Pairwise a + b, b + c, a + c >= 1 with losses 2, 3, 4: a and b, 5; without b, a and c, 6; without a and b nothing. */
    @Test
    void triangleByHand() {
        WholeProgramme programme = new WholeProgramme(new double[] {2, 3, 4}, 100);
        List<CoverRow> rows = List.of(
                new CoverRow(new int[] {0, 1}, new double[] {1, 1}, 1),
                new CoverRow(new int[] {1, 2}, new double[] {1, 1}, 1),
                new CoverRow(new int[] {0, 2}, new double[] {1, 1}, 1));
        assertThat(programme.leastLoss(rows, new boolean[] {true, true, true}), is(new boolean[] {true, true, false}));
        assertThat(programme.leastLoss(rows, new boolean[] {true, false, true}), is(new boolean[] {true, false, true}));
        assertThat(programme.leastLoss(rows, new boolean[] {false, false, true}), is(nullValue()));
    }

    /** The least of all 512 patterns, counted one by one. */
    @Test
    void noPatternOfAllLosesLess() {
        Random random = new Random(11);
        for (int trial = 0; trial < 60; trial++) {
            double[] loss = random.doubles(COLUMNS, 1, 7).map(Math::rint).toArray();
            List<CoverRow> rows = new ArrayList<>();
            for (int r = 0; r < 8; r++) {
                int[] candidate = random.ints(0, COLUMNS).distinct().limit(4).toArray();
                double[] entry = random.doubles(4, 0.2, 1).toArray();
                if (r % 2 == 0) {
                    entry[0] = -1;
                }
                rows.add(new CoverRow(candidate, entry, r % 2 == 0 ? 0 : 0.9));
            }
            boolean[] all = new boolean[COLUMNS];
            Arrays.fill(all, true);
            double least = least(loss, rows);
            boolean[] found = new WholeProgramme(loss, 10_000).leastLoss(rows, all);
            assertThat("trial " + trial, found == null, is(least == Double.POSITIVE_INFINITY));
            if (found != null) {
                assertThat("trial " + trial, loss(loss, found), is(least));
            }
        }
    }

    private static double least(double[] loss, List<CoverRow> rows) {
        double least = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << COLUMNS; set++) {
            boolean[] isHidden = new boolean[COLUMNS];
            for (int j = 0; j < COLUMNS; j++) {
                isHidden[j] = (set >> j & 1) == 1;
            }
            if (rows.stream().allMatch(row -> row.isSatisfied(isHidden))) {
                least = Math.min(least, loss(loss, isHidden));
            }
        }
        return least;
    }

    private static double loss(double[] loss, boolean[] isHidden) {
        double sum = 0;
        for (int j = 0; j < loss.length; j++) {
            sum += isHidden[j] ? loss[j] : 0;
        }
        return sum;
    }
}
