package org.lebenswelten.spatial.neighbour;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts steps from neighbour to neighbour. */
final class NeighbourSteps {

    private final NeighbourList list;

    NeighbourSteps(NeighbourList list) {
        this.list = list;
    }

    /** The areas that are reached in so many steps and not in fewer. */
    NeighbourList between(int from, int to) {
        if (from < 1 || to < 1) {
            throw new IllegalArgumentException("order " + Math.min(from, to) + ", expected a number >= 1");
        }
        int[][] lists = new int[list.size()][];
        int[] steps = new int[list.size()];
        for (int i = 0; i < lists.length; i++) {
            Arrays.fill(steps, -1);
            lists[i] = reached(i, from, to, steps);
        }
        return NeighbourList.of(lists);
    }

    private int[] reached(int area, int from, int to, int[] steps) {
        IntStream.Builder found = IntStream.builder();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        steps[area] = 0;
        open.add(area);
        while (!open.isEmpty()) {
            int i = open.remove();
            for (int k = 0; k < list.count(i) && steps[i] < to; k++) {
                int j = list.neighbour(i, k);
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
}
