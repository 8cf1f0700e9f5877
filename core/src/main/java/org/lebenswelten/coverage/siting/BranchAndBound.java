package org.lebenswelten.coverage.siting;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Finds the most valuable choice of sites within a budget and proves it.
 *
 * <p>Bounds come from the Lagrangian relaxation of {@link SitingObjective}, prices from subgradient steps; sites whose
 * opening or closing would take the bound below the best value found are settled at once. The tree is searched depth first,
 * opening first. No clock is asked: the same problem gives the same answer everywhere.
 */
final class BranchAndBound {

    private static final int ROOT_STEPS = 600;
    private static final int NODE_STEPS = 60;

    /** By which share costs may exceed a budget because they are added up in binary numbers. */
    static final double ROUNDING = 1e-12;

    private final SitingObjective objective;
    private final double[] cost;
    private final double budget;
    private final double rounding;
    private final long nodeLimit;
    private final BudgetChoice choice;
    private final byte[] root;
    private int[] best;
    private double bestValue;
    private int[] offered = {};
    private long nodes;

    /**
     * Prepares a search.
     *
     * @param cost cost of each site, 0 for those that are open in every choice
     * @param root state of each site at the start: 1 open, -1 closed, 0 to be chosen
     * @param start a choice within the budget and the root
     */
    BranchAndBound(SitingObjective objective, double[] cost, double budget, byte[] root, int[] start, long nodeLimit) {
        this.objective = objective;
        this.cost = cost;
        this.budget = budget;
        this.nodeLimit = nodeLimit;
        this.root = root;
        this.rounding = ROUNDING * budget;
        this.choice =
                new BudgetChoice(Arrays.stream(cost).map(c -> c > 0 ? c : 1).toArray(), rounding);
        this.best = start;
        this.bestValue = objective.accepts(start) ? objective.value(start) : Double.NEGATIVE_INFINITY;
    }

    /** What was found; the bound is negative infinity where it is proven that nothing meets the conditions. */
    record Outcome(int[] chosen, double bound, boolean proven, long nodes) {}

    /** A part of the tree: state of each site (1 open, -1 closed, 0 free), its prices and what it can reach at most. */
    private record Node(byte[] state, double[] price, double bound) {}

    Outcome search() {
        Deque<Node> open = new ArrayDeque<>();
        double[] prices = objective.startPrices(best);
        open.push(new Node(root, prices, Double.POSITIVE_INFINITY));
        while (!open.isEmpty() && nodes < nodeLimit) {
            Node node = open.pop();
            if (canImprove(node.bound())) {
                nodes++;
                expand(node, open);
            }
        }
        double bound = bestValue;
        boolean proven = true;
        for (Node node : open) {
            if (canImprove(node.bound())) {
                proven = false;
                bound = Math.max(bound, node.bound());
            }
        }
        return new Outcome(best, bound, proven, nodes);
    }

    private void expand(Node node, Deque<Node> open) {
        byte[] state = node.state().clone();
        if (!objective.canAccept(sites(state, (byte) 0))) {
            return;
        }
        double[] price = node.price().clone();
        double bound = Math.min(node.bound(), descend(state, price, nodes == 1 ? ROOT_STEPS : NODE_STEPS));
        if (!canImprove(bound)) {
            return;
        }
        settle(state, price);
        double left = left(state);
        int branch = -1;
        for (int site = 0; site < state.length; site++) {
            if (state[site] == 0 && cost[site] > left + rounding) {
                state[site] = -1;
            }
            if (state[site] == 0 && (branch < 0 || choice.worth()[site] > choice.worth()[branch])) {
                branch = site;
            }
        }
        if (branch < 0) {
            offer(state, new double[state.length]);
            return;
        }
        byte[] closed = state.clone();
        closed[branch] = -1;
        open.push(new Node(closed, price, bound));
        state[branch] = 1;
        open.push(new Node(state, price, bound));
    }

