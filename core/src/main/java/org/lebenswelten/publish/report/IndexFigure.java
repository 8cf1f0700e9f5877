package org.lebenswelten.publish.report;

import java.util.Arrays;
import java.util.List;

/**
 * One published figure of an index. Numbers are {@code NaN} where there are none.
 *
 * @param flag why there is a score or none
 * @param score the score, high is a heavy burden
 * @param classNumber the class, 1 is the lightest burden
 * @param rank 1 is the heaviest burden
 * @param ranked number of areas with a rank
 * @param rankLow lower limit of the rank, 5 % of draws
 * @param rankHigh upper limit of the rank, 95 % of draws
 * @param worstProbability probability of being in the worst share
 * @param burdens number of dimensions in which the area is among the worst
 * @param known number of dimensions with a score
 * @param which ids of the dimensions in which it is
 */
public record IndexFigure(
        ValueFlag flag,
        double score,
        double classNumber,
        double rank,
        double ranked,
        double rankLow,
        double rankHigh,
        double worstProbability,
        double burdens,
        double known,
        List<String> which) {

    /**
     * Reads a figure.
     *
     * @param rows rows of the index's layer
     * @param area id of the area
     * @param period the period
     * @return the figure
     */
    static IndexFigure of(AreaRows rows, String area, String period) {
        String which = rows.text(area, period, "which").strip();
        return new IndexFigure(
                rows.flag(area, period),
                rows.number(area, period, "score"),
                rows.number(area, period, "cls"),
                rows.number(area, period, "rank_no"),
                rows.number(area, period, "ranked"),
                rows.number(area, period, "rank_lo"),
                rows.number(area, period, "rank_hi"),
                rows.number(area, period, "p_worst"),
                rows.number(area, period, "burdens"),
                rows.number(area, period, "known"),
                which.isEmpty() ? List.of() : Arrays.asList(which.split(" +")));
    }

    /**
     * Whether there is a score.
     *
     * @return true unless the flag says why there is none
     */
    public boolean isPublished() {
        return flag == ValueFlag.PUBLISHED && !Double.isNaN(score);
    }

    /**
     * Whether its rank has limits.
     *
     * @return whether both are there
     */
    public boolean hasRankInterval() {
        return !Double.isNaN(rankLow) && !Double.isNaN(rankHigh);
    }
}
