package org.lebenswelten.spatial.inference;

/**
 * A stream of random numbers, SplitMix64.
 *
 * <p>Written out because {@code java.util.SplittableRandom} does not promise the same numbers in every Java version, and
 * published p-values must be the same ones again.
 *
 * <p>References: Steele, G. L., Lea, D., Flood, C. H. (2014): Fast splittable pseudorandom number generators. OOPSLA '14,
 * doi:10.1145/2660193.2660195. Lemire, D. (2019): Fast random integer generation in an interval. ACM Transactions on Modeling
 * and Computer Simulation 29, 3, doi:10.1145/3230636. Not for several threads at once.
 */
public final class RandomStream {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private RandomStream(long state) {
        this.state = state;
    }

    /**
     * One of the streams of a seed.
     *
     * @param seed the seed
     * @param number which stream
     * @return the stream at its start
     */
    public static RandomStream of(long seed, long number) {
        return new RandomStream(mix(mix(seed + GOLDEN) ^ mix(number * GOLDEN + 1)));
    }

    /**
     * 64 random bits.
     *
     * @return any long
     */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /**
     * A whole number below a bound, each as likely as the other.
     *
     * @param bound the bound, at least 1
     * @return a number from 0 to bound - 1
     */
    public int nextInt(int bound) {
        return below(nextLong() >>> 32, bound);
    }

    /**
     * A number of 32 random bits scaled to below a bound; draws again where the scaling would favour some numbers.
     *
     * @param bits random bits, 0 to 2^32 - 1
     * @param bound the bound, at least 1
     * @return a number from 0 to bound - 1
     */
    public int below(long bits, int bound) {
        long product = bits * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            return belowExactly(product, bound);
        }
        return (int) (product >>> 32);
    }

    /**
     * Many numbers below a bound, as {@link #nextInt} but two from each 64 bits.
     *
     * @param bound the bound, at least 1
     * @param into takes the numbers
     * @param count how many
     */
    public void fill(int bound, int[] into, int count) {
        for (int k = 0; k + 1 < count; k += 2) {
            long bits = nextLong();
            into[k] = below(bits >>> 32, bound);
            into[k + 1] = below(bits & 0xFFFFFFFFL, bound);
        }
        if (count % 2 == 1) {
            into[count - 1] = nextInt(bound);
        }
    }

    /**
     * A number from 0 to below 1.
     *
     * @return a multiple of 2^-53
     */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /**
     * Puts values into random order, each order as likely as the other.
     *
     * @param values the values, changed in place
     */
    public void shuffle(double[] values) {
        for (int k = values.length - 1; k > 0; k--) {
            int other = nextInt(k + 1);
            double value = values[k];
            values[k] = values[other];
            values[other] = value;
        }
    }

    private int belowExactly(long first, int bound) {
        long threshold = (1L << 32) % bound;
        long product = first;
        while ((product & 0xFFFFFFFFL) < threshold) {
            product = (nextLong() >>> 32) * bound;
        }
        return (int) (product >>> 32);
    }

    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
