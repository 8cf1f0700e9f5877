package org.lebenswelten.index.sensitivity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankOrderTest {

    /** Against {@link Arrays#sort(int[])}, for ranges of one to three digits. */
    @Test
    void ranksAscendAndThoseThatAreNotThereFallAway() {
        Random random = new Random(5);
        for (int range : new int[] {1, 200, 60_000, 3_000_000}) {
            int[] ranks = random.ints(500, 0, range + 1).toArray();
            int[] expected =
                    Arrays.stream(ranks).filter(rank -> rank > 0).sorted().toArray();
            assertThat(RankOrder.ascending(ranks), equalTo(expected));
        }
        assertThat(RankOrder.ascending(new int[] {0, 0}), equalTo(new int[0]));
    }
}
