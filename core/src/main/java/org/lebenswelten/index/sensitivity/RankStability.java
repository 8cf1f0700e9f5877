package org.lebenswelten.index.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.lebenswelten.index.BurdenIndexResult;

/**
 * How firmly each unit holds its rank: ranks over many draws of an uncertain index, all factors uniform and independent.
 * Rank 1 is the heaviest burden, as in {@link BurdenIndexResult}.
 *
 * <p>Each draw depends on the seed and its number only, so that the result does not depend on the number of threads.
 */
public final class RankStability {

    /** Draws whose ranks are put down together, so that those of one unit come to lie side by side. */
    private static final int BLOCK = 16;

    private final int draws;
    private final int[][] ranks;
    private final int[][] classes;
    private final int[] worst;

    private RankStability(int draws, int[][] ranks, int[][] classes, int[] worst) {
        this.draws = draws;
        this.ranks = ranks;
        this.classes = classes;
        this.worst = worst;
    }

    /**
     * What to run.
     *
     * @param draws number of draws, 1 or more
     * @param worstShare share of ranked units that are the worst, above 0 and at most 0.5, such as a fifth
     * @param classCount number of classes of equally many ranks, 2 to 7; class 1 is the lightest burden
     * @param seed seed of all draws
     * @param threads number of threads, 1 or more; it does not change the result
     */
    public record Plan(int draws, double worstShare, int classCount, long seed, int threads) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is out of range
         */
        public Plan {
            if (draws < 1 || threads < 1 || classCount < 2 || classCount > 7) {
                throw new IllegalArgumentException("draws " + draws + ", threads " + threads + ", classes " + classCount
                        + ", expected at least 1 and 1, and 2 to 7 classes");
            }
            if (!(worstShare > 0 && worstShare <= 0.5)) {
                throw new IllegalArgumentException(
                        "worst share " + worstShare + ", expected a number above 0, at most 0.5");
            }
        }
    }

    /**
     * Draws an index many times.
     *
     * @param index the index
     * @param plan what to run
     * @return the ranks of all draws
     * @throws IllegalArgumentException if an aggregation is not defined for drawn values
     */
    public static RankStability of(UncertainIndex index, Plan plan) {
        int units = index.nominal().unitCount();
        int[][] ranks = new int[units][plan.draws()];
        int[] ranked = new int[plan.draws()];
        int factors = index.factors().size();
        int blocks = (plan.draws() + BLOCK - 1) / BLOCK;
        OrderedDraws.run(blocks, plan.threads(), block -> {
            int first = block * BLOCK;
            BurdenIndexResult[] results = new BurdenIndexResult[Math.min(BLOCK, plan.draws() - first)];
            for (int i = 0; i < results.length; i++) {
                results[i] = index.draw(point(plan.seed(), first + i, factors));
                ranked[first + i] = results[i].rankedCount();
            }
            for (int unit = 0; unit < units; unit++) {
                for (int i = 0; i < results.length; i++) {
                    ranks[unit][first + i] = results[i].rank(unit);
                }
            }
        });
        int[][] classes = new int[units][plan.classCount()];
        int[] worst = new int[units];
        RankClasses[] classesOfDraws = RankClasses.ofDraws(ranked, plan.classCount(), plan.worstShare());
        OrderedDraws.run(units, plan.threads(), unit -> {
            for (int draw = 0; draw < plan.draws(); draw++) {
                int rank = ranks[unit][draw];
                if (rank > 0) {
                    worst[unit] += classesOfDraws[draw].isWorst(rank) ? 1 : 0;
                    classes[unit][classesOfDraws[draw].of(rank) - 1]++;
                }
            }
            ranks[unit] = RankOrder.ascending(ranks[unit]);
        });
        return new RankStability(plan.draws(), ranks, classes, worst);
    }

    private static double[] point(long seed, int draw, int factors) {
        RandomGenerator random = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, draw});
        double[] point = new double[factors];
        Arrays.setAll(point, i -> random.nextDouble());
        return point;
    }

    /**
     * A quantile of a unit's ranks: the smallest rank that at least this share of its draws do not exceed.
     *
     * @param unit position of the unit
     * @param share 0 to 1, such as 0.05 and 0.95 for an interval, 0.5 for the median
     * @return 1 or more; 0 for a unit that has a rank in no draw
     * @throws IllegalArgumentException if the share is out of range
     */
    public int rank(int unit, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + ", expected 0 to 1");
        }
        int count = ranks[unit].length;
        return count == 0 ? 0 : ranks[unit][Math.max(0, (int) Math.ceil(share * count - 1e-9) - 1)];
    }

    /**
     * The share of the draws with a rank in which a unit is among the worst: {@code rank <= worstShare n} of n ranked
     * units.
     *
     * @param unit position of the unit
     * @return 0 to 1; {@code NaN} for a unit that has a rank in no draw
     */
    public double probabilityOfWorst(int unit) {
        return share(worst[unit], unit);
    }

    /**
     * The share of the draws with a rank in which a unit is in a class.
     *
     * @param unit position of the unit
     * @param burdenClass 1 for the lightest burden to the number of classes for the heaviest
     * @return 0 to 1; {@code NaN} for a unit that has a rank in no draw
     * @throws IllegalArgumentException if there is no such class
     */
    public double probabilityOfClass(int unit, int burdenClass) {
        if (burdenClass < 1 || burdenClass > classes[unit].length) {
            throw new IllegalArgumentException("class " + burdenClass + ", expected 1 to " + classes[unit].length);
        }
        return share(classes[unit][burdenClass - 1], unit);
    }

    /**
     * The number of draws in which a unit has a rank.
     *
     * @param unit position of the unit
     * @return 0 to the number of draws
     */
    public int rankedDraws(int unit) {
        return ranks[unit].length;
    }

    @Override
    public String toString() {
        return "RankStability[" + ranks.length + " units, " + draws + " draws]";
    }

    private double share(int count, int unit) {
        return ranks[unit].length == 0 ? Double.NaN : (double) count / ranks[unit].length;
    }
}
