package org.lebenswelten.model;

import java.util.List;

/**
 * The frame of a table over areal units and periods. A column over it is a {@code double[]} of length {@link #size()},
 * period by period, and within a period in the order of the zoning's units:
 *
 * <pre>{@code
 * cell(unit, period) = period * unitCount + unit
 * }</pre>
 *
 * @param zoningId the zoning
 * @param unitIds keys of its units, ascending
 * @param periods the periods, ascending
 */
public record UnitPeriods(String zoningId, List<String> unitIds, List<Period> periods) {

    /** Copies the lists. */
    public UnitPeriods {
        unitIds = List.copyOf(unitIds);
        periods = List.copyOf(periods);
    }

    /**
     * The frame of a zoning over some periods.
     *
     * @param zoning the zoning
     * @param periods the periods, ascending
     * @return the frame
     */
    public static UnitPeriods of(Zoning zoning, List<Period> periods) {
        return new UnitPeriods(
                zoning.id(), zoning.units().stream().map(ArealUnit::id).toList(), periods);
    }

    /**
     * The number of areal units.
     *
     * @return the number of units
     */
    public int unitCount() {
        return unitIds.size();
    }

    /**
     * The number of cells.
     *
     * @return units times periods
     */
    public int size() {
        return unitIds.size() * periods.size();
    }

    /**
     * The position of a cell.
     *
     * @param unit position of the unit
     * @param period position of the period
     * @return position in a column
     */
    public int cell(int unit, int period) {
        return period * unitIds.size() + unit;
    }
}
