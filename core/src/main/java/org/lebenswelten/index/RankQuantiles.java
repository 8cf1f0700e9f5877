package org.lebenswelten.index;

import java.util.Arrays;
import org.lebenswelten.model.Direction;

/**
 * Quantile groups that published tables make from ranks rather than from breaks, each with group 1 at a stated end. For the
 * legend of a map take {@link ClassMethod#QUANTILE}.
 *
 * <p>Ranks {@code r} run from 1 at the end of group 1; tied values, equal in 12 significant digits, share the lowest rank
 * and so the group. Missing values have no group and count for nothing.
 */
public enum RankQuantiles {

    /**
     * Groups of the English Indices of Deprivation, in which the tenth of {@code N} areas is
     *
     * <pre>{@code
     * ceil(q r / N)
     * }</pre>
     *
     * With fewer values than groups, some groups stay empty. Agrees with: the published tenths of 2025, all 33,755 areas.
     */
    DEPRIVATION {
        @Override
        int group(int rank, int count, int groups) {
            return (int) (((long) groups * rank + count - 1) / count);
        }
    },

    /**
     * Groups of Public Health England.
     *
     * <pre>{@code
     * floor((q + 1) - ceil((n + 1 - r) / (n / q))),   0 becomes 1
     * }</pre>
     *
     * With fewer values than groups, no value has a group. Agrees with: PHEindicatormethods 2.1.0 {@code phe_quantile}, all 982
     * values of its test cases with a stated order.
     */
    PUBLIC_HEALTH {
        @Override
        int group(int rank, int count, int groups) {
            if (count < groups) {
                return 0;
            }
            double size = (double) count / groups;
            return Math.max(1, (int) Math.floor(groups + 1 - Math.ceil((count + 1 - rank) / size)));
        }
    };

    /**
     * Groups the values of a column.
     *
     * @param values the column, {@code NaN} for missing
     * @param groups number of groups {@code q}, 1 or more
     * @param first the end of group 1: the high values where high is worse, the low ones where low is worse
     * @return a new array of groups 1 to {@code q}, 0 for missing and where the rule gives none
     * @throws IllegalArgumentException if the number of groups is below 1
     * @throws IndexComputationException if a value is infinite
     */
    public int[] groups(double[] values, int groups, Direction first) {
        if (groups < 1) {
            throw new IllegalArgumentException(groups + " groups, expected at least 1");
        }
        double[] ranks = first == Direction.HIGHER_IS_WORSE
                ? Ranks.descending(values, TieRule.LOWEST)
                : Ranks.ascending(values, TieRule.LOWEST);
        int count =
                (int) Arrays.stream(ranks).filter(rank -> !Double.isNaN(rank)).count();
        return Arrays.stream(ranks)
                .mapToInt(rank -> Double.isNaN(rank) ? 0 : group((int) rank, count, groups))
                .toArray();
    }

    /**
     * The group of a rank.
     *
     * @param rank 1 to {@code count}
     * @param count number of values
     * @param groups number of groups
     * @return 1 to {@code groups}, or 0 for none
     */
    abstract int group(int rank, int count, int groups);
}
