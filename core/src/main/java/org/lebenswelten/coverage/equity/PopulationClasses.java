package org.lebenswelten.coverage.equity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.index.ClassBreaks;

/**
 * Classes of nearly equally many people.
 *
 * <p>With cumulative population shares {@code F} at the places between two neighbouring distinct values, the break
 * {@code j = 1 .. k - 1} goes half-way between the two values at the place whose {@code F} is nearest to {@code j / k}; of
 * two equally near, at the upper. Where two breaks go to the same place there is one class less. Areas without population
 * take part as values but weigh nothing.
 */
public final class PopulationClasses {

    private PopulationClasses() {}

    /**
     * Makes the classes.
     *
     * @param values a value an area, {@code NaN} for missing
     * @param population people of each area, 0 or more
     * @param count number of classes, 1 or more
     * @return the breaks
     * @throws IllegalArgumentException if lengths differ, a value is infinite, a population negative, missing or infinite, or
     *     the number of classes below 1
     */
    public static ClassBreaks breaks(double[] values, double[] population, int count) {
        EquityColumns.requireLength("population", population, values.length);
        if (count < 1) {
            throw new IllegalArgumentException(count + " classes, expected at least 1");
        }
        double total = 0;
        for (int area = 0; area < values.length; area++) {
            EquityColumns.requireValue("value", values[area], area);
            EquityColumns.requireCount("population", population[area], area);
            total += Double.isNaN(values[area]) ? 0 : population[area];
        }
        int[] order = IntStream.range(0, values.length)
                .filter(area -> !Double.isNaN(values[area]))
                .boxed()
                .sorted(Comparator.comparingDouble(area -> values[area]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Double> shares = new ArrayList<>();
        List<Double> places = new ArrayList<>();
        double people = 0;
        for (int i = 0; i + 1 < order.length; i++) {
            people += population[order[i]];
            double low = values[order[i]];
            double high = values[order[i + 1]];
            if (low < high) {
                shares.add(total > 0 ? people / total : 0);
                places.add(between(low, high));
            }
        }
        List<Double> breaks = IntStream.range(1, places.isEmpty() ? 1 : count)
                .mapToObj(j -> places.get(nearest(shares, (double) j / count)))
                .distinct()
                .toList();
        return new ClassBreaks(breaks, count);
    }

    private static int nearest(List<Double> shares, double wanted) {
        int best = 0;
        for (int place = 1; place < shares.size(); place++) {
            double gain = Math.abs(shares.get(best) - wanted) - Math.abs(shares.get(place) - wanted);
            if (gain >= -1e-12) {
                best = place;
            }
        }
        return best;
    }

    private static double between(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle < high ? middle : low;
    }
}
