package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random numbers for one purpose, the same on every machine and in every run.
 *
 * <p>Only those methods of {@link Random} are used whose algorithm its documentation fixes. The seed is made of the
 * city's seed and the purpose's name.
 */
final class Draws {

    /** The seed of the city. */
    static final long CITY_SEED = 20_190_501L;

    private final Random random;

    private Draws(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A stream of its own for a purpose.
     *
     * @param purpose any text; equal texts give equal streams
     * @return the stream from its beginning
     */
    static Draws of(String purpose) {
        long seed = CITY_SEED;
        for (int i = 0; i < purpose.length(); i++) {
            seed = seed * 6_364_136_223_846_793_005L + purpose.charAt(i);
        }
        return new Draws(seed ^ (seed >>> 29));
    }

    /** A number from {@code low}, inclusive, to {@code high}, exclusive. */
    double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A number of the standard normal distribution. */
    double gaussian() {
        return random.nextGaussian();
    }

    /** A whole number from 0 to one below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** The number of successes in {@code trials} trials of the given probability. */
    int binomial(int trials, double probability) {
        int successes = 0;
        for (int i = 0; i < trials; i++) {
            if (random.nextDouble() < probability) {
                successes++;
            }
        }
        return successes;
    }

    /** A Poisson number by counting exponential gaps; for means up to some hundred. */
    int poisson(double mean) {
        int events = -1;
        double sum = 0;
        do {
            sum -= StrictMath.log(1 - random.nextDouble());
            events++;
        } while (sum < mean);
        return events;
    }

    /** A copy of the list in random order (Fisher and Yates). */
    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T moved = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, moved);
        }
        return copy;
    }
}
