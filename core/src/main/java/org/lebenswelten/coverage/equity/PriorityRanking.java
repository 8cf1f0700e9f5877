package org.lebenswelten.coverage.equity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.lebenswelten.index.Ranks;
import org.lebenswelten.index.TieRule;

/**
 * Where to act first, by several criteria, and how firmly each area holds its place when the weights are doubted.
 *
 * <pre>{@code
 * score_i = sum_c w_c s_ic / sum_c w_c
 * }</pre>
 *
 * with weights w and scaled values s of {@link PriorityScale}. Rank 1 has the highest score; tied areas share the best rank of
 * their block ({@link TieRule}). An area that lacks a criterion of weight above 0 has no rank and takes none away.
 *
 * <p>For the stability interval all weights are drawn anew, each evenly from {@code w (1 - spread)} to {@code w (1 +
 * spread)}. Draws come from a stated seed and their number only.
 *
 * <p>{@link #leadChanges()} says, for each criterion on its own, at which weight the first place is lost and to whom. Scores
 * are linear in a weight, so that this is computed and not searched for.
 */
public final class PriorityRanking {

    private final double[] score;
    private final int[] rank;
    private final int[][] drawn;
    private final List<LeadChange> leadChanges;

    private PriorityRanking(double[] score, int[] rank, int[][] drawn, List<LeadChange> leadChanges) {
        this.score = score;
        this.rank = rank;
        this.drawn = drawn;
        this.leadChanges = leadChanges;
    }

