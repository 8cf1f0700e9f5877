package org.lebenswelten.coverage.access;

/** Checks of the columns that come in. */
final class Columns {

    private Columns() {}

    static void requireDemand(double[] demand, int areas) {
        requireLength("demand", demand, areas, "area");
        for (int area = 0; area < areas; area++) {
            if (!(demand[area] >= 0 && demand[area] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "demand " + demand[area] + " of area " + area + ", expected a finite number >= 0");
            }
        }
    }

    static void requireCapacity(double[] capacity, int sites) {
        requireLength("capacity", capacity, sites, "site");
        for (int site = 0; site < sites; site++) {
            if (capacity[site] < 0 || Double.isInfinite(capacity[site])) {
                throw new IllegalArgumentException("capacity " + capacity[site] + " of site " + site
                        + ", expected a finite number >= 0, or NaN for unknown");
            }
        }
    }

    /** Two sums of counts that must be the same but for rounding. */
    static void requireConserved(String what, double actual, double expected) {
        if (!(Math.abs(actual - expected) <= 1e-9 * Math.abs(expected))) {
            throw new IllegalStateException(
                    what + " " + actual + ", expected " + expected + " to 9 digits: weights too small to compute with");
        }
    }

    private static void requireLength(String name, double[] column, int length, String unit) {
        if (column.length != length) {
            throw new IllegalArgumentException(
                    name + ": " + column.length + " values, expected " + length + ", one for each " + unit);
        }
    }
}
