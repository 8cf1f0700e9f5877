package org.lebenswelten.coverage.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.evaluation.RegressionToTheMean.Drift;
import org.lebenswelten.model.Period;

/**
 * What an evaluation found.
 *
 * @param before periods before the start
 * @param after periods after
 * @param treatedIds treated areas with a value in all these periods, which alone count
 * @param leftOutIds treated areas without
 * @param change change of the treated areas, with limits over areas
 * @param published the same change with limits of the published values' sampling error
 * @param drift change to be expected of them without any effect, if they were chosen by their values before
 * @param compared changes against controls, or null for other designs or without controls
 * @param series change of level and slope, or null for other designs
 * @param permutation how unusual the treated areas are, or null where there are enough of them, none, or no others
 */
public record EvaluationResult(
        List<Period> before,
        List<Period> after,
        List<String> treatedIds,
        List<String> leftOutIds,
        BeforeAfter.Result change,
        Effect published,
        ExpectedDrift drift,
        @Nullable Compared compared,
        InterruptedSeries.@Nullable Result series,
        PermutationTest.@Nullable Result permutation) {

    /** Copies the lists. */
    public EvaluationResult {
        before = List.copyOf(before);
        after = List.copyOf(after);
        treatedIds = List.copyOf(treatedIds);
        leftOutIds = List.copyOf(leftOutIds);
    }

    /** What the variance of chance was told from. */
    public enum DriftBasis {
        /** Differences between periods before. */
        PERIODS,
        /** Limits of the values of a single period before. */
        LIMITS,
        /** Neither: the drift is not known. */
        NOT_TESTABLE
    }

    /**
     * Regression to the mean.
     *
     * @param basis what it was told from
     * @param areas number of areas it was told from
     * @param overall mean of all these areas before
     * @param share share of a deviation before that does not come back
     * @param drift the expected change
     */
    public record ExpectedDrift(DriftBasis basis, int areas, double overall, double share, Drift drift) {

        /** The drift is not known. */
        public static final ExpectedDrift NONE = new ExpectedDrift(
                DriftBasis.NOT_TESTABLE, 0, Double.NaN, Double.NaN, new Drift(Double.NaN, Double.NaN, Double.NaN));
    }

    /**
     * Treated areas against controls.
     *
     * @param controls weight of each control by its key, ascending
     * @param unmatchedIds treated areas for which no control was found; they do not count here
     * @param balance standardised difference of each covariate ({@code level} or an index) after matching; empty for named controls
     * @param poorlyBalanced whether one of these is beyond {@link MatchedControls#POOR_BALANCE}
     * @param changes changes and effect
     * @param preTrend slopes before the start
     */
    public record Compared(
            Map<String, Double> controls,
            List<String> unmatchedIds,
            Map<String, Double> balance,
            boolean poorlyBalanced,
            DifferenceInDifferences.Result changes,
            PreTrend.Result preTrend) {}

    /**
     * The effect that the design is about: the change itself, the difference to controls, or the change of level.
     *
     * @param design the design
     * @return {@link Effect#NONE} where there is none
     */
    public Effect effect(EvaluationDesign design) {
        return switch (design) {
            case BEFORE_AFTER -> change.change();
            case CONTROLLED ->
                compared == null ? Effect.NONE : compared.changes().effect();
            case INTERRUPTED_SERIES -> series == null ? Effect.NONE : series.level();
        };
    }
}
