package org.lebenswelten.publish.report.change;

import org.lebenswelten.publish.report.IndicatorFigure;

/**
 * The value of an indicator for an area in two atlases.
 *
 * @param area its key
 * @param before the earlier figure
 * @param now the figure of this atlas
 * @param shift whether and which way it has moved beyond its limits
 */
public record ValueChange(String area, IndicatorFigure before, IndicatorFigure now, Shift shift) {

    /** Judges the values of an area. */
    static ValueChange of(String area, IndicatorFigure before, IndicatorFigure now, boolean higherIsWorse) {
        Shift shift = before.isPublished() && now.isPublished()
                ? Shift.of(
                        new double[] {before.low(), before.high()}, new double[] {now.low(), now.high()}, higherIsWorse)
                : Shift.NO_VALUE;
        return new ValueChange(area, before, now, shift);
    }
}
