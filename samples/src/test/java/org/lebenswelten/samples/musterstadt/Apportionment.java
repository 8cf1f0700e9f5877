package org.lebenswelten.samples.musterstadt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number by weights into whole numbers that sum to it (largest remainders; ties: first). */
final class Apportionment {

    private Apportionment() {}

    /**
     * Splits a number.
     *
     * @param total the number, 0 or more
     * @param weights weights of 0 or more, at least one above 0
     * @return one whole number a weight
     */
    static int[] of(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int left = total;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (int) StrictMath.floor(exact);
            remainders[i] = exact - parts[i];
            left -= parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -remainders[i]))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
