package org.lebenswelten.disclosure.age;

import java.util.Arrays;

/**
 * All short vectors of whole changes of some bands, the shortest first, in one flat column. A length more is listed only with all
 * of its vectors, and only while there are not too many.
 */
final class ShortChanges {

    /** By how much a band is changed. */
    private static final int[] CHANGES = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};

    /** The length of a vector is the sum of these; large changes count as little longer, as large counts need large ones. */
    private static final int[] LENGTHS = {1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7};

    /** Longest vector. */
    private static final int LONGEST = 8;

    /** Largest number of vectors. */
    private static final int VECTORS = 1_500;

    private final int[] bands;
    private final int[] changes;
    private final int[] sums;

    private ShortChanges(int[] bands, int[] changes, int[] sums) {
        this.bands = bands;
        this.changes = changes;
        this.sums = sums;
    }

    /**
     * The vectors of some bands.
     *
     * @param bands the bands
     * @param fewest least change of each of all bands, 0 or less
     * @param most largest change of each of all bands, 0 or more
     * @param start what each of all bands is changed by already
     */
    static ShortChanges of(int[] bands, int[] fewest, int[] most, double[] start) {
        int[] up = new int[bands.length];
        int[] down = new int[bands.length];
        for (int b = 0; b < bands.length; b++) {
            up[b] = allowed(most[bands[b]] - start[bands[b]]);
            down[b] = allowed(start[bands[b]] - fewest[bands[b]]);
        }
        int[] numbers = numbers(up, down);
        int longest = 0;
        int size = 1;
        while (longest < LONGEST && size + numbers[longest + 1] <= VECTORS) {
            longest++;
            size += numbers[longest];
        }
        Listing listing = new Listing(up, down, size);
        for (int length = 0; length <= longest; length++) {
            listing.list(0, length);
        }
        return new ShortChanges(bands, listing.changes, listing.sums);
    }

    /** How many of the changes leave a band within its room. */
    private static int allowed(double room) {
        int allowed = 0;
        while (allowed < CHANGES.length && CHANGES[allowed] <= room) {
            allowed++;
        }
        return allowed;
    }

    /** The number of vectors of each length, no more than are too many: a product of polynomials, one factor a band. */
    private static int[] numbers(int[] up, int[] down) {
        int[] numbers = new int[LONGEST + 1];
        numbers[0] = 1;
        for (int b = 0; b < up.length; b++) {
            for (int length = LONGEST; length > 0; length--) {
                for (int i = 0; i < CHANGES.length && LENGTHS[i] <= length; i++) {
                    int ways = (i < up[b] ? 1 : 0) + (i < down[b] ? 1 : 0);
                    numbers[length] = Math.min(VECTORS + 1, numbers[length] + ways * numbers[length - LENGTHS[i]]);
                }
            }
        }
        return numbers;
    }

    /** How many vectors there are. */
    int size() {
        return sums.length;
    }

    /** The sum of a vector. */
    int sum(int vector) {
        return sums[vector];
    }

    /** What each vector adds to a number that rises so much with each band. */
    double[] times(double[] gradient) {
        double[] values = new double[sums.length];
        for (int vector = 0; vector < values.length; vector++) {
            values[vector] = times(vector, gradient);
        }
        return values;
    }

    /** What a vector adds to a number that rises so much with each band. */
    double times(int vector, double[] gradient) {
        int at = vector * bands.length;
        double value = 0;
        for (int b = 0; b < bands.length; b++) {
            value += gradient[bands[b]] * changes[at + b];
        }
        return value;
    }

    /** Adds a vector to a change of all bands. */
    void addTo(double[] change, int vector) {
        for (int b = 0; b < bands.length; b++) {
            change[bands[b]] += changes[vector * bands.length + b];
        }
    }

    /** The positions of the vectors in order of their sum and of a value; equal ones stay in their order. */
    int[] orderBy(double[] values) {
        int[] order = new int[sums.length];
        Arrays.setAll(order, i -> i);
        int[] sorted = new int[order.length];
        for (int width = 1; width < order.length; width *= 2) {
            for (int from = 0; from < order.length; from += 2 * width) {
                merge(order, from, Math.min(from + width, order.length), width, values, sorted);
            }
            int[] swapped = order;
            order = sorted;
            sorted = swapped;
        }
        return order;
    }

    private void merge(int[] order, int from, int middle, int width, double[] values, int[] sorted) {
        int end = Math.min(middle + width, order.length);
        int left = from;
        int right = middle;
        for (int at = from; at < end; at++) {
            boolean takeLeft = left < middle && (right >= end || !isBefore(order[right], order[left], values));
            sorted[at] = takeLeft ? order[left++] : order[right++];
        }
    }

    private boolean isBefore(int one, int other, double[] values) {
        return sums[one] != sums[other] ? sums[one] < sums[other] : Double.compare(values[one], values[other]) < 0;
    }

    /** Lists the vectors of a length, of bands with little room fewer. */
    private static final class Listing {

        private final int[] up;
        private final int[] down;
        private final int[] vector;
        private final int[] changes;
        private final int[] sums;
        private int listed;

        Listing(int[] up, int[] down, int size) {
            this.up = up;
            this.down = down;
            this.vector = new int[up.length];
            this.changes = new int[size * up.length];
            this.sums = new int[size];
        }

        void list(int next, int left) {
            if (left == 0) {
                System.arraycopy(vector, 0, changes, listed * vector.length, vector.length);
                for (int change : vector) {
                    sums[listed] += change;
                }
                listed++;
                return;
            }
            if (next == vector.length) {
                return;
            }
            list(next + 1, left);
            for (int i = 0; i < CHANGES.length && LENGTHS[i] <= left; i++) {
                if (i < up[next]) {
                    vector[next] = CHANGES[i];
                    list(next + 1, left - LENGTHS[i]);
                }
                if (i < down[next]) {
                    vector[next] = -CHANGES[i];
                    list(next + 1, left - LENGTHS[i]);
                }
            }
            vector[next] = 0;
        }
    }
}
