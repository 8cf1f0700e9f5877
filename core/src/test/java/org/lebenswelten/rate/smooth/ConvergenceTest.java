package org.lebenswelten.rate.smooth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConvergenceTest {

    /**
     * By hand: halves 1 2 | 3 4 | 2 4 | 6 8 have variances 0.5, 0.5, 2, 2, so W = 1.25, and means 1.5, 3.5, 3, 7 with
     * variance 16.25 / 3; var = 1.25 / 2 + 16.25 / 3 = 6.041667, rHat = sqrt(6.041667 / 1.25) = 2.198484.
     */
    @Test
    void comparesHalvesOfChains() {
        Convergence convergence = Convergence.of(new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8});
        assertThat(convergence.rHat(), closeTo(2.198484, 1e-6));
    }

    /** Autoregressive chains with coefficient a are worth (1 - a) / (1 + a) of their draws: a third for 0.5. */
    @Test
    void findsTheEffectiveSizeOfAutoregressiveChains() {
        Convergence convergence = Convergence.of(chains(0.5, 0));
        assertThat(convergence.effectiveSize() / 40_000, closeTo(1 / 3.0, 0.03));
        assertThat(convergence.rHat(), closeTo(1, 0.002));
    }

    @Test
    void independentDrawsAreWorthThemselves() {
        Convergence convergence = Convergence.of(chains(0, 0));
        assertThat(convergence.effectiveSize() / 40_000, closeTo(1, 0.05));
    }

    /** One of four chains is one standard deviation off: between-chain variance 1/4 of the within-chain one, or so. */
    @Test
    void noticesAChainElsewhere() {
        Convergence convergence = Convergence.of(chains(0, 1));
        assertThat(convergence.rHat(), greaterThan(1.05));
        assertThat(convergence.effectiveSize(), lessThan(400.0));
    }

    @Test
    void constantDrawsAgree() {
        Convergence constant = Convergence.of(new double[] {3, 3, 3, 3}, new double[] {3, 3, 3, 3});
        assertThat(constant, equalTo(new Convergence(1, 8)));
    }

    @Test
    void theWorseHasTheHigherReductionAndTheLowerSize() {
        assertThat(new Convergence(1.2, 500).worse(new Convergence(1.1, 30)), equalTo(new Convergence(1.2, 30)));
    }

    @Test
    void refusesChainsThatCannotBeHalved() {
        assertThrows(IllegalArgumentException.class, Convergence::of);
        assertThrows(IllegalArgumentException.class, () -> Convergence.of(new double[] {1, 2, 3, 4, 5}));
        assertThrows(IllegalArgumentException.class, () -> Convergence.of(new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> Convergence.of(new double[4], new double[6]));
    }

    private static double[][] chains(double coefficient, double offset) {
        SplittableRandom random = new SplittableRandom(20260101);
        double[][] chains = new double[4][10_000];
        for (int chain = 0; chain < 4; chain++) {
            double x = random.nextGaussian() / Math.sqrt(1 - coefficient * coefficient);
            for (int i = 0; i < 10_000; i++) {
                x = coefficient * x + random.nextGaussian();
                chains[chain][i] = x + (chain == 0 ? offset : 0);
            }
        }
        return chains;
    }
}
