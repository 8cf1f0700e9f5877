package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Looks for covers: choices of sites such that each row has one of its sites. Branches on the row with the fewest sites left;
 * rows that share no site need a site each and so bound the number from below. Each cover without a spare site is met once.
 */
final class CoverSearch {

    private static final long NODE_LIMIT = 500_000;

    private final int[][] rows;
    private final BitSet[] rowsOfSite;
    private final boolean[] closed;
    private final int[] chosen;
    private int[] found = {};
    private boolean any;
    private long count;
    private long nodes;
    private double best;

    /** Says how good a cover is. */
    interface Judge {
        /** High for a good cover; positive infinity ends the search. */
        double judge(int[] cover);
    }

    CoverSearch(int[][] rows, int sites) {
        this.rows = rows;
        rowsOfSite = new BitSet[sites];
        Arrays.setAll(rowsOfSite, site -> new BitSet(rows.length));
        for (int row = 0; row < rows.length; row++) {
            for (int site : rows[row]) {
                rowsOfSite[site].set(row);
            }
        }
        closed = new boolean[sites];
        chosen = new int[sites];
    }

    /** Rows of which none shares a site with another need at least so many sites. */
    int atLeast() {
        BitSet all = new BitSet(rows.length);
        all.set(0, rows.length);
        return apart(all);
    }

    /** Whether a cover of at most so many sites was found; looks at all of them for the judge. */
    boolean search(int most, Judge judge) {
        BitSet open = new BitSet(rows.length);
        open.set(0, rows.length);
        any = false;
        best = Double.NEGATIVE_INFINITY;
        count = 0;
        nodes = 0;
        descend(open, 0, most, judge);
        return any;
    }

    /** Whether the last search saw everything, so that its answer is final. */
    boolean isComplete() {
        return nodes < NODE_LIMIT;
    }

    int[] found() {
        return found;
    }

    long count() {
        return count;
    }

    double best() {
        return best;
    }

    /** Returns false when the search is over. */
    private boolean descend(BitSet open, int depth, int most, Judge judge) {
        if (++nodes >= NODE_LIMIT) {
            return false;
        }
        if (open.isEmpty()) {
            return accept(Arrays.copyOf(chosen, depth), judge);
        }
        if (depth + apart(open) > most) {
            return true;
        }
        int row = fewest(open);
        int[] sites = Arrays.stream(rows[row])
                .filter(site -> !closed[site])
                .boxed()
                .sorted((a, b) -> {
                    int byGain = Integer.compare(gain(b, open), gain(a, open));
                    return byGain != 0 ? byGain : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        boolean goOn = true;
        int tried = 0;
        while (goOn && tried < sites.length) {
            int site = sites[tried++];
            chosen[depth] = site;
            BitSet left = (BitSet) open.clone();
            left.andNot(rowsOfSite[site]);
            closed[site] = true;
            goOn = descend(left, depth + 1, most, judge);
        }
        for (int k = 0; k < tried; k++) {
            closed[sites[k]] = false;
        }
        return goOn;
    }

    private boolean accept(int[] cover, Judge judge) {
        double value = judge.judge(cover);
        any = true;
        count++;
        if (value > best) {
            best = value;
            found = cover;
        }
        return value < Double.POSITIVE_INFINITY;
    }

    private int apart(BitSet open) {
        BitSet touched = new BitSet(rows.length);
        int apart = 0;
        for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
            if (!touched.get(row)) {
                apart++;
                for (int site : rows[row]) {
                    if (!closed[site]) {
                        touched.or(rowsOfSite[site]);
                    }
                }
            }
        }
        return apart;
    }

    private int fewest(BitSet open) {
        int best = -1;
        int bestCount = Integer.MAX_VALUE;
        for (int row = open.nextSetBit(0); row >= 0 && bestCount > 0; row = open.nextSetBit(row + 1)) {
            int left = 0;
            for (int site : rows[row]) {
                left += closed[site] ? 0 : 1;
            }
            if (left < bestCount) {
                bestCount = left;
                best = row;
            }
        }
        return best;
    }

    private int gain(int site, BitSet open) {
        BitSet both = (BitSet) rowsOfSite[site].clone();
        both.and(open);
        return both.cardinality();
    }
}
