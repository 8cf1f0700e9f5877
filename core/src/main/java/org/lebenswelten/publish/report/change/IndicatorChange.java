package org.lebenswelten.publish.report.change;

import java.util.List;
import org.lebenswelten.publish.report.ReportIndicator;

/**
 * An indicator in two atlases.
 *
 * @param indicator the indicator of this atlas
 * @param periods the periods that are compared
 * @param cityBefore the earlier figure of the city, {@code NaN} if there is none
 * @param cityNow the figure of the city
 * @param areas the areas with the same borders, in the order of their keys
 */
public record IndicatorChange(
        ReportIndicator indicator, PeriodPair periods, double cityBefore, double cityNow, List<ValueChange> areas) {

    /** Copies the list. */
    public IndicatorChange {
        areas = List.copyOf(areas);
    }

    /**
     * Areas whose value has moved one way.
     *
     * @param shift the way
     * @return the areas
     */
    public List<ValueChange> moved(Shift shift) {
        return areas.stream().filter(area -> area.shift() == shift).toList();
    }

    /**
     * The number of areas that could be judged.
     *
     * @return those with limits in both atlases
     */
    public long judged() {
        return areas.stream()
                .filter(area -> area.shift().isChange() || area.shift() == Shift.NONE)
                .count();
    }
}
