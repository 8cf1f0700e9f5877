package org.lebenswelten.rate.standard;

import java.util.List;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;
import org.lebenswelten.rate.RateInterval;

/**
 * The rate that an area would have if its population had the age structure of a standard population.
 *
 * <pre>{@code
 * D = sum w x / n / sum w
 * V = sum w^2 x / n^2 / (sum w)^2
 * limits = D + sqrt(V / O) (byar(O) - O)
 * }</pre>
 *
 * with, for each stratum, {@code x} events, {@code n} persons and the weight {@code w} of the standard population, and
 * with {@code O} events in all and their limits {@code byar(O)} ({@link RateInterval#BYAR}).
 *
 * <p>Events that befall the same persons are not independent: then the variance counts persons by their number of
 * events, {@code sum k^2 f} in place of {@code x} for {@code f} persons with {@code k} events each.
 *
 * <p>Special results: {@link Availability#ZERO_DENOMINATOR} if a stratum has no person (use coarser bands),
 * {@link Availability#MISSING} if a count is missing, {@link Availability#TOO_FEW_EVENTS} below the minimum.
 *
 * <p>Reference: Dobson AJ, Kuulasmaa K, Eberle E, Scherer J (1991), Confidence intervals for weighted sums of Poisson
 * parameters. Statistics in Medicine 10, 457-462. doi:10.1002/sim.4780100317; Stukel TA, Glynn RJ, Fisher ES, Sharp SM,
 * Lu-Yao G, Wennberg JE (1994), Standardized rates of recurrent outcomes. Statistics in Medicine 13, 1781-1791.
 * doi:10.1002/sim.4780131709
 *
 * <p>Agrees with: PHEindicatormethods 2.1.0 {@code calculate_dsr}, 1e-11 relative.
 *
 * @param confidence level of the limits
 * @param minimumEvents events below which there is no estimate, 1 or more
 * @param missingEventsAreZero whether a stratum without a count of events had none
 */
public record DirectlyStandardisedRate(ConfidenceLevel confidence, double minimumEvents, boolean missingEventsAreZero) {

    /**
     * Checks the minimum.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public DirectlyStandardisedRate {
        if (!(minimumEvents >= 1)) {
            throw new IllegalArgumentException("minimum of " + minimumEvents + " events, expected 1 or more");
        }
    }

    /**
     * The calculator with limits at 95 %, no estimate below 10 events, and none where a count is missing.
     *
     * @return the calculator
     */
    public static DirectlyStandardisedRate withDefaults() {
        return new DirectlyStandardisedRate(ConfidenceLevel.P95, 10, false);
    }

    /**
     * The calculator with limits at another level.
     *
     * @param level confidence level
     * @return the changed calculator
     */
    public DirectlyStandardisedRate withConfidence(ConfidenceLevel level) {
        return new DirectlyStandardisedRate(level, minimumEvents, missingEventsAreZero);
    }

    /**
     * The calculator that takes missing events as none, for tables that list only strata with events.
     *
     * @return the changed calculator
     */
    public DirectlyStandardisedRate withMissingEventsAsZero() {
        return new DirectlyStandardisedRate(confidence, minimumEvents, true);
    }

    /**
     * Standardises the rate of one area.
     *
     * @param area events and persons by stratum
     * @param weights standard population of each stratum, above 0
     * @return events per person
     * @throws IllegalArgumentException if there is not one weight above 0 for each stratum
     */
    public Estimate estimate(StratifiedCounts area, double... weights) {
        double[] events = area.events();
        return estimate(area.strata(), events, events, area.population(), weights);
    }

    /**
     * Standardises the rate of one area whose events are not independent, the squares having been summed.
     *
     * @param area events and persons by stratum
     * @param squares for each stratum the sum of {@code k^2} over the persons with {@code k} events each, not below the
     *     events
     * @param weights standard population of each stratum, above 0
     * @return events per person
     * @throws IllegalArgumentException if there is not one weight above 0 and one square for each stratum, or a square lies
     *     below the events; the message names the stratum
     */
    public Estimate estimate(StratifiedCounts area, double[] squares, double[] weights) {
        double[] events = area.events();
        if (squares.length != events.length) {
            throw new IllegalArgumentException(
                    squares.length + " squares, expected one for each of " + events.length + " strata");
        }
        for (int i = 0; i < events.length; i++) {
            if (squares[i] < events[i]) {
                throw new IllegalArgumentException("squares of stratum '"
                        + area.strata().get(i) + "' below its events, expected the sum of squared events per person");
            }
        }
        return estimate(area.strata(), events, squares, area.population(), weights);
    }

    /**
     * Standardises the rate of one area whose events are not independent.
     *
     * @param strata names of the strata, for messages
     * @param frequencies for each stratum the persons with 1, 2, 3 ... events; {@code NaN} for none
     * @param population persons in each stratum
     * @param weights standard population of each stratum, above 0
     * @return events per person
     * @throws IllegalArgumentException if the lengths differ, a count is negative, or a weight is not above 0
     */
    public Estimate estimateDependent(
            List<String> strata, double[][] frequencies, double[] population, double... weights) {
        double[] events = new double[frequencies.length];
        double[] squares = new double[frequencies.length];
        for (int i = 0; i < frequencies.length; i++) {
            for (int k = 1; k <= frequencies[i].length; k++) {
                double persons = frequencies[i][k - 1];
                events[i] += Double.isNaN(persons) ? 0 : k * persons;
                squares[i] += Double.isNaN(persons) ? 0 : (double) k * k * persons;
            }
        }
        StratifiedCounts area = new StratifiedCounts(strata, events, population);
        return estimate(area.strata(), events, squares, population, weights);
    }

    private Estimate estimate(
            List<String> strata, double[] events, double[] squares, double[] population, double[] weights) {
        requireWeights(strata, weights);
        double total = 0;
        double allWeights = 0;
        double rate = 0;
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            boolean none = missingEventsAreZero && Double.isNaN(events[i]);
            double x = none ? 0 : events[i];
            if (Double.isNaN(x) || Double.isNaN(population[i])) {
                return Estimate.none(Availability.MISSING);
            }
            if (population[i] == 0) {
                return Estimate.none(Availability.ZERO_DENOMINATOR);
            }
            double share = weights[i] / population[i];
            total += x;
            allWeights += weights[i];
            rate += share * x;
            variance += share * share * (none ? 0 : squares[i]);
        }
        if (total < minimumEvents) {
            return Estimate.none(Availability.TOO_FEW_EVENTS);
        }
        rate /= allWeights;
        double scale = Math.sqrt(variance / (allWeights * allWeights) / total);
        Limits byar = RateInterval.BYAR.limits(total, 1, confidence.level());
        return Estimate.of(
                rate, new Limits(rate + scale * (byar.lower() - total), rate + scale * (byar.upper() - total)));
    }

    private static void requireWeights(List<String> strata, double[] weights) {
        if (weights.length != strata.size()) {
            throw new IllegalArgumentException(
                    weights.length + " weights, expected one for each of " + strata.size() + " strata");
        }
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] > 0 && Double.isFinite(weights[i]))) {
                throw new IllegalArgumentException("weight of stratum '" + strata.get(i) + "': " + weights[i]
                        + ", expected a standard population above 0");
            }
        }
    }
}