    /**
     * How weights are drawn.
     *
     * @param draws number of draws, 1 or more
     * @param spread largest relative change of a weight, 0 to 1, such as 0.2
     * @param seed seed of all draws
     */
    public record Resampling(int draws, double spread, long seed) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of range
         */
        public Resampling {
            if (draws < 1 || !(spread >= 0 && spread <= 1)) {
                throw new IllegalArgumentException(
                        draws + " draws, spread " + spread + ", expected at least 1 and a spread from 0 to 1");
            }
        }
    }

    /**
     * A weight at which another area comes first.
     *
     * @param criterionId the criterion whose weight changes while the others stay
     * @param factor what its weight must be multiplied by: below 1 when it must fall, above 1 when it must rise. At the factor
     *     the two are tied, beyond it the other leads
     * @param area the area that takes over, the first of several
     */
    public record LeadChange(String criterionId, double factor, int area) {}

    /**
     * Ranks areas.
     *
     * @param criteria at least one of weight above 0, all of the same areas
     * @param scale how criteria are made comparable
     * @param resampling how weights are drawn
     * @return the ranking
     * @throws IllegalArgumentException if criteria differ in length or none has a weight above 0
     */
    public static PriorityRanking of(List<PriorityCriterion> criteria, PriorityScale scale, Resampling resampling) {
        List<PriorityCriterion> used =
                criteria.stream().filter(c -> c.weight() > 0).toList();
        if (used.isEmpty()) {
            throw new IllegalArgumentException("no criterion of " + criteria.size() + " has a weight above 0");
        }
        int areas = used.get(0).values().length;
        used.forEach(c -> EquityColumns.requireLength("criterion '" + c.id() + "'", c.values(), areas));
        double[] weights = used.stream().mapToDouble(PriorityCriterion::weight).toArray();
        double[][] scaled = scaled(used, scale, areas);
        double[] score = scores(scaled, weights);
        int[] rank = ranks(score);
        int[][] drawn = new int[areas][resampling.draws()];
        for (int draw = 0; draw < resampling.draws(); draw++) {
            RandomGenerator random =
                    new Well19937c(new int[] {(int) (resampling.seed() >>> 32), (int) resampling.seed(), draw});
            double[] doubted = new double[weights.length];
            Arrays.setAll(doubted, c -> weights[c] * (1 + resampling.spread() * (2 * random.nextDouble() - 1)));
            int[] ranks = ranks(scores(scaled, doubted));
            for (int area = 0; area < areas; area++) {
                drawn[area][draw] = ranks[area];
            }
        }
        for (int[] ranks : drawn) {
            Arrays.sort(ranks);
        }
        return new PriorityRanking(score, rank, drawn, leadChanges(used, scaled, score, rank));
    }

    /**
     * The score of an area.
     *
     * @param area position of the area
     * @return high for what comes first; {@code NaN} where a criterion is missing
     */
    public double score(int area) {
        return score[area];
    }

    /**
     * The rank of an area.
     *
     * @param area position of the area
     * @return 1 or more; 0 where a criterion is missing
     */
    public int rank(int area) {
        return rank[area];
    }

    /**
     * A quantile of an area's ranks over the draws: the smallest rank that at least this share of draws does not exceed.
     *
     * @param area position of the area
     * @param share 0 to 1, such as 0.05 and 0.95 for the ends of an interval
     * @return 1 or more; 0 where a criterion is missing
     * @throws IllegalArgumentException if the share is out of range
     */
    public int rank(int area, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + ", expected 0 to 1");
        }
        int draws = drawn[area].length;
        return drawn[area][Math.max(0, (int) Math.ceil(share * draws - 1e-9) - 1)];
    }

    /**
     * The share of draws in which an area comes first, ties included.
     *
     * @param area position of the area
     * @return 0 to 1
     */
    public double shareOfFirst(int area) {
        return (double) Arrays.stream(drawn[area]).filter(r -> r == 1).count() / drawn[area].length;
    }

    /**
     * Where rank 1 changes, at most one weight down and one up a criterion, in the order of the criteria.
     *
     * @return an empty list where no single weight can change it, or nothing is ranked
     */
    public List<LeadChange> leadChanges() {
        return leadChanges;
    }

    @Override
    public String toString() {
        return "PriorityRanking[" + rank.length + " areas]";
    }

    /** Scaled values a criterion; areas that lack one are missing in all. */
    private static double[][] scaled(List<PriorityCriterion> criteria, PriorityScale scale, int areas) {
        double[][] complete = new double[criteria.size()][];
        Arrays.setAll(complete, c -> criteria.get(c).values().clone());
        for (int area = 0; area < areas; area++) {
            int i = area;
            if (Arrays.stream(complete).anyMatch(column -> Double.isNaN(column[i]))) {
                Arrays.stream(complete).forEach(column -> column[i] = Double.NaN);
            }
        }
        return Arrays.stream(complete).map(scale::apply).toArray(double[][]::new);
    }

    private static double[] scores(double[][] scaled, double[] weights) {
        double total = Arrays.stream(weights).sum();
        double[] scores = new double[scaled[0].length];
        for (int c = 0; c < weights.length; c++) {
            for (int area = 0; area < scores.length; area++) {
                scores[area] += weights[c] / total * scaled[c][area];
            }
        }
        return scores;
    }

    private static int[] ranks(double[] scores) {
        return Arrays.stream(Ranks.descending(scores, TieRule.LOWEST))
                .mapToInt(rank -> Double.isNaN(rank) ? 0 : (int) rank)
                .toArray();
    }

    private static List<LeadChange> leadChanges(
            List<PriorityCriterion> criteria, double[][] scaled, double[] score, int[] rank) {
        int leader = -1;
        for (int area = rank.length - 1; area >= 0; area--) {
            leader = rank[area] == 1 ? area : leader;
        }
        List<LeadChange> changes = new ArrayList<>();
        double total = criteria.stream().mapToDouble(PriorityCriterion::weight).sum();
        for (int c = 0; leader >= 0 && c < criteria.size(); c++) {
            double share = criteria.get(c).weight() / total;
            double down = Double.NEGATIVE_INFINITY;
            double up = Double.POSITIVE_INFINITY;
            int downArea = -1;
            int upArea = -1;
            for (int area = 0; area < rank.length; area++) {
                double lead = scaled[c][leader] - scaled[c][area];
                double factor = 1 - (score[leader] - score[area]) / (share * lead);
                if (rank[area] > 0 && lead > 0 && factor >= 0 && factor > down) {
                    down = factor;
                    downArea = area;
                } else if (rank[area] > 0 && lead < 0 && factor < up) {
                    up = factor;
                    upArea = area;
                }
            }
            if (downArea >= 0) {
                changes.add(new LeadChange(criteria.get(c).id(), down, downArea));
            }
            if (upArea >= 0) {
                changes.add(new LeadChange(criteria.get(c).id(), up, upArea));
            }
        }
        return List.copyOf(changes);
    }
}
