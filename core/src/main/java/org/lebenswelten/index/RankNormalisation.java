package org.lebenswelten.index;

import java.util.Arrays;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.ProblemCode;

/**
 * A normalisation by ranks of the turned column with a chosen {@link TieRule}. {@link Normalisation} holds the forms with
 * the tie rules that are usual for them.
 *
 * <p>Missing values stay missing. A single value has no {@link RankFormula#PERCENT_RANK}; it is missing, 0.5 or an error by
 * {@link ZeroRange}. No other formula knows columns without range: all their values are tied.
 *
 * @param formula what a rank becomes
 * @param ties which rank tied values get
 */
public record RankNormalisation(RankFormula formula, TieRule ties) implements NormalisationStep {

    private static final double MIDPOINT = 0.5;

    @Override
    public double[] apply(double[] values, Direction direction, ZeroRange zeroRange) {
        return fit(values, values, direction, zeroRange).apply(values);
    }

    @Override
    public Scale fit(double[] base, double[] pooled, Direction direction, ZeroRange zeroRange) {
        int count = ColumnSummary.of(base).count();
        if (count == 0) {
            return new ConstantScale(Double.NaN);
        }
        if (formula.isDefined(count)) {
            return RankScale.of(base, formula, ties, direction);
        }
        return new ConstantScale(
                switch (zeroRange) {
                    case FAIL ->
                        throw IndexComputationException.of(ProblemCode.COLUMN_WITHOUT_RANGE, null, formula, count);
                    case MISSING -> Double.NaN;
                    case MIDPOINT -> MIDPOINT;
                });
    }

    /** The values that are there, ascending. */
    static double[] sorted(double[] values) {
        return Arrays.stream(Order.ascending(values))
                .mapToDouble(position -> values[position])
                .toArray();
    }
}
