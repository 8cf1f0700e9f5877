package org.lebenswelten.samples.musterstadt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** Expected numbers by hand. */
class ApportionmentTest {

    /** 10 by 1:2:3 is 1.67, 3.33, 5.00; the seat left goes to the largest remainder, the first. */
    @Test
    void largestRemaindersGetWhatIsLeft() {
        assertArrayEquals(new int[] {2, 3, 5}, Apportionment.of(10, new double[] {1, 2, 3}));
    }

    /** 2 by 1:1:1 is 0.67 each; of equal remainders the first two win. */
    @Test
    void tiesGoToTheFirst() {
        assertArrayEquals(new int[] {1, 1, 0}, Apportionment.of(2, new double[] {1, 1, 1}));
    }

    @Test
    void nothingIsSplitIntoNothing() {
        assertArrayEquals(new int[] {0, 0}, Apportionment.of(0, new double[] {1, 5}));
    }
}
