package org.lebenswelten.index.sensitivity;

import java.util.HashMap;
import java.util.Map;

/** The class of each rank among a number of ranked units, and which ranks are the worst. */
final class RankClasses {

    /** Room for the rounding of a share times a number, such as 0.1 times 30. */
    private static final double PRECISION = 1e-12;

    private final byte[] classes;
    private final int lastWorst;

    private RankClasses(int ranked, int classCount, double worstShare) {
        classes = new byte[ranked + 1];
        for (int rank = 1; rank <= ranked; rank++) {
            long fromTop = (long) (rank - 1) * classCount / ranked;
            classes[rank] = (byte) (classCount - fromTop);
        }
        lastWorst = (int) Math.floor(worstShare * ranked * (1 + PRECISION));
    }

    /**
     * The classes of each draw; draws with as many ranked units share them.
     *
     * @param ranked number of ranked units of each draw
     * @param classCount number of classes
     * @param worstShare share of ranked units that are the worst
     * @return one a draw
     */
    static RankClasses[] ofDraws(int[] ranked, int classCount, double worstShare) {
        Map<Integer, RankClasses> known = new HashMap<>();
        RankClasses[] classes = new RankClasses[ranked.length];
        for (int draw = 0; draw < ranked.length; draw++) {
            classes[draw] =
                    known.computeIfAbsent(ranked[draw], number -> new RankClasses(number, classCount, worstShare));
        }
        return classes;
    }

    /** The class of a rank, 1 for the lightest burden. */
    int of(int rank) {
        return classes[rank];
    }

    boolean isWorst(int rank) {
        return rank <= lastWorst;
    }
}
