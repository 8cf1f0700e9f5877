package org.lebenswelten.measure.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.CriterionTarget;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.measure.SuccessCriterion;

/**
 * How far a success criterion has come, and how much of its time has gone:
 *
 * <pre>{@code
 * progress = (measured - baseline) / (target - baseline)
 * timeGone = (measured on - baseline on) / (due on - baseline on), in days, at most 1
 * }</pre>
 *
 * <p>The latest measured value counts, and time up to the day on which it was measured: an old value is compared with the
 * time it had. More than 10 points apart is ahead or behind. Where target and baseline are the same there is no progress, only
 * reached or not.
 *
 * @param criterionId the criterion
 * @param value progress for display, clipped to -1 to 1.5; {@code NaN} where there is none
 * @param timeGone share of the time, 0 to 1; {@code NaN} where it is not known
 * @param state where it stands; told by the unclipped progress
 */
public record Progress(String criterionId, double value, double timeGone, ProgressState state) {

    private static final double LOWEST = -1;
    private static final double HIGHEST = 1.5;
    private static final double BAND = 0.1;
    private static final double TOLERANCE = 1e-9;

    static Progress of(SuccessCriterion criterion, @Nullable CriterionResult result) {
        CriterionTarget target = criterion.target();
        Measurement baseline = result == null ? null : result.baseline();
        Measurement latest = result == null ? null : latest(result.measured());
        if (target == null || baseline == null || latest == null) {
            return without(criterion, ProgressState.UNKNOWN);
        }
        if (baseline.isWithheld() || latest.isWithheld()) {
            return without(criterion, ProgressState.WITHHELD);
        }
        double span = target.value() - baseline.value();
        if (span == 0) {
            return without(
                    criterion,
                    criterion.isReachedBy(latest.value()) ? ProgressState.REACHED : ProgressState.NOT_REACHED);
        }
        double progress = (latest.value() - baseline.value()) / span;
        double timeGone = timeGone(baseline.date(), latest.date(), target.dueDate());
        return new Progress(
                criterion.id(), Math.max(LOWEST, Math.min(HIGHEST, progress)), timeGone, state(progress, timeGone));
    }

    private static Progress without(SuccessCriterion criterion, ProgressState state) {
        return new Progress(criterion.id(), Double.NaN, Double.NaN, state);
    }

    /** The value of the latest day; of values without a day the last in the profile, if none has one. */
    private static @Nullable Measurement latest(List<Measurement> measured) {
        return measured.stream()
                .max(Comparator.comparing(
                        Measurement::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .orElse(null);
    }

    private static double timeGone(@Nullable LocalDate from, @Nullable LocalDate at, @Nullable LocalDate due) {
        if (from == null || at == null || due == null || !due.isAfter(from)) {
            return Double.NaN;
        }
        double share = (double) ChronoUnit.DAYS.between(from, at) / ChronoUnit.DAYS.between(from, due);
        return Math.max(0, Math.min(1, share));
    }

    private static ProgressState state(double progress, double timeGone) {
        if (Double.isNaN(timeGone)) {
            return ProgressState.NOT_TIMED;
        }
        double lead = progress - timeGone;
        if (Math.abs(lead) <= BAND + TOLERANCE) {
            return ProgressState.ON_COURSE;
        }
        return lead > 0 ? ProgressState.AHEAD : ProgressState.BEHIND;
    }
}
