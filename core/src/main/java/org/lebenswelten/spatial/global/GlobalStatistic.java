package org.lebenswelten.spatial.global;

import java.util.Arrays;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightSums;

/**
 * The global statistics. z_i is the deviation of x_i from the mean, n the number of areas, S0, S1, S2 the {@linkplain
 * WeightSums sums of the weights}, and b = n sum z^4 / (sum z^2)^2 the kurtosis.
 *
 * <p>Reference for all moments: Cliff, A. D., Ord, J. K. (1981): Spatial Processes. Pion, London; for G see its constant.
 * Agrees with: spdep 1.2-7 {@code moran.test}, {@code geary.test}, {@code globalG.test} and esda 2.5.1 {@code Moran},
 * {@code Geary}, {@code G}, 1e-8 relative or better.
 */
public enum GlobalStatistic {
    /**
     * Moran's I; above its expectation where like lies beside like.
     *
     * <pre>{@code
     * I       = n / S0 * sum_ij w_ij z_i z_j / sum z^2
     * E       = -1 / (n - 1)
     * V_norm  = (n^2 S1 - n S2 + 3 S0^2) / ((n^2 - 1) S0^2) - E^2
     * V_rand  = (n ((n^2 - 3n + 3) S1 - n S2 + 3 S0^2) - b ((n^2 - n) S1 - 2n S2 + 6 S0^2))
     *           / ((n-1)(n-2)(n-3) S0^2) - E^2
     * }</pre>
     *
     * <p>Reference: Moran, P. A. P. (1950): Notes on continuous stochastic phenomena. Biometrika 37, 17-23,
     * doi:10.1093/biomet/37.1-2.17.
     */
    MORAN_I {
        @Override
        double value(double[] x, SpatialWeights weights, double s0) {
            double[] z = deviations(x);
            double products = 0;
            for (int i = 0; i < z.length; i++) {
                products += z[i] * weights.lag(i, z);
            }
            return z.length / s0 * products / power(z, 2);
        }

        @Override
        double expectation(double n, double s0) {
            return -1 / (n - 1);
        }

        @Override
        double variance(double[] x, WeightSums s, Assumption assumption) {
            double n = x.length;
            double s00 = s.s0() * s.s0();
            double square = expectation(n, s.s0()) * expectation(n, s.s0());
            if (assumption == Assumption.NORMAL) {
                return (n * n * s.s1() - n * s.s2() + 3 * s00) / ((n * n - 1) * s00) - square;
            }
            double b = kurtosis(x);
            return (n * ((n * n - 3 * n + 3) * s.s1() - n * s.s2() + 3 * s00)
                                    - b * ((n * n - n) * s.s1() - 2 * n * s.s2() + 6 * s00))
                            / ((n - 1) * (n - 2) * (n - 3) * s00)
                    - square;
        }
    },
    /**
     * Geary's C; below 1 where like lies beside like.
     *
     * <pre>{@code
     * C       = (n - 1) sum_ij w_ij (x_i - x_j)^2 / (2 S0 sum z^2)
     * E       = 1
     * V_norm  = ((2 S1 + S2)(n - 1) - 4 S0^2) / (2 (n + 1) S0^2)
     * V_rand  = ((n-1) S1 (n^2 - 3n + 3 - (n-1) b) - (n-1) S2 (n^2 + 3n - 6 - (n^2 - n + 2) b) / 4
     *            + S0^2 (n^2 - 3 - (n-1)^2 b)) / (n (n-2)(n-3) S0^2)
     * }</pre>
     *
     * <p>The deviate is (C - E) / sd, negative where like lies beside like, as in esda; spdep prints its negative.
     *
     * <p>Reference: Geary, R. C. (1954): The contiguity ratio and statistical mapping. The Incorporated Statistician 5,
     * 115-145, doi:10.2307/2986645.
     */
    GEARY_C {
        @Override
        double value(double[] x, SpatialWeights weights, double s0) {
            NeighbourList list = weights.neighbours();
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < list.count(i); k++) {
                    double difference = x[i] - x[list.neighbour(i, k)];
                    squares += weights.weight(i, k) * difference * difference;
                }
            }
            return (x.length - 1) * squares / (2 * s0 * power(deviations(x), 2));
        }

        @Override
        double expectation(double n, double s0) {
            return 1;
        }

        @Override
        double variance(double[] x, WeightSums s, Assumption assumption) {
            double n = x.length;
            double s00 = s.s0() * s.s0();
            if (assumption == Assumption.NORMAL) {
                return ((2 * s.s1() + s.s2()) * (n - 1) - 4 * s00) / (2 * (n + 1) * s00);
            }
            double b = kurtosis(x);
            return ((n - 1) * s.s1() * (n * n - 3 * n + 3 - (n - 1) * b)
                            - (n - 1) * s.s2() * (n * n + 3 * n - 6 - (n * n - n + 2) * b) / 4
                            + s00 * (n * n - 3 - (n - 1) * (n - 1) * b))
                    / (n * (n - 2) * (n - 3) * s00);
        }
    },
    /**
     * Getis and Ord's general G; above its expectation where high lies beside high. Values must not be negative.
     *
     * <pre>{@code
     * G = sum_ij w_ij x_i x_j / sum_{i != j} x_i x_j
     * E = S0 / (n (n - 1))
     * V_rand from the moments of x of order 1 to 4; there is no variance under normality
     * }</pre>
     *
     * <p>Reference: Getis, A., Ord, J. K. (1992): The analysis of spatial association by use of distance statistics.
     * Geographical Analysis 24, 189-206, doi:10.1111/j.1538-4632.1992.tb00261.x.
     */
    GETIS_ORD_G {
        @Override
        double value(double[] x, SpatialWeights weights, double s0) {
            double products = 0;
            for (int i = 0; i < x.length; i++) {
                products += x[i] * weights.lag(i, x);
            }
            double sum = power(x, 1);
            return products / (sum * sum - power(x, 2));
        }

        @Override
        double expectation(double n, double s0) {
            return s0 / (n * (n - 1));
        }

        @Override
        double variance(double[] x, WeightSums s, Assumption assumption) {
            double n = x.length;
            double s00 = s.s0() * s.s0();
            double b0 = (n * n - 3 * n + 3) * s.s1() - n * s.s2() + 3 * s00;
            double b1 = -((n * n - n) * s.s1() - 2 * n * s.s2() + 6 * s00);
            double b2 = -(2 * n * s.s1() - (n + 3) * s.s2() + 6 * s00);
            double b3 = 4 * (n - 1) * s.s1() - 2 * (n + 1) * s.s2() + 8 * s00;
            double b4 = s.s1() - s.s2() + s00;
            double m1 = power(x, 1);
            double m2 = power(x, 2);
            double m3 = power(x, 3);
            double m4 = power(x, 4);
            double pairs = m1 * m1 - m2;
            double square = (b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 * m1 * m1 * m1)
                    / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
            return square - expectation(n, s.s0()) * expectation(n, s.s0());
        }
    };

    abstract double value(double[] x, SpatialWeights weights, double s0);

    abstract double expectation(double n, double s0);

    abstract double variance(double[] x, WeightSums sums, Assumption assumption);

    static double[] deviations(double[] x) {
        double mean = Arrays.stream(x).sum() / x.length;
        return Arrays.stream(x).map(value -> value - mean).toArray();
    }

    private static double kurtosis(double[] x) {
        double[] z = deviations(x);
        double m2 = power(z, 2);
        return x.length * power(z, 4) / (m2 * m2);
    }

    private static double power(double[] x, int exponent) {
        double sum = 0;
        for (double value : x) {
            double product = value;
            for (int k = 1; k < exponent; k++) {
                product *= value;
            }
            sum += product;
        }
        return sum;
    }
}
