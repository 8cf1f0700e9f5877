package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compared with the stable object sort of the JDK. */
class OrderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 50, 1000, 70_000})
    void sortsLikeTheJdk(int n) {
        Random random = new Random(7 + n);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            values[i] = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(5) == 0 ? Math.rint(value) : value;
        }
        int[] expected = IntStream.range(0, n)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(Order.ascending(values), equalTo(expected));
    }

    /** Where leading bits tell hardly any values apart: one far away, many in a narrow range, zeros of either sign. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-15, 0.125})
    void sortsCrowdedValues(double width) {
        Random random = new Random(11);
        double[] values = new double[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 + random.nextDouble() * width;
        }
        values[3] = -1e300;
        values[4] = -0.0;
        values[5] = 0.0;
        int[] expected = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(Order.ascending(values), equalTo(expected));
    }
}
