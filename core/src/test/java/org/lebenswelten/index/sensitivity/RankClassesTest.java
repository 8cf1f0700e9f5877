package org.lebenswelten.index.sensitivity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.sameInstance;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankClassesTest {

    /** By hand: of 7 ranks in 3 classes the first three have 3 (r - 1) / 7 < 1; of 30 ranks a tenth is 3. */
    @Test
    void classesHoldEquallyManyRanks() {
        RankClasses[] draws = RankClasses.ofDraws(new int[] {7, 30, 7}, 3, 0.1);
        assertThat(IntStream.rangeClosed(1, 7).map(draws[0]::of).toArray(), equalTo(new int[] {3, 3, 3, 2, 2, 1, 1}));
        assertThat(draws[2], sameInstance(draws[0]));
        assertThat(draws[1].isWorst(3), equalTo(true));
        assertThat(draws[1].isWorst(4), equalTo(false));
        assertThat(draws[0].isWorst(1), equalTo(false));
    }
}
