package org.lebenswelten.publish.report;

/**
 * One published figure of a coverage. Numbers are {@code NaN} where there are none.
 *
 * @param flag why there is a share or none
 * @param target persons of the target group, rounded
 * @param share per cent of the target group within reach
 * @param low lower limit of the share
 * @param high upper limit of the share
 * @param per100 places for 100 persons of the target group
 * @param unmet persons or places that lack
 * @param change change of the share against the first period, in points
 */
public record CoverageFigure(
        ValueFlag flag,
        double target,
        double share,
        double low,
        double high,
        double per100,
        double unmet,
        double change) {

    /**
     * Reads a figure.
     *
     * @param rows rows of the coverage's layer
     * @param area id of the area
     * @param period the period
     * @return the figure
     */
    static CoverageFigure of(AreaRows rows, String area, String period) {
        return new CoverageFigure(
                rows.flag(area, period),
                rows.number(area, period, "target"),
                rows.number(area, period, "share"),
                rows.number(area, period, "share_low"),
                rows.number(area, period, "share_high"),
                rows.number(area, period, "per_100"),
                rows.number(area, period, "unmet"),
                rows.number(area, period, "change"));
    }

    /**
     * Whether there is a share.
     *
     * @return true unless the flag says why there is none
     */
    public boolean isPublished() {
        return flag == ValueFlag.PUBLISHED && !Double.isNaN(share);
    }
}
