package org.lebenswelten.spatial.inference;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

    @Test
    void streamsOfASeedDiffer() {
        assertThat(RandomStream.of(1, 0).nextLong(), is(RandomStream.of(1, 0).nextLong()));
        assertThat(RandomStream.of(1, 0).nextLong(), not(RandomStream.of(1, 1).nextLong()));
        assertThat(RandomStream.of(1, 0).nextLong(), not(RandomStream.of(2, 0).nextLong()));
    }

    @Test
    void numbersBelowABoundAreUniform() {
        RandomStream random = RandomStream.of(3, 14);
        long[] counts = new long[7];
        double[] expected = {10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000};
        for (int k = 0; k < 70_000; k++) {
            counts[random.nextInt(7)]++;
        }
        assertThat(new ChiSquareTest().chiSquareTest(expected, counts) > 0.001, is(true));
    }

    @Test
    void scalingThatWouldFavourDrawsAgain() {
        // 2^32 mod 3 = 1: of the bits whose product ends below 1 only 0 does, and a new draw follows
        RandomStream random = RandomStream.of(1, 1);
        long next = RandomStream.of(1, 1).nextLong() >>> 32;
        assertThat(random.below(0, 3), is((int) ((next * 3) >>> 32)));
        assertThat(RandomStream.of(1, 1).below(0xFFFFFFFFL, 3), is(2));
    }

    @Test
    void everyOrderIsAsLikely() {
        long[] counts = new long[6];
        double[] expected = {1000, 1000, 1000, 1000, 1000, 1000};
        for (int k = 0; k < 6000; k++) {
            double[] values = {0, 1, 2};
            RandomStream.of(9, k).shuffle(values);
            counts[(int) (values[0] * 2 + (values[1] > values[2] ? 1 : 0))]++;
        }
        assertThat(new ChiSquareTest().chiSquareTest(expected, counts) > 0.001, is(true));
    }

    @Test
    void fractionsLieBelowOne() {
        RandomStream random = RandomStream.of(2, 7);
        double sum = 0;
        for (int k = 0; k < 10_000; k++) {
            sum += random.nextDouble();
        }
        // mean 1/2, standard error 1/sqrt(12 * 10000) = 0.0029
        assertThat(sum / 10_000, closeTo(0.5, 0.0116));
        assertThrows(IllegalArgumentException.class, () -> PermutationPlan.withDefaults()
                .withPermutations(0));
    }
}
