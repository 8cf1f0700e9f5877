package org.lebenswelten.coverage.evaluation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.evaluation.MatchedControls.Match;

class MatchedControlsTest {

    private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f");

    private static final int[] ALL = {0, 1, 2, 3, 4, 5};

    private static Match find(MatchedControls rule, double[] level, int... treated) {
        return rule.find(IDS, List.of(level), treated, ALL);
    }

    /**
     * By hand: treated 10 and 12, candidates 11, 13, 20, 4. Distances 1 from 10 to 11, from 12 to 11 and from 12 to 13; of equal
     * ones a goes before b, so that a takes c and b takes d. Standard deviation of all six values 10, 12, 11, 13, 20, 4: mean
     * 70/6, variance (950 - 4900/6) / 5 = 80/3; difference of means (22 - 24) / 2 through sqrt(80/3).
     */
    @Test
    void nearestPairsGoFirstAndTiesByIds() {
        double[] level = {10, 12, 11, 13, 20, 4};
        Match match = find(new MatchedControls(1, Double.POSITIVE_INFINITY, false), level, 0, 1);
        assertThat(match.controls(), equalTo(List.of(List.of(2), List.of(3))));
        assertThat(match.weights(), equalTo(Map.of(2, 1.0, 3, 1.0)));
        assertThat(match.balance()[0], closeTo(-1 / Math.sqrt(80 / 3.0), 1e-12));
        assertThat(match.isPoorlyBalanced(), is(false));
    }

    /** By hand: with replacement both take c first, in the second round a takes d (3 away) and b takes d (1 away). */
    @Test
    void replacementLetsAControlServeTwice() {
        double[] level = {10, 12, 11, 13, 20, 4};
        Match match = find(new MatchedControls(2, Double.POSITIVE_INFINITY, true), level, 0, 1);
        assertThat(match.controls(), equalTo(List.of(List.of(2, 3), List.of(2, 3))));
        assertThat(match.weights(), equalTo(Map.of(2, 1.0, 3, 1.0)));
    }

    /** By hand: of three rounds without replacement a gets c, f, then nothing is left; b gets d and e. */
    @Test
    void nobodyServesTwiceWithoutReplacement() {
        double[] level = {10, 12, 11, 13, 20, 4};
        Match match = find(new MatchedControls(3, Double.POSITIVE_INFINITY, false), level, 0, 1);
        assertThat(match.controls(), equalTo(List.of(List.of(2, 5), List.of(3, 4))));
        assertThat(match.weights(), equalTo(Map.of(2, 0.5, 3, 0.5, 4, 0.5, 5, 0.5)));
    }

    /** By hand: standard deviation sqrt(80/3) = 5.16, so that a caliper of 0.1 reaches 0.52: nobody is so near. */
    @Test
    void caliperLeavesAreasWithoutControl() {
        double[] level = {10, 12, 11, 13, 20, 4};
        Match match = find(new MatchedControls(1, 0.1, false), level, 0, 1);
        assertThat(match.isFound(), is(false));
        assertThat(match.balance()[0], is(Double.NaN));
        assertThat(match.isPoorlyBalanced(), is(false));
        Match wider = find(new MatchedControls(2, 0.2, false), level, 0, 1);
        assertThat(wider.controls(), equalTo(List.of(List.of(2), List.of(3))));
    }

    /** By hand: the only candidate lies 9 below; standard deviation of 10, 1 is 9 / sqrt(2): balance sqrt(2). */
    @Test
    void poorBalanceIsTold() {
        Match match = new MatchedControls(1, Double.POSITIVE_INFINITY, false)
                .find(List.of("a", "b"), List.of(new double[] {10, 1}), new int[] {0}, new int[] {1});
        assertThat(match.balance()[0], closeTo(Math.sqrt(2), 1e-12));
        assertThat(match.isPoorlyBalanced(), is(true));
    }

    /**
     * By hand: levels alone would match b, scores alone c; with both the deviations are (0, 8) and (1, 1) in units that make 8 far.
     * Areas without a score are left out.
     */
    @Test
    void allCovariatesCount() {
        double[] level = {10, 10, 11, 10, 30, 0};
        double[] score = {5, 13, 6, Double.NaN, 5, 5};
        Match match = new MatchedControls(1, Double.POSITIVE_INFINITY, false)
                .find(IDS, List.of(level, score), new int[] {0}, ALL);
        assertThat(match.controls(), equalTo(List.of(List.of(2))));
        Match missing = new MatchedControls(1, Double.POSITIVE_INFINITY, false)
                .find(IDS, List.of(level, score), new int[] {3}, ALL);
        assertThat(missing.isFound(), is(false));
    }

    /** By hand: a covariate that is the same everywhere divides by nothing and does not count. */
    @Test
    void covariateWithoutDifferencesDoesNotCount() {
        double[] same = {3, 3, 3, 3, 3, 3};
        double[] level = {10, 20, 11, 30, 40, 50};
        Match match = new MatchedControls(1, Double.POSITIVE_INFINITY, false)
                .find(IDS, List.of(same, level), new int[] {0}, ALL);
        assertThat(match.controls(), equalTo(List.of(List.of(2))));
        assertThat(match.balance()[0], is(0.0));
    }

    @Test
    void refusesWhatCannotBeMatched() {
        MatchedControls rule = MatchedControls.withDefaults();
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> rule.find(IDS, List.of(new double[5]), new int[] {0}, ALL));
        assertThat(e.getMessage(), containsString("covariate has 5 values, expected 6"));
        assertThrows(IllegalArgumentException.class, () -> rule.find(IDS, List.of(), new int[] {0}, ALL));
        assertThrows(IllegalArgumentException.class, () -> new MatchedControls(0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new MatchedControls(1, Double.NaN, true));
    }
}
