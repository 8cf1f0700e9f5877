package org.lebenswelten.coverage.equity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.ColumnSummary;
import org.lebenswelten.index.inequality.ConcentrationIndex;
import org.lebenswelten.index.inequality.Estimate;
import org.lebenswelten.index.inequality.ShareToMove;
import org.lebenswelten.index.inequality.SlopeIndexOfInequality;
import org.lebenswelten.index.inequality.SlopeIndexOfInequality.Slope;
import org.lebenswelten.index.inequality.ValueScale;

/**
 * Whether coverage goes where the burden is, in one period.
 *
 * <p>Areas are ordered by burden, the least burdened first; a positive concentration index or slope says that coverage favours
 * the burdened. Areas without burden, value or people are left out of everything. Need-weighted coverage is
 *
 * <pre>{@code
 * sum b p x / sum b p
 * }</pre>
 *
 * with value x, people p and burden b, from which the smallest burden is taken off where one is negative.
 *
 * <p>Special results: {@code NaN} for a ratio of ends of which the line takes one below 0, for what needs three areas that differ in burden and has fewer, for a relative figure of a
 * mean of 0, and for the corrected indices of a value without upper limit.
 *
 * @param units number of areas that count
 * @param people their target group
 * @param mean mean value, weighted by people
 * @param needWeighted mean value, weighted by people times burden
 * @param shifted whether the smallest burden was taken off for it
 * @param concentration relative concentration index by burden
 * @param erreygers Erreygers' index for a value from 0 to its limit
 * @param wagstaff Wagstaff's index for a value from 0 to its limit
 * @param slope difference between the most and the least burdened end (SII)
 * @param ratio ratio of the two ends (RII)
 * @param fifths served people, or places, by fifth of burden
 * @param shareToMove share of what is served, or of places, that would have to move for everyone to have the same
 * @param shortfall how many stay below the standard, or null where none is stated
 */
public record EquityFigures(
        int units,
        double people,
        double mean,
        double needWeighted,
        boolean shifted,
        Estimate concentration,
        Estimate erreygers,
        Estimate wagstaff,
        double slope,
        double ratio,
        CoverageByBurdenFifth fifths,
        double shareToMove,
        @Nullable CoverageShortfall shortfall) {

    private static final int LEAST_UNITS = 3;
    private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN);

    /**
     * Computes the figures.
     *
     * @param burden a value an area, high for a heavy burden, {@code NaN} for missing
     * @param people target group of each area, {@code NaN} for missing
     * @param value coverage or access of each area, 0 or more, {@code NaN} for missing
     * @param served served people, or places, of each area, {@code NaN} for missing
     * @param limit largest possible value, such as 100 for per cent; {@code NaN} where there is none
     * @param standard value that nobody should be below; {@code NaN} where none is stated
     * @return the figures
     * @throws IllegalArgumentException if lengths differ, or a number is negative or infinite where that is not allowed
     */
    public static EquityFigures of(
            double[] burden, double[] people, double[] value, double[] served, double limit, double standard) {
        EquityColumns.requireLength("people", people, burden.length);
        EquityColumns.requireLength("value", value, burden.length);
        EquityColumns.requireLength("served", served, burden.length);
        int[] units = IntStream.range(0, burden.length)
                .filter(u -> people[u] > 0 && Double.isFinite(burden[u] + value[u] + served[u]))
                .toArray();
        double[] b = at(units, burden);
        double[] p = at(units, people);
        double[] x = at(units, value);
        double[] s = at(units, served);
        double all = Arrays.stream(p).sum();
        double mean = all > 0 ? dot(p, x) / all : Double.NaN;
        boolean shifted = Arrays.stream(b).anyMatch(score -> score < 0);
        double least = shifted ? Arrays.stream(b).min().orElse(0) : 0;
        double[] need = new double[b.length];
        Arrays.setAll(need, u -> (b[u] - least) * p[u]);
        double allNeed = Arrays.stream(need).sum();
        boolean ordered = units.length >= LEAST_UNITS && ColumnSummary.of(b).hasRange();
        ConcentrationIndex index = ordered ? ConcentrationIndex.byBurden(x, p, b) : null;
        boolean limited = index != null && index.mean() <= limit;
        Slope slope = ordered
                ? SlopeIndexOfInequality.of(ValueScale.PLAIN).fit(x, p, b)
                : new Slope(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        return new EquityFigures(
                units.length,
                all,
                mean,
                allNeed > 0 ? dot(need, x) / allNeed : Double.NaN,
                shifted,
                index == null ? NONE : index.standard(),
                limited ? index.erreygers(0, limit) : NONE,
                limited ? index.wagstaff(0, limit) : NONE,
                slope.sii(),
                slope.rii() > 0 ? slope.rii() : Double.NaN,
                CoverageByBurdenFifth.of(b, p, s),
                ShareToMove.of(s, p),
                Double.isNaN(standard) ? null : CoverageShortfall.below(x, p, standard));
    }

    private static double[] at(int[] units, double[] column) {
        return Arrays.stream(units).mapToDouble(unit -> column[unit]).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
