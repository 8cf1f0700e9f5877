package org.lebenswelten.disclosure.pattern;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shows again what need not be hidden: one candidate after the other, the greatest loss first, the first by name among
 * equals, as long as all demands stay met. What remains is minimal: showing any single candidate breaks a demand. As hiding
 * less never helps a demand, a candidate that was needed once stays needed.
 */
final class Redundancy {

    private final boolean[] isHidden;
    private final CoverPool pool;
    private final boolean[] isNeeded;
    private final Deque<Piece> open = new ArrayDeque<>();

    private Redundancy(boolean[] isHidden, CoverPool pool) {
        this.isHidden = isHidden;
        this.pool = pool;
        isNeeded = new boolean[isHidden.length];
    }

    /** A part and the numbers of its cells in the whole network. */
    private record Piece(PatternCheck.Part part, int[] cell) {}

    /**
     * Thins a pattern that meets all demands.
     *
     * @param isHidden the pattern, changed in place
     * @param pool inequalities that a pattern must satisfy anyway, to save attacks
     */
    static void remove(CellNetwork network, Knowledge knowledge, boolean[] isHidden, CoverPool pool) {
        Redundancy work = new Redundancy(isHidden, pool);
        int[] all = IntStream.range(0, network.size()).toArray();
        work.take(
                new PatternCheck(network, knowledge).parts(knowledge.lower(isHidden), knowledge.upper(isHidden)), all);
        while (!work.open.isEmpty()) {
            work.thin(work.open.remove());
        }
    }

    /** Takes up the parts that some cells fell into; those of them whose value is known are shown. */
    private void take(List<PatternCheck.Part> parts, int[] cells) {
        boolean[] isOpen = new boolean[cells.length];
        for (PatternCheck.Part part : parts) {
            int[] cell = new int[part.network().size()];
            for (int i = 0; i < cell.length; i++) {
                isOpen[part.network().cell()[i]] = true;
                cell[i] = cells[part.network().cell()[i]];
            }
            open.add(new Piece(part, cell));
        }
        for (int i = 0; i < cells.length; i++) {
            if (!isOpen[i]) {
                isHidden[cells[i]] = false;
            }
        }
    }

    private void thin(Piece piece) {
        PatternCheck.Part part = piece.part();
        Knowledge knowledge = part.knowledge();
        PatternCheck check = new PatternCheck(part.network(), knowledge);
        int[] order = IntStream.range(0, piece.cell().length)
                .filter(i -> isHidden[piece.cell()[i]] && !isNeeded[piece.cell()[i]])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -knowledge.loss()[i]))
                .mapToInt(i -> i)
                .toArray();
        for (int i : order) {
            int j = piece.cell()[i];
            isHidden[j] = false;
            double[] lower = part.lower().clone();
            double[] upper = part.upper().clone();
            lower[i] = Math.max(lower[i], knowledge.shownLower()[i]);
            upper[i] = Math.min(upper[i], knowledge.shownUpper()[i]);
            if (pool.isSatisfied(isHidden)
                    && check.unmet(lower.clone(), upper.clone(), 1).isEmpty()) {
                take(check.parts(lower, upper), piece.cell());
                return;
            }
            isHidden[j] = true;
            isNeeded[j] = true;
        }
    }
}
