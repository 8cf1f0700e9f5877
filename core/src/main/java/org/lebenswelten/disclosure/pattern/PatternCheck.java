package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which demands of a network a pattern does not meet: bounds are narrowed, what falls apart is attacked apart. */
final class PatternCheck {

    private final CellNetwork network;
    private final Knowledge knowledge;
    private final BoundPropagation propagation;

    PatternCheck(CellNetwork network, Knowledge knowledge) {
        this.network = network;
        this.knowledge = knowledge;
        propagation = new BoundPropagation(network);
    }

    /** A part of the network with the bounds of its cells. */
    record Part(CellNetwork network, Knowledge knowledge, double[] lower, double[] upper) {}

    /** The parts in which something is left to be found out, with narrowed bounds. */
    List<Part> parts(double[] lower, double[] upper) {
        propagation.narrow(lower, upper);
        List<Part> parts = new ArrayList<>();
        for (CellNetwork part : network.split(lower, upper)) {
            parts.add(new Part(part, knowledge.at(part.cell()), at(lower, part.cell()), at(upper, part.cell())));
        }
        return parts;
    }

    /**
     * The cells whose demands are not met.
     *
     * @param isHidden which candidates are hidden
     * @param most stop after so many
     * @return numbers of the cells, in order of the parts
     */
    List<Integer> unmet(boolean[] isHidden, int most) {
        return unmet(knowledge.lower(isHidden), knowledge.upper(isHidden), most);
    }

    List<Integer> unmet(double[] lower, double[] upper, int most) {
        List<Part> parts = parts(lower, upper);
        List<Integer> unmet = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            if (knowledge.hasDemand()[i] && !knowledge.isMet(i, lower[i], upper[i])) {
                unmet.add(i);
                if (unmet.size() >= most) {
                    return unmet;
                }
            }
        }
        boolean[] isKnown = new boolean[network.size()];
        unmet.forEach(i -> isKnown[i] = true);
        for (Part part : parts) {
            unmet(part, isKnown, most, unmet);
            if (unmet.size() >= most) {
                return unmet;
            }
        }
        return unmet;
    }

    private static void unmet(Part part, boolean[] isKnown, int most, List<Integer> unmet) {
        int[] targets = IntStream.range(0, part.network().size())
                .filter(i -> part.knowledge().hasDemand()[i]
                        && !isKnown[part.network().cell()[i]])
                .toArray();
        if (targets.length == 0) {
            return;
        }
        Attack attack = new Attack(part.network(), part.lower(), part.upper());
        for (int k = 0; k < targets.length && unmet.size() < most; k++) {
            if (!attack.meets(part.knowledge(), targets[k])) {
                unmet.add(part.network().cell()[targets[k]]);
            }
        }
    }

    static double[] at(double[] column, int[] cell) {
        double[] some = new double[cell.length];
        for (int i = 0; i < cell.length; i++) {
            some[i] = column[cell[i]];
        }
        return some;
    }
}