    /** Lowers the bound by subgradient steps, leaves the best prices in {@code price} and returns their bound. */
    private double descend(byte[] state, double[] price, int steps) {
        double[] current = price.clone();
        double[] rest = new double[current.length];
        double[] chosen = new double[state.length];
        double lowest = Double.POSITIVE_INFINITY;
        double pace = steps == ROOT_STEPS ? 1.5 : 0.8;
        int idle = 0;
        for (int step = 0; step < steps; step++) {
            Arrays.fill(chosen, 0);
            double bound = bound(state, current, chosen);
            if (bound < lowest) {
                idle = bound < lowest - 1e-7 * Math.abs(lowest) ? 0 : idle + 1;
                lowest = bound;
                System.arraycopy(current, 0, price, 0, price.length);
            } else {
                idle++;
            }
            if (idle > 12) {
                idle = 0;
                pace /= 2;
                System.arraycopy(price, 0, current, 0, price.length);
            }
            offer(state, chosen);
            double norm = 0;
            for (int row = 0; row < rest.length; row++) {
                rest[row] = objective.size(row);
            }
            objective.serve(chosen, current, rest);
            for (int row = 0; row < rest.length; row++) {
                if (rest[row] > 0 && current[row] == 0) {
                    rest[row] = 0;
                }
                norm += rest[row] * rest[row];
            }
            if (!canImprove(lowest) || norm == 0 || pace < 1e-4) {
                return lowest;
            }
            double reached = bestValue < 0 ? bound / 2 : bestValue;
            double length = pace * Math.max(bound - reached, 1e-9 * Math.abs(bound)) / norm;
            for (int row = 0; row < current.length; row++) {
                current[row] = Math.max(0, Math.min(objective.highest(row), current[row] - length * rest[row]));
            }
        }
        return lowest;
    }

    /** The bound at prices; {@code chosen} gets the open and the relaxed choice of the free sites. */
    private double bound(byte[] state, double[] price, double[] chosen) {
        objective.worth(price, choice.worth());
        choice.sort();
        double bound = 0;
        for (int row = 0; row < price.length; row++) {
            bound += price[row] * objective.size(row);
        }
        for (int site = 0; site < state.length; site++) {
            if (state[site] == 1) {
                bound += choice.worth()[site];
                chosen[site] = 1;
            }
        }
        return bound + choice.choose(state, left(state), -1, chosen);
    }

    /** Opens and closes free sites that a better choice must have or cannot have. */
    private void settle(byte[] state, double[] price) {
        double[] chosen = new double[state.length];
        double[] unwanted = new double[0];
        double bound = bound(state, price, chosen);
        double left = left(state);
        double free = choice.choose(state, left, -1, unwanted);
        byte[] settled = state.clone();
        for (int site = 0; site < state.length; site++) {
            if (state[site] == 0) {
                double without = chosen[site] > 0 ? choice.choose(state, left, site, unwanted) : free;
                double with = cost[site] > left + rounding
                        ? Double.NEGATIVE_INFINITY
                        : choice.worth()[site] + choice.choose(state, left - cost[site], site, unwanted);
                if (!canImprove(bound - free + with)) {
                    settled[site] = -1;
                } else if (!canImprove(bound - free + without)) {
                    settled[site] = 1;
                }
            }
        }
        System.arraycopy(settled, 0, state, 0, state.length);
    }

    /** Takes a choice as the best so far if it is, with its partly chosen sites left out. */
    private void offer(byte[] state, double[] chosen) {
        int[] sites = IntStream.range(0, state.length)
                .filter(site -> state[site] == 1 || chosen[site] == 1)
                .toArray();
        if (Arrays.equals(sites, offered)) {
            return;
        }
        offered = sites;
        double spent = Arrays.stream(sites).mapToDouble(site -> cost[site]).sum();
        if (spent <= budget + rounding) {
            double value = objective.value(sites);
            if (value > bestValue && objective.accepts(sites)) {
                bestValue = value;
                best = sites;
            }
        }
    }

    /** Sites whose state is at least this. */
    private static int[] sites(byte[] state, byte least) {
        return IntStream.range(0, state.length)
                .filter(site -> state[site] >= least)
                .toArray();
    }

    private double left(byte[] state) {
        double left = budget;
        for (int site = 0; site < state.length; site++) {
            left -= state[site] == 1 ? cost[site] : 0;
        }
        return left;
    }

    private boolean canImprove(double bound) {
        if (bestValue < 0) {
            return bound > -1e-6;
        }
        return objective.isWhole()
                ? Math.floor(bound + 1e-6) > bestValue
                : bound > bestValue + 1e-11 * Math.max(1e-300, Math.abs(bestValue));
    }
}
