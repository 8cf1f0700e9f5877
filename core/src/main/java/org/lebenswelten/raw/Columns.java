package org.lebenswelten.raw;

import org.lebenswelten.model.UnitPeriods;

/** Checks that columns fit their frame. */
final class Columns {

    private Columns() {}

    static void requireLength(String name, double[] column, UnitPeriods frame) {
        if (column.length != frame.size()) {
            throw new IllegalArgumentException(
                    "column '" + name + "' has " + column.length + " cells, expected " + frame.size());
        }
    }
}
