package org.lebenswelten.spatial.neighbour;

/**
 * How weight falls with distance, as a share u of the bandwidth from 0 to 1; beyond the bandwidth all are 0.
 *
 * <p>Agrees with: libpysal {@code Kernel(function = )}.
 */
public enum Kernel {
    /** {@code 1 - u}. */
    TRIANGULAR {
        @Override
        double at(double u) {
            return 1 - u;
        }
    },
    /** {@code 1/2}. */
    UNIFORM {
        @Override
        double at(double u) {
            return 0.5;
        }
    },
    /** {@code 3/4 (1 - u^2)}, Epanechnikov's. */
    QUADRATIC {
        @Override
        double at(double u) {
            return 0.75 * (1 - u * u);
        }
    },
    /** {@code 15/16 (1 - u^2)^2}. */
    QUARTIC {
        @Override
        double at(double u) {
            return 0.9375 * (1 - u * u) * (1 - u * u);
        }
    },
    /** {@code exp(-u^2 / 2) / sqrt(2 pi)}, cut off at the bandwidth. */
    GAUSSIAN {
        @Override
        double at(double u) {
            return StrictMath.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
        }
    };

    abstract double at(double u);

    /**
     * The weight at a share of the bandwidth.
     *
     * @param u distance by bandwidth, at least 0
     * @return the weight, 0 if u is greater than 1
     * @throws IllegalArgumentException if u is negative or not a number
     */
    public double weight(double u) {
        if (u > 1) {
            return 0;
        }
        if (u >= 0) {
            return at(u);
        }
        throw new IllegalArgumentException("distance by bandwidth " + u + ", expected a number >= 0");
    }
}
