package org.lebenswelten.spatial.scan;

import java.util.Arrays;
import org.lebenswelten.spatial.inference.PValueConvention;

/**
 * The best statistics of maps without clusters, against which the observed ones are held.
 *
 * @param maximum one a map
 */
record ReplicateMaxima(double[] maximum) {

    private static final double EULER = 0.5772156649015329;

    double p(double statistic) {
        return PValueConvention.GREATER.p(statistic, maximum);
    }

    /**
     * {@code 1 - exp(-exp(-(T - m)/b))} with b = sd sqrt(6) / pi and m = mean - gamma b, the method of moments; sd with
     * divisor R - 1.
     */
    double gumbelP(double statistic) {
        double mean = Arrays.stream(maximum).sum() / maximum.length;
        double squares =
                Arrays.stream(maximum).map(t -> (t - mean) * (t - mean)).sum();
        double scale = Math.sqrt(squares / (maximum.length - 1)) * Math.sqrt(6) / Math.PI;
        if (!(scale > 0)) {
            return Double.NaN;
        }
        return -StrictMath.expm1(-StrictMath.exp(-(statistic - mean + EULER * scale) / scale));
    }
}
