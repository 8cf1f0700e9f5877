package org.lebenswelten.spatial.neighbour;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks neighbour lists that come from outside. */
final class GivenNeighbours {

    private GivenNeighbours() {}

    /** The list of given positions, in any order. */
    static NeighbourList of(int[][] neighbours) {
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

    /** The list of given keys. */
    static NeighbourList of(List<String> ids, Map<String, ? extends Collection<String>> neighbours) {
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
}
