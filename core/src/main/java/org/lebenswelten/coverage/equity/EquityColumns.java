package org.lebenswelten.coverage.equity;

/** Checks of the columns that come in. */
final class EquityColumns {

    private EquityColumns() {}

    static void requireLength(String name, double[] column, int length) {
        if (column.length != length) {
            throw new IllegalArgumentException(
                    name + ": " + column.length + " values, expected " + length + ", one for each area");
        }
    }

    static void requireValue(String name, double value, int area) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    name + " " + value + " of area " + area + ", expected a finite number or NaN");
        }
    }

    static void requireCount(String name, double count, int area) {
        if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " " + count + " of area " + area + ", expected a finite number >= 0");
        }
    }
}
