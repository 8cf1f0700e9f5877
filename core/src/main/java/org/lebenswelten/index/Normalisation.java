package org.lebenswelten.index;

import org.lebenswelten.model.Direction;
import org.lebenswelten.model.ProblemCode;

/**
 * How the values of an indicator or the scores of a dimension are brought to a common scale on which high means a heavy
 * burden.
 *
 * <p>In the formulas {@code x} are the values that are there and {@code n} is their number; missing values stay missing
 * and count for nothing. Unless a constant says otherwise, an indicator whose low values are the heavy burden is turned
 * first: {@code x} becomes {@code -x}. Ties follow {@link TieRule}; columns without range follow {@link ZeroRange}.
 *
 * <p>Reference: OECD/JRC (2008), Handbook on constructing composite indicators, step 5. doi:10.1787/9789264043466-en
 */
public enum Normalisation implements NormalisationStep {

    /** As it is, after turning. */
    NONE(Double.NaN) {
        @Override
        double[] create(double[] values, Direction direction) {
            return turned(values, direction);
        }

        @Override
        boolean isDefined(double[] values) {
            return true;
        }
    },

    /**
     * To the range 0 to 1.
     *
     * <pre>{@code
     * (x - min) / (max - min)
     * }</pre>
     *
     * Midpoint 0.5. Agrees with: COINr 1.1.14 {@code n_minmax(x, l_u = c(0, 1))} and {@code n_dist2max}, 1e-12.
     */
    MIN_MAX(0.5) {
        @Override
        double[] create(double[] values, Direction direction) {
            return LinearScale.minMax(values, direction).apply(values);
        }
    },

    /**
     * To mean 0 and sample standard deviation 1.
     *
     * <pre>{@code
     * (x - mean) / sqrt(sum (x - mean)^2 / (n - 1))
     * }</pre>
     *
     * Midpoint 0. Agrees with: COINr 1.1.14 {@code n_zscore(x, m_sd = c(0, 1))}, 1e-12.
     */
    Z_SCORE(0) {
        @Override
        double[] create(double[] values, Direction direction) {
            return LinearScale.zScore(values, direction).apply(values);
        }
    },

    /**
     * To mean 0 and population standard deviation 1.
     *
     * <pre>{@code
     * (x - mean) / sqrt(sum (x - mean)^2 / n)
     * }</pre>
     *
     * Midpoint 0.
     */
    Z_SCORE_POPULATION(0) {
        @Override
        double[] create(double[] values, Direction direction) {
            return LinearScale.zScorePopulation(values, direction).apply(values);
        }
    },

    /**
     * To mean 100 and population standard deviation 10.
     *
     * <pre>{@code
     * 100 + 10 (x - mean) / sqrt(sum (x - mean)^2 / n)
     * }</pre>
     *
     * Midpoint 100. The first step of {@link Aggregation#MAZZIOTTA_PARETO}.
     */
    STANDARD_SCORE_100_10(100) {
        @Override
        double[] create(double[] values, Direction direction) {
            return LinearScale.zScorePopulation(values, direction).to(100, 110).apply(values);
        }
    },

    /**
     * Inclusive percent rank, 0 to 1, by ascending ranks {@code r} with the lowest rank for ties.
     *
     * <pre>{@code
     * (r - 1) / (n - 1)        high is a heavy burden
     * 1 - (r - 1) / (n - 1)    low is a heavy burden, r from the original order
     * }</pre>
     *
     * The second form is that of the CDC/ATSDR Social Vulnerability Index: of tied units all get the higher result. A
     * column whose values are all tied is no exception and gives 0 or 1 throughout; only a single value has no range,
     * midpoint 0.5.
     *
     * <p>Reference: Flanagan BE et al. (2011), A social vulnerability index for disaster management. Journal of Homeland
     * Security and Emergency Management 8(1), 3. doi:10.2202/1547-7355.1792
     */
    PERCENT_RANK(0.5) {
        @Override
        double[] create(double[] values, Direction direction) {
            double[] shares = percentRanks(values);
            if (direction == Direction.LOWER_IS_WORSE) {
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = 1 - shares[i];
                }
            }
            return shares;
        }

