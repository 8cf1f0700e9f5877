package org.lebenswelten.publish.report;

import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;

/**
 * An indicator and its published figures.
 *
 * @param id its id
 * @param title what people call it
 * @param definition what it counts
 * @param unit its unit, such as {@code %}
 * @param source where the data come from
 * @param direction which end is the heavy burden
 * @param zoning id of the zoning of its figures, which may be coarser than that of the report
 * @param decimals digits after the decimal point with which its values are published, 0 to 3
 * @param axis where the axis of its drawings begins
 * @param rows its figures
 */
public record ReportIndicator(
        String id,
        BilingualText title,
        BilingualText definition,
        BilingualText unit,
        BilingualText source,
        Direction direction,
        String zoning,
        int decimals,
        ValueAxis axis,
        AreaRows rows) {

    private static final int MOST_DECIMALS = 3;

    /**
     * One figure.
     *
     * @param area id of the area
     * @param period the period
     * @return the figure; {@link ValueFlag#MISSING} where there is none
     */
    public IndicatorFigure figure(String area, String period) {
        return IndicatorFigure.of(rows, area, period);
    }

    /**
     * Where its sheet stands in the report.
     *
     * @return such as {@code indicators/sgb2.html}
     */
    public String path() {
        return PagePath.of("indicators", id);
    }

    /** The most digits after the decimal point that any value of the layer has. */
    static int decimals(AreaRows rows) {
        int column = rows.layer().columnIndex("val");
        int most = 0;
        for (int row = 0; column >= 0 && row < rows.layer().size() && most < MOST_DECIMALS; row++) {
            double value = rows.layer().number(row, column);
            while (most < MOST_DECIMALS && !Double.isNaN(value) && !isWhole(value * Math.pow(10, most))) {
                most++;
            }
        }
        return most;
    }

    private static boolean isWhole(double scaled) {
        return Math.abs(scaled - Math.rint(scaled)) < 1e-6;
    }
}
