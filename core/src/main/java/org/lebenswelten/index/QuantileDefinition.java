package org.lebenswelten.index;

import java.util.Arrays;

/**
 * What is meant by the quantile of a share {@code p} of {@code n} ascending values {@code x_1 .. x_n}: the nine
 * definitions of Hyndman and Fan.
 *
 * <p>The first three choose one of the values, or the middle of two; the others interpolate:
 *
 * <pre>{@code
 * h = a + p (n + 1 - a - b),   j = floor(h),   x_j + (h - j) (x_(j+1) - x_j)        x_0 = x_1, x_(n+1) = x_n
 * }</pre>
 *
 * A position that misses a whole number by rounding alone is taken for it.
 *
 * <p>Reference: Hyndman RJ, Fan Y (1996), Sample quantiles in statistical packages. American Statistician 50, 361-365.
 * doi:10.1080/00031305.1996.10473566. Agrees with: R {@code quantile(x, p, type = 1 .. 9)}.
 */
public enum QuantileDefinition {
    /** The smallest value that at least the share {@code p} of values does not exceed. R type 1, SAS definition 3. */
    HF1 {
        @Override
        double create(double[] sorted, double p) {
            double h = p * sorted.length;
            return at(sorted, rest(h) > 0 ? floor(h) + 1 : floor(h));
        }
    },
    /** As {@link #HF1}, but the middle of two values where the share is met exactly. R type 2, SAS definition 5. */
    HF2 {
        @Override
        double create(double[] sorted, double p) {
            double h = p * sorted.length;
            double above = at(sorted, floor(h) + 1);
            return rest(h) > 0 ? above : (at(sorted, floor(h)) + above) / 2;
        }
    },
    /** The value nearest to {@code p n}, the even one of two. R type 3, SAS definition 2. */
    HF3 {
        @Override
        double create(double[] sorted, double p) {
            double h = p * sorted.length - 0.5;
            int j = floor(h);
            return at(sorted, rest(h) == 0 && j % 2 == 0 ? j : j + 1);
        }
    },
    /** {@code a = 0, b = 1}: interpolates the distribution function. R type 4. */
    HF4 {
        @Override
        double create(double[] sorted, double p) {
            return interpolated(sorted, p, 0, 1);
        }
    },
    /** {@code a = b = 1/2}: hydrologists' definition after Hazen. R type 5. */
    HF5 {
        @Override
        double create(double[] sorted, double p) {
            return interpolated(sorted, p, 0.5, 0.5);
        }
    },
    /** {@code a = b = 0}: R type 6, SPSS, Excel {@code PERCENTILE.EXC}. */
    HF6 {
        @Override
        double create(double[] sorted, double p) {
            return interpolated(sorted, p, 0, 0);
        }
    },
    /** {@code a = b = 1}: R type 7 (its default), NumPy's {@code linear}, Excel {@code PERCENTILE.INC}. */
    HF7 {
        @Override
        double create(double[] sorted, double p) {
            return interpolated(sorted, p, 1, 1);
        }
    },
    /** {@code a = b = 1/3}: about median-unbiased, whatever the distribution. R type 8. */
    HF8 {
        @Override
        double create(double[] sorted, double p) {
            return interpolated(sorted, p, 1 / 3.0, 1 / 3.0);
        }
    },
    /** {@code a = b = 3/8}: about unbiased where values are normally distributed. R type 9; used by GISD. */
    HF9 {
        @Override
        double create(double[] sorted, double p) {
            return interpolated(sorted, p, 3 / 8.0, 3 / 8.0);
        }
    };

    private static final double ROUNDING = 4 * Math.ulp(1.0);

    /**
     * Finds a quantile.
     *
     * @param values the values, {@code NaN} for missing
     * @param share the share {@code p}, 0 to 1
     * @return the quantile; {@code NaN} without values
     * @throws IllegalArgumentException if the share is out of range
     * @throws IndexComputationException if a value is infinite
     */
    public double quantile(double[] values, double share) {
        return quantiles(values, share)[0];
    }

    /**
     * Finds quantiles.
     *
     * @param values the values, {@code NaN} for missing
     * @param shares the shares {@code p}, each 0 to 1
     * @return a new array, one quantile a share; {@code NaN} without values
     * @throws IllegalArgumentException if a share is out of range
     * @throws IndexComputationException if a value is infinite
     */
    public double[] quantiles(double[] values, double... shares) {
        double[] sorted = Arrays.stream(Order.ascending(values))
                .mapToDouble(i -> values[i])
                .toArray();
        double[] quantiles = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            if (!(shares[i] >= 0 && shares[i] <= 1)) {
                throw new IllegalArgumentException("quantile of share " + shares[i] + ", expected 0 to 1");
            }
            quantiles[i] = sorted.length == 0 ? Double.NaN : create(sorted, shares[i]);
        }
        return quantiles;
    }

    /**
     * The quantile of values without gaps.
     *
     * @param sorted ascending values, at least one
     * @param p share, 0 to 1
     * @return the quantile
     */
    abstract double create(double[] sorted, double p);

    private static double interpolated(double[] sorted, double p, double a, double b) {
        double h = a + p * (sorted.length + 1 - a - b);
        double low = at(sorted, floor(h));
        return low + rest(h) * (at(sorted, floor(h) + 1) - low);
    }

    private static int floor(double h) {
        return (int) Math.floor(h + ROUNDING * Math.max(1, Math.abs(h)));
    }

    private static double rest(double h) {
        double rest = h - floor(h);
        return Math.abs(rest) <= ROUNDING * Math.max(1, Math.abs(h)) ? 0 : rest;
    }

    private static double at(double[] sorted, int position) {
        return sorted[Math.min(sorted.length, Math.max(1, position)) - 1];
    }
}
