package org.lebenswelten.index;

import java.util.Arrays;
import org.lebenswelten.model.Direction;

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
            case STANDARD_SCORE_100_10 ->
                LinearScale.zScorePopulation(base, direction).to(100, 110);
            case PERCENT_RANK ->
                RankScale.of(base, RankFormula.PERCENT_RANK, TieRule.LOWEST, direction)
                        .turningAfter();
            case PERCENT_RANK_OF_TURNED -> RankScale.of(base, RankFormula.PERCENT_RANK, TieRule.LOWEST, direction);
            case PERCENT_RANK_EXCLUSIVE ->
                RankScale.of(base, RankFormula.PERCENT_RANK_EXCLUSIVE, TieRule.LOWEST, direction);
            case PERCENT_RANK_MIDPOINT ->
                RankScale.of(base, RankFormula.PERCENT_RANK_MIDPOINT, TieRule.AVERAGE, direction);
            case SHARE_AT_OR_BELOW -> RankScale.of(base, RankFormula.SHARE_AT_OR_BELOW, TieRule.HIGHEST, direction);
            case RANK -> RankScale.of(base, RankFormula.RANK, TieRule.LOWEST, direction);
            case EXPONENTIAL_RANK -> RankScale.of(base, RankFormula.EXPONENTIAL_RANK, TieRule.AVERAGE, direction);
            case BORDA -> RankScale.of(base, RankFormula.BORDA, TieRule.LOWEST, direction);
        };
    }
}
