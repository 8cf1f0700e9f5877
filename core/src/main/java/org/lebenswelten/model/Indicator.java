package org.lebenswelten.model;

import java.util.List;
import java.util.Objects;

/**
 * What one column of numbers means.
 *
 * @param id name in the project, {@code [a-z][a-z0-9_]*}
 * @param title what people call it
 * @param definition what is counted, out of whom
 * @param unit unit of the published value, such as {@code %}
 * @param kind proportion, rate or value
 * @param multiplier factor from ratio to published value: 100 for per cent, 100,000 for rates; 1 for values
 * @param direction whether high is worse
 * @param zoningId the zoning of its table
 * @param periods the periods it is reported for, ascending; they may overlap, as rolling sums do, but no two begin in the
 *     same year
 * @param source who supplies the numbers
 */
public record Indicator(
        String id,
        BilingualText title,
        BilingualText definition,
        BilingualText unit,
        IndicatorKind kind,
        double multiplier,
        Direction direction,
        String zoningId,
        List<Period> periods,
        BilingualText source) {

    /**
     * Checks the multiplier and the periods.
     *
     * @throws IllegalArgumentException if the multiplier is not positive, or two periods begin in the same year
     *     or are out of order
     */
    public Indicator {
        Objects.requireNonNull(id, "id");
        if (!(multiplier > 0) || Double.isInfinite(multiplier)) {
            throw new IllegalArgumentException(
                    "indicator '" + id + "': multiplier " + multiplier + ", expected a finite number > 0");
        }
        periods = List.copyOf(periods);
        for (int i = 1; i < periods.size(); i++) {
            Period before = periods.get(i - 1);
            Period period = periods.get(i);
            if (before.firstYear() >= period.firstYear()) {
                throw new IllegalArgumentException("indicator '" + id + "': periods " + before + " and " + period
                        + " begin in the same year or are out of order, expected ascending first years");
            }
        }
    }

    /**
     * The reporting period of this indicator that stands for a given period: of those that contain it the shortest; among
     * equally long ones the one whose middle is nearest to its own, then the earlier.
     *
     * @param period a period of the atlas
     * @return its position in {@link #periods()}, or -1 if none contains it
     */
    public int periodFor(Period period) {
        int best = -1;
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).contains(period)
                    && (best < 0 || distance(periods.get(i), period) < distance(periods.get(best), period))) {
                best = i;
            }
        }
        return best;
    }

    /** Longer is farther; among equally long periods the distance between the middles, in half years. */
    private static long distance(Period candidate, Period period) {
        long middles =
                Math.abs((long) candidate.firstYear() + candidate.lastYear() - period.firstYear() - period.lastYear());
        return candidate.years() * 100_000L + middles;
    }
}
