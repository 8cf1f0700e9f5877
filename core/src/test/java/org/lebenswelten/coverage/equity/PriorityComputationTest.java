package org.lebenswelten.coverage.equity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.equity.PriorityFigures.Columns;
import org.lebenswelten.coverage.equity.PriorityRanking.Resampling;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;

class PriorityComputationTest {

    private static final double NA = Double.NaN;
    private static final Period YEAR = Period.ofYear(2024);

    /** Three areas of 100, 200 and 100 people with burden 1, 2, 3, coverage 90, 50, 30 per cent; a fourth is withheld. */
    private static final Columns CITY = new Columns(
            new double[] {1, 2, 3, 4},
            new double[] {100, 200, 100, NA},
            new double[] {90, 50, 30, NA},
            new double[] {90, 100, 30, NA},
            List.of("ok", "ok", "ok", "secret"));

    private static PriorityFigures figures(double rate, WeightedCriterion... criteria) {
        BilingualText text = BilingualText.same("p");
        PriorityDefinition definition = new PriorityDefinition(
                "p",
                text,
                text,
                "index",
                new MeasureCoverageDefinition("c", text, text, "z", new TargetGroup(0, 5, Sex.ALL), List.of("m")),
                "c",
                false,
                PriorityClasses.AREAS,
                List.of(criteria),
                PriorityScale.RANK,
                new Resampling(20, 0.2, 1),
                rate,
                NA);
        return new PriorityComputation(definition)
                .of(List.of(YEAR), List.of(CITY), List.of(Map.of("feasible", new double[] {3, 1, 2, 4})));
    }

    @Test
    void unmetNeedByHand() {
        // 0.6 of 100, 200, 100 less 90, 100, 30 served, none below 0
        double[] unmet = figures(0.6, WeightedCriterion.of(CriterionKind.UNMET_NEED, 1))
                .periods()
                .get(0)
                .unmet();

        assertThat(Arrays.stream(unmet).boxed().toList(), contains(0.0, 20.0, 30.0, NA));
    }

    @Test
    void equityGainByHand() {
        // f = 1/4, 1/2, 1/4; mu = 55; R = 1/8, 1/2, 7/8: only the third is below the mean and not in the middle: 1/4 25
        // 3/4
        double[] gain = PriorityComputation.equityGain(CITY);

        assertThat(gain[0], is(closeTo(0, 1e-12)));
        assertThat(gain[1], is(closeTo(0, 1e-12)));
        assertThat(gain[2], is(closeTo(4.6875, 1e-12)));
        assertThat(gain[3], is(NA));
    }

    @Test
    void everyCriterionRanks() {
        // ranks by hand from the columns above; what is withheld has none
        assertThat(ranks(WeightedCriterion.of(CriterionKind.BURDEN, 1)), contains(4, 3, 2, 1));
        assertThat(ranks(WeightedCriterion.of(CriterionKind.LOW_COVERAGE, 1)), contains(3, 2, 1, 0));
        assertThat(ranks(WeightedCriterion.of(CriterionKind.UNMET_NEED, 1)), contains(3, 2, 1, 0));
        assertThat(ranks(WeightedCriterion.of(CriterionKind.EQUITY_GAIN, 1)), contains(2, 2, 1, 0));
        assertThat(ranks(WeightedCriterion.of(CriterionKind.TARGET_GROUP, 1)), contains(2, 1, 2, 0));
        assertThat(ranks(new WeightedCriterion(CriterionKind.INDICATOR, "feasible", 1)), contains(2, 4, 3, 1));
    }

    @Test
    void classesLeaveOutWhatIsWithheld() {
        BurdenCoverageClasses classes =
                figures(1, WeightedCriterion.of(CriterionKind.BURDEN, 1)).classes();

        assertThat(classes.classOf(4, NA).code(), is("30"));
        assertThat(classes.classOf(3, 30).coverage(), is(1));
    }

    @Test
    void anIndicatorNeedsAName() {
        assertThrows(IllegalArgumentException.class, () -> WeightedCriterion.of(CriterionKind.INDICATOR, 1));
        assertThrows(IllegalArgumentException.class, () -> new WeightedCriterion(CriterionKind.BURDEN, "feasible", 1));
    }

    private static List<Integer> ranks(WeightedCriterion criterion) {
        PriorityRanking ranking = figures(0.6, criterion).periods().get(0).ranking();
        return List.of(ranking.rank(0), ranking.rank(1), ranking.rank(2), ranking.rank(3));
    }
}
