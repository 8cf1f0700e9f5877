package org.lebenswelten.rate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawContributors;
import org.lebenswelten.raw.RawCounts;

/**
 * Joins periods so that small areas have enough events: numerators and denominators are summed over the periods that lie
 * in each longer one. A rate of pooled counts is the mean over the periods, weighted by their persons.
 *
 * <p>Special results: a pooled count is missing if one of its parts is. Of contributors behind the counts the worst is taken:
 * that the same few contributed in every period. Pooled periods may overlap (running means), but
 * then the published sums differ by single years, which disclosure control has to know.
 *
 * @param periods the longer periods, ascending
 */
public record PeriodPooling(List<Period> periods) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no period, or they do not ascend
     */
    public PeriodPooling {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("no period to pool into, expected at least one");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i - 1).compareTo(periods.get(i)) >= 0) {
                throw new IllegalArgumentException("period " + periods.get(i) + " to pool into follows "
                        + periods.get(i - 1) + ", expected ascending periods");
            }
        }
    }

    /**
     * Pools counts.
     *
     * @param counts counts by shorter periods
     * @return counts by the longer periods, of the same units
     * @throws IllegalArgumentException if the shorter periods do not make up a longer one without gap and overlap; the
     *     message names it
     */
    public RawCounts pool(RawCounts counts) {
        UnitPeriods frame = counts.frame();
        UnitPeriods pooled = new UnitPeriods(frame.zoningId(), frame.unitIds(), periods);
        double[] numerator = new double[pooled.size()];
        double[] denominator = new double[pooled.size()];
        for (int target = 0; target < periods.size(); target++) {
            for (int part : parts(frame, periods.get(target))) {
                for (int unit = 0; unit < frame.unitCount(); unit++) {
                    numerator[pooled.cell(unit, target)] += counts.numerator()[frame.cell(unit, part)];
                    denominator[pooled.cell(unit, target)] += counts.denominator()[frame.cell(unit, part)];
                }
            }
        }
        return new RawCounts(pooled, numerator, denominator, pool(counts.contributors(), pooled));
    }

    /** Contributors of the longer periods, as if each had contributed in every shorter one. */
    private @Nullable RawContributors pool(@Nullable RawContributors contributors, UnitPeriods pooled) {
        if (contributors == null) {
            return null;
        }
        UnitPeriods frame = contributors.frame();
        double[] number = new double[pooled.size()];
        double[] largest = new double[pooled.size()];
        double[] second = new double[pooled.size()];
        for (int target = 0; target < periods.size(); target++) {
            for (int part : parts(frame, periods.get(target))) {
                for (int unit = 0; unit < frame.unitCount(); unit++) {
                    int cell = pooled.cell(unit, target);
                    int from = frame.cell(unit, part);
                    number[cell] = Math.max(number[cell], contributors.number()[from]);
                    largest[cell] += contributors.largest()[from];
                    second[cell] += contributors.second()[from];
                }
            }
        }
        return new RawContributors(pooled, number, largest, second);
    }

    /**
     * Whether shorter periods make up each longer one without gap and overlap.
     *
     * @param shorter the shorter periods, ascending
     * @return true if counts by them can be pooled
     */
    public boolean canPool(List<Period> shorter) {
        return periods.stream().allMatch(whole -> isMadeUp(whole, shorter, parts(shorter, whole)));
    }

    private static int[] parts(List<Period> shorter, Period whole) {
        return IntStream.range(0, shorter.size())
                .filter(i -> whole.contains(shorter.get(i)))
                .toArray();
    }

    private static boolean isMadeUp(Period whole, List<Period> shorter, int... parts) {
        int nextYear = whole.firstYear();
        for (int part : parts) {
            nextYear = shorter.get(part).firstYear() == nextYear
                    ? shorter.get(part).lastYear() + 1
                    : Integer.MIN_VALUE;
        }
        return nextYear == whole.lastYear() + 1;
    }

    private static int[] parts(UnitPeriods frame, Period whole) {
        int[] parts = parts(frame.periods(), whole);
        if (!isMadeUp(whole, frame.periods(), parts)) {
            throw new IllegalArgumentException("period " + whole + " cannot be pooled from "
                    + Arrays.toString(frame.periods().toArray()) + ", expected periods that make it up exactly");
        }
        return parts;
    }
}
