package org.lebenswelten.disclosure.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which demands of a network a pattern does not meet: bounds are narrowed, what falls apart is attacked apart. Tables that
 * prove a demand are kept, as they prove it for other patterns, too. Not for several threads.
 */
final class PatternCheck {

    private static final int PROOFS = 8;
    private static final long STEPS_PER_CELL = 100;

    private final CellNetwork network;
    private final Knowledge knowledge;
    private final BoundPropagation propagation;
    private final Effort effort;
    private final List<Deque<Witness>> proof = new ArrayList<>();

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
            if (!attack.meets(part.knowledge(), open[k])) {
                unmet.add(part.network().cell()[open[k]]);
            }
        }
        IdentityHashMap<Witness, Witness> renumbered = new IdentityHashMap<>();
        for (int k : open) {
            if (attack.isMet(part.knowledge(), k)) {
                for (Witness end : attack.witnesses(k)) {
                    keep(
                            part.network().cell()[k],
                            renumbered.computeIfAbsent(
                                    end,
                                    witness -> witness.renumbered(part.network().cell())));
                }
            }
        }
    }

    private void keep(int cell, Witness witness) {
        proof.get(cell).addFirst(witness);
        if (proof.get(cell).size() > PROOFS) {
            proof.get(cell).removeLast();
        }
    }

    /**
     * Keeps a table for what it proves.
     *
     * @param table a table, whole where it must be
     * @param isHidden a pattern
     * @return whether it is one that agrees with all relations and with the pattern
     */
    boolean offer(double[] table, boolean[] isHidden) {
        double[] candidate = table.clone();
        if (!network.admits(candidate, knowledge.lower(isHidden), knowledge.upper(isHidden))) {
            return false;
        }
        Witness witness = Witness.of(candidate, network.value());
        for (int i : witness.cell()) {
            if (knowledge.hasDemand()[i] && !isProven(i, isHidden)) {
                keep(i, witness);
            }
        }
        return true;
    }

    /** The tables kept that agree with a pattern, each once. */
    List<Witness> tables(boolean[] isHidden) {
        Set<Witness> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Witness> kept = new ArrayList<>();
        for (Deque<Witness> witnesses : proof) {
            for (Witness witness : witnesses) {
                if (tables.add(witness) && witness.agreesWith(knowledge, isHidden)) {
                    kept.add(witness);
                }
            }
        }
        return kept;
    }

    /** Whether tables found for another pattern prove that a demand is met. */
    boolean isProven(int cell, boolean[] isHidden) {
        double least = network.value()[cell];
        double most = least;
        for (Witness witness : proof.get(cell)) {
            double value = witness.value(cell, network.value()[cell]);
            if ((value < least || value > most) && witness.agreesWith(knowledge, isHidden)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
                if (knowledge.isMet(cell, least, most)) {
                    return true;
                }
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
