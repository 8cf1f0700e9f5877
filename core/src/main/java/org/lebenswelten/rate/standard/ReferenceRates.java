package org.lebenswelten.rate.standard;

/**
 * Rates of a reference, such as the whole city, stratum by stratum.
 *
 * @param counts events and persons of the reference
 */
public record ReferenceRates(StratifiedCounts counts) {

    /**
     * Checks that every stratum has a rate.
     *
     * @throws IllegalArgumentException if a stratum has no person, or a count is missing; the message names it
     */
    public ReferenceRates {
        for (int i = 0; i < counts.strata().size(); i++) {
            if (!(counts.population()[i] > 0) || Double.isNaN(counts.events()[i])) {
                throw new IllegalArgumentException(
                        "reference stratum '" + counts.strata().get(i)
                                + "' has no person or a missing count, expected a rate for every stratum");
            }
        }
    }

    /**
     * The events that a population would have at these rates.
     *
     * <pre>{@code
     * E = sum n X / N
     * }</pre>
     *
     * with, for each stratum, {@code n} persons of the area, and {@code X} events and {@code N} persons of the reference.
     *
     * @param population persons of the area in each stratum
     * @return expected events; {@code NaN} if a number of persons is missing
     * @throws IllegalArgumentException if the number of strata differs, or a count is negative
     */
    public double expected(double... population) {
        StratifiedCounts.requireCounts("population", counts.strata(), population);
        double expected = 0;
        for (int i = 0; i < population.length; i++) {
            expected += population[i] * counts.events()[i] / counts.population()[i];
        }
        return expected;
    }

    /**
     * The crude rate of the reference.
     *
     * @return all events per person
     */
    public double crude() {
        double events = 0;
        double persons = 0;
        for (int i = 0; i < counts.strata().size(); i++) {
            events += counts.events()[i];
            persons += counts.population()[i];
        }
        return events / persons;
    }
}
