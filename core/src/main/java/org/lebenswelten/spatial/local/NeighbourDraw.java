package org.lebenswelten.spatial.local;

import java.util.Arrays;
import org.lebenswelten.spatial.inference.RandomStream;

/**
 * Draws the neighbours of an area from all other areas, without replacement, each ordered choice as likely as the other: a
 * number that was drawn already is drawn again.
 *
 * <p>Many choices are drawn at once, for speed: few neighbours are compared pair by pair over all choices, many are marked in
 * a table.
 */
final class NeighbourDraw {

    private static final int BATCH = 8192;
    private static final int FEW = 24;

    private final int areas;
    private int area;
    private int neighbours;
    private RandomStream random = RandomStream.of(0, 0);
    private int[] drawn = new int[0];
    private int[] mark = new int[0];
    private final int[] difference = new int[BATCH];
    private int round;

    NeighbourDraw(int areas) {
        this.areas = areas;
    }

    /** Starts with an area that has neighbours. */
    void start(int newArea, int newNeighbours, RandomStream newRandom) {
        area = newArea;
        neighbours = newNeighbours;
        random = newRandom;
        int needed = Math.max(BATCH, neighbours);
        if (drawn.length < needed) {
            drawn = new int[needed];
        }
        if (neighbours > FEW && mark.length == 0) {
            mark = new int[areas];
        }
    }

    /** How many choices {@link #next} makes at most. */
    int batch() {
        return Math.max(1, BATCH / neighbours);
    }

    /** The next choices: neighbour k of choice c stands at k times choices + c. The array is used again. */
    int[] next(int choices) {
        int[] all = drawn;
        int count = choices * neighbours;
        random.fill(areas - 1, all, count);
        if (neighbours > FEW) {
            for (int c = 0; c < choices; c++) {
                distinguishMany(all, c, choices);
            }
        } else if (neighbours > 1) {
            compare(all, choices);
            for (int c = 0; c < choices; c++) {
                if (difference[c] == 0) {
                    distinguishFew(all, c, choices);
                }
            }
        }
        for (int at = 0; at < count; at++) {
            // one more from the area itself on, without a branch
            all[at] += (area - 1 - all[at]) >>> 31;
        }
        return all;
    }

    /** For each choice the smallest bit pattern in which two of its numbers differ; 0 if two are the same. */
    private void compare(int[] all, int choices) {
        int[] smallest = difference;
        Arrays.fill(smallest, 0, choices, Integer.MAX_VALUE);
        for (int k = 1; k < neighbours; k++) {
            for (int before = 0; before < k; before++) {
                compare(all, k * choices, before * choices, smallest, choices);
            }
        }
    }

    /** Kept free of branches, so that it runs on vectors. */
    private static void compare(int[] all, int first, int second, int[] smallest, int choices) {
        for (int c = 0; c < choices; c++) {
            smallest[c] = Math.min(smallest[c], all[first + c] ^ all[second + c]);
        }
    }

    private void distinguishFew(int[] all, int choice, int choices) {
        for (int k = 1; k < neighbours; k++) {
            while (stands(all, choice, choices, k)) {
                all[k * choices + choice] = random.nextInt(areas - 1);
            }
        }
    }

    private static boolean stands(int[] all, int choice, int choices, int k) {
        int number = all[k * choices + choice];
        for (int before = 0; before < k; before++) {
            if (all[before * choices + choice] == number) {
                return true;
            }
        }
        return false;
    }

    private void distinguishMany(int[] all, int choice, int choices) {
        round++;
        for (int k = 0; k < neighbours; k++) {
            int at = k * choices + choice;
            while (mark[all[at]] == round) {
                all[at] = random.nextInt(areas - 1);
            }
            mark[all[at]] = round;
        }
    }
}