        @Override
        boolean isDefined(double[] values) {
            return count(values) > 1;
        }
    },

    /**
     * {@link #PERCENT_RANK} of the turned column: where low is a heavy burden, ranks are taken of {@code -x}, and of tied
     * units all get the lower result. Agrees with: COINr 1.1.14 {@code n_prank}, 1e-12.
     */
    PERCENT_RANK_OF_TURNED(0.5) {
        @Override
        double[] create(double[] values, Direction direction) {
            return percentRanks(turned(values, direction));
        }

        @Override
        boolean isDefined(double[] values) {
            return count(values) > 1;
        }
    },

    /**
     * Exclusive percent rank of the turned column, above 0 and below 1, lowest rank for ties: no unit is said to be the
     * lightest or heaviest that could be.
     *
     * <pre>{@code
     * r / (n + 1)
     * }</pre>
     *
     * As Excel's {@code PERCENTRANK.EXC}, unrounded.
     */
    PERCENT_RANK_EXCLUSIVE(Double.NaN) {
        @Override
        double[] create(double[] values, Direction direction) {
            return scaled(Ranks.ascending(turned(values, direction), TieRule.LOWEST), 0, count(values) + 1.0);
        }

        @Override
        boolean isDefined(double[] values) {
            return true;
        }
    },

    /**
     * Percent rank of the turned column after Hazen, above 0 and below 1, average rank for ties: half of the unit's own
     * place counts as below it, so the mean is 0.5 whatever the ties.
     *
     * <pre>{@code
     * (r - 1/2) / n
     * }</pre>
     */
    PERCENT_RANK_MIDPOINT(Double.NaN) {
        @Override
        double[] create(double[] values, Direction direction) {
            return scaled(Ranks.ascending(turned(values, direction), TieRule.AVERAGE), 0.5, count(values));
        }

        @Override
        boolean isDefined(double[] values) {
            return true;
        }
    },

    /**
     * Share of units whose burden is no heavier than the unit's, above 0, at most 1: the empirical distribution function
     * of the turned column, highest rank for ties.
     *
     * <pre>{@code
     * r / n
     * }</pre>
     */
    SHARE_AT_OR_BELOW(Double.NaN) {
        @Override
        double[] create(double[] values, Direction direction) {
            return scaled(Ranks.ascending(turned(values, direction), TieRule.HIGHEST), 0, count(values));
        }

        @Override
        boolean isDefined(double[] values) {
            return true;
        }
    },

    /**
     * Rank of the turned column from 1 for the lightest burden, lowest rank for ties. Agrees with: COINr 1.1.14
     * {@code n_rank}.
     */
    RANK(Double.NaN) {
        @Override
        double[] create(double[] values, Direction direction) {
            return Ranks.ascending(turned(values, direction), TieRule.LOWEST);
        }

        @Override
        boolean isDefined(double[] values) {
            return true;
        }
    },

    /**
     * Exponential transformation of ranks, 0 to 100, of the English Indices of Deprivation: it spreads the heaviest burdens
     * and compresses the others, so that a light burden in one domain hardly makes good a heavy one in another. The
     * heaviest gets 100, the heaviest tenth 50 and more.
     *
     * <pre>{@code
     * -23 ln(1 - R (1 - exp(-100 / 23))),    R = r / n
     * }</pre>
     *
     * with average ranks {@code r} for ties, from 1 for the lightest burden.
     *
     * <p>Reference: McLennan D et al. (2019), The English Indices of Deprivation 2019: technical report, appendix E.
     * Agrees with: the published ranks of 2025, all 33,755 areas.
     */
    EXPONENTIAL_RANK(Double.NaN) {
        @Override
        double[] create(double[] values, Direction direction) {
            double[] transformed = Ranks.ascending(turned(values, direction), TieRule.AVERAGE);
            double n = count(values);
            for (int i = 0; i < transformed.length; i++) {
                transformed[i] = exponential(transformed[i] / n);
            }
            return transformed;
        }

        @Override
        boolean isDefined(double[] values) {
            return true;
        }
    },

    /** Borda points: {@link #RANK} less 1. Agrees with: COINr 1.1.14 {@code n_borda}. */
    BORDA(Double.NaN) {
        @Override
        double[] create(double[] values, Direction direction) {
            return scaled(RANK.create(values, direction), 1, 1);
        }

        @Override
        boolean isDefined(double[] values) {
            return true;
        }
    };

    private static final double END_OF_EXPONENTIAL = Math.expm1(-100 / 23.0);

    private final double midpoint;

    Normalisation(double midpoint) {
        this.midpoint = midpoint;
    }

    /**
     * Normalises a column; without range it becomes {@link ZeroRange#MISSING}.
     *
     * @param values the column, {@code NaN} for missing
     * @param direction whether high is worse
     * @return a new column, {@code NaN} for missing
     * @throws IndexComputationException if a value is infinite or the formula is not defined for one
     */
    public double[] apply(double[] values, Direction direction) {
        return apply(values, direction, ZeroRange.MISSING);
    }

    /**
     * Normalises a column. A column without any value stays as it is.
     *
     * @param values the column, {@code NaN} for missing
     * @param direction whether high is worse
     * @param zeroRange what becomes of a column without range
     * @return a new column, {@code NaN} for missing
     * @throws IndexComputationException if a value is infinite, the formula is not defined for one, or the column has no
     *     range and that is to fail
     */
    @Override
    public double[] apply(double[] values, Direction direction, ZeroRange zeroRange) {
        if (count(values) == 0) {
            return values.clone();
        }
        if (isDefined(values)) {
            return create(values, direction);
        }
        if (zeroRange == ZeroRange.FAIL) {
            throw IndexComputationException.of(ProblemCode.COLUMN_WITHOUT_RANGE, null, this, count(values));
        }
        double result = zeroRange == ZeroRange.MIDPOINT ? midpoint : Double.NaN;
        double[] constant = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            constant[i] = Double.isNaN(values[i]) ? Double.NaN : result;
        }
        return constant;
    }

    @Override
    public Scale fit(double[] base, double[] pooled, Direction direction, ZeroRange zeroRange) {
        return NormalisationScales.of(this, base, direction, zeroRange);
    }

    /**
     * Normalises a column for which the formula is defined.
     *
     * @param values a column with at least one value
     * @param direction whether high is worse
     * @return a new column
     */
    abstract double[] create(double[] values, Direction direction);

    /**
     * Whether the formula is defined for a column.
     *
     * @param values a column with at least one value
     * @return true if it is
     */
    boolean isDefined(double[] values) {
        return ColumnSummary.of(values).hasRange();
    }

    private static double[] turned(double[] values, Direction direction) {
        return direction == Direction.HIGHER_IS_WORSE ? values.clone() : Ranks.negated(values);
    }

    private static double[] scaled(double[] values, double origin, double unit) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (values[i] - origin) / unit + 0.0; // no negative zero
        }
        return scaled;
    }

    /** The exponential transformation of a rank as a share of all, see {@link #EXPONENTIAL_RANK}. */
    static double exponential(double share) {
        return -23 * logarithmOfOnePlus(share * END_OF_EXPONENTIAL);
    }

    private static double[] percentRanks(double[] values) {
        return scaled(Ranks.ascending(values, TieRule.LOWEST), 1, count(values) - 1.0);
    }

    /** As {@link Math#log1p} but for last digits, by the faster {@link Math#log}; Kahan's correction of the rounded sum. */
    private static double logarithmOfOnePlus(double x) {
        double sum = 1 + x;
        return sum == 1 ? x : Math.log(sum) * (x / (sum - 1));
    }

    private static int count(double[] values) {
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
            }
        }
        return count;
    }
}
