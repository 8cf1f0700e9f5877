package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The fixed cells that give a cell away which cannot be protected. */
final class Blockers {

    private Blockers() {}

    /**
     * A smallest set of fixed cells, in the sense that none of them could be left out: with all other cells hidden they
     * alone leave the demand unmet. Found by leaving out one half after the other, then single cells, in order.
     *
     * @param system the system
     * @param target number of the cell whose demand is not met though all published cells are hidden
     * @return numbers of the cells, in order; where the demand would not be met with these cells hidden either, those that
     *     share a relation with the target and are known more closely than it demands, shown or not; empty if there are none
     */
    static List<Integer> of(CellSystem system, int target) {
        Knowledge knowledge = Knowledge.of(system.cells());
        PatternCheck check = new PatternCheck(CellNetwork.of(system), knowledge);
        boolean[] isHidden = knowledge.isCandidate().clone();
        List<Integer> fixed = new ArrayList<>();
        for (int i = 0; i < isHidden.length; i++) {
            if (system.cells().get(i).state() == CellState.FIXED) {
                fixed.add(i);
            }
        }
        release(check, isHidden, fixed, target);
        List<Integer> shown = fixed.stream().filter(i -> !isHidden[i]).toList();
        return shown.isEmpty() ? knownBefore(system, knowledge, target) : shown;
    }

    private static List<Integer> knownBefore(CellSystem system, Knowledge knowledge, int target) {
        double needed = Math.max(
                knowledge.width()[target],
                knowledge.atLeast()[target] - knowledge.atMost()[target]);
        String name = system.cells().get(target).name();
        Set<String> beside = new HashSet<>();
        for (Relation relation : system.relations()) {
            List<String> cells =
                    relation.terms().stream().map(Relation.Term::cell).toList();
            if (cells.contains(name)) {
                beside.addAll(cells);
            }
        }
        return IntStream.range(0, knowledge.width().length)
                .filter(i ->
                        i != target && beside.contains(system.cells().get(i).name()))
                .filter(i -> knowledge.hiddenUpper()[i] - knowledge.hiddenLower()[i] < needed)
                .boxed()
                .toList();
    }

    private static void release(PatternCheck check, boolean[] isHidden, List<Integer> fixed, int target) {
        if (fixed.isEmpty()) {
            return;
        }
        boolean[] trial = isHidden.clone();
        fixed.forEach(i -> trial[i] = true);
        if (!check.unmet(trial, new int[] {target}, 1).isEmpty()) {
            System.arraycopy(trial, 0, isHidden, 0, trial.length);
        } else if (fixed.size() > 1) {
            int middle = fixed.size() / 2;
            release(check, isHidden, fixed.subList(0, middle), target);
            release(check, isHidden, fixed.subList(middle, fixed.size()), target);
        }
    }
}
