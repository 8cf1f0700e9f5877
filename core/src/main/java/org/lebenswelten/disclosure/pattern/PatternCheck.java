package org.lebenswelten.disclosure.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which demands of a network a pattern does not meet: bounds are narrowed, what falls apart is attacked apart. Tables that
 * prove a demand are kept, as they prove it for other patterns, too. Not for several threads.
 */
final class PatternCheck {

    private static final int PROOFS = 4;
    private static final long STEPS_PER_CELL = 100;

    private final CellNetwork network;
    private final Knowledge knowledge;
    private final BoundPropagation propagation;
    private final Effort effort;
    private final List<Deque<Witness[]>> proof = new ArrayList<>();

    PatternCheck(CellNetwork network, Knowledge knowledge) {
        this(network, knowledge, Effort.unlimited());
    }

    /** The same, whose work is counted. */
    PatternCheck(CellNetwork network, Knowledge knowledge, Effort effort) {
        this.effort = effort;
        this.network = network;
        this.knowledge = knowledge;
        propagation = new BoundPropagation(network);
        for (int i = 0; i < network.size(); i++) {
            proof.add(new ArrayDeque<>());
        }
    }

    /**
     * A part of the network.
     *
     * @param network cells and relations
     * @param knowledge what is known of the cells
     * @param lower narrowed lower bounds
     * @param upper narrowed upper bounds
     * @param wideLower lower bounds of the cells by themselves
     * @param wideUpper upper bounds of the cells by themselves
     */
    record Part(
            CellNetwork network,
            Knowledge knowledge,
            double[] lower,
            double[] upper,
            double[] wideLower,
            double[] wideUpper) {}

    /** The parts in which something is left to be found out, with narrowed bounds. */
    List<Part> parts(double[] lower, double[] upper) {
        double[] wideLower = lower.clone();
        double[] wideUpper = upper.clone();
        propagation.narrow(lower, upper);
        List<Part> parts = new ArrayList<>();
        for (CellNetwork part : network.split(lower, upper)) {
            int[] cell = part.cell();
            parts.add(new Part(
                    part,
                    knowledge.at(cell),
                    at(lower, cell),
                    at(upper, cell),
                    at(wideLower, cell),
                    at(wideUpper, cell)));
        }
        return parts;
    }

    /**
     * The cells whose demands are not met.
     *
     * @param isHidden which candidates are hidden
     * @param targets the cells to look at
     * @param most stop after so many
     * @return numbers of the cells
     */
    List<Integer> unmet(boolean[] isHidden, int[] targets, int most) {
        boolean[] isOpen = new boolean[network.size()];
        boolean any = false;
        for (int i : targets) {
            isOpen[i] = knowledge.binds(i, isHidden) && !isProven(i, isHidden);
            any |= isOpen[i];
        }
        List<Integer> unmet = new ArrayList<>();
        if (!any) {
            return unmet;
        }
        effort.spend(STEPS_PER_CELL * network.size());
        double[] lower = knowledge.lower(isHidden);
        double[] upper = knowledge.upper(isHidden);
        List<Part> parts = parts(lower, upper);
        for (int i : targets) {
            if (isOpen[i] && !knowledge.isMet(i, lower[i], upper[i])) {
                isOpen[i] = false;
                unmet.add(i);
                if (unmet.size() >= most) {
                    return unmet;
                }
            }
        }
        for (Part part : parts) {
            attack(part, isOpen, most, unmet);
            if (unmet.size() >= most) {
                return unmet;
            }
        }
        return unmet;
    }

    /** All cells with a demand. */
    int[] targets() {
        return IntStream.range(0, network.size())
                .filter(i -> knowledge.hasDemand()[i])
                .toArray();
    }

    private void attack(Part part, boolean[] isOpen, int most, List<Integer> unmet) {
        int[] open = IntStream.range(0, part.network().size())
                .filter(i -> isOpen[part.network().cell()[i]])
                .toArray();
        if (open.length == 0) {
            return;
        }
        Attack attack = new Attack(part, effort);
        for (int k = 0; k < open.length && unmet.size() < most; k++) {
            int cell = part.network().cell()[open[k]];
            if (attack.meets(part.knowledge(), open[k])) {
                Witness[] witnesses = attack.witnesses(open[k]);
                proof.get(cell).addFirst(new Witness[] {
                    witnesses[0].renumbered(part.network().cell()),
                    witnesses[1].renumbered(part.network().cell())
                });
                if (proof.get(cell).size() > PROOFS) {
                    proof.get(cell).removeLast();
                }
            } else {
                unmet.add(cell);
            }
        }
    }

    /** Whether tables found for another pattern prove that a demand is met. */
    private boolean isProven(int cell, boolean[] isHidden) {
        for (Witness[] pair : proof.get(cell)) {
            if (pair[0].agreesWith(knowledge, isHidden) && pair[1].agreesWith(knowledge, isHidden)) {
                return true;
            }
        }
        return false;
    }

    static double[] at(double[] column, int[] cell) {
        double[] some = new double[cell.length];
        for (int i = 0; i < cell.length; i++) {
            some[i] = column[cell[i]];
        }
        return some;
    }
}
