package org.lebenswelten.spatial.local;

/** What the sum of squares is divided by to standardise a local statistic. It changes its size, not its test. */
public enum Denominator {
    /** {@code m2 = sum z^2 / n}: spdep's default; esda {@code Geary_Local}. */
    N {
        @Override
        double of(double n) {
            return n;
        }
    },
    /** {@code m2 = sum z^2 / (n - 1)}: esda {@code Moran_Local}, GeoDa; spdep with {@code mlvar = FALSE}, {@code localC}. */
    N_MINUS_1 {
        @Override
        double of(double n) {
            return n - 1;
        }
    };

    abstract double of(double n);
}
