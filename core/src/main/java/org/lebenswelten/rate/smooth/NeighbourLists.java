package org.lebenswelten.rate.smooth;

import java.util.Arrays;
import java.util.List;

/** Checks of neighbour lists. */
final class NeighbourLists {

    private NeighbourLists() {}

    /** Checks that every list names other areas, each once. */
    static void requireValid(int[][] neighbours, List<String> areas) {
        if (neighbours.length != areas.size()) {
            throw new IllegalArgumentException("neighbours of " + neighbours.length
                    + " areas, expected a list for each of " + areas.size() + " areas");
        }
        for (int i = 0; i < neighbours.length; i++) {
            int[] sorted = neighbours[i].clone();
            Arrays.sort(sorted);
            for (int j = 0; j < sorted.length; j++) {
                boolean again = j > 0 && sorted[j] == sorted[j - 1];
                if (again || sorted[j] == i || sorted[j] < 0 || sorted[j] >= areas.size()) {
                    throw new IllegalArgumentException("area '" + areas.get(i) + "' has the neighbour " + sorted[j]
                            + ", expected positions of other areas, each once");
                }
            }
        }
    }

    /** Checks that every area is a neighbour of its neighbours. */
    static void requireSymmetric(int[][] neighbours, List<String> areas) {
        for (int i = 0; i < neighbours.length; i++) {
            for (int j : neighbours[i]) {
                int self = i;
                if (Arrays.stream(neighbours[j]).noneMatch(k -> k == self)) {
                    throw new IllegalArgumentException("area '" + areas.get(j) + "' is a neighbour of '" + areas.get(i)
                            + "' but not the reverse, expected neighbours in both directions");
                }
            }
        }
    }
}
