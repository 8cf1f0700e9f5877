package org.lebenswelten.rate.standard;

import java.util.Objects;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.RateInterval;

/**
 * Observed events of an area against those it would have at the rates of a reference.
 *
 * <pre>{@code
 * ratio = O / E
 * rate = O / E * R
 * }</pre>
 *
 * with {@code O} observed events, {@code E} expected events ({@link ReferenceRates#expected}) and the crude rate {@code R}
 * of the reference. The limits are those of a Poisson count {@code O}; {@code E} is taken as known. 1 means as many events
 * as in the reference. Two areas with different age structures cannot be compared with each other by this figure.
 *
 * <p>Special results: {@link Availability#MISSING} if a count is missing, {@link Availability#ZERO_DENOMINATOR} if no
 * event is expected.
 *
 * <p>Reference: Breslow NE, Day NE (1987), Statistical methods in cancer research, volume II. IARC Scientific Publications
 * 82, Lyon, chapter 2.
 *
 * <p>Agrees with: PHEindicatormethods 2.1.0 {@code calculate_ISRate} and {@code calculate_ISRatio}, 1e-11 relative.
 *
 * @param confidence level of the limits
 * @param interval limits of the observed count
 */
public record IndirectlyStandardisedRatio(ConfidenceLevel confidence, RateInterval interval) {

    /** Checks that both are there. */
    public IndirectlyStandardisedRatio {
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(interval, "interval");
    }

    /**
     * Observed and expected events, ratio and rate.
     *
     * @param observed observed events; {@code NaN} where missing
     * @param expected expected events; {@code NaN} where missing
     * @param ratio observed by expected
     * @param rate ratio times the crude rate of the reference, events per person
     */
    public record Result(double observed, double expected, Estimate ratio, Estimate rate) {

        /** Says no count: a count never stands in a log. */
        @Override
        public String toString() {
            return "IndirectlyStandardisedRatio.Result[ratio " + ratio.availability() + "]";
        }
    }

    /**
     * The calculator with limits at 95 %, exact below 10 events and Byar's from 10.
     *
     * @return the calculator
     */
    public static IndirectlyStandardisedRatio withDefaults() {
        return new IndirectlyStandardisedRatio(ConfidenceLevel.P95, RateInterval.BYAR_EXACT_BELOW_10);
    }

    /**
     * The calculator with limits at another level.
     *
     * @param level confidence level
     * @return the changed calculator
     */
    public IndirectlyStandardisedRatio withConfidence(ConfidenceLevel level) {
        return new IndirectlyStandardisedRatio(level, interval);
    }

    /**
     * Standardises one area.
     *
     * @param observed events in all strata together, 0 or more; {@code NaN} where missing
     * @param population persons of the area in each stratum of the reference
     * @param reference rates of the reference
     * @return ratio and rate
     * @throws IllegalArgumentException if the observed count is negative or infinite, or the population does not fit
     */
    public Result estimate(double observed, double[] population, ReferenceRates reference) {
        double expected = reference.expected(population);
        if (Double.isNaN(observed) || Double.isNaN(expected)) {
            return none(observed, expected, Availability.MISSING);
        }
        if (expected == 0) {
            return none(observed, expected, Availability.ZERO_DENOMINATOR);
        }
        Estimate ratio = Estimate.of(observed / expected, interval.limits(observed, expected, confidence.level()));
        double crude = reference.crude();
        return new Result(observed, expected, ratio, ratio.times(crude));
    }

    private static Result none(double observed, double expected, Availability reason) {
        return new Result(observed, expected, Estimate.none(reason), Estimate.none(reason));
    }
}
