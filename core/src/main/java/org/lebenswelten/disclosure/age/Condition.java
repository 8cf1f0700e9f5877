package org.lebenswelten.disclosure.age;

import java.util.Arrays;

/**
 * What one printed number leaves open of the counts by age behind it: {@code lower <= gradient d <= upper} for a change d of the
 * counts. Exact for rates; for limits and life expectancies it holds for small changes only.
 *
 * @param gradient by how much the number rises with one more event in each band
 * @param lower how far it may fall, 0 or less
 * @param upper how far it may rise, 0 or more
 */
record Condition(double[] gradient, double lower, double upper) {

    /** What a change of the counts adds to the number. */
    double of(double[] change) {
        return sum(gradient, change);
    }

    /** What a change of the counts adds to a number that rises so much with each band. */
    static double sum(double[] gradient, double[] change) {
        double sum = 0;
        for (int band = 0; band < change.length; band++) {
            sum += gradient[band] * change[band];
        }
        return sum;
    }

    /** The room it leaves, relative to what it means for the number in which band an event is. */
    double room() {
        double least = Arrays.stream(gradient).min().orElse(0);
        double largest = Arrays.stream(gradient).max().orElse(0);
        return (upper - lower) / Math.max(Double.MIN_NORMAL, largest - least);
    }

    /** The same for other bands, each of which lies in one of these. */
    Condition in(int... bandOf) {
        return new Condition(
                Arrays.stream(bandOf).mapToDouble(band -> gradient[band]).toArray(), lower, upper);
    }
}
