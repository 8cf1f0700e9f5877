package org.lebenswelten.index;

import java.util.Arrays;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.ProblemCode;

/** The fixed scales of the forms of {@link Normalisation}, with parameters from a base. */
final class NormalisationScales {

    private NormalisationScales() {}

    /** The scale of a form, see {@link Normalisation#fit}. */
    static Scale of(Normalisation form, double[] base, Direction direction, ZeroRange zeroRange) {
        int count = ColumnSummary.of(base).count();
        if (count == 0) {
            return new ConstantScale(Double.NaN);
        }
        if (!form.isDefined(base)) {
            double[] constant = form.apply(base, direction, zeroRange);
            return new ConstantScale(Arrays.stream(constant)
                    .filter(value -> !Double.isNaN(value))
                    .findFirst()
                    .orElse(Double.NaN));
        }
        return switch (form) {
            case NONE -> new LinearScale(0, direction.sign(), 0, 1, false);
            case MIN_MAX -> LinearScale.minMax(base, direction);
            case Z_SCORE -> LinearScale.zScore(base, direction);
            case Z_SCORE_POPULATION -> LinearScale.zScorePopulation(base, direction);
            case STANDARD_SCORE_100_10 -> LinearScale.zScorePopulation(base, direction)
                    .to(100, 110);
            case PERCENT_RANK -> RankScale.of(base, RankFormula.PERCENT_RANK, TieRule.LOWEST, direction)
                    .turningAfter();
            case PERCENT_RANK_OF_TURNED -> RankScale.of(base, RankFormula.PERCENT_RANK, TieRule.LOWEST, direction);
            case PERCENT_RANK_EXCLUSIVE -> RankScale.of(
                    base, RankFormula.PERCENT_RANK_EXCLUSIVE, TieRule.LOWEST, direction);
            case PERCENT_RANK_MIDPOINT -> RankScale.of(
                    base, RankFormula.PERCENT_RANK_MIDPOINT, TieRule.AVERAGE, direction);
            case SHARE_AT_OR_BELOW -> RankScale.of(base, RankFormula.SHARE_AT_OR_BELOW, TieRule.HIGHEST, direction);
            case RANK -> RankScale.of(base, RankFormula.RANK, TieRule.LOWEST, direction);
            case EXPONENTIAL_RANK -> RankScale.of(base, RankFormula.EXPONENTIAL_RANK, TieRule.AVERAGE, direction);
            case BORDA -> RankScale.of(base, RankFormula.BORDA, TieRule.LOWEST, direction);
            case FRACTION_OF_MAXIMUM -> fractionOfMaximum(base, direction);
            case SCREENING_PERCENTILE -> screening(base, direction);
        };
    }

    /** The scale from 0 to the largest value, turned where low is a heavy burden. */
    static LinearScale fractionOfMaximum(double[] base, Direction direction) {
        double maximum = ColumnSummary.of(base).maximum();
        if (!(maximum > 0)) {
            throw IndexComputationException.of(
                    ProblemCode.VALUE_OUTSIDE_DOMAIN, maximum, Normalisation.FRACTION_OF_MAXIMUM, "> 0");
        }
        return direction == Direction.HIGHER_IS_WORSE
                ? LinearScale.between(0, maximum)
                : LinearScale.between(maximum, 0);
    }

    /** Refuses indicators whose low values are the heavy burden. */
    static void requireUpwards(Normalisation form, Direction direction) {
        if (direction != Direction.HIGHER_IS_WORSE) {
            throw new IllegalArgumentException(form + " of " + direction + ", expected HIGHER_IS_WORSE");
        }
    }

    /** Shares among the values above 0; a value of 0 stands below all of them and gets 0. */
    private static Scale screening(double[] base, Direction direction) {
        requireUpwards(Normalisation.SCREENING_PERCENTILE, direction);
        double[] loads =
                Arrays.stream(base).map(value -> value == 0 ? Double.NaN : value).toArray();
        return ColumnSummary.of(loads).count() == 0
                ? new ConstantScale(0)
                : RankScale.of(loads, RankFormula.SHARE_AT_OR_BELOW, TieRule.HIGHEST, direction)
                        .to(0, 100);
    }
}
