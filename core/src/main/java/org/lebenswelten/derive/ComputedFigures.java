package org.lebenswelten.derive;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.CarriedCounts;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.spatial.transfer.ComputedQuality;

/**
 * Raw figures of a computed indicator: counts or values, one of both.
 *
 * @param counts numerators and denominators, or null
 * @param values values, or null
 * @param quality how far they can be relied on
 * @param carried what counts were carried over from, or null
 */
public record ComputedFigures(
        @Nullable RawCounts counts,
        @Nullable RawValues values,
        ComputedQuality quality,
        @Nullable CarriedCounts carried) {

    private static final double ROUNDING = 1e-9;

    /**
     * Checks that there is one of both.
     *
     * @throws IllegalArgumentException if there are both or none
     */
    public ComputedFigures {
        if ((counts == null) == (values == null)) {
            throw new IllegalArgumentException("figures of " + quality + " with "
                    + (counts == null ? "neither" : "both") + " counts and values, expected one of both");
        }
    }

    /** Counts; a denominator of 0 makes both missing, and rounding is taken away. */
    static ComputedFigures ofCounts(
            UnitPeriods frame,
            double[] numerator,
            double[] denominator,
            ComputedQuality quality,
            @Nullable CarriedCounts carried) {
        double[] parts = numerator.clone();
        double[] wholes = denominator.clone();
        for (int cell = 0; cell < parts.length; cell++) {
            if (!(wholes[cell] > 0) || Double.isNaN(parts[cell])) {
                parts[cell] = Double.NaN;
                wholes[cell] = Double.NaN;
            }
        }
        return new ComputedFigures(new RawCounts(frame, parts, wholes), null, quality, carried);
    }

    /** Values without limits. */
    static ComputedFigures ofValues(UnitPeriods frame, double[] value, double[] persons, ComputedQuality quality) {
        double[] none = new double[value.length];
        Arrays.fill(none, Double.NaN);
        return new ComputedFigures(null, new RawValues(frame, value, none, none.clone(), persons), quality, null);
    }

    /** A part of a whole without what rounding adds or takes: nothing and everybody are exact. */
    static double part(double part, double whole) {
        if (part < ROUNDING * whole) {
            return 0;
        }
        return whole - part < ROUNDING * whole ? whole : part;
    }

    /** One column for all periods. */
    static double[] repeated(double[] column, UnitPeriods frame) {
        double[] all = new double[frame.size()];
        for (int period = 0; period < frame.periods().size(); period++) {
            System.arraycopy(column, 0, all, period * column.length, column.length);
        }
        return all;
    }

    /** Says the quality only: a count never stands in a log. */
    @Override
    public String toString() {
        return "ComputedFigures[" + quality + "]";
    }
}
