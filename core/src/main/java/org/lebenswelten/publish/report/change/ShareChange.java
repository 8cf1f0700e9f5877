package org.lebenswelten.publish.report.change;

import org.lebenswelten.publish.report.CoverageFigure;

/**
 * The share of a target group within reach, for an area in two atlases.
 *
 * @param area its key
 * @param before the earlier figure
 * @param now the figure of this atlas
 * @param shift whether and which way it has moved beyond its limits
 */
public record ShareChange(String area, CoverageFigure before, CoverageFigure now, Shift shift) {

    /** Judges the shares of an area. */
    static ShareChange of(String area, CoverageFigure before, CoverageFigure now) {
        Shift shift = before.isPublished() && now.isPublished()
                ? Shift.of(new double[] {before.low(), before.high()}, new double[] {now.low(), now.high()}, false)
                : Shift.NO_VALUE;
        return new ShareChange(area, before, now, shift);
    }
}
