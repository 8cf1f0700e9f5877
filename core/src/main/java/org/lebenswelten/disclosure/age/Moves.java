package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Short whole changes of counts by age that leave the number of all events, and by {@linkplain Condition conditions} some
 * printed numbers, as they are.
 *
 * <p>Algorithm: the bands are divided into two halves, all short vectors of each half are listed, and those of one half are
 * looked up among those of the other by their sum and by the condition that leaves least room. Where nothing short is found,
 * the same is done around the {@linkplain NearestChange nearest change} in real numbers.
 */
final class Moves {

    /** By how much a band is changed. */
    private static final int[] CHANGES = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};

    /** The length of a vector is the sum of these; large changes count as little longer, as large counts need large ones. */
    private static final int[] LENGTHS = {1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7};

    /** Longest vector of a half. */
    private static final int LONGEST = 8;

    /** Largest number of vectors of a half. */
    private static final int VECTORS = 1_500;

    private static final double ROUNDING = 1e-9;

    private final int[] fewest;
    private final int[] most;
    private final List<Condition> conditions;

    /**
     * Changes of some counts.
     *
     * @param part the counts
     * @param conditions what must stay as it is, in the bands of the part
     */
    Moves(AgePart part, List<Condition> conditions) {
        this.fewest = part.fewest();
        this.most = part.most();
        this.conditions = conditions.stream()
                .sorted(Comparator.comparingDouble(Condition::room))
                .toList();
    }

    /** Changes of any bands, no more than a number. */
    List<double[]> any(int number) {
        return find(-1, new double[fewest.length], number);
    }

    /** Changes that change one band by a number, no more than a number. */
    List<double[]> changing(int band, int by, int number) {
        if (by < fewest[band] || by > most[band]) {
            return List.of();
        }
        double[] start = new double[fewest.length];
        start[band] = by;
        List<double[]> found = find(band, start, number);
        if (!found.isEmpty()) {
            return found;
        }
        double[] middle = NearestChange.of(this, band, by, fewest.length);
        return middle == null ? List.of() : find(band, middle, number);
    }

    /** The conditions, those that leave least room first. */
    List<Condition> conditions() {
        return conditions;
    }

    /** The least possible change of a band. */
    int fewest(int band) {
        return fewest[band];
    }

    /** The largest possible change of a band. */
    int most(int band) {
        return most[band];
    }

    /** Changes around a start that leave the pinned band as it is there. */
    private List<double[]> find(int pinned, double[] start, int number) {
        int[] free =
                IntStream.range(0, fewest.length).filter(band -> band != pinned).toArray();
        int middle = (free.length + 1) / 2;
        double[] rows = rows(start);
        int by = (int) Arrays.stream(start).sum();
        Half one = new Half(start, everySecond(free, 0, middle));
        Half other = new Half(start, everySecond(free, 1, free.length - middle));
        other.sort();
        List<double[]> found = new ArrayList<>();
        for (int i = 0; i < one.sums.length && found.size() < number; i++) {
            int sum = -by - one.sums[i];
            int at = other.firstOf(sum, least(rows, one.values[i], 0));
            for (; at < other.sums.length && other.sums[at] == sum && found.size() < number; at++) {
                if (other.first(at) > largest(rows, one.values[i], 0)) {
                    break;
                }
                if (isMet(rows, one.values[i], other.values[at])) {
                    double[] change = start.clone();
                    one.addTo(change, i);
                    other.addTo(change, at);
                    found.add(change);
                }
            }
        }
        return found;
    }

    private static int[] everySecond(int[] bands, int first, int number) {
        int[] half = new int[number];
        Arrays.setAll(half, i -> bands[2 * i + first]);
        return half;
    }

    private double[] rows(double[] change) {
        return conditions.stream()
                .mapToDouble(condition -> condition.of(change))
                .toArray();
    }

    private double least(double[] start, double[] rows, int row) {
        return conditions.isEmpty()
                ? Double.NEGATIVE_INFINITY
                : conditions.get(row).lower() - start[row] - rows[row] - ROUNDING;
    }

    private double largest(double[] start, double[] rows, int row) {
        return conditions.isEmpty()
                ? Double.POSITIVE_INFINITY
                : conditions.get(row).upper() - start[row] - rows[row] + ROUNDING;
    }

    private boolean isMet(double[] start, double[] rows, double[] others) {
        for (int row = 0; row < start.length; row++) {
            if (others[row] < least(start, rows, row) || others[row] > largest(start, rows, row)) {
                return false;
            }
        }
        return true;
    }

    /** The short vectors of some of the bands, the shortest first. */
    private final class Half {

        private final double[] start;
        private final int[] bands;
        private List<int[]> vectors = new ArrayList<>();
        private int[] sums;
        private double[][] values;

        Half(double[] start, int... bands) {
            this.start = start;
            this.bands = bands;
            vectors.add(new int[bands.length]);
            for (int length = 1; length <= LONGEST; length++) {
                List<int[]> longer = new ArrayList<>();
                extend(new int[bands.length], 0, length, longer);
                if (vectors.size() + longer.size() > VECTORS) {
                    break;
                }
                vectors.addAll(longer);
            }
            value();
        }

        private void value() {
            sums = vectors.stream().mapToInt(v -> Arrays.stream(v).sum()).toArray();
            values = new double[sums.length][conditions.size()];
            for (int i = 0; i < sums.length; i++) {
                for (int row = 0; row < conditions.size(); row++) {
                    double[] gradient = conditions.get(row).gradient();
                    for (int b = 0; b < bands.length; b++) {
                        values[i][row] += gradient[bands[b]] * vectors.get(i)[b];
                    }
                }
            }
        }

        private void extend(int[] vector, int next, int left, List<int[]> found) {
            if (left == 0) {
                found.add(vector.clone());
                return;
            }
            if (next == bands.length || found.size() > 4 * VECTORS) {
                return;
            }
            extend(vector, next + 1, left, found);
            for (int i = 0; i < CHANGES.length && LENGTHS[i] <= left; i++) {
                if (CHANGES[i] <= most[bands[next]] - start[bands[next]]) {
                    vector[next] = CHANGES[i];
                    extend(vector, next + 1, left - LENGTHS[i], found);
                }
                if (-CHANGES[i] >= fewest[bands[next]] - start[bands[next]]) {
                    vector[next] = -CHANGES[i];
                    extend(vector, next + 1, left - LENGTHS[i], found);
                }
            }
            vector[next] = 0;
        }

        /** Puts the vectors in order of their sum and of the condition that leaves least room. */
        void sort() {
            Integer[] order = new Integer[sums.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.<Integer>comparingInt(i -> sums[i]).thenComparingDouble(this::first));
            List<int[]> sorted = Arrays.stream(order).map(vectors::get).toList();
            double[][] sortedValues = new double[sums.length][];
            Arrays.setAll(sortedValues, i -> values[order[i]]);
            vectors = sorted;
            values = sortedValues;
            sums = Arrays.stream(order).mapToInt(i -> sums[i]).toArray();
        }

        double first(int i) {
            return values[i].length == 0 ? 0 : values[i][0];
        }

        /** The first vector with a sum and at least a value. */
        int firstOf(int sum, double least) {
            int low = 0;
            int high = sums.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                boolean isBefore = sums[middle] < sum || (sums[middle] == sum && first(middle) < least);
                low = isBefore ? middle + 1 : low;
                high = isBefore ? high : middle;
            }
            return low;
        }

        void addTo(double[] change, int i) {
            for (int b = 0; b < bands.length; b++) {
                change[bands[b]] += vectors.get(i)[b];
            }
        }
    }
}
