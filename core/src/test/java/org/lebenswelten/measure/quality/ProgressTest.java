package org.lebenswelten.measure.quality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.lebenswelten.measure.quality.PlayMeasure.at;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.Improvement;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.measure.SuccessCriterion;

/** From 2023-01-01 to 2025-01-01 are 731 days, to 2024-01-01 365: half of the time. All by hand. */
class ProgressTest {

    private static final double HALF = 365.0 / 731;

    private static Progress of(
            Improvement direction, double target, @Nullable Measurement baseline, Measurement... measured) {
        SuccessCriterion criterion = PlayMeasure.criterion("c1", direction, target, "%");
        return Progress.of(criterion, new CriterionResult("c1", baseline, Arrays.asList(measured)));
    }

    /** (30 - 20) / (40 - 20) = 0.5. */
    @Test
    void halfOfTheWayInHalfOfTheTime() {
        Progress progress = of(Improvement.UP, 40, at("2023-01-01", 20), at("2024-01-01", 30));

        assertThat(progress.value(), closeTo(0.5, 1e-15));
        assertThat(progress.timeGone(), closeTo(HALF, 1e-15));
        assertThat(progress.state(), is(ProgressState.ON_COURSE));
    }

    /** Ten points beside the time gone are on course, eleven are not. */
    @Test
    void tenPointsAreOnCourse() {
        assertThat(state(HALF + 0.1), is(ProgressState.ON_COURSE));
        assertThat(state(HALF - 0.1), is(ProgressState.ON_COURSE));
        assertThat(state(HALF + 0.11), is(ProgressState.AHEAD));
        assertThat(state(HALF - 0.11), is(ProgressState.BEHIND));
    }

    private static ProgressState state(double progress) {
        return of(Improvement.UP, 1, at("2023-01-01", 0), at("2024-01-01", progress))
                .state();
    }

    /** Falling is progress where the value is to fall: (21 - 17.6) / (21 - 15.8) = 0.6538. */
    @Test
    void downwards() {
        Progress progress = of(Improvement.DOWN, 15.8, at("2023-01-01", 21), at("2024-01-01", 17.6));

        assertThat(progress.value(), closeTo(3.4 / 5.2, 1e-12));
        assertThat(progress.state(), is(ProgressState.AHEAD));
    }

    @Test
    void clippedForDisplay() {
        assertThat(
                of(Improvement.UP, 40, at("2023-01-01", 20), at("2024-01-01", 90))
                        .value(),
                is(1.5));
        assertThat(
                of(Improvement.UP, 40, at("2023-01-01", 20), at("2024-01-01", -90))
                        .value(),
                is(-1.0));
        assertThat(
                of(Improvement.UP, 40, at("2023-01-01", 20), at("2024-01-01", -90))
                        .state(),
                is(ProgressState.BEHIND));
    }

    /** No share of the way where there is no way to go: 40 keeps 40, 39 does not. */
    @Test
    void targetEqualsBaseline() {
        Progress kept = of(Improvement.UP, 40, at("2023-01-01", 40), at("2024-01-01", 40));
        Progress lost = of(Improvement.UP, 40, at("2023-01-01", 40), at("2024-01-01", 39));

        assertThat(kept.value(), is(Double.NaN));
        assertThat(kept.state(), is(ProgressState.REACHED));
        assertThat(lost.state(), is(ProgressState.NOT_REACHED));
        assertThat(
                of(Improvement.DOWN, 40, at("2023-01-01", 40), at("2024-01-01", 39))
                        .state(),
                is(ProgressState.REACHED));
    }

    @Test
    void latestValueCounts() {
        Progress progress =
                of(Improvement.UP, 40, at("2023-01-01", 20), at("2024-01-01", 30), at("2023-06-30", 39), at(null, 40));

        assertThat(progress.value(), closeTo(0.5, 1e-15));
    }

    @Test
    void whatIsMissingOrWithheld() {
        assertThat(of(Improvement.UP, 40, null, at("2024-01-01", 30)).state(), is(ProgressState.UNKNOWN));
        assertThat(of(Improvement.UP, 40, at("2023-01-01", 20)).state(), is(ProgressState.UNKNOWN));
        assertThat(
                of(Improvement.UP, 40, at("2023-01-01", Double.NaN), at("2024-01-01", 30))
                        .state(),
                is(ProgressState.WITHHELD));
        Progress untimed = of(Improvement.UP, 40, at(null, 20), at("2024-01-01", 30));
        assertThat(untimed.state(), is(ProgressState.NOT_TIMED));
        assertThat(untimed.value(), is(0.5));
        assertThat(untimed.timeGone(), is(Double.NaN));
    }

    /** A value measured after the due date has had all the time, not more. */
    @Test
    void afterTheDueDate() {
        Progress late = of(Improvement.UP, 40, at("2023-01-01", 20), at("2026-01-01", 38));

        assertThat(late.timeGone(), is(1.0));
        assertThat(late.state(), is(ProgressState.ON_COURSE));
    }

    @Test
    void withoutResult() {
        assertThat(
                Progress.of(PlayMeasure.criterion("c1", Improvement.UP, 40, "%"), null)
                        .state(),
                is(ProgressState.UNKNOWN));
        assertThat(
                List.of(ProgressState.values()).stream()
                        .allMatch(s -> !s.title().en().isBlank()),
                is(true));
    }
}
