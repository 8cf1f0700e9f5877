package org.lebenswelten.publish.report;

import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.TrendDirection;

/**
 * One published figure of an indicator. Numbers are {@code NaN} where there are none.
 *
 * @param flag why there is a value or none
 * @param value the value
 * @param low lower limit, 95 %
 * @param high upper limit, 95 %
 * @param city the figure of all published areas together
 * @param comparison where the area stands against the city
 * @param trend which way the area's figures move
 */
public record IndicatorFigure(
        ValueFlag flag,
        double value,
        double low,
        double high,
        double city,
        Comparison comparison,
        TrendDirection trend) {

    /**
     * Reads a figure.
     *
     * @param rows rows of the indicator's layer
     * @param area id of the area
     * @param period the period
     * @return the figure
     */
    static IndicatorFigure of(AreaRows rows, String area, String period) {
        return new IndicatorFigure(
                rows.flag(area, period),
                rows.number(area, period, "val"),
                rows.number(area, period, "ci_low"),
                rows.number(area, period, "ci_high"),
                rows.number(area, period, "city"),
                comparison(rows.text(area, period, "cmp")),
                trend(rows.text(area, period, "trend")));
    }

    /**
     * Whether there is a value.
     *
     * @return true unless the flag says why there is none
     */
    public boolean isPublished() {
        return flag == ValueFlag.PUBLISHED && !Double.isNaN(value);
    }

    private static Comparison comparison(String code) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.code().equals(code)) {
                return comparison;
            }
        }
        return Comparison.NOT_COMPARED;
    }

    private static TrendDirection trend(String code) {
        for (TrendDirection trend : TrendDirection.values()) {
            if (trend.code().equals(code)) {
                return trend;
            }
        }
        return TrendDirection.TOO_FEW;
    }
}
