package org.lebenswelten.spatial.neighbour;

import java.util.Arrays;
import java.util.Collection;
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

    NeighbourList(int[] start, int[] neighbour) {
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
        return GivenNeighbours.of(neighbours);
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
        return GivenNeighbours.of(ids, neighbours);
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
        return Links.of(this).withSelf().list();
    }

    /**
     * The list in which i and j are neighbours if either has the other.
     *
     * @return the symmetric list; agrees with spdep {@code make.sym.nb}
     */
    public NeighbourList symmetric() {
        return Links.of(this).bothWays().list();
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
        return Links.of(this).and(Links.of(other)).list();
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
        return Links.of(this).only(other::contains).list();
    }

    /**
     * The neighbours that are reached in exactly so many steps and not in fewer.
     *
     * @param order number of steps, at least 1
     * @return the list of that order; agrees with the list at that position of spdep {@code nblag}
     * @throws IllegalArgumentException if order is less than 1
     */
    public NeighbourList ofOrder(int order) {
        return new NeighbourSteps(this).between(order, order);
    }

    /**
     * The neighbours that are reached in at most so many steps.
     *
     * @param order largest number of steps, at least 1
     * @return the union of the orders 1 to order; agrees with spdep {@code nblag_cumul}
     * @throws IllegalArgumentException if order is less than 1
     */
    public NeighbourList upToOrder(int order) {
        return new NeighbourSteps(this).between(1, order);
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
        return Links.of(this).restrictedTo(kept).list();
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

    private void requireSameSize(NeighbourList other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException("other list has " + other.size() + " areas, expected " + size());
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
