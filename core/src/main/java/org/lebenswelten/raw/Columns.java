package org.lebenswelten.raw;

import java.util.Arrays;
import org.lebenswelten.model.UnitPeriods;

/** Columns over a frame. */
final class Columns {

    private Columns() {}

    static void requireLength(String name, double[] column, UnitPeriods frame) {
        if (column.length != frame.size()) {
            throw new IllegalArgumentException(
                    "column '" + name + "' has " + column.length + " cells, expected " + frame.size());
        }
    }

    static double[] missing(UnitPeriods frame) {
        double[] column = new double[frame.size()];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}
