package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Short whole changes of counts by age that leave the number of all events, and by {@linkplain Condition conditions} some
 * printed numbers, as they are.
 *
 * <p>Algorithm: the bands are divided into two halves, all {@linkplain ShortChanges short vectors} of each half are listed, and
 * those of one half are looked up among those of the other by their sum and by the condition that leaves least room. Where
 * nothing short is found, the same is done around the {@linkplain NearestChange nearest change} in real numbers.
 *
 * <p>Halves are kept for the next change of the same band; not for use by several threads.
 */
final class Moves {

    private static final double ROUNDING = 1e-9;

    private final int[] fewest;
    private final int[] most;
    private final List<Condition> conditions;
    private final double[][] gradients;
    private final double[] lower;
    private final double[] upper;
    private final Map<Integer, Halves> unmoved = new TreeMap<>();

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
        this.gradients = this.conditions.stream().map(Condition::gradient).toArray(double[][]::new);
        this.lower = this.conditions.stream().mapToDouble(Condition::lower).toArray();
        this.upper = this.conditions.stream().mapToDouble(Condition::upper).toArray();
    }

    /** Changes of any bands, no more than a number. */
    List<double[]> any(int number) {
        double[] nothing = new double[fewest.length];
        return find(new Halves(-1, nothing), nothing, number);
    }

    /** Changes that change one band by a number, no more than a number. */
    List<double[]> changing(int band, int by, int number) {
        if (by < fewest[band] || by > most[band]) {
            return List.of();
        }
        double[] start = new double[fewest.length];
        // what the pinned band is changed by does not matter to vectors of the others
        Halves halves = unmoved.computeIfAbsent(band, pinned -> new Halves(pinned, start));
        start[band] = by;
        List<double[]> found = find(halves, start, number);
        if (!found.isEmpty()) {
            return found;
        }
        double[] middle = NearestChange.of(this, band, by, fewest.length);
        return middle == null ? List.of() : find(new Halves(band, middle), middle, number);
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

    /** Changes around a start, by vectors of its halves. */
    private List<double[]> find(Halves halves, double[] start, int number) {
        double[] rows = conditions.stream()
                .mapToDouble(condition -> condition.of(start))
                .toArray();
        int by = (int) Arrays.stream(start).sum();
        Half one = halves.one;
        Half other = halves.other;
        List<double[]> found = new ArrayList<>();
        for (int i = 0; i < one.size() && found.size() < number; i++) {
            int sum = -by - one.sum(i);
            double most = largest(rows, one, i, 0);
            for (int at = other.firstOf(sum, least(rows, one, i, 0));
                    at < other.size() && other.sum(at) == sum && found.size() < number;
                    at++) {
                if (other.first(at) > most) {
                    break;
                }
                if (isMet(rows, one, i, other, at)) {
                    double[] change = start.clone();
                    one.addTo(change, i);
                    other.addTo(change, at);
                    found.add(change);
                }
            }
        }
        return found;
    }

    private double least(double[] start, Half half, int vector, int row) {
        return row == lower.length
                ? Double.NEGATIVE_INFINITY
                : lower[row] - start[row] - half.value(vector, row) - ROUNDING;
    }

    private double largest(double[] start, Half half, int vector, int row) {
        return row == upper.length
                ? Double.POSITIVE_INFINITY
                : upper[row] - start[row] - half.value(vector, row) + ROUNDING;
    }

    private boolean isMet(double[] start, Half one, int i, Half other, int at) {
        for (int row = 0; row < start.length; row++) {
            double value = other.value(at, row);
            if (value < least(start, one, i, row) || value > largest(start, one, i, row)) {
                return false;
            }
        }
        return true;
    }

    /** The short vectors of the bands that are free, in two halves of every second band. */
    private final class Halves {

        private final Half one;
        private final Half other;

        Halves(int pinned, double[] start) {
            int[] free = IntStream.range(0, fewest.length)
                    .filter(band -> band != pinned)
                    .toArray();
            int middle = (free.length + 1) / 2;
            one = new Half(ShortChanges.of(everySecond(free, 0, middle), fewest, most, start), false);
            other = new Half(ShortChanges.of(everySecond(free, 1, free.length - middle), fewest, most, start), true);
        }

        private static int[] everySecond(int[] bands, int first, int number) {
            int[] half = new int[number];
            Arrays.setAll(half, i -> bands[2 * i + first]);
            return half;
        }
    }

    /**
     * Vectors and what they add to the printed numbers: to that which leaves least room at once, to the others where it is asked
     * for.
     */
    private final class Half {

        private final ShortChanges vectors;
        private final int[] order;
        private final double[] first;
        private final double[][] others;

        Half(ShortChanges vectors, boolean inOrder) {
            this.vectors = vectors;
            double[] values = gradients.length == 0 ? new double[vectors.size()] : vectors.times(gradients[0]);
            this.order = inOrder
                    ? vectors.orderBy(values)
                    : IntStream.range(0, values.length).toArray();
            this.first = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
            this.others = new double[values.length][];
        }

        int size() {
            return order.length;
        }

        int sum(int i) {
            return vectors.sum(order[i]);
        }

        double first(int i) {
            return first[i];
        }

        double value(int i, int row) {
            if (row == 0) {
                return first[i];
            }
            double[] values = others[i];
            if (values == null) {
                values = new double[gradients.length];
                for (int r = 1; r < values.length; r++) {
                    values[r] = vectors.times(order[i], gradients[r]);
                }
                others[i] = values;
            }
            return values[row];
        }

        /** The first vector with a sum and at least a value, of vectors in order. */
        int firstOf(int sum, double least) {
            int low = 0;
            int high = size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                boolean isBefore = sum(middle) < sum || (sum(middle) == sum && first[middle] < least);
                low = isBefore ? middle + 1 : low;
                high = isBefore ? high : middle;
            }
            return low;
        }

        void addTo(double[] change, int i) {
            vectors.addTo(change, order[i]);
        }
    }
}
