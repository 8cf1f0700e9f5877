package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.TrendDirection;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.plan.TrendRule;

/**
 * Tests each unit of a table for a trend over its published cells.
 *
 * @param rule the test
 * @param table the table
 */
record Trends(TrendRule rule, ProtectedTable table) {

    /** The standard error of which 95 % limits are 1.96 to both sides. */
    static double standardError(double lower, double upper) {
        return (upper - lower) / (2 * ConfidenceLevel.P95.z());
    }

    /**
     * The trends.
     *
     * @param value the figure of a cell
     * @param error its standard error
     * @return one direction for each cell, the same for all cells of a unit
     */
    List<TrendDirection> of(IntToDoubleFunction value, IntToDoubleFunction error) {
        UnitPeriods frame = table.frame();
        int periods = frame.periods().size();
        double[] times = frame.periods().stream().mapToDouble(Trends::middle).toArray();
        List<TrendDirection> ofUnits = new ArrayList<>();
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            double[] values = new double[periods];
            double[] errors = new double[periods];
            for (int period = 0; period < periods; period++) {
                int cell = frame.cell(unit, period);
                boolean published = table.flag(cell) == PublicationFlag.PUBLISHED;
                values[period] = published ? value.applyAsDouble(cell) : Double.NaN;
                errors[period] = published ? error.applyAsDouble(cell) : Double.NaN;
            }
            ofUnits.add(rule.of(times, values, errors));
        }
        List<TrendDirection> ofCells = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            ofCells.addAll(ofUnits);
        }
        return ofCells;
    }

    private static double middle(Period period) {
        return (period.firstYear() + period.lastYear()) / 2.0;
    }
}
