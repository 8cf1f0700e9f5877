package org.lebenswelten.spatial.neighbour;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The links of a neighbour list as a set, each {@code (long) i << 32 | j}.
 *
 * @param size number of areas
 * @param link the links, in any order, any number of times
 */
record Links(int size, long[] link) {

    /** Whether a link stays. */
    interface Filter {
        boolean keeps(int area, int other);
    }

    static Links of(NeighbourList list) {
        long[] links = new long[list.links()];
        for (int i = 0; i < list.size(); i++) {
            for (int k = 0; k < list.count(i); k++) {
                links[list.firstLink(i) + k] = (long) i << 32 | list.neighbour(i, k);
            }
        }
        return new Links(list.size(), links);
    }

    /** The links of this set and of another. */
    Links and(Links other) {
        return new Links(
                size,
                LongStream.concat(Arrays.stream(link), Arrays.stream(other.link))
                        .toArray());
    }

    /** Some of the links. */
    Links only(Filter filter) {
        return new Links(
                size,
                Arrays.stream(link)
                        .filter(each -> filter.keeps((int) (each >>> 32), (int) each))
                        .toArray());
    }

    /** With each link its reverse. */
    Links bothWays() {
        long[] both = Arrays.copyOf(link, 2 * link.length);
        for (int k = 0; k < link.length; k++) {
            both[link.length + k] = link[k] << 32 | link[k] >>> 32;
        }
        return new Links(size, both);
    }

    /** With a link from each area to itself. */
    Links withSelf() {
        long[] with = Arrays.copyOf(link, link.length + size);
        for (int i = 0; i < size; i++) {
            with[link.length + i] = (long) i << 32 | i;
        }
        return new Links(size, with);
    }

    /** The links among some of the areas, with new positions. */
    Links restrictedTo(boolean[] kept) {
        int[] position = new int[size];
        int left = 0;
        for (int i = 0; i < size; i++) {
            position[i] = kept[i] ? left++ : -1;
        }
        long[] links = Arrays.stream(only((area, other) -> kept[area] && kept[other]).link)
                .map(each -> (long) position[(int) (each >>> 32)] << 32 | position[(int) each])
                .toArray();
        return new Links(left, links);
    }

    /** The neighbour list, each link once. */
    NeighbourList list() {
        long[] sorted = link.clone();
        Arrays.sort(sorted);
        int[] start = new int[size + 1];
        int[] all = new int[sorted.length];
        int length = 0;
        for (int k = 0; k < sorted.length; k++) {
            if (k == 0 || sorted[k] != sorted[k - 1]) {
                all[length++] = (int) sorted[k];
                start[(int) (sorted[k] >>> 32) + 1]++;
            }
        }
        for (int i = 0; i < size; i++) {
            start[i + 1] += start[i];
        }
        return new NeighbourList(start, Arrays.copyOf(all, length));
    }
}
