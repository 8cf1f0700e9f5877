package org.lebenswelten.spatial.local;

import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.inference.RandomStream;
import org.lebenswelten.spatial.neighbour.NeighbourList;

/**
 * Draws the k neighbours of an area from the m = n - 1 other areas, without replacement, each ordered choice as likely as the
 * other.
 *
 * <pre>{@code
 * choice c of area i:  (r_c1 + t_ic) mod m, ..., (r_ck + t_ic) mod m
 * }</pre>
 *
 * <p>The rows r of different numbers are drawn once for all areas, the turn t for each area and choice: one random number
 * instead of k, and none to be compared. Turned numbers stay different, and as the row is any choice with the same
 * probability, so is the turned row; choices of one area are independent of each other. Areas share the rows, so that the
 * errors of their p-values are not wholly independent. After {@value #ROWS} choices the rows are used again with new turns.
 *
 * <p>Of more than {@value #FEW} neighbours every one is drawn anew, and drawn again if it stands in the choice already.
 *
 * <p>Reference for the turn: Cranley, R., Patterson, T. N. L. (1976): Randomization of number theoretic methods for multiple
 * integration. SIAM Journal on Numerical Analysis 13, 904-914, doi:10.1137/0713071.
 */
final class NeighbourDraw {

    private static final int BATCH = 4096;
    private static final int FEW = 24;
    private static final int ROWS = 1 << 17;

    /** No area has this number. */
    private static final int OF_ALL_AREAS = -1;

    private final int areas;
    private final DistinctRows rows;
    private int area;
    private int neighbours;
    private RandomStream random = RandomStream.of(0, 0);
    private int[] drawn = new int[0];
    private final int[] turns = new int[BATCH];
    private int row;
    private int[] mark = new int[0];
    private int round;

    /**
     * A draw for one thread.
     *
     * @param areas number of areas n
     * @param rows the rows that all areas share
     */
    NeighbourDraw(int areas, DistinctRows rows) {
        this.areas = areas;
        this.rows = rows;
    }

    /** The rows for all areas of a list. */
    static DistinctRows rows(NeighbourList list, PermutationPlan plan) {
        int columns = 0;
        for (int i = 0; i < list.size(); i++) {
            columns = Math.max(columns, list.count(i));
        }
        return DistinctRows.of(
                Math.min(plan.permutations(), ROWS),
                Math.min(columns, FEW),
                Math.max(1, list.size() - 1),
                plan.stream(OF_ALL_AREAS));
    }

    /** Starts with an area that has neighbours. */
    void start(int newArea, int newNeighbours, RandomStream newRandom) {
        area = newArea;
        neighbours = newNeighbours;
        random = newRandom;
        row = 0;
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
        return neighbours > FEW ? Math.max(1, BATCH / neighbours) : Math.min(BATCH / neighbours, rows.rows());
    }

    /** The next choices: neighbour k of choice c stands at k times choices + c. The array is used again. */
    int[] next(int choices) {
        if (neighbours > FEW) {
            drawMany(choices);
        } else {
            row = row + choices > rows.rows() ? 0 : row;
            random.fill(areas - 1, turns, choices);
            rows.turn(neighbours, row, turns, choices, area, drawn);
            row += choices;
        }
        return drawn;
    }

    private void drawMany(int choices) {
        int[] all = drawn;
        random.fill(areas - 1, all, choices * neighbours);
        for (int c = 0; c < choices; c++) {
            round++;
            for (int k = 0; k < neighbours; k++) {
                int at = k * choices + c;
                while (mark[all[at]] == round) {
                    all[at] = random.nextInt(areas - 1);
                }
                mark[all[at]] = round;
            }
        }
        for (int at = 0; at < choices * neighbours; at++) {
            // one more from the area itself on, without a branch
            all[at] += (area - 1 - all[at]) >>> 31;
        }
    }
}
