package org.lebenswelten.spatial.global;

import java.util.Arrays;

/**
 * Rates as deviates from the common rate, each by its own standard deviation, so that small populations do not stand out by
 * their noise.
 *
 * <pre>{@code
 * b   = sum O / sum P,   p_i = O_i / P_i
 * s2  = sum P_i (p_i - b)^2 / sum P
 * a   = s2 - b / mean(P)
 * v_i = a + b / P_i, or b / P_i where that is negative
 * z_i = (p_i - b) / sqrt(v_i)
 * }</pre>
 *
 * <p>O are events, P the population at risk. Areas with O or P missing or P = 0 have {@code NaN} and take no part; without
 * any event all deviates are {@code NaN}. a is not kept from being negative.
 *
 * <p>A call of the library, not a layer of the atlas: a statistic of these deviates is made of the counts of an area and its
 * neighbours, withheld ones among them, and would tell of those.
 *
 * <p>Reference: Assuncao, R. M., Reis, E. A. (1999): A new proposal to adjust Moran's I for population density. Statistics in
 * Medicine 18, 2147-2162, {@code doi:10.1002/(SICI)1097-0258(19990830)18:16<2147::AID-SIM179>3.0.CO;2-I}. Agrees with: spdep 1.2-7
 * {@code EBImoran}, esda {@code assuncao_rate}, 1e-12.
 */
public final class EmpiricalBayesDeviates {

    private EmpiricalBayesDeviates() {}

    /**
     * The deviates, ready for Moran's I and its local form.
     *
     * @param events O, a count an area, {@code NaN} for missing
     * @param population P, a count an area
     * @return z, {@code NaN} where it has no value
     * @throws IllegalArgumentException if a count is negative or infinite, or there are not as many of one as of the other
     */
    public static double[] of(double[] events, double[] population) {
        if (events.length != population.length) {
            throw new IllegalArgumentException(events.length + " events, but " + population.length + " populations");
        }
        double allEvents = 0;
        double allPeople = 0;
        int n = 0;
        for (int i = 0; i < events.length; i++) {
            requireCount("events", i, events[i]);
            requireCount("population", i, population[i]);
            if (hasRate(events[i], population[i])) {
                allEvents += events[i];
                allPeople += population[i];
                n++;
            }
        }
        double[] z = new double[events.length];
        Arrays.fill(z, Double.NaN);
        if (!(allEvents > 0)) {
            return z;
        }
        double b = allEvents / allPeople;
        double squares = 0;
        for (int i = 0; i < events.length; i++) {
            if (hasRate(events[i], population[i])) {
                double deviation = events[i] / population[i] - b;
                squares += population[i] * deviation * deviation;
            }
        }
        double a = squares / allPeople - b / (allPeople / n);
        for (int i = 0; i < events.length; i++) {
            if (hasRate(events[i], population[i])) {
                double v = a + b / population[i];
                z[i] = (events[i] / population[i] - b) / Math.sqrt(v < 0 ? b / population[i] : v);
            }
        }
        return z;
    }

    private static boolean hasRate(double events, double population) {
        return !Double.isNaN(events) && population > 0;
    }

    private static void requireCount(String what, int area, double count) {
        if (count < 0 || Double.isInfinite(count)) {
            throw new IllegalArgumentException(
                    what + " of area " + area + ": " + count + ", expected a finite number >= 0 or NaN");
        }
    }
}
