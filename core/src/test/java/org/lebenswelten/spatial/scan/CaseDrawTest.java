package org.lebenswelten.spatial.scan;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lebenswelten.spatial.inference.RandomStream;

class CaseDrawTest {

    @Test
    void casesFollowTheWeights() {
        double[] weights = {1, 0, 7.5, 0.25, 3, 1e-9, 8};
        double sum = Arrays.stream(weights).sum();
        double[] drawn = CaseDraw.of(weights).next(1_000_000, RandomStream.of(3, 0));
        assertThat(Arrays.stream(drawn).sum(), is(1e6));
        for (int i = 0; i < weights.length; i++) {
            double share = weights[i] / sum;
            // four standard errors of a binomial count
            assertThat(drawn[i], closeTo(1e6 * share, 4 * Math.sqrt(1e6 * share * (1 - share)) + 1e-9));
        }
        assertThat(drawn[1], is(0.0));
    }

    @Test
    void oneAreaTakesAll() {
        assertThat(CaseDraw.of(new double[] {0, 0.1, 0}).next(5, RandomStream.of(1, 1)), is(new double[] {0, 5, 0}));
    }
}
