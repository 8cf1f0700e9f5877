package org.lebenswelten.spatial.neighbour;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * For each area the positions of its neighbours, ascending, without weights.
 *
 * <p>Held as compressed sparse rows. An area is not its own neighbour unless {@link #withSelf()} was asked for, which only
 * Gi* needs. The list need not be symmetric: j may be among the nearest of i without i being among the nearest of j.
 * Immutable.
 */
public final class NeighbourList {

    private final int[] start;
    private final int[] neighbour;

    private NeighbourList(int[] start, int[] neighbour) {
        this.start = start;
        this.neighbour = neighbour;
    }

    /**
     * A given list.
     *
     * @param neighbours for each area the positions of its neighbours, in any order
     * @return the list
     * @throws IllegalArgumentException if a position is not that of an area, stands twice, or is the area itself
     */
    public static NeighbourList of(int[][] neighbours) {
        int n = neighbours.length;
        int[] start = new int[n + 1];
        for (int i = 0; i < n; i++) {
            start[i + 1] = start[i] + neighbours[i].length;
        }
        int[] all = new int[start[n]];
        for (int i = 0; i < n; i++) {
            System.arraycopy(neighbours[i], 0, all, start[i], neighbours[i].length);
            Arrays.sort(all, start[i], start[i + 1]);
            for (int k = start[i]; k < start[i + 1]; k++) {
                check(i, all[k], n);
                if (k > start[i] && all[k] == all[k - 1]) {
                    throw new IllegalArgumentException("area " + i + ": neighbour " + all[k] + " stands there twice");
                }
            }
        }
        return new NeighbourList(start, all);
    }

    /**
     * A given list by keys, as a GAL file has it.
     *
     * @param ids keys of the areas in their order
     * @param neighbours for each key the keys of its neighbours; a key that is absent has none
     * @return the list
     * @throws IllegalArgumentException if a key is not among the ids, stands twice, or is its own neighbour
     */
    public static NeighbourList of(List<String> ids, Map<String, ? extends Collection<String>> neighbours) {
        Map<String, Integer> position = new HashMap<>();
        for (String id : ids) {
            if (position.put(id, position.size()) != null) {
                throw new IllegalArgumentException("area '" + id + "' stands twice among the ids");
            }
        }
        for (String id : neighbours.keySet()) {
            position(position, id);
        }
        int[][] lists = new int[ids.size()][];
        for (int i = 0; i < lists.length; i++) {
            Collection<String> of = neighbours.get(ids.get(i));
            lists[i] = of == null
                    ? new int[0]
                    : of.stream().mapToInt(id -> position(position, id)).toArray();
        }
        return of(lists);
    }

    /**
     * The symmetric list of some pairs.
     *
     * @param size number of areas
     * @param pairs each {@code (long) i << 32 | j}, in any order, either direction, any number of times
     * @param count how many of the pairs are used
     * @return the list with j beside i and i beside j
     */
    static NeighbourList ofPairs(int size, long[] pairs, int count) {
        long[] both = new long[2 * count];
        for (int p = 0; p < count; p++) {
            both[2 * p] = pairs[p];
            both[2 * p + 1] = pairs[p] << 32 | pairs[p] >>> 32;
        }
        return ofSortedLinks(size, both);
    }

    private static NeighbourList ofSortedLinks(int size, long[] links) {
        Arrays.sort(links);
        int[] start = new int[size + 1];
        int[] all = new int[links.length];
        int length = 0;
        for (int k = 0; k < links.length; k++) {
            if (k == 0 || links[k] != links[k - 1]) {
                all[length++] = (int) links[k];
                start[(int) (links[k] >>> 32) + 1]++;
            }
        }
        for (int i = 0; i < size; i++) {
            start[i + 1] += start[i];
        }
        return new NeighbourList(start, Arrays.copyOf(all, length));
    }

    /**
     * The number of areas, islands included.
     *
     * @return the number of areas
     */
    public int size() {
        return start.length - 1;
    }

    /**
     * The number of neighbours of an area.
     *
     * @param area position of the area
     * @return 0 for an island
     */
    public int count(int area) {
        return start[area + 1] - start[area];
    }

    /**
     * The number of links, each direction counted.
     *
     * @return the sum of {@link #count} over all areas
     */
    public int links() {
        return neighbour.length;
    }

    /**
     * One neighbour of an area.
     *
     * @param area position of the area
     * @param k which of its neighbours, from 0
     * @return position of the neighbour; ascending in k
     */
    public int neighbour(int area, int k) {
        return neighbour[start[area] + k];
    }

    /**
     * The neighbours of an area.
     *
     * @param area position of the area
     * @return their positions, ascending, as a new array
     */
    public int[] of(int area) {
        return Arrays.copyOfRange(neighbour, start[area], start[area + 1]);
    }

    /**
     * Whether one area has another among its neighbours.
     *
     * @param area position of the area
     * @param other position of the other
     * @return true if other is a neighbour of area
     */
    public boolean contains(int area, int other) {
        return link(area, other) >= 0;
    }

    /**
     * The areas without neighbours.
     *
     * @return their positions, ascending
     */
    public int[] islands() {
        return IntStream.range(0, size()).filter(i -> count(i) == 0).toArray();
    }

    /**
     * Whether every area is a neighbour of each of its neighbours.
     *
     * @return true if the list reads the same both ways
     */
    public boolean isSymmetric() {
        for (int i = 0; i < size(); i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                if (!contains(neighbour[k], i)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether some area is its own neighbour.
     *
     * @return true after {@link #withSelf()}
     */
    public boolean includesSelf() {
        return IntStream.range(0, size()).anyMatch(i -> contains(i, i));
    }

    /**
     * The list in which each area also is its own neighbour.
     *
     * @return the list for Gi*; agrees with spdep {@code include.self}
     */
    public NeighbourList withSelf() {
        long[] links = Arrays.copyOf(longLinks(), links() + size());
        for (int i = 0; i < size(); i++) {
            links[links() + i] = (long) i << 32 | i;
        }
        return ofSortedLinks(size(), links);
    }

    /**
     * The list in which i and j are neighbours if either has the other.
     *
     * @return the symmetric list; agrees with spdep {@code make.sym.nb}
     */
    public NeighbourList symmetric() {
        return ofPairs(size(), longLinks(), links());
    }

    /**
     * The links that are in this list, in the other, or in both.
     *
     * @param other a list of the same areas
     * @return the union
     * @throws IllegalArgumentException if the other list has another number of areas
     */
    public NeighbourList union(NeighbourList other) {
        requireSameSize(other);
        long[] links = Arrays.copyOf(longLinks(), links() + other.links());
        System.arraycopy(other.longLinks(), 0, links, links(), other.links());
        return ofSortedLinks(size(), links);
    }

    /**
     * The links that are in both lists.
     *
     * @param other a list of the same areas
     * @return the intersection
     * @throws IllegalArgumentException if the other list has another number of areas
     */
    public NeighbourList intersection(NeighbourList other) {
        requireSameSize(other);
        long[] links = Arrays.stream(longLinks())
                .filter(link -> other.contains((int) (link >>> 32), (int) link))
                .toArray();
        return ofSortedLinks(size(), links);
    }

    /**
     * The neighbours that are reached in exactly so many steps and not in fewer.
     *
     * @param order number of steps, at least 1
     * @return the list of that order; agrees with the list at that position of spdep {@code nblag}
     * @throws IllegalArgumentException if order is less than 1
     */
    public NeighbourList ofOrder(int order) {
        return withinSteps(order, order);
    }

    /**
     * The neighbours that are reached in at most so many steps.
     *
     * @param order largest number of steps, at least 1
     * @return the union of the orders 1 to order; agrees with spdep {@code nblag_cumul}
     * @throws IllegalArgumentException if order is less than 1
     */
    public NeighbourList upToOrder(int order) {
        return withinSteps(1, order);
    }

    /**
     * The list of some of the areas among themselves, in the same order.
     *
     * @param kept for each area whether it stays
     * @return the list of those that stay, with new positions
     * @throws IllegalArgumentException if there is not one entry an area
     */
    public NeighbourList restrictedTo(boolean[] kept) {
        if (kept.length != size()) {
            throw new IllegalArgumentException(kept.length + " entries kept, expected " + size() + ", one an area");
        }
        int[] position = new int[kept.length];
        int size = 0;
        for (int i = 0; i < kept.length; i++) {
            position[i] = kept[i] ? size++ : -1;
        }
        long[] links = Arrays.stream(longLinks())
                .filter(link -> kept[(int) (link >>> 32)] && kept[(int) link])
                .map(link -> (long) position[(int) (link >>> 32)] << 32 | position[(int) link])
                .toArray();
        return ofSortedLinks(size, links);
    }

    /**
     * The position of a link among all links, row by row.
     *
     * @return the position, or a negative number if there is no such link
     */
    int link(int area, int other) {
        return Arrays.binarySearch(neighbour, start[area], start[area + 1], other);
    }

    /** The position of an area's first link among all links. */
    int firstLink(int area) {
        return start[area];
    }

    private NeighbourList withinSteps(int from, int to) {
        if (from < 1) {
            throw new IllegalArgumentException("order " + from + ", expected a number >= 1");
        }
        int[][] lists = new int[size()][];
        int[] steps = new int[size()];
        for (int i = 0; i < lists.length; i++) {
            Arrays.fill(steps, -1);
            lists[i] = reached(i, from, to, steps);
        }
        return of(lists);
    }

    private int[] reached(int area, int from, int to, int[] steps) {
        IntStream.Builder found = IntStream.builder();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        steps[area] = 0;
        open.add(area);
        while (!open.isEmpty()) {
            int i = open.remove();
            for (int k = start[i]; k < start[i + 1] && steps[i] < to; k++) {
                int j = neighbour[k];
                if (steps[j] < 0) {
                    steps[j] = steps[i] + 1;
                    open.add(j);
                    if (steps[j] >= from) {
                        found.add(j);
                    }
                }
            }
        }
        return found.build().toArray();
    }

    private long[] longLinks() {
        long[] links = new long[neighbour.length];
        for (int i = 0; i < size(); i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                links[k] = (long) i << 32 | neighbour[k];
            }
        }
        return links;
    }

    private void requireSameSize(NeighbourList other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException("other list has " + other.size() + " areas, expected " + size());
        }
    }

    private static int position(Map<String, Integer> positions, String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("neighbour list names area '" + id + "', which is not among the ids");
        }
        return position;
    }

    private static void check(int area, int other, int n) {
        if (other < 0 || other >= n) {
            throw new IllegalArgumentException(
                    "area " + area + ": neighbour " + other + ", expected a position from 0 to " + (n - 1));
        }
        if (other == area) {
            throw new IllegalArgumentException("area " + area + " stands among its own neighbours; see withSelf()");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NeighbourList list
                && Arrays.equals(start, list.start)
                && Arrays.equals(neighbour, list.neighbour);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(start) + Arrays.hashCode(neighbour);
    }

    @Override
    public String toString() {
        return "NeighbourList[" + size() + " areas, " + links() + " links]";
    }
}
